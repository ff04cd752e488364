package org.clearway.rules.authoring.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;

/** Reads an edition, checks it against the profile and the vocabulary, and gives its model. */
public final class EditionReader {
    private final EditionFolder folder;
    private final Header header;
    private final Definitions definitions;
    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, String> likeness = new HashMap<>();

    private EditionReader(EditionFolder folder) {
        this.folder = folder;
        this.header = folder.header();
        HeaderCheck.check(header, folder);
        this.definitions = new Definitions(header, folder);
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
        definitions.read().forEach(this::unique);
        List<AuthoredRule> authored = new ArrayList<>();
        Map<String, Integer> stages = new HashMap<>();
        for (int stage = 0; stage < header.combine().size(); stage++) {
            for (String file : new LinkedHashSet<>(header.combine().get(stage).files())) {
                for (AuthoredRule rule : rules(file)) {
                    unique(rule);
                    stages.putIfAbsent(rule.name(), stage);
                    authored.add(rule);
                }
            }
        }
        if (folder.problems().stream().anyMatch(problem -> problem.code() == ProblemCode.SYNTAX)) {
            // a file that cannot be read lacks rules that others refer to
            throw new AuthoringException(folder.problems());
        }
        List<Rule> rules = new RuleAssembler(header, headerFile(), authored, stages).assemble();
        var rows = new ConsequenceAssembler(header, folder, definitions, this::unique).rows();
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
                header.effective() == null ? null : header.effective().since(),
                header.reviewed(),
                header.territory(),
                header.owner(),
                header.each(),
                header.answers() == null ? Map.of() : Collections.unmodifiableMap(header.answers()),
                header.outcomes(),
                header.signals() == null ? Map.of() : header.signals(),
                header.dates() == null ? Map.of() : header.dates(),
                header.combine().stream().map(this::stage).toList(),
                rules,
                rows,
                header.warnings() == null
                        ? List.of()
                        : header.warnings().stream()
                                .map(w -> new Rule.WarningText(w.code(), w.text()))
                                .toList(),
                FactPaths.of(rules, rows),
                "",
                folder.digest());
    }

    private Source headerFile() {
        return Objects.requireNonNull(folder.files().get(EditionFolder.HEADER));
    }

    private Stage stage(Header.Combine combine) {
        // One that does not exist was noted already.
        Stage.Join join = Objects.requireNonNullElse(combine.joins(), Stage.Join.STRICTEST);
        return new Stage(
                combine.stage(),
                join,
                join == Stage.Join.CHECKS ? List.copyOf(header.outcomes().keySet()) : Header.orEmpty(combine.order()),
                combine.meets() == null ? Map.of() : combine.meets(),
                combine.refines() == null ? Map.of() : combine.refines(),
                Header.orEmpty(combine.routed()));
    }

    /** A rule of any file has a name of its own, with a provision and a limb. */
    private void unique(AuthoredRule rule) {
        String like = likeness.putIfAbsent(
                rule.name().length() > Limits.NAME ? rule.name() : Characters.likeness(rule.name()), rule.name());
        if (!names.add(rule.name())) {
            rule.problem(ProblemCode.RULE_DUPLICATE, "There are two rules of this name.", "a name of its own");
        } else if (like != null) {
            rule.problem(
                    ProblemCode.RULE_DUPLICATE,
                    "The name looks like that of another rule, \"" + like + "\".",
                    "a name that nobody takes for the other");
        }
        rule.checkName();
    }

    private List<AuthoredRule> rules(String file) {
        Source source = folder.files().get(file);
        if (source == null) {
            return List.of();
        }
        if (file.endsWith(".csv")) {
            return new TableReader(source, header.each(), definitions)
                    .read(false).stream().map(TableReader.Row::rule).toList();
        }
        List<AuthoredRule> rules = new ArrayList<>();
        for (DrlReader.Parsed parsed : DrlReader.read(source)) {
            Condition own = LhsReader.read(parsed.lhs(), source, header.each(), definitions);
            rules.add(parsed.rule(own, source));
        }
        return rules;
    }
}
