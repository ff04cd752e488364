package org.clearway.rules.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clearway.rules.Warning;

/** Warnings for people. One on facts that are odd together names them by their labels, and leaves out the tie as the vocabulary spells it. */
final class WarningWords {

    private static final Pattern ODD =
            Pattern.compile("(.+) are odd together \\(.*\\); check them\\.?", Pattern.DOTALL);
    private static final Pattern AND = Pattern.compile(" and (?=[a-zA-Z]+(?:\\[\\d+])?\\.[a-zA-Z0-9]+ = )");
    private static final String IS = " = ";

    private WarningWords() {}

    static String of(Warning warning) {
        Matcher odd = ODD.matcher(warning.text());
        if (!odd.matches()) {
            return warning.text();
        }
        List<String> stated = new ArrayList<>();
        for (String one : AND.split(odd.group(1))) {
            int is = one.indexOf(IS);
            stated.add(is < 0 ? one : "\"" + fact(one.substring(0, is), one.substring(is + IS.length())) + "\"");
        }
        return Text.capital(Text.allOf(stated)) + " are odd together; check them.";
    }

    private static String fact(String path, String value) {
        boolean several = value.startsWith("[") && value.endsWith("]");
        String items = several ? value.substring(1, value.length() - 1) : value;
        return Plain.fact(path) + ": "
                + (items.isEmpty()
                        ? "none"
                        : Arrays.stream(several ? items.split(", ") : new String[] {items})
                                .map(item -> Plain.constant(path, item))
                                .collect(Collectors.joining(", ")));
    }
}
