package org.clearway.rules.assistant;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.BindException;
import java.util.concurrent.Callable;
import org.clearway.rules.engine.RegulatoryRules;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the server, on standard input and output unless asked for HTTP. */
@Command(
        name = "clearway assistant",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Serves the Model Context Protocol: an assistant asks, decides and quotes by it instead of guessing.",
            "Without options it speaks on standard input and output, for one client that starts it."
        })
public final class Main implements Callable<Integer> {

    private static final int FAILED = 3;

    @Option(names = "--http", description = "streamable HTTP on this machine's loopback address instead")
    private boolean http;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8765",
            description = "the port with --http, 0 for a free one (default: ${DEFAULT-VALUE})")
    private int port;

    private final PrintStream protocol;

    private Main(PrintStream protocol) {
        this.protocol = protocol;
    }

    /** The version of the library. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"clearway assistant " + RegulatoryRules.version()};
        }
    }

    /**
     * Starts it.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        PrintStream protocol = System.out;
        CommandLine command = new CommandLine(new Main(protocol));
        command.setOut(new PrintWriter(protocol, true));
        int exit = command.execute(arguments);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    @Override
    public Integer call() throws Exception {
        // A stray print would break the protocol.
        System.setOut(System.err);
        RegulatoryRules rules = RegulatoryRules.load(Main.class.getClassLoader());
        if (!http) {
            AssistantServer.start(rules, System.in, protocol);
            return 0;
        }
        if (port < 0 || port > 65_535) {
            System.err.println("error OPTION_INVALID: --port " + port
                    + " is no port; choose one from 1 to 65535, or 0 for a free one");
            return 2;
        }
        try (HttpTransport transport = HttpTransport.start(rules, port)) {
            System.err.println("clearway assistant: listening at " + transport.address());
            transport.join();
            return 0;
        } catch (IOException e) {
            if (e.getCause() instanceof BindException) {
                System.err.println("error PORT_TAKEN: port " + port
                        + " is in use; choose another with --port, or 0 for a free one");
                return FAILED;
            }
            throw e;
        }
    }
}
