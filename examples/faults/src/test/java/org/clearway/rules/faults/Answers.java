package org.clearway.rules.faults;

import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.engine.RegulatoryRules;

/** What comes of a request: a decision, or why it is refused. */
final class Answers {

    private Answers() {}

    /** A {@link Decision}, or a text of the code and the place. */
    static Object of(RegulatoryRules rules, Request request) {
        try {
            return rules.decide(request);
        } catch (RequestException e) {
            return e.code() + " at " + e.at();
        }
    }
}
