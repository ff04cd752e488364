package org.clearway.rules.cli.policy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.cases.CaseException;
import org.clearway.rules.authoring.check.ProblemText;
import org.clearway.rules.authoring.testing.Sources;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Terminal;
import org.jspecify.annotations.Nullable;

/** Does something with the editions in a folder whenever one of them changes, until the input ends. */
final class Watch {
    private static final long BETWEEN = 150;

    private final Terminal terminal;
    private final Path folder;
    private final Work work;
    private @Nullable Sources last;
    private String seen = "";
    private int exit = ExitCode.OK;

    /** What is done. */
    interface Work {
        /** Does it, and gives the exit code. */
        int on(Sources sources);
    }

    Watch(Terminal terminal, Path folder, Work work) {
        this.terminal = terminal;
        this.folder = folder;
        this.work = work;
    }

    /** Goes on until the input ends; gives the exit code of the last time. */
    int call() throws IOException {
        EditionSources.check(folder);
        Thread input = new Thread(this::readOn, "clearway-input");
        input.setDaemon(true);
        input.start();
        try {
            do {
                look();
                input.join(BETWEEN);
            } while (input.isAlive());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return exit;
    }

    /** Nothing that is typed means anything but the end of the input. */
    private void readOn() {
        try {
            terminal.in().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // No more can come from there either.
        }
    }

    private void look() throws IOException {
        String now = Sources.state(folder);
        if (now.equals(seen)) {
            return;
        }
        boolean first = seen.isEmpty();
        seen = now;
        if (!first) {
            terminal.out().println();
        }
        try {
            Sources sources = last == null ? Sources.read(folder) : last.again(folder);
            last = sources;
            exit = work.on(sources);
        } catch (AuthoringException | CaseException wrong) {
            exit = ExitCode.USAGE;
            lines(wrong).forEach(terminal.out()::println);
        }
        terminal.out().println(terminal.style().dim("Waiting for a change; Ctrl-C ends."));
        terminal.out().flush();
    }

    private List<String> lines(RuntimeException wrong) {
        return wrong instanceof AuthoringException authoring
                ? ProblemText.lines(folder, authoring.problems(), CheckCommand.colours(terminal.style()))
                : List.of(String.valueOf(wrong.getMessage()));
    }
}
