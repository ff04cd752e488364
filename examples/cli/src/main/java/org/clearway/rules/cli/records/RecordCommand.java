package org.clearway.rules.cli.records;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.clearway.rules.cli.CliException;
import org.clearway.rules.cli.Errors;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Terminal;
import org.clearway.rules.cli.UsualDay;
import picocli.CommandLine.Option;

/** A command that reads records of others one by one, and goes on where one cannot be read. */
abstract class RecordCommand implements Callable<Integer> {

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "the day whose law is applied; 2026-11-22 where it is left out, never today's clock")
    private LocalDate asOf = UsualDay.DAY;

    private final Terminal terminal;
    private boolean allRead = true;

    RecordCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    final LocalDate asOf() {
        return asOf;
    }

    final Terminal terminal() {
        return terminal;
    }

    /** A record that cannot be read. */
    final void broken(CliException error) {
        allRead = false;
        new Errors(terminal).show(error);
    }

    /** The same, where the output says so itself. */
    final void brokenAndTold() {
        allRead = false;
    }

    /** One line end for all platforms: the output is data. */
    final void line(String text) {
        terminal.out().append(text).append('\n');
    }

    /** Ends the output, and says whether every record was read. */
    final int exit() {
        terminal.out().flush();
        return allRead ? ExitCode.OK : ExitCode.SOME_FAILED;
    }
}
