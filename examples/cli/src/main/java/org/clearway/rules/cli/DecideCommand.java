package org.clearway.rules.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Decision;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.cli.InputLines.Line;
import org.clearway.rules.cli.policy.BundleOptions;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.DecisionJson;
import org.clearway.rules.json.RecordJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides requests. */
@Command(
        name = "decide",
        description = {"Decides requests.", "", """
            The input is one JSON request a line, or a single request over several lines. For each request there \
            is one line of output, in the same order: a decision, or an error for a request that cannot be read \
            or answered. Of worked cases, also in a YAML file, the requests are decided. Blank lines are skipped. A line may have 1 MiB. The input is never held in memory as a \
            whole."""},
        exitCodeList = {
            "0:all requests were decided",
            "1:some requests were in error; their lines say why",
            ExitCode.HELP_2,
            ExitCode.HELP_3,
            ExitCode.HELP_4
        },
        footer = {
            "",
            "Examples:",
            "  clearway decide request.json",
            "  clearway decide --json --digest request.json",
            "  clearway decide < batch.ndjson > decisions.ndjson",
            "  clearway decide --record < batch.ndjson > records.ndjson",
            "  clearway decide --fail-on undetermined,not-allowed request.json",
            "  echo '{\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\",\"facts\":{}}' \\",
            "    | clearway decide --text"
        })
final class DecideCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = STANDARD_INPUT,
            description = "the requests; standard input where it is - or left out")
    private String file = STANDARD_INPUT;

    @Option(names = "--json", description = "JSON lines also for a single request on a terminal")
    private boolean json;

    @Option(names = "--text", description = "text for people also where a single request does not go to a terminal")
    private boolean text;

    @Option(
            names = "--digest",
            description = "adds recordDigest, by which anybody can see that request and decision were not changed")
    private boolean digest;

    @Option(
            names = "--assumptions",
            description =
                    "in the text, lists every fact that was taken as given, also those that cannot change the answer")
    private boolean assumptions;

    @Option(
            names = "--record",
            description =
                    "for each request a record, which is the request, its decision and a digest: what replay reads")
    private boolean record;

    @Mixin
    private final FailOn failOn = new FailOn();

    @Mixin
    private final BundleOptions bundles = new BundleOptions();

    private final Terminal terminal;
    private boolean found;

    DecideCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return decide(unclosed(terminal.in()), 0);
        }
        try (InputStream in = RequestFile.open(file)) {
            return decide(in, RequestFile.size(file));
        }
    }

    private static InputStream unclosed(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // standard input is not ours to close
            }
        };
    }

    private int decide(InputStream in, long size) throws IOException {
        RegulatoryRules rules = bundles.rules();
        FailOn.Watch watch = failOn.watch(rules);
        InputLines lines = new InputLines(in);
        Requests requests = new Requests(lines);
        Line line = requests.next();
        if (line == null) {
            return ExitCode.OK;
        }
        boolean people = !json && !record && (text || terminal.outIsTerminal());
        Line second = null;
        if (people) {
            second = requests.next();
            if (second == null) {
                return explain(rules, watch, line);
            }
        }
        boolean allDecided = true;
        long count = 0;
        try (Progress progress = new Progress(terminal, !terminal.outIsTerminal(), size, "request")) {
            while (line != null) {
                allDecided &= answer(rules, watch, line);
                progress.at(lines.used(), ++count);
                if (second == null && requests.wouldWait()) {
                    terminal.out().flush();
                }
                line = second == null ? requests.next() : second;
                second = null;
            }
        }
        terminal.out().flush();
        return !allDecided ? ExitCode.SOME_FAILED : found ? ExitCode.FOUND : ExitCode.OK;
    }

    /** Writes the line for a request, and tells whether it was decided. */
    private boolean answer(RegulatoryRules rules, FailOn.Watch watch, Line line) {
        String id = null;
        String written;
        boolean decided = false;
        try {
            Request request = RequestFile.read(line);
            id = request.id();
            Decision decision = rules.decide(request);
            found |= watch.finds(decision);
            written = record
                    ? RecordJson.write(request, decision)
                    : digest
                            ? DecisionJson.write(decision, RecordJson.digest(request, decision))
                            : DecisionJson.write(decision);
            decided = true;
        } catch (ClearwayException e) {
            written = DecisionJson.error(idOf(e, id), e);
        } catch (RuntimeException | StackOverflowError e) {
            written = DecisionJson.error(id, failed(e));
        }
        // One line end for all platforms: the output is data.
        terminal.out().append(written).append('\n');
        return decided;
    }

    private int explain(RegulatoryRules rules, FailOn.Watch watch, Line line) {
        try {
            Request request = RequestFile.read(line);
            Decision decision = rules.decide(request);
            String recordDigest = digest ? RecordJson.digest(request, decision) : null;
            new DecisionText(terminal, rules).write(request, decision, assumptions, recordDigest);
            return watch.finds(decision) ? ExitCode.FOUND : ExitCode.OK;
        } catch (ClearwayException e) {
            terminal.out().flush();
            new Errors(terminal).show(e);
            return ExitCode.SOME_FAILED;
        }
    }

    private static @Nullable String idOf(ClearwayException error, @Nullable String id) {
        return id == null && error instanceof RequestException request ? request.id() : id;
    }

    private static ClearwayException failed(Throwable cause) {
        return new ClearwayException(ErrorCode.ENGINE_FAILED, "", null, null, ErrorCode.ENGINE_FAILED.advice(), cause);
    }
}
