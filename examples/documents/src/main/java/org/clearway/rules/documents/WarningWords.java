package org.clearway.rules.documents;

import java.util.List;
import java.util.stream.Collectors;
import org.clearway.rules.Because;
import org.clearway.rules.Warning;

/** Warnings for people: one that names facts of the request names them by their labels. */
public final class WarningWords {

    private WarningWords() {}

    public static String of(Warning warning) {
        List<Because> facts = warning.facts();
        if (facts.isEmpty()) {
            return warning.text();
        }
        return switch (warning.code()) {
            case "FACTS_UNUSUAL" ->
                Text.capital(Text.allOf(facts.stream()
                                .map(one -> "\"" + stated(one) + "\"")
                                .toList()))
                        + " are odd together; check them.";
            case "NOT_HAPPENED_YET" ->
                "Stated for a day after the one asked about, and so not counted as having happened: "
                        + facts.stream().map(WarningWords::stated).collect(Collectors.joining("; ")) + ".";
            default ->
                warning.text() + " (" + facts.stream().map(WarningWords::stated).collect(Collectors.joining("; "))
                        + ")";
        };
    }

    private static String stated(Because fact) {
        return Plain.fact(fact.fact()) + ": " + Plain.value(fact.fact(), fact.value());
    }
}
