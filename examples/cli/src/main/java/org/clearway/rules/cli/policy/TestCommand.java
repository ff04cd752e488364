package org.clearway.rules.cli.policy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearway.rules.authoring.testing.CaseTests;
import org.clearway.rules.authoring.testing.Sources;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Progress;
import org.clearway.rules.cli.Style;
import org.clearway.rules.cli.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the cases of editions as their sources stand. */
@Command(
        name = "test",
        description = {"Runs the cases of editions as their sources stand, without a build.", "", """
            Of a case that fails is told what it expects and what came, then each condition of the rules concerned with the \
            value of each fact: + where it holds, - where it does not, ? where the fact is not known. What was not stated is \
            told as what it was taken for."""},
        exitCodeList = {
            "0:every case passes",
            "1:some cases fail",
            "2:the command line is wrong, or an edition or a case cannot be read",
            ExitCode.HELP_3
        },
        footer = {
            "",
            "Examples:",
            "  clearway test rulesets/reliance/src/main/rulesets/gb-reliance/2025-07-22",
            "  clearway test rulesets/reliance --watch",
        })
public final class TestCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            description = "the folder of an edition, or one in which editions lie; or RULESET/EDITION, or RULESET")
    private String named = "";

    @Option(names = "--watch", description = "runs again whenever a file is saved, until the input ends or Ctrl-C")
    private boolean watch;

    private final Terminal terminal;

    /** The command on a terminal. */
    public TestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!watch) {
            return run(EditionSources.read(EditionArgument.folder(named)));
        }
        return new Watch(terminal, EditionArgument.folder(named), this::run).call();
    }

    private int run(Sources sources) {
        long start = System.nanoTime();
        CaseTests tests = new CaseTests(sources);
        Style style = terminal.style();
        int[] counts = new int[2];
        try (Progress progress = new Progress(terminal, true, tests.count(), "cases")) {
            tests.run(result -> {
                counts[result.failed() ? 1 : 0]++;
                if (result.failed()) {
                    progress.clear();
                    List<String> why = tests.why(result);
                    terminal.out().println(style.bold(why.get(0)));
                    why.stream().skip(1).forEach(terminal.out()::println);
                    terminal.out().flush();
                }
                progress.at((long) counts[0] + counts[1], (long) counts[0] + counts[1]);
            });
        }
        String seconds = String.format("%.1f s", (System.nanoTime() - start) / 1e9);
        String end = counts[0] + " passed, " + counts[1] + " failed";
        terminal.out().println((counts[1] == 0 ? style.green(end) : style.yellow(end)) + style.dim("  " + seconds));
        terminal.out().flush();
        return counts[1] == 0 ? ExitCode.OK : ExitCode.SOME_FAILED;
    }
}
