package org.clearway.rules.cli.policy;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.clearway.rules.Citation;
import org.clearway.rules.analysis.Difference;
import org.clearway.rules.analysis.Differences;
import org.clearway.rules.authoring.compile.SourceRules;
import org.clearway.rules.authoring.profile.EditionReader;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Table;
import org.clearway.rules.cli.Terminal;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells where two editions differ by meaning. */
@Command(
        name = "diff",
        description = {"Tells for which products two editions of a ruleset give different answers.", "", """
            By meaning, not by text: another wording of the same rule is no difference. A solver goes through all products that \
            the rules of either edition tell apart, and groups those on which they differ by what each edition gives and by the \
            rules that make the difference. Each group has a smallest product, decided by both editions, and the citations of both. \
            Where the answer says that it is complete, there is no other product on which they differ."""},
        exitCodeList = {
            "0:they give the same answers",
            "2:the command line is wrong, or an edition cannot be read",
            ExitCode.HELP_3,
            "4:they differ, or the search was not complete"
        },
        footer = {
            "",
            "Examples:",
            "  clearway diff gb-device-class/2022-06-26 gb-device-class/2024-03-05",
            "  clearway diff gb-reliance/2024-05-21 my-reliance --json"
        })
public final class DiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "A", description = "the edition that was: its folder, or RULESET/EDITION")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "the edition that is to be")
    private String second = "";

    @Option(
            names = "--most",
            paramLabel = "N",
            description = "the most groups to look for; " + Differences.USUAL_MOST + " where nothing is said")
    private int most = Differences.USUAL_MOST;

    @Option(names = "--summary", description = "only how many groups there are of each change")
    private boolean summary;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    private final Terminal terminal;

    /** The verb on a terminal. */
    public DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        EditionModel before = EditionReader.read(EditionArgument.one(first));
        EditionModel after = EditionReader.read(EditionArgument.one(second));
        EditionArgument.ofOneRuleset(before, after, second);
        Differences differences = Differences.between(
                new Differences.Of(before, SourceRules.of(List.of(before))),
                new Differences.Of(after, SourceRules.of(List.of(after))),
                most);
        if (json) {
            terminal.out().println(json(before, after, differences));
        } else {
            text(before, after, differences);
        }
        terminal.out().flush();
        return differences.regions().isEmpty() && differences.complete() ? ExitCode.OK : ExitCode.FOUND;
    }

    private void text(EditionModel before, EditionModel after, Differences differences) {
        String head = terminal.style().bold(before.ruleset() + " " + before.edition() + " and " + after.edition());
        String found = differences.regions().isEmpty()
                ? "no difference found"
                : Text.count(differences.regions().size(), "group") + " of products with another answer";
        String rest =
                differences.complete() ? "; there is no other" : "; the search was not complete, there may be others";
        line("", head + ": " + found + rest);
        if (differences.regions().isEmpty()) {
            return;
        }
        terminal.out().println();
        counts(differences);
        if (!summary) {
            differences.regions().forEach(this::region);
        }
    }

    private void counts(Differences differences) {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        for (Difference difference : differences.regions()) {
            counts.merge(
                    List.of(difference.aspect(), value(difference.before()), value(difference.after())),
                    1,
                    Integer::sum);
        }
        Table table = new Table("groups", "what", "before", "after").numbers(0).wrapping(2, 40);
        counts.forEach((change, count) -> table.row(Text.number(count), change.get(0), change.get(1), change.get(2)));
        table.lines(terminal.columns(), terminal.style()).forEach(terminal.out()::println);
    }

    private void region(Difference difference) {
        terminal.out().println();
        String change = value(difference.before()) + " -> " + value(difference.after());
        line("", terminal.style().yellow(difference.aspect() + ": " + change));
        side("before", difference.before());
        side("after", difference.after());
        labelled("example", ExampleText.of(difference.example()));
    }

    private void side(String label, Difference.Side side) {
        Rule rule = side.rule();
        labelled(
                label,
                rule == null
                        ? "no rule gives it"
                        : rule.name() + " (" + rule.file() + ":" + rule.line() + ")  " + citations(rule));
    }

    private static String citations(Rule rule) {
        return rule.citations().stream()
                .map(citation -> citation.instrument() + ", " + citation.provision())
                .collect(Collectors.joining("; "));
    }

    private static String value(Difference.Side side) {
        return side.value().isEmpty() ? "nothing" : side.value();
    }

    private void labelled(String label, String text) {
        String before = String.format("  %-8s ", label);
        for (String part : Text.wrapped(text, terminal.columns() - before.length())) {
            terminal.out().println(before + part);
            before = " ".repeat(before.length());
        }
    }

    private void line(String indent, String text) {
        Text.wrapped(text, terminal.columns() - indent.length())
                .forEach(line -> terminal.out().println(indent + line));
    }

    private static ObjectNode json(EditionModel before, EditionModel after, Differences differences) {
        ObjectNode json = ExampleText.object()
                .put("ruleset", before.ruleset())
                .put("before", before.edition())
                .put("after", after.edition())
                .put("complete", differences.complete())
                .put("unconfirmed", differences.unconfirmed());
        ArrayNode regions = json.putArray("differences");
        for (Difference difference : differences.regions()) {
            ObjectNode region = regions.addObject().put("aspect", difference.aspect());
            region.set("before", json(difference.before()));
            region.set("after", json(difference.after()));
            region.set("example", ExampleText.json(difference.example(), after));
        }
        return json;
    }

    private static ObjectNode json(Difference.Side side) {
        ObjectNode json = ExampleText.object().put("value", side.value());
        ArrayNode deciding = json.putArray("deciding");
        side.deciding().forEach(deciding::add);
        Rule rule = side.rule();
        if (rule != null) {
            json.set("rule", ExampleText.json(rule));
            ArrayNode citations = json.putArray("citations");
            for (Citation citation : rule.citations()) {
                citations.addObject().put("instrument", citation.instrument()).put("provision", citation.provision());
            }
        }
        return json;
    }
}
