package org.clearway.rules.cli;

import java.util.Arrays;

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

    /**
     * Runs a command.
     *
     * @param unguarded where it reads and writes
     * @param arguments the words of the command line
     * @return its exit code
     */
    public static int run(Terminal unguarded, String... arguments) {
        Terminal terminal = unguarded.guarded();
        try {
            String[] words = words(arguments);
            int exit = Clearway.commandLine(terminal, words).execute(words);
            terminal.out().flush();
            return exit;
        } catch (OutputFailed e) {
            return new Errors(terminal).outputFailed(e);
        } catch (OutOfMemoryError e) {
            return new Errors(terminal).outOfMemory();
        }
    }

    /** {@code clearway help decide} is what many type for {@code clearway decide --help}. */
    private static String[] words(String[] arguments) {
        if (arguments.length == 0 || !arguments[0].equals("help")) {
            return arguments;
        }
        String[] words = Arrays.copyOfRange(arguments, 1, arguments.length + 1);
        words[arguments.length - 1] = "--help";
        return words;
    }
}
