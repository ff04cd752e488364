package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clearway.rules.Request;
import org.clearway.rules.engine.internal.Adversary.Cost;
import org.clearway.rules.json.RequestJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * No request makes a call do more than it may, or its answer longer than it may be: those that an adversarial search found to cost most
 * are put again in every build, and the search goes on from them for a while. {@code -Padversary} has it search for longer, and keeps
 * what it finds.
 */
class WorstRequestsTest {

    /** What is looked at in any case, beside what may be: every rule on what is stated. */
    private static final double IN_ANY_CASE = 0.2;

    private static final long MOST_CHARACTERS = 1_000_000;
    private static final Path KEPT = Path.of("src/test/resources/worst/requests.txt");
    private static final double SECONDS = Double.parseDouble(System.getProperty("clearway.adversary.seconds", "8"));
    private static final boolean CHECKED = Boolean.getBoolean("clearway.adversary.checked");

    /** A call and the request that it is made with, a line of the file. */
    record Kept(Call call, Request request) {
        static Kept of(String line) {
            int space = line.indexOf(' ');
            return new Kept(Call.valueOf(line.substring(0, space)), RequestJson.read(line.substring(space + 1)));
        }

        String line() {
            return call + " " + RequestJson.write(request);
        }
    }

    @TestFactory
    List<DynamicTest> noRequestMakesACallDoMoreThanItMay() throws IOException {
        List<Kept> kept = Files.readAllLines(KEPT).stream().map(Kept::of).toList();
        Catalogue catalogue =
                CHECKED ? Editions.catalogue() : Editions.catalogue().alone();
        Set<String> rulesets = new TreeSet<>();
        Editions.all().forEach(built -> rulesets.add(built.edition().model().ruleset()));
        double each = SECONDS / rulesets.size() / Call.values().length;
        System.out.printf("%-24s %-9s %8s %10s %8s%n", "", "", "CPU ms", "work", "KB");
        Set<String> found = new LinkedHashSet<>();
        List<DynamicTest> tests = new ArrayList<>();
        for (String ruleset : rulesets) {
            for (Call call : Call.values()) {
                tests.add(DynamicTest.dynamicTest(ruleset + " " + call, () -> {
                    Adversary adversary = new Adversary(catalogue, ruleset, call, 1);
                    kept.stream()
                            .filter(one -> one.call() == call
                                    && one.request().ruleset().equals(ruleset))
                            .forEach(one -> adversary.begin(one.request()));
                    List<Cost> most = adversary.search(each);
                    most.forEach(cost -> found.add(new Kept(call, cost.request()).line()));
                    System.out.printf(
                            "%-24s %-9s %8.1f %10d %8.1f%n",
                            ruleset,
                            call,
                            most.get(0).ms(),
                            most.get(1).work(),
                            most.get(2).characters() / 1e3);
                    for (Cost cost : most) {
                        String request = RequestJson.write(cost.request());
                        assertThat(cost.work()).as(request).isLessThan((long) (Budget.STANDARD * (1 + IN_ANY_CASE)));
                        assertThat(cost.characters()).as(request).isLessThanOrEqualTo(MOST_CHARACTERS);
                    }
                }));
            }
        }
        if (Boolean.getBoolean("clearway.adversary.keep")) {
            tests.add(DynamicTest.dynamicTest("kept", () -> Files.write(KEPT, found)));
        }
        return tests;
    }
}
