package org.clearway.rules.cli;

/** What the process tells its caller. */
public final class ExitCode {

    /** All went well. */
    public static final int OK = 0;
    /** A request was in error, or a case missed. */
    public static final int SOME_FAILED = 1;
    /** The command line is wrong, or a file it names cannot be read. */
    public static final int USAGE = 2;
    /** Clearway itself failed: no rulesets, a broken edition, a full disk. */
    public static final int BROKEN = 3;
    /** All went well, and what was watched for came: an answer that {@code --fail-on} names, a record that gets another decision. */
    public static final int FOUND = 4;
    /** Nobody reads the output any more; what a process ended by SIGPIPE gives. */
    public static final int BROKEN_PIPE = 141;

    /** For the help of every command. */
    public static final String HELP_0 = "0:all went well";
    /** For the help of every command. */
    public static final String HELP_1 = "1:some requests were in error, or some cases missed";
    /** For the help of every command. */
    public static final String HELP_2 = "2:the command line is wrong, or a file cannot be read";
    /** For the help of every command. */
    public static final String HELP_3 = "3:Clearway itself failed";

    /** For the help of every command that has {@code --fail-on}. */
    public static final String HELP_4 = "4:an answer is one that --fail-on names";

    private ExitCode() {}
}
