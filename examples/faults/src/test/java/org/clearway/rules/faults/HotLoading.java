package org.clearway.rules.faults;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.clearway.rules.Decision;
import org.clearway.rules.engine.Bundle;
import org.clearway.rules.engine.RegulatoryRules;

/** A host that takes one revision after the other without a restart, and says of each on a line how it decides by it. */
final class HotLoading {

    private HotLoading() {}

    /** @param arguments how often; the trusted key; the bundles, in the order of their revisions */
    public static void main(String... arguments) {
        Set<java.security.PublicKey> trusted = Set.of(Bundle.key(Path.of(arguments[1])));
        RegulatoryRules installed = RegulatoryRules.load();
        for (int round = 0; round < Integer.parseInt(arguments[0]); round++) {
            RegulatoryRules current = installed;
            for (int i = 2; i < arguments.length; i++) {
                current = current.with(List.of(Bundle.read(Path.of(arguments[i]), trusted)));
                System.out.println(line(current));
            }
        }
    }

    /** What the host says of the rules that it has. */
    static String line(RegulatoryRules rules) {
        Decision decision = rules.decide(SignedRevisions.REQUEST);
        return decision.ruleset().digest() + " " + decision.outcome() + " " + decision.crossChecked();
    }
}
