package org.clearway.rules.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.cli.InputLines.Line;
import org.clearway.rules.cli.policy.BundleOptions;
import org.clearway.rules.engine.RegulatoryRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides kept records again. */
@Command(
        name = "replay",
        description = {"Decides kept records again, and says what came of each.", "", """
            A record is a request with its decision, as decide --record writes it: one a line, or a single one over several \
            lines. On the ruleset that decided it, digest for digest, a record is byte-equal, or its first difference is named. \
            Where another edition or another build of it is installed, it is said whether the answer flips and which rules made \
            it flip."""},
        exitCodeList = {
            "0:all records are byte-equal",
            "1:some records cannot be read or decided again, or were changed after they were written",
            ExitCode.HELP_2,
            ExitCode.HELP_3,
            "4:all records were decided again, and some differ"
        },
        footer = {
            "",
            "Examples:",
            "  clearway decide --record < batch.ndjson > records.ndjson",
            "  clearway replay records.ndjson",
            "  clearway replay --json records/*.ndjson | jq 'select(.result == \"FLIPPED\")'"
        })
final class ReplayCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    /** A record holds a request of at most a mebibyte and a decision that may be longer; so much the library reads. */
    private static final int LONGEST = 8 << 20;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "the records; standard input where it is -")
    private List<String> files = new ArrayList<>();

    @Option(names = "--json", description = "one JSON object a record")
    private boolean json;

    @Mixin
    private final BundleOptions bundles = new BundleOptions();

    private final Terminal terminal;
    private final ReplayReport report = new ReplayReport();
    private long done;
    private long count;

    ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        RegulatoryRules rules = bundles.rules();
        try (Progress progress = new Progress(terminal, !json || !terminal.outIsTerminal(), size(), "record")) {
            for (String file : files) {
                if (file.equals(STANDARD_INPUT)) {
                    replay(rules, "standard input", terminal.in(), progress);
                } else {
                    try (InputStream in = RequestFile.open(file)) {
                        replay(rules, file, in, progress);
                    }
                    done += Files.size(Path.of(file));
                }
            }
        }
        if (count == 0) {
            throw new CliException("FILE_EMPTY", String.join(", ", files), "there is no record in it");
        }
        if (!json) {
            report.text(terminal).forEach(terminal.out()::println);
        }
        terminal.out().flush();
        return report.failed() > 0 ? ExitCode.SOME_FAILED : report.differing() > 0 ? ExitCode.FOUND : ExitCode.OK;
    }

    /** How many bytes there are to read; 0 where that is not known. */
    private long size() throws IOException {
        long size = 0;
        for (String file : files) {
            if (file.equals(STANDARD_INPUT)) {
                return 0;
            }
            size += Files.isRegularFile(Path.of(file)) ? Files.size(Path.of(file)) : 0;
        }
        return size;
    }

    private void replay(RegulatoryRules rules, String file, InputStream in, Progress progress) throws IOException {
        InputLines lines = new InputLines(in, LONGEST);
        Requests records = new Requests(lines);
        int place = 0;
        for (Line line = records.next(); line != null; line = records.next()) {
            place++;
            count++;
            ReplayReport.Row row = row(rules, file + ", record " + place, line);
            if (json) {
                terminal.out().append(ReplayJson.of(row)).append('\n');
            }
            report.add(row, !json);
            progress.at(done + lines.used(), count);
        }
    }

    private static ReplayReport.Row row(RegulatoryRules rules, String place, Line line) {
        if (line.tooLong()) {
            return ReplayReport.Row.failed(
                    place,
                    new ClearwayException(
                            ErrorCode.JSON_TOO_LARGE,
                            "",
                            null,
                            null,
                            "the record is longer than " + LONGEST + " bytes"));
        }
        String record = new String(line.bytes(), StandardCharsets.UTF_8);
        try {
            return ReplayReport.Row.of(place, rules.replay(record));
        } catch (ClearwayException e) {
            return ReplayReport.Row.failed(place, e);
        }
    }
}
