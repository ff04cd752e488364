package org.clearway.rules.service.web;

import org.clearway.rules.RequestException;

/** Answers that cannot all be so, in words. */
final class Contradiction {

    private Contradiction() {}

    static String of(RequestException e) {
        return "These answers do not fit together: " + e.getMessage();
    }
}
