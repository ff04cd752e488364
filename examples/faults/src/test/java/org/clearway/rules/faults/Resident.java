package org.clearway.rules.faults;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clearway.rules.Request;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.RequestJson;

/** Asks every ruleset once in both engines and then decides many times, and says on lines what of the heap is used after each. */
final class Resident {

    private Resident() {}

    /** @param arguments a file of requests, one a line; how many decisions are made */
    public static void main(String... arguments) throws IOException {
        List<Request> requests = Files.readAllLines(Path.of(arguments[0])).stream()
                .map(RequestJson::read)
                .toList();
        long empty = used();
        RegulatoryRules rules = RegulatoryRules.load();
        RegulatoryRules light = rules.crossCheck(false);
        for (Request request : requests) {
            rules.decide(request);
            light.decide(request);
        }
        System.out.println("resident " + (used() - empty));
        long decisions = Long.parseLong(arguments[1]);
        // What the first calls leave behind in Java itself is no growth.
        decide(rules, light, requests, Math.max(1_000, decisions / 10));
        long before = used();
        decide(rules, light, requests, decisions);
        System.out.println("grown " + (used() - before));
        System.out.println("rulesets " + rules.rulesets().size());
    }

    private static void decide(RegulatoryRules rules, RegulatoryRules light, List<Request> requests, long decisions) {
        for (long i = 0; i < decisions; i++) {
            Request request = requests.get((int) (i % requests.size()));
            (i % 16 == 0 ? rules : light).decide(request);
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
