package org.clearway.rules.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.clearway.rules.cli.policy.BundleOptions;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import org.clearway.rules.json.FactsSchema;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows the facts that a ruleset reads. */
@Command(
        name = "facts",
        description = {
            "Shows the facts that a ruleset reads: what a request may state, and the question behind each.",
            "",
            "A fact that is left out is not known. That is not the same as false."
        },
        exitCodeList = {ExitCode.HELP_0, "2:there is no such ruleset, or the command line is wrong", ExitCode.HELP_3},
        footer = {
            "",
            "Examples:",
            "  clearway facts gb-device-class",
            "  clearway facts gb-reliance --edition 2025-07-22",
            "  clearway facts ai-governance --schema > facts.schema.json"
        })
final class FactsCommand implements Callable<Integer> {

    private static final int VALUES = 27;

    @Parameters(paramLabel = "RULESET", description = "the ruleset, such as gb-device-class")
    private String ruleset = "";

    @Option(names = "--edition", paramLabel = "EDITION", description = "only what this edition reads")
    private @Nullable String edition;

    @ArgGroup(exclusive = true)
    private @Nullable Format format;

    @Mixin
    private final BundleOptions bundles = new BundleOptions();

    private final Terminal terminal;

    /** How to write. */
    static final class Format {
        @Option(names = "--schema", description = "JSON Schema (2020-12) of the facts")
        boolean schema;

        @Option(names = "--json", description = "one JSON object a fact")
        boolean json;
    }

    FactsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RegulatoryRules rules = bundles.rules();
        RulesetInfo info = rules.ruleset(ruleset);
        if (info == null) {
            List<String> known = rules.rulesets().stream().map(RulesetInfo::id).toList();
            throw new CliException(
                    "RULESET_UNKNOWN",
                    ruleset,
                    "there is no such ruleset; there are " + String.join(", ", known),
                    Text.closest(ruleset, known));
        }
        Set<String> paths = paths(info);
        Format asked = format;
        if (asked != null && asked.schema) {
            terminal.out().println(FactsSchema.schema(paths));
        } else if (asked != null && asked.json) {
            JsonMapper json = new JsonMapper();
            facts(paths).forEach(fact -> terminal.out().println(json.writeValueAsString(object(json, fact))));
        } else {
            table(info, paths);
        }
        terminal.out().flush();
        return ExitCode.OK;
    }

    private Set<String> paths(RulesetInfo info) {
        Set<String> paths = new LinkedHashSet<>();
        List<EditionInfo> editions = info.editions().stream()
                .filter(one -> edition == null || one.edition().equals(edition))
                .toList();
        if (editions.isEmpty()) {
            String known = Text.anyOf(
                    info.editions().stream().map(EditionInfo::edition).toList());
            throw new CliException(
                    "EDITION_UNKNOWN", "--edition", info.id() + " has no edition " + edition + ", but " + known);
        }
        editions.forEach(one -> paths.addAll(one.facts()));
        return paths;
    }

    /** The facts in the order of the vocabulary. */
    private static List<FactDefinition> facts(Set<String> paths) {
        return Vocabulary.sections().stream()
                .map(SectionDefinition::facts)
                .flatMap(List::stream)
                .filter(fact -> paths.contains(fact.path()))
                .toList();
    }

    private void table(RulesetInfo info, Set<String> paths) {
        Style style = terminal.style();
        List<FactDefinition> facts = facts(paths);
        Text.wrapped(info.question(), terminal.columns())
                .forEach(line -> terminal.out().println(style.bold(line)));
        terminal.out().println();
        Table table = new Table("fact", "type", "values", "question").wrapping(2, VALUES);
        for (FactDefinition fact : facts) {
            String note = fact.note();
            table.row(
                    fact.path(),
                    Text.words(fact.type()),
                    String.join(" ", fact.values()),
                    note == null ? fact.question() : fact.question() + " " + note);
        }
        table.lines(terminal.columns(), style).forEach(terminal.out()::println);
        terminal.out().println();
        terminal.out().println(Text.count(facts.size(), "fact"));
    }

    private static ObjectNode object(JsonMapper json, FactDefinition fact) {
        ObjectNode object = json.createObjectNode();
        object.put("fact", fact.path());
        object.put("type", fact.type().name());
        if (!fact.values().isEmpty()) {
            ArrayNode values = object.putArray("values");
            fact.values().forEach(values::add);
        }
        object.put("question", fact.question());
        if (fact.note() != null) {
            object.put("note", fact.note());
        }
        object.put("screen", fact.screen().id());
        object.put("source", Objects.requireNonNull(fact.source()));
        return object;
    }
}
