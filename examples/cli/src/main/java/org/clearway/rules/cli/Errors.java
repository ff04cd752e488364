package org.clearway.rules.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.RequestException;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.cases.CaseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong, always as {@code error CODE at place: message}, and finds the exit code for it. */
public final class Errors implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private final Terminal terminal;

    /** Errors are shown on standard error. */
    public Errors(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Shows an error; of a request, everything that was found wrong in it, an error a line. */
    void show(ClearwayException error) {
        show(error.code().name(), error.at(), error.getMessage(), error.didYouMean());
        if (error instanceof RequestException request) {
            request.others().forEach(this::show);
        }
    }

    /** Shows an error of the command line itself. */
    public void show(CliException error) {
        show(error.code(), error.at(), String.valueOf(error.getMessage()), error.didYouMean());
    }

    private void show(String code, String at, String message, @Nullable String didYouMean) {
        Style style = terminal.errorStyle();
        boolean meant = didYouMean != null && !message.contains("did you mean");
        String place = at.isEmpty() ? "" : " at " + at;
        String told = message.startsWith(at + ": ") ? message.substring(at.length() + 2) : message;
        terminal.err()
                .println(style.red("error " + code)
                        + Controls.shown(place + ": " + told)
                        + (meant ? style.bold(Controls.shown("; did you mean " + didYouMean + "?")) : ""));
        terminal.err().flush();
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
        if (error instanceof OutputFailed failed) {
            return outputFailed(failed);
        }
        if (error instanceof CliException wrong) {
            show(wrong);
            return ExitCode.USAGE;
        }
        if (error instanceof CaseException wrong) {
            show("CASE_UNREADABLE", "", String.valueOf(wrong.getMessage()), null);
            return ExitCode.USAGE;
        }
        if (error instanceof AuthoringException wrong) {
            show("RULESET_UNREADABLE", "", String.valueOf(wrong.getMessage()), null);
            return ExitCode.USAGE;
        }
        if (error instanceof RequestException wrong) {
            show(wrong);
            return ExitCode.USAGE;
        }
        if (error instanceof ClearwayException broken) {
            show(broken);
            // A bundle or a key was named by whoever called.
            return broken.code().number() / 100 == 21 ? ExitCode.USAGE : ExitCode.BROKEN;
        }
        if (error instanceof IOException || error instanceof UncheckedIOException) {
            show("FILE_UNREADABLE", "", reason(error), null);
            return ExitCode.USAGE;
        }
        show("FAILED", command.getCommandName(), error.toString(), null);
        return ExitCode.BROKEN;
    }

    /** Many messages of the file system are no more than the name of the file. */
    private static String reason(Exception error) {
        String why = error instanceof FileSystemException ? error.getClass().getSimpleName() + ": " : "";
        return why + error.getMessage();
    }

    /** What to give back when standard output cannot be written to. */
    int outputFailed(OutputFailed error) {
        if (error.readerGone()) {
            return ExitCode.BROKEN_PIPE;
        }
        show("OUTPUT_FAILED", "standard output", String.valueOf(error.getMessage()), null);
        return ExitCode.BROKEN;
    }

    /** What to give back when the memory that Java may use is not enough. */
    int outOfMemory() {
        show(
                "OUT_OF_MEMORY",
                "",
                "the input needs more memory than Java may use; allow more, such as CLEARWAY_JAVA_OPTS=-Xmx2g, or split the input",
                null);
        return ExitCode.BROKEN;
    }

    @Override
    public int handleParseException(ParameterException error, String[] arguments) {
        CommandLine command = error.getCommandLine();
        String message = String.valueOf(error.getMessage());
        String meant = null;
        if (error instanceof UnmatchedArgumentException unmatched) {
            meant = unmatched.getSuggestions().stream().findFirst().orElse(null);
            message = "unknown: " + String.join(" ", unmatched.getUnmatched());
        }
        String name = command.getCommandSpec().qualifiedName();
        show("USAGE", name, message, meant);
        terminal.err().println("Try \"" + name + " --help\".");
        terminal.err().flush();
        return ExitCode.USAGE;
    }
}
