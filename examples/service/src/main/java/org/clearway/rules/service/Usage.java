package org.clearway.rules.service;

import java.util.List;

/** What the service may be started with: settings alone, so that a slip of the keyboard does not start it as if nothing had been said. */
final class Usage {

    private static final List<String> HELP = List.of("--help", "-h", "help");

    static final String TEXT = """
            Usage: clearway serve [--SETTING=VALUE]...

            Starts the service on http://127.0.0.1:8080 and shows, once, the key for programs. Ctrl+C ends it.

              --server.port=8080             the port; 0 for any that is free
              --server.address=127.0.0.1     where it listens; only on this machine unless changed
              --clearway.data=clearway-data  the folder of the key and of the records in H2
              --spring.datasource.url=URL    another database of records, such as jdbc:postgresql://HOST/NAME
              --clearway.keys.required=true  whether programs need a key

            Every setting: docs/service.md
            """;

    private Usage() {}

    /** Whether help is asked for. */
    static boolean isAsked(String... arguments) {
        return List.of(arguments).stream().anyMatch(HELP::contains);
    }

    /** What is wrong with the arguments; empty where each is a setting. */
    static String problem(String... arguments) {
        for (String argument : arguments) {
            if (!argument.startsWith("--") || argument.indexOf('=') < 0) {
                return "clearway: " + argument + " is no setting: write --SETTING=VALUE, such as --server.port=9000"
                        + System.lineSeparator();
            }
        }
        return "";
    }
}
