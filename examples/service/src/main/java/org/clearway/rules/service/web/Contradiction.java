package org.clearway.rules.service.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearway.rules.RequestException;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;

/** Answers that cannot all be so, in words. */
final class Contradiction {

    /** A fact with its value, as errors of the library name it. */
    private static final Pattern STATED =
            Pattern.compile("([a-z]\\w*(?:\\[\\d+])?\\.\\w+) = (\\S+?)(?= and |,| cannot)");

    private Contradiction() {}

    static String of(RequestException e) {
        List<String> stated = new ArrayList<>();
        Matcher found = STATED.matcher(String.valueOf(e.getMessage()));
        while (found.find()) {
            stated.add("\u201c" + Text.capital(Plain.fact(found.group(1))) + ": "
                    + Plain.constant(found.group(1), found.group(2)) + "\u201d");
        }
        return stated.size() < 2
                ? "This answer does not fit: " + e.getMessage()
                : "These do not fit together: " + Text.allOf(stated)
                        + ". Answer otherwise here, or go back and change the other answer first.";
    }
}
