package org.clearway.rules.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearway.rules.Signal;
import org.clearway.rules.Standing;
import org.clearway.rules.Status;
import org.clearway.rules.Warning;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a ruleset.
 *
 * @param ruleset the ruleset it belongs to
 * @param edition its name
 * @param revision counts its corrections, from 1
 * @param title what it is
 * @param question the question that it answers, in a sentence
 * @param standing what force it has
 * @param published day on which the law or other text that it encodes was made or published
 * @param effectiveFrom first day on which it is in force, or null where it has no commencement date
 * @param effectiveTo last day on which it is in force, or null where it is open
 * @param since first day on which anything was in force on the question, also what is not encoded; null where it does not say
 * @param reviewed day on which it was last checked against its sources
 * @param territory where it applies
 * @param owner who answers for the encoding
 * @param digest {@code sha256:} over its source files
 * @param outcomes every outcome and what it means
 * @param signals how an outcome is shown, for those that say yes or no to something; never shown without the words
 * @param dates what to call each date that a decision carries, by its name: {@code reportBy} is "Last day of the initial report"
 * @param warnings what it warns of with every decision, whatever the request; a decision has others besides
 * @param facts paths of the facts it reads
 * @param rules its rules, in source order
 */
public record EditionInfo(
        String ruleset,
        String edition,
        int revision,
        String title,
        String question,
        Standing standing,
        LocalDate published,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable LocalDate since,
        LocalDate reviewed,
        String territory,
        String owner,
        String digest,
        Map<String, String> outcomes,
        Map<String, Signal> signals,
        Map<String, String> dates,
        List<Warning> warnings,
        List<String> facts,
        List<RuleInfo> rules) {
    public EditionInfo {
        warnings = List.copyOf(warnings);
        facts = List.copyOf(facts);
        rules = List.copyOf(rules);
    }

    /**
     * What an outcome means, in a line of plain words.
     *
     * @param outcome as decisions spell it, also one of {@link org.clearway.rules.Decision#possible()}
     * @return null where the edition has no such outcome
     */
    public @Nullable String meaning(String outcome) {
        return outcome.equals(Status.NOT_APPLICABLE.name())
                ? outcomes.getOrDefault(outcome, "These rules do not reach the product")
                : outcomes.get(outcome);
    }
}
