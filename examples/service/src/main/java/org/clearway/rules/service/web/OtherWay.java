package org.clearway.rules.service.web;

import java.util.List;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.Counterfactuals;

/**
 * A way to another outcome.
 *
 * @param changes what would have to be otherwise, all of it, in words
 */
public record OtherWay(List<String> changes) {

    /** More ways than these help nobody. */
    private static final int MOST = 8;

    static List<OtherWay> of(Counterfactuals found) {
        return found.ways().stream()
                .limit(MOST)
                .map(way -> new OtherWay(way.stream().map(OtherWay::change).toList()))
                .toList();
    }

    private static String change(Counterfactuals.Change change) {
        String fact = change.fact();
        return Text.capital(Plain.fact(fact)) + ": " + Plain.value(fact, change.to()) + " instead of "
                + Plain.value(fact, change.from());
    }
}
