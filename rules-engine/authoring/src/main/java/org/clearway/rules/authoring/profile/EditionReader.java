package org.clearway.rules.authoring.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;
import org.jspecify.annotations.Nullable;

/** Reads an edition, checks it against the profile and the vocabulary, and gives its model. */
public final class EditionReader {
    private final EditionFolder folder;
    private final Header header;
    private final Map<String, Integer> stageOfFile = new LinkedHashMap<>();
    private final Map<String, List<Pending>> definitions = new HashMap<>();
    private final Set<String> resolving = new LinkedHashSet<>();
    private final Map<String, Condition> resolved = new HashMap<>();

    private record Pending(DrlReader.Parsed parsed, Source source) {}

    private EditionReader(EditionFolder folder) {
        this.folder = folder;
        this.header = folder.header();
    }

    /**
     * Reads the edition in a folder.
     *
     * @throws AuthoringException with every problem, each with file, line, column and what to write instead
     */
    public static EditionModel read(Path folder) {
        EditionFolder files = EditionFolder.read(folder);
        EditionModel model = new EditionReader(files).model();
        if (!files.problems().isEmpty()) {
            throw new AuthoringException(files.problems());
        }
        return model;
    }

    private EditionModel model() {
        places();
        readDefinitions();
        List<AuthoredRule> authored = new ArrayList<>();
        Map<String, Integer> stages = new HashMap<>();
        stageOfFile.forEach((file, stage) -> {
            for (AuthoredRule rule : rules(file)) {
                if (stages.putIfAbsent(rule.name(), stage) != null) {
                    problem(rule, ProblemCode.RULE_DUPLICATE, "There are two rules of this name.", "a name of its own");
                }
                authored.add(rule);
            }
        });
        RuleAssembler assembler = new RuleAssembler(header, authored, stages);
        List<Rule> rules = assembler.assemble();
        ConsequenceAssembler consequences = new ConsequenceAssembler(header, folder, this::definition);
        var rows = consequences.rows();
        List<Stage> combine =
                header.combine().stream().map(EditionReader::stage).toList();
        return new EditionModel(
                header.id(),
                header.edition(),
                header.revision(),
                header.title(),
                header.question(),
                header.standing(),
                header.published(),
                header.effective() == null ? null : header.effective().from(),
                header.effective() == null ? null : header.effective().to(),
                header.reviewed(),
                header.territory(),
                header.owner(),
                header.each(),
                header.outcomes(),
                combine,
                rules,
                rows,
                header.warnings() == null
                        ? List.of()
                        : header.warnings().stream()
                                .map(w -> new Rule.WarningText(w.code(), w.text()))
                                .toList(),
                FactPaths.of(rules, rows),
                modelClassPlaceholder(),
                folder.digest());
    }

    /** Set by the compiler once the rules are compiled. */
    private static String modelClassPlaceholder() {
        return "";
    }

    private static Stage stage(Header.Combine combine) {
        Stage.Join join = switch (combine.join()) {
            case "gate" -> Stage.Join.GATE;
            case "checks" -> Stage.Join.CHECKS;
            default -> Stage.Join.STRICTEST;
        };
        return new Stage(
                combine.stage(),
                join,
                combine.order() == null ? List.of() : combine.order(),
                combine.meets() == null ? Map.of() : combine.meets(),
                combine.refines() == null ? Map.of() : combine.refines(),
                combine.routed() == null ? List.of() : combine.routed());
    }

    /** Every file of rules stands in one place of ruleset.yaml. */
    private void places() {
        for (int stage = 0; stage < header.combine().size(); stage++) {
            Header.Combine combine = header.combine().get(stage);
            if (!Set.of("gate", "strictest", "checks").contains(combine.join())) {
                header("The join " + combine.join() + " does not exist.", "gate, strictest or checks");
            }
            for (String outcome : combine.order() == null ? List.<String>of() : combine.order()) {
                if (!header.outcomes().containsKey(outcome)) {
                    header("The order names " + outcome + ", which is no outcome.", "one of outcomes");
                }
            }
            for (String file : combine.files()) {
                if (stageOfFile.putIfAbsent(file, stage) != null) {
                    header(file + " stands in two stages.", "one stage a file");
                }
            }
        }
        Set<String> named = new LinkedHashSet<>(stageOfFile.keySet());
        named.addAll(header.definitions() == null ? List.of() : header.definitions());
        named.addAll(header.consequences() == null ? List.of() : header.consequences());
        for (String file : named) {
            if (!folder.files().containsKey(file)) {
                header(file + " is named but not there.", "the name of a file in the folder");
            }
        }
        for (String file : folder.files().keySet()) {
            if (!file.equals(EditionFolder.HEADER) && !named.contains(file)) {
                header(file + " is there but not named.", "the file under combine, definitions or consequences");
            }
        }
    }

    private void header(String message, String instead) {
        folder.problems().add(new Problem(EditionFolder.HEADER, 1, 1, ProblemCode.HEADER, message, instead));
    }

    private void readDefinitions() {
        for (String file : header.definitions() == null ? List.<String>of() : header.definitions()) {
            Source source = folder.files().get(file);
            if (source == null) {
                continue;
            }
            for (DrlReader.Parsed parsed : DrlReader.read(source)) {
                Map<String, String> defines = parsed.annotations().get("Defines");
                if (defines == null || defines.get("value") == null) {
                    source.problem(
                            parsed.descr().getStartCharacter(),
                            ProblemCode.ANNOTATION,
                            "A rule in a file of definitions defines something.",
                            "@Defines(\"nameOfTheDerivedFact\")");
                    continue;
                }
                if (!parsed.annotations().containsKey("Cites")) {
                    source.problem(
                            parsed.descr().getStartCharacter(),
                            ProblemCode.CITATION_MISSING,
                            "The definition cites nothing.",
                            "@Cites(\"KEY provision\")");
                }
                definitions
                        .computeIfAbsent(defines.get("value"), name -> new ArrayList<>())
                        .add(new Pending(parsed, source));
            }
        }
        for (Map.Entry<String, List<Pending>> entry : definitions.entrySet()) {
            try {
                definition(
                        entry.getKey(), entry.getValue().get(0).parsed().descr().getStartCharacter());
            } catch (ConstraintException e) {
                entry.getValue().get(0).source().problem(e.offset, e.code, String.valueOf(e.getMessage()), e.instead);
            }
        }
    }

    private Condition definition(String name, int offset) throws ConstraintException {
        Condition known = resolved.get(name);
        if (known != null) {
            return known;
        }
        List<Pending> pending = definitions.get(name);
        if (pending == null) {
            throw new ConstraintException(
                    offset,
                    ProblemCode.REFERENCE,
                    "There is no derived fact " + name + ".",
                    Suggestions.of(name, definitions.keySet()));
        }
        if (!resolving.add(name)) {
            throw new ConstraintException(
                    offset,
                    ProblemCode.REFERENCE,
                    name + " is defined by itself.",
                    "a definition that ends in stated facts");
        }
        List<Condition> limbs = new ArrayList<>();
        for (Pending limb : pending) {
            limbs.add(LhsReader.read(limb.parsed().descr().getLhs(), limb.source(), header.each(), this::definition));
        }
        resolving.remove(name);
        Condition condition = limbs.size() == 1 ? limbs.get(0) : new Condition.Any(limbs);
        resolved.put(name, condition);
        return condition;
    }

    private List<AuthoredRule> rules(String file) {
        Source source = folder.files().get(file);
        if (source == null) {
            return List.of();
        }
        if (file.endsWith(".csv")) {
            return new TableReader(source, header.each(), this::definition)
                    .read().stream().map(TableReader.Row::rule).toList();
        }
        List<AuthoredRule> rules = new ArrayList<>();
        for (DrlReader.Parsed parsed : DrlReader.read(source)) {
            @Nullable String parent = parsed.descr().getParentName();
            rules.add(new AuthoredRule(
                    parsed.descr().getName(),
                    parent,
                    parsed.annotations(),
                    LhsReader.read(parsed.descr().getLhs(), source, header.each(), this::definition),
                    source,
                    Math.max(0, parsed.descr().getStartCharacter())));
        }
        return rules;
    }

    private static void problem(AuthoredRule rule, ProblemCode code, String message, String instead) {
        rule.source().problem(rule.offset(), code, "\"" + rule.name() + "\": " + message, instead);
    }
}
