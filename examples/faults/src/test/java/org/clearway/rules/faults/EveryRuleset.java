package org.clearway.rules.faults;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.clearway.rules.Decision;
import org.clearway.rules.Status;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.DecisionJson;
import org.clearway.rules.json.RequestJson;

/** Decides requests in both engines: what a program in a class loader of its own does. Its answer is of classes of Java alone. */
public final class EveryRuleset implements Callable<String> {

    private final List<String> requests;

    /** @param requests in JSON */
    public EveryRuleset(List<String> requests) {
        this.requests = requests;
    }

    /** The decisions in JSON, one a line. */
    @Override
    public String call() {
        RegulatoryRules rules = RegulatoryRules.load();
        return requests.stream().map(request -> decide(rules, request)).collect(Collectors.joining("\n"));
    }

    private static String decide(RegulatoryRules rules, String request) {
        Decision decision = rules.decide(RequestJson.read(request));
        if (!decision.crossChecked() && decision.status() != Status.NOT_IN_FORCE) {
            throw new IllegalStateException("Decided by one engine: " + request);
        }
        return DecisionJson.write(decision);
    }
}
