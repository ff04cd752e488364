package org.clearway.rules.authoring.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.ProblemCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One step of a consolidation: an edition, and the whole text of the one that it amends. */
final class Amending {
    private static final Pattern IMPORTS = Pattern.compile("(?m)^(?:import|package)\\b[^\\n]*\\n");
    private static final Pattern STATED = Pattern.compile("@Basis\\s*\\(\\s*\"STATED\"\\s*\\)");
    private static final String BASIS = "@Basis(\"INFERRED\")";

    private final EditionFolder own;
    private final EditionFolder base;
    private final Header says;
    private final boolean inferred;
    private final List<Problem> problems;
    private final Set<String> drop;
    private final Map<String, String> ownRules = new HashMap<>();
    private final Set<String> found = new TreeSet<>();
    private final Set<String> replaced = new LinkedHashSet<>();
    private final Set<String> added = new LinkedHashSet<>();

    Amending(EditionFolder own, EditionFolder base, Header says, List<Problem> problems) {
        this.own = own;
        this.base = base;
        this.says = says;
        this.problems = problems;
        this.inferred = Consolidation.inferred(says);
        this.drop = says.drop() == null ? Set.of() : new LinkedHashSet<>(says.drop());
    }

    /** Whether a header says anything about another edition. */
    static boolean is(ObjectNode header) {
        return header.has("amends")
                || header.has("drop")
                || header.has("dropCases")
                || header.has("caseFacts")
                || header.has("carriedOver");
    }

    Set<String> replaced() {
        return replaced;
    }

    Set<String> added() {
        return added;
    }

    /** The whole text of the amending edition. */
    EditionFolder whole() {
        own.files().forEach((file, source) -> names(file, source).forEach(rule -> ownRules.put(rule, file)));
        EditionFolder whole = new EditionFolder("", problems);
        base.files().forEach((file, source) -> {
            Source text = file.equals(EditionFolder.HEADER) ? null : consolidated(file, source);
            if (text != null) {
                whole.files().put(file, text);
            }
        });
        own.files().forEach((file, source) -> {
            if (!file.equals(EditionFolder.HEADER) && !whole.files().containsKey(file)) {
                whole.files().put(file, source);
            }
            if (!replaced.contains(file)) {
                names(file, source).stream()
                        .filter(rule -> !replaced.contains(rule))
                        .forEach(added::add);
            }
        });
        Source header = own.files().get(EditionFolder.HEADER);
        Source baseHeader = base.files().get(EditionFolder.HEADER);
        if (header == null || baseHeader == null) {
            throw new IllegalStateException("A header was read from both");
        }
        for (String name : drop) {
            if (!found.contains(name)) {
                header.problem(
                        HeaderProblems.find(header, "drop:", name),
                        ProblemCode.AMENDMENT,
                        "The amended edition has no rule and no file '" + name + "'.",
                        Instead.of(name, found));
            }
        }
        whole.files().put(EditionFolder.HEADER, new AmendedHeader(header, baseHeader, drop, inferred).whole(problems));
        return whole;
    }

    /** A file of the amended edition as it now reads; null where it is no more, or replaced as a whole. */
    private @Nullable Source consolidated(String file, Source source) {
        found.add(file);
        found.addAll(names(file, source));
        Source mine = own.files().get(file);
        if (drop.contains(file)) {
            return null;
        }
        if (file.endsWith(".csv")) {
            if (mine != null) {
                replaced.add(file);
                return null;
            }
            return new AmendedTable(source, drop, ownRules.keySet(), inferred).whole(file, problems, replaced);
        }
        return rules(file, source, mine);
    }

    private Source rules(String file, Source source, @Nullable Source mine) {
        List<Block> blocks = blocks(source);
        Map<String, Block> changes = new HashMap<>();
        List<Block> changing = mine == null ? List.of() : blocks(mine);
        changing.forEach(block -> changes.putIfAbsent(block.rule().name(), block));
        SourceText text = new SourceText();
        text.add(source, 0, head(source, blocks));
        if (mine != null) {
            head(text, mine, head(mine, changing), source.text().substring(0, head(source, blocks)));
        }
        for (Block block : blocks) {
            String name = block.rule().name();
            Block change = changes.remove(name);
            if (change != null && mine != null) {
                replaced.add(name);
                boolean comment = !mine.text()
                        .substring(change.from(), change.rule().offset())
                        .isBlank();
                if (!comment) {
                    text.add(source, block.from(), block.rule().offset());
                }
                text.add(
                        mine,
                        comment ? change.from() : change.rule().offset(),
                        change.rule().end());
            } else if (ownRules.containsKey(name)) {
                replaced.add(name);
            } else if (!drop.contains(name)) {
                carried(text, source, block);
            }
        }
        text.add(
                source,
                blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).rule().end(),
                source.text().length());
        if (mine != null) {
            text.line(mine, 0);
            for (Block block : changing) {
                if (changes.containsKey(block.rule().name())) {
                    text.add(mine, block.from(), block.rule().end());
                }
            }
            text.add(
                    mine,
                    changing.isEmpty()
                            ? 0
                            : changing.get(changing.size() - 1).rule().end(),
                    mine.text().length());
        }
        return text.source(file, problems);
    }

    /** A rule that is taken over, with the basis that it now has. */
    private void carried(SourceText text, Source source, Block block) {
        Outline.Framed rule = block.rule();
        String basis = rule.annotations().getOrDefault("Basis", Map.of()).getOrDefault("value", "");
        if (!inferred || basis.equals("INFERRED") || rule.annotations().containsKey("Defines")) {
            text.add(source, block.from(), rule.end());
            return;
        }
        Matcher stated = STATED.matcher(source.text()).region(rule.offset(), rule.when());
        if (stated.find()) {
            text.add(source, block.from(), stated.start());
            text.add(source, stated.start(), BASIS);
            text.add(source, stated.end(), rule.end());
        } else {
            text.add(source, block.from(), rule.when());
            text.add(source, rule.offset(), "  " + BASIS + "\n");
            text.add(source, rule.when(), rule.end());
        }
    }

    /** The rules of a file; none of one that cannot be read, which its reader will say. */
    private static List<String> names(String file, Source source) {
        if (file.endsWith(".drl")) {
            return blocks(source).stream().map(block -> block.rule().name()).toList();
        }
        return file.endsWith(".csv") ? AmendedTable.names(source) : List.of();
    }

    /** A rule, and where what belongs to it begins: the comment above it. */
    private record Block(Outline.Framed rule, int from) {}

    private static List<Block> blocks(Source source) {
        List<Block> blocks = new ArrayList<>();
        List<Outline.Framed> rules = Outline.of(new Source("", source.text(), new ArrayList<>()));
        int from = rules.isEmpty() ? 0 : imports(source.text(), rules.get(0).offset());
        for (Outline.Framed rule : rules) {
            blocks.add(new Block(rule, from));
            from = rule.end();
        }
        return blocks;
    }

    /** What stands before the rules, without the imports that are there already. */
    private static void head(SourceText text, Source mine, int end, String theirs) {
        Matcher imports = IMPORTS.matcher(mine.text()).region(0, end);
        int from = 0;
        while (imports.find()) {
            if (theirs.contains(imports.group())) {
                text.add(mine, from, imports.start());
                from = imports.end();
            }
        }
        text.add(mine, from, end);
    }

    private static int head(Source source, List<Block> blocks) {
        return blocks.isEmpty() ? 0 : blocks.get(0).from();
    }

    /** Where the imports before the first rule end. */
    private static int imports(String text, int rule) {
        Matcher matcher = IMPORTS.matcher(text).region(0, rule);
        int end = 0;
        while (matcher.find()) {
            end = matcher.end();
        }
        return end;
    }
}
