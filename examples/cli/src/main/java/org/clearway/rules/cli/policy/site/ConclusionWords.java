package org.clearway.rules.cli.policy.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearway.rules.Verdict;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;

/** What the rules of an edition conclude, and how their conclusions become an outcome, in words. */
final class ConclusionWords {
    private final EditionModel edition;

    ConclusionWords(EditionModel edition) {
        this.edition = edition;
    }

    /** An outcome with its meaning. */
    String outcome(String outcome) {
        return Plain.outcome(outcome, edition.outcomes().get(outcome));
    }

    /** What a rule concludes. */
    String of(Rule rule) {
        Rule.Conclusion conclusion = rule.conclusion();
        if (conclusion instanceof Rule.Outcome outcome) {
            return outcome(outcome.outcome());
        }
        if (conclusion instanceof Rule.Ends ends) {
            return ends.stated()
                    ? "These rules do not reach the product, where that is stated and not only taken as given"
                    : "These rules do not reach the product";
        }
        if (conclusion instanceof Rule.Applies applies) {
            return "The check " + applies.check().id() + " applies";
        }
        if (conclusion instanceof Rule.Gives gives) {
            return "The check " + gives.check() + " " + verdict(gives.verdict());
        }
        return "A warning, and nothing else";
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "passes";
            case FAIL -> "fails";
            default -> "is: " + Text.small(Text.verdict(verdict));
        };
    }

    /** What comes with the conclusion: route, legal basis and dates. */
    List<String> besides(Rule rule) {
        List<String> besides = new ArrayList<>();
        if (rule.conclusion() instanceof Rule.Outcome outcome) {
            if (outcome.route() != null) {
                besides.add("Route: " + Plain.outcome(outcome.route()));
            }
            if (outcome.basis() != null) {
                besides.add("Legal basis: " + outcome.basis());
            }
            for (Map.Entry<String, Operand> date : new TreeMap<>(outcome.dates()).entrySet()) {
                String title = edition.dates().getOrDefault(date.getKey(), Text.capital(Plain.name(date.getKey())));
                besides.add(title + ": " + OperandWords.of(date.getValue()));
            }
        }
        return besides;
    }

    /** How the conclusions of a stage become an outcome. */
    String join(Stage stage) {
        return switch (stage.join()) {
            case GATE -> "The first rule that applies decides, and what follows is not reached.";
            case STRICTEST ->
                "Of all rules that apply, the strictest outcome counts, from the mildest to the strictest: "
                        + String.join(
                                ", ", stage.order().stream().map(Plain::outcome).toList()) + "."
                        + meets(stage);
            case ALL -> "Every rule that applies adds its outcome.";
            case CHECKS -> "Each check that applies passes, fails or is open; what fails gives the outcome.";
        };
    }

    private static String meets(Stage stage) {
        List<String> meets = new ArrayList<>();
        new TreeMap<>(stage.meets())
                .forEach((outcome, of) -> meets.add(" "
                        + Text.allOf(of.stream().map(Plain::outcome).toList()) + " together give "
                        + Plain.outcome(outcome)
                        + "."));
        return String.join("", meets);
    }
}
