package org.clearway.rules.cli.policy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.clearway.rules.Citation;
import org.clearway.rules.analysis.Example;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.authoring.profile.WrittenRules;
import org.clearway.rules.authoring.testing.CaseTests;
import org.clearway.rules.authoring.testing.Mutant;
import org.clearway.rules.authoring.testing.Mutations;
import org.clearway.rules.authoring.testing.Sources;
import org.clearway.rules.cli.CliException;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Progress;
import org.clearway.rules.cli.Style;
import org.clearway.rules.cli.Table;
import org.clearway.rules.cli.Terminal;
import org.clearway.rules.documents.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes rules and sees whether their cases notice. */
@Command(
        name = "mutate",
        description = {"Changes one thing of an edition after another and sees whether a case notices.", "", """
            Every part of a condition is turned round and left out, every boundary moved, every list of values made shorter, \
            every conclusion, date and link changed. A change that every case lets pass is told as what no case shows of \
            the law, with a product that would be answered otherwise. One that a solver proves to change nothing for any \
            completely stated product does not count."""},
        exitCodeList = {
            "0:at least --at-least of a hundred changes are noticed in every edition",
            "1:fewer are in some",
            "2:the command line is wrong, or an edition or a case cannot be read, or a case fails as it is",
            ExitCode.HELP_3
        },
        footer = {
            "",
            "Examples:",
            "  clearway mutate rulesets/reliance/src/main/rulesets/gb-reliance/2025-07-22",
            "  clearway mutate rulesets/reliance --at-least 95",
        })
public final class MutateCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            description = "the folder of an edition, or one in which editions lie; or RULESET/EDITION, or RULESET")
    private String named = "";

    @Option(
            names = "--at-least",
            paramLabel = "PERCENT",
            defaultValue = "100",
            description = "how many of a hundred changes a case must notice; ${DEFAULT-VALUE} where nothing is said")
    private double atLeast;

    @Option(names = "--json", description = "one line of JSON an edition")
    private boolean json;

    private final Terminal terminal;

    /** The command on a terminal. */
    public MutateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Sources sources = EditionSources.read(EditionArgument.folder(named));
        new CaseTests(sources).run(result -> {
            if (result.failed()) {
                throw new CliException(
                        "CASE_FAILS",
                        result.edition() + ": " + result.result().of(),
                        "the case fails as it is; \"clearway test\" tells why");
            }
        });
        List<Mutations> all = sources.wanted().stream()
                .map(edition -> new Mutations(sources, edition))
                .toList();
        int total = all.stream().mapToInt(Mutations::count).sum();
        List<Mutations.Result> results = new ArrayList<>();
        try (Progress progress = new Progress(terminal, true, total, "changes")) {
            int before = 0;
            for (Mutations mutations : all) {
                int so = before;
                Mutations.Result result =
                        mutations.run(true, tried -> progress.at((long) so + tried, (long) so + tried));
                before += result.tried();
                results.add(result);
                progress.clear();
                if (json) {
                    terminal.out().println(json(result));
                    terminal.out().flush();
                } else {
                    result.survivors().forEach(survivor -> show(result.edition(), survivor));
                }
            }
        }
        if (!json) {
            table(results);
        }
        return results.stream().allMatch(result -> result.score() >= atLeast) ? ExitCode.OK : ExitCode.SOME_FAILED;
    }

    private void table(List<Mutations.Result> results) {
        Style style = terminal.style();
        Table table = new Table("edition", "changes", "noticed", "change nothing", "open", "score")
                .numbers(1)
                .numbers(2)
                .numbers(3)
                .numbers(4)
                .numbers(5);
        results.forEach(result -> table.row(
                result.edition().toString(),
                String.valueOf(result.tried()),
                String.valueOf(result.noticed()),
                String.valueOf(result.equal().size()),
                String.valueOf(result.survivors().size()),
                String.format("%.1f %%", Math.floor(result.score() * 10) / 10)));
        table.lines(terminal.columns(), style).forEach(terminal.out()::println);
        terminal.out().flush();
    }

    private static ObjectNode json(Mutations.Result result) {
        ObjectNode json = ExampleText.object()
                .put("ruleset", result.edition().model().ruleset())
                .put("edition", result.edition().model().edition())
                .put("changes", result.tried())
                .put("noticed", result.noticed())
                .put("score", result.score());
        ArrayNode equal = json.putArray("changeNothing");
        result.equal().forEach(mutant -> equal.add(json(mutant)));
        ArrayNode open = json.putArray("open");
        result.survivors().forEach(survivor -> {
            ObjectNode one = json(survivor.mutant());
            if (survivor.shown() != null) {
                one.put("case", survivor.shown().id());
            }
            if (survivor.example() != null) {
                one.set(
                        "example",
                        ExampleText.json(survivor.example(), result.edition().model()));
            }
            open.add(one);
        });
        return json;
    }

    private static ObjectNode json(Mutant mutant) {
        ObjectNode json = ExampleText.object()
                .put("rule", mutant.of().name())
                .put("file", mutant.of().file())
                .put("line", mutant.of().line())
                .put("kind", mutant.kind().name())
                .put("change", mutant.change());
        ArrayNode citations = json.putArray("citations");
        mutant.of()
                .citations()
                .forEach(citation -> citations
                        .addObject()
                        .put("instrument", citation.instrument())
                        .put("provision", citation.provision()));
        return json;
    }

    /** A survivor is what no case shows of the law: the rule, what it rests on, the change that passes, and a product that it concerns. */
    private void show(Sources.Edition edition, Mutations.Survivor survivor) {
        WrittenRules.Written of = survivor.mutant().of();
        terminal.out()
                .println(terminal.style().bold(of.name()) + "  " + EditionSources.place(edition, of.file(), of.line()));
        terminal.out()
                .println("    " + of.citations().stream().map(Citation::text).collect(Collectors.joining("; ")));
        terminal.out().println("    no case fails where it " + survivor.mutant().change());
        Case shown = survivor.shown();
        Example example = survivor.example();
        String such = shown != null
                ? "the product of case " + shown.id() + ", which expects nothing of it"
                : example != null ? ExampleText.of(example) : "";
        if (!such.isEmpty()) {
            String before = "    such as ";
            for (String line : Text.wrapped(such, terminal.columns() - before.length())) {
                terminal.out().println(before + line);
                before = " ".repeat(before.length());
            }
        }
        terminal.out().flush();
    }
}
