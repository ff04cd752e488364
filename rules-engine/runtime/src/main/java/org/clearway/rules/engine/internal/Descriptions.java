package org.clearway.rules.engine.internal;

import java.util.List;
import org.clearway.rules.Standing;
import org.clearway.rules.Warning;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RuleInfo;
import org.clearway.rules.engine.RulesetInfo;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.jspecify.annotations.Nullable;

/** What is installed, described for callers. */
public final class Descriptions {

    private Descriptions() {}

    /** Every ruleset of a catalogue. */
    public static List<RulesetInfo> of(Catalogue catalogue) {
        return catalogue.rulesets().stream().map(id -> of(catalogue, id)).toList();
    }

    /** One ruleset of a catalogue. */
    public static RulesetInfo of(Catalogue catalogue, String ruleset) {
        List<EditionModel> models =
                catalogue.editions(ruleset).stream().map(LoadedEdition::model).toList();
        return new RulesetInfo(
                ruleset,
                question(models),
                models.stream().map(Descriptions::edition).toList());
    }

    /** An edition; null where it is not in the catalogue. */
    public static @Nullable EditionInfo edition(Catalogue catalogue, String ruleset, @Nullable String edition) {
        return catalogue.editions(ruleset).stream()
                .map(LoadedEdition::model)
                .filter(model -> model.edition().equals(edition))
                .findFirst()
                .map(Descriptions::edition)
                .orElse(null);
    }

    private static String question(List<EditionModel> newestFirst) {
        return newestFirst.stream()
                .filter(model -> model.standing() == Standing.IN_FORCE)
                .findFirst()
                .orElse(newestFirst.get(0))
                .question();
    }

    static EditionInfo edition(EditionModel model) {
        return new EditionInfo(
                model.ruleset(),
                model.edition(),
                model.revision(),
                model.title(),
                model.question(),
                model.standing(),
                model.published(),
                model.effectiveFrom(),
                model.effectiveTo(),
                model.since(),
                model.reviewed(),
                model.territory(),
                model.owner(),
                model.digest(),
                model.outcomes(),
                model.signals(),
                model.dates(),
                model.warnings().stream()
                        .map(one -> Warning.builder()
                                .code(one.code())
                                .text(one.text())
                                .build())
                        .toList(),
                model.facts().stream()
                        .filter(fact -> !fact.equals(FactSlots.AS_OF))
                        .toList(),
                model.rules().stream().map(Descriptions::rule).toList());
    }

    static RuleInfo rule(Rule rule) {
        return new RuleInfo(
                rule.name(), rule.rule(), rule.limb(), conclusion(rule), rule.file(), rule.line(), rule.citations());
    }

    private static @Nullable String conclusion(Rule rule) {
        Rule.Conclusion conclusion = rule.conclusion();
        if (conclusion instanceof Rule.Outcome outcome) {
            return outcome.route() == null ? outcome.outcome() : outcome.outcome() + " " + outcome.route();
        }
        if (conclusion instanceof Rule.Ends ends) {
            return ends.status().name();
        }
        if (conclusion instanceof Rule.Gives gives) {
            return gives.verdict().name();
        }
        return conclusion instanceof Rule.Applies ? "APPLIES" : null;
    }
}
