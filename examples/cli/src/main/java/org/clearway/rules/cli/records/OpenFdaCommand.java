package org.clearway.rules.cli.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Rulesets;
import org.clearway.rules.cli.CliException;
import org.clearway.rules.cli.Errors;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Progress;
import org.clearway.rules.cli.Table;
import org.clearway.rules.cli.Terminal;
import org.clearway.rules.cli.UsualDay;
import org.clearway.rules.documents.StatedFact;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.RequestJson;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.Links;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Turns records of openFDA into requests. */
@Command(
        name = "openfda",
        description = {"Turns what openFDA answers into requests.", "", """
            Read are answers of device/510k, device/pma and device/classification, or a file with one result a line. \
            Each result becomes a request with the facts that it states, which are few; the rest is unknown. The \
            requests go to standard output as \"clearway decide\" reads them, and on a terminal a table shows what was \
            read. A class or an approval of the FDA never stands for one in Great Britain."""},
        exitCodeList = {
            "0:all results were read",
            "1:some results state no approval or are of another kind; standard error says which",
            ExitCode.HELP_2,
            ExitCode.HELP_3
        },
        footer = {
            "",
            "Examples:",
            "  clearway openfda answer.json",
            "  clearway openfda --text answer.json",
            "  clearway openfda --ruleset gb-reliance answer.json | clearway decide --json",
            "  curl -s 'https://api.fda.gov/device/510k.json?limit=5' | clearway openfda -"
        })
public final class OpenFdaCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";
    private static final int NAME = 36;
    private static final int PATHWAY = 20;
    private static final int DECISION = 24;
    private static final String PATHWAY_FACT = "approvals.pathway";
    /** The facts that have a column of their own. */
    private static final Set<String> SHOWN = Set.of(PATHWAY_FACT, "approvals.number", "approvals.decisionCode");

    @Parameters(paramLabel = "FILE", description = "a file of JSON; standard input where it is -")
    private String file = STANDARD_INPUT;

    @Option(
            names = "--ruleset",
            paramLabel = "RULESET",
            description = "the ruleset that the requests are for; gb-reliance where it is left out")
    private String ruleset = Rulesets.GB_RELIANCE;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "the day whose law is applied; 2026-11-22 where it is left out, never today's clock")
    private LocalDate asOf = UsualDay.DAY;

    @ArgGroup(exclusive = true)
    private @Nullable Format format;

    private final Terminal terminal;
    private boolean allRead = true;

    /** How to write. */
    static final class Format {
        @Option(names = "--text", description = "a table for people also where it does not go to a terminal")
        boolean text;

        @Option(names = "--json", description = "the requests also on a terminal")
        boolean json;
    }

    /** The command on a terminal. */
    public OpenFdaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (RegulatoryRules.load().ruleset(ruleset) == null) {
            throw unknownRuleset();
        }
        boolean people = format == null ? terminal.outIsTerminal() : format.text;
        if (file.equals(STANDARD_INPUT)) {
            read(new CountedInput(terminal.in()), 0, people);
        } else {
            Path readable = RecordFile.readable(Path.of(file), "file of JSON");
            try (CountedInput in = new CountedInput(Files.newInputStream(readable))) {
                read(in, Files.size(readable), people);
            }
        }
        terminal.out().flush();
        return allRead ? ExitCode.OK : ExitCode.SOME_FAILED;
    }

    private CliException unknownRuleset() {
        List<String> installed = RegulatoryRules.load().rulesets().stream()
                .map(info -> info.id())
                .toList();
        return new CliException(
                ErrorCode.RULESET_UNKNOWN.name(),
                "--ruleset " + ruleset,
                "there is no such ruleset; name " + Text.anyOf(installed),
                Text.closest(ruleset, installed));
    }

    private void read(CountedInput in, long size, boolean people) throws IOException {
        Table table = new Table("number", "device", "pathway", "decision", "also stated")
                .wrapping(1, NAME)
                .wrapping(2, PATHWAY)
                .wrapping(3, DECISION);
        try (Progress progress = new Progress(terminal, people || !terminal.outIsTerminal(), size, "result")) {
            read(in, people, table, progress);
        }
        if (people) {
            table.lines(terminal.columns(), terminal.style()).forEach(terminal.out()::println);
        }
    }

    private void read(CountedInput in, boolean people, Table table, Progress progress) throws IOException {
        new OpenFdaFile(file.equals(STANDARD_INPUT) ? "standard input" : file).read(in, new OpenFdaFile.Results() {
            private long count;

            @Override
            public void result(JsonNode result, String at) {
                progress.at(in.used(), ++count);
                try {
                    OpenFdaRecord record = OpenFdaRecord.of(result, at);
                    if (people) {
                        row(table, record);
                    } else {
                        line(record);
                    }
                } catch (CliException e) {
                    broken(e);
                }
            }

            @Override
            public void broken(CliException error) {
                allRead = false;
                progress.clear();
                new Errors(terminal).show(error);
            }
        });
    }

    private void line(OpenFdaRecord record) {
        RecordFile.line(RequestJson.write(OpenFdaRequests.request(record, ruleset, asOf)), terminal);
    }

    private void row(Table table, OpenFdaRecord record) {
        table.row(
                record.id(),
                record.name(),
                pathway(record),
                decision(record),
                StatedFact.of(record.facts()).stream()
                        .filter(stated -> !SHOWN.contains(stated.definition().path()))
                        .map(StatedFact::inWords)
                        .collect(Collectors.joining("; ")));
    }

    /** The code of the decision, and what it means where the vocabulary says so. */
    private static String decision(OpenFdaRecord record) {
        FactDefinition fact = Objects.requireNonNull(Vocabulary.fact("approvals.decisionCode"));
        String meaning = fact.values().contains(record.decision()) ? fact.hint(record.decision()) : null;
        return meaning == null ? record.decision() : record.decision() + ", " + meaning;
    }

    /** The pathway, stated or derived; nothing for a product code. */
    private String pathway(OpenFdaRecord record) {
        if (record.facts().approvals() == null) {
            return "";
        }
        return StatedFact.of(Links.settle(record.facts(), asOf)).stream()
                .filter(known -> known.definition().path().equals(PATHWAY_FACT))
                .findFirst()
                .map(StatedFact::valueInWords)
                .orElse("not known");
    }
}
