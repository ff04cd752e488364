package org.clearway.rules.cli.policy.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clearway.rules.Status;
import org.clearway.rules.authoring.cases.Expectation;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.jspecify.annotations.Nullable;

/** What a case expects, in a line. */
final class ExpectationWords {
    private final List<String> parts = new ArrayList<>();

    private ExpectationWords() {}

    static String of(Expectation expected) {
        ExpectationWords words = new ExpectationWords();
        words.all(expected);
        return words.parts.isEmpty() ? "" : Text.capital(String.join("; ", words.parts)) + ".";
    }

    private void all(Expectation expected) {
        if (expected.error() != null) {
            parts.add("refused, " + expected.error());
        }
        answer(expected.status(), expected.outcome(), expected.possible(), expected.deciding());
        new TreeMap<>(expected.checks())
                .forEach((check, verdict) -> parts.add(check + " " + Text.small(Text.verdict(verdict))));
        told("route ", expected.route());
        told("legal basis ", expected.basis());
        new TreeMap<>(expected.dates()).forEach((date, day) -> parts.add(Plain.name(date) + " " + Plain.day(day)));
        new TreeMap<>(expected.consequences())
                .forEach((name, value) -> parts.add(Plain.name(name) + ": " + Plain.given(value)));
        told("asks: ", expected.questions(), true);
        told("warns ", expected.warnings(), false);
        told("not ", expected.absent(), false);
        for (Expectation.InEdition other : expected.prospective()) {
            ExpectationWords would = new ExpectationWords();
            would.answer(
                    other.status(),
                    other.outcome() == null ? List.of() : List.of(other.outcome()),
                    other.possible(),
                    other.deciding());
            would.told("route ", other.route());
            other.byApproval()
                    .forEach(one -> would.told(
                            "approval of " + Plain.constant("approvals.origin", one.origin()) + " ", one.outcome()));
            parts.add("edition " + other.edition() + " would give " + String.join(", ", would.parts));
        }
    }

    private void answer(
            @Nullable Status status, List<String> outcome, Collection<String> possible, List<String> deciding) {
        if (!outcome.isEmpty()) {
            parts.add(Text.allOf(outcome.stream().map(Plain::outcome).toList())
                    + (deciding.isEmpty() ? "" : ", by " + Text.anyOf(deciding)));
        } else if (status != null) {
            parts.add(Text.words(status) + (deciding.isEmpty() ? "" : ", by " + Text.anyOf(deciding)));
        } else if (!deciding.isEmpty()) {
            parts.add("decided by " + Text.anyOf(deciding));
        }
        if (possible.size() > 1) {
            parts.add("open between "
                    + Text.allOf(
                            new TreeSet<>(possible).stream().map(Plain::outcome).toList()));
        }
    }

    private void told(String what, @Nullable String value) {
        if (value != null) {
            parts.add(what + Plain.outcome(value));
        }
    }

    private void told(String what, List<String> values, boolean facts) {
        if (!values.isEmpty()) {
            parts.add(what + Text.allOf(facts ? values.stream().map(Plain::fact).toList() : values));
        }
    }
}
