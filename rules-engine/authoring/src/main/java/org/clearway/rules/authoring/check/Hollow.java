package org.clearway.rules.authoring.check;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;

/** What an edition says without saying anything, or says twice. */
final class Hollow {
    private final EditionModel model;
    private final RulePlace places;

    Hollow(EditionModel model, RulePlace places) {
        this.model = model;
        this.places = places;
    }

    void check(List<Problem> found) {
        conditions(found);
        names(found);
    }

    /** A condition with which two rules of a stage conclude differently, and neither gives way to the other. */
    private void conditions(List<Problem> found) {
        record Asked(int stage, Condition when) {}
        Map<Asked, Integer> first = new HashMap<>();
        for (int number = 0; number < model.rules().size(); number++) {
            Rule rule = model.rules().get(number);
            if (!(rule.conclusion() instanceof Rule.Outcome outcome)) {
                continue;
            }
            Integer before = first.putIfAbsent(new Asked(rule.stage(), rule.when()), number);
            if (before == null) {
                continue;
            }
            Rule other = model.rules().get(before);
            boolean displaced = rule.unless().contains(before) || other.unless().contains(number);
            if (!displaced
                    && other.conclusion() instanceof Rule.Outcome concluded
                    && !concluded.outcome().equals(outcome.outcome())) {
                found.add(places.problem(
                        rule,
                        ProblemCode.RULE_TWICE,
                        "\"" + rule.name() + "\" asks what \"" + other.name() + "\" asks, and concludes "
                                + outcome.outcome() + " where that concludes " + concluded.outcome() + ".",
                        "the condition in which they differ, or unless = \"" + other.rule() + "\""));
            }
        }
    }

    /** Names that differ only in what a reader overlooks: capitals, spaces, punctuation, accents. */
    private void names(List<Problem> found) {
        Map<String, Rule> seen = new HashMap<>();
        for (Rule rule : model.rules()) {
            Rule other = seen.putIfAbsent(plain(rule.name()), rule);
            if (other != null) {
                found.add(places.problem(
                        rule,
                        ProblemCode.NAMES_ALIKE,
                        "\"" + rule.name() + "\" looks like \"" + other.name() + "\".",
                        "a name that nobody takes for the other"));
            }
        }
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
