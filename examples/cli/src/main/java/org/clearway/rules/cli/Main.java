package org.clearway.rules.cli;

import picocli.CommandLine;

/** Starts the command line. */
public final class Main {

    private Main() {}

    /**
     * Runs a command and ends the process with its exit code.
     *
     * @param arguments the words of the command line
     */
    public static void main(String[] arguments) {
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    static int run(Terminal terminal, String... arguments) {
        try {
            CommandLine command = Clearway.commandLine(terminal);
            int exit = command.execute(arguments);
            terminal.out().flush();
            return exit;
        } catch (OutputFailed e) {
            return new Errors(terminal).outputFailed(e);
        }
    }
}
