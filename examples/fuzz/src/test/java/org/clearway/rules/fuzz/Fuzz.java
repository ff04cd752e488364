package org.clearway.rules.fuzz;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.PrintWriter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Fuzzes one reader, in this process and with nothing built before; {@code examples/fuzz/fuzz} starts it. */
final class Fuzz {

    private Fuzz() {}

    /** @param arguments the class of the reader, without its package */
    public static void main(String... arguments) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage("org.clearway.rules"))
                .filters(includeClassNamePatterns(".*\\." + arguments[0]))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        TestExecutionSummary summary = listener.getSummary();
        summary.printFailuresTo(new PrintWriter(System.out, true), 40);
        if (summary.getTestsFoundCount() == 0) {
            System.out.println("There is no reader " + arguments[0] + "; SECURITY.md lists them");
        }
        boolean fuzzed = summary.getTestsSucceededCount() > 0 && summary.getTotalFailureCount() == 0;
        System.exit(fuzzed ? 0 : 1);
    }
}
