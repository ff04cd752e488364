package org.clearway.rules.authoring.check;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;

/** Rules whose names a reader takes for one. */
final class AlikeNames {
    private final EditionModel model;
    private final RulePlace places;

    AlikeNames(EditionModel model, RulePlace places) {
        this.model = model;
        this.places = places;
    }

    /** Names that differ only in what a reader overlooks: capitals, spaces, punctuation, accents. */
    void check(List<Problem> found) {
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
