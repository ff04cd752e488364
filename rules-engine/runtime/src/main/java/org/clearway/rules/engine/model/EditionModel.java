package org.clearway.rules.engine.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearway.rules.Signal;
import org.clearway.rules.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Everything the runtime knows of one edition of a ruleset.
 *
 * @param ruleset the question it answers, {@code gb-device-class} for example
 * @param edition the edition, usually the day its content dates from
 * @param revision counts corrections of the edition, from 1
 * @param title what the edition is
 * @param question the question in a sentence
 * @param standing what force the edition has
 * @param published day on which the law or other text that the edition encodes was made or published
 * @param effectiveFrom first day on which it is in force, or null where it has no commencement date
 * @param effectiveTo last day on which it is in force, or null where it is open
 * @param since first day on which anything was in force on the question, by this edition or by what is not encoded; null where
 *     the edition does not say
 * @param territory where it applies
 * @param owner who answers for the encoding
 * @param reviewed day on which the encoding was last checked against its sources
 * @param each name of the list section whose elements are judged one by one, or null
 * @param answers facts that the outcome answers, each with the values that outcomes stand for
 * @param outcomes every outcome and what it means, in the order of the source file
 * @param signals how an outcome is shown, for those of which the source file says so
 * @param dates what each date is called that a rule gives with an outcome, by its name
 * @param stages how findings become an outcome
 * @param rules the rules, in source order
 * @param consequences what follows from the outcome
 * @param warnings given with every decision of the edition
 * @param facts paths of the facts the edition reads, in vocabulary order
 * @param modelClass the class of the compiled rules; empty until they are compiled
 * @param digest {@code sha256:} over the source files
 */
public record EditionModel(
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
        @Nullable String each,
        Map<String, Map<String, String>> answers,
        Map<String, String> outcomes,
        Map<String, Signal> signals,
        Map<String, String> dates,
        List<Stage> stages,
        List<Rule> rules,
        List<ConsequenceRow> consequences,
        List<Rule.WarningText> warnings,
        List<String> facts,
        String modelClass,
        String digest) {
    public EditionModel {
        stages = List.copyOf(stages);
        rules = List.copyOf(rules);
        consequences = List.copyOf(consequences);
        warnings = List.copyOf(warnings);
        facts = List.copyOf(facts);
    }

    /** The same edition with other rules, that read the same facts. */
    public EditionModel withRules(List<Rule> others) {
        return with(others, modelClass);
    }

    /** The same edition, its rules compiled into a class of that name. */
    public EditionModel withModelClass(String name) {
        return with(rules, name);
    }

    private EditionModel with(List<Rule> otherRules, String otherModelClass) {
        return new EditionModel(
                ruleset,
                edition,
                revision,
                title,
                question,
                standing,
                published,
                effectiveFrom,
                effectiveTo,
                since,
                reviewed,
                territory,
                owner,
                each,
                answers,
                outcomes,
                signals,
                dates,
                stages,
                otherRules,
                consequences,
                warnings,
                facts,
                otherModelClass,
                digest);
    }
}
