package org.clearway.rules.cli.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.check.EditionCheck;
import org.clearway.rules.authoring.check.ProblemText;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Style;
import org.clearway.rules.cli.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks editions as their sources stand. */
@Command(
        name = "check",
        description = {"Checks editions as their sources stand, without a build.", "", """
            Tells what the build would refuse, and what it accepts although it is hardly meant: rules and days that no case tests, \
            cases that name no rule or are of other days, rules that never apply or never decide, that ask the same and \
            conclude differently, or whose names look alike, facts that a rule should ask for and none does. Each with its line, \
            a mark below the word, what to write instead, and the page that explains it."""},
        exitCodeList = {
            "0:nothing was found",
            "1:something was found",
            "2:the command line is wrong, or a file cannot be read",
            ExitCode.HELP_3
        },
        footer = {
            "",
            "Examples:",
            "  clearway check rulesets/reliance",
            "  clearway check my-rules/gb-reliance/2027-06-15",
        })
public final class CheckCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            description = "the folder of an edition, or one in which editions lie; or RULESET/EDITION, or RULESET")
    private String named = "";

    private final Terminal terminal;

    /** The command on a terminal. */
    public CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = EditionArgument.folder(named);
        EditionSources.check(folder);
        List<Problem> found = EditionCheck.check(folder);
        ProblemText.lines(folder, found, colours(terminal.style())).forEach(terminal.out()::println);
        terminal.out()
                .println(
                        found.isEmpty()
                                ? terminal.style().green("nothing found")
                                : terminal.style().yellow(found.size() + " found"));
        terminal.out().flush();
        return found.isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED;
    }

    static ProblemText.Colours colours(Style style) {
        return new ProblemText.Colours(style::bold, style::yellow, style::green);
    }
}
