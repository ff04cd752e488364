package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.internal.State;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.jspecify.annotations.Nullable;

/**
 * An edition applied to a request: truths of all rules and the outcomes they allow.
 *
 * @param edition what was applied
 * @param settled the facts with everything that follows from them
 * @param subjects what is known of each judged element, with the truths of the rules on it
 * @param possible possible outcomes, as bits
 * @param exact whether {@code possible} is exact
 * @param budget what may still be looked at, for this edition and all else that the call does
 */
record Evaluation(
        LoadedEdition edition, Settled settled, Subjects subjects, long possible, boolean exact, Budget budget) {

    /** The same, with another budget. */
    Evaluation with(Budget other) {
        return new Evaluation(edition, settled, subjects, possible, exact, other);
    }

    /** What is known of one subject. */
    Knowledge known(int subject) {
        return subjects.get(subject).known();
    }

    /** The truths of all rules for one subject. */
    byte[] truths(int subject) {
        return subjects.get(subject).truths();
    }

    EditionModel model() {
        return edition.model();
    }

    FactSlots slots() {
        return edition.slots();
    }

    Outcomes outcomes() {
        return edition.outcomes();
    }

    RuleTable table() {
        return edition.table();
    }

    /** A rule as written. */
    Rule rule(int number) {
        return table().rule(number);
    }

    /** The day. */
    LocalDate asOf() {
        return settled.asOf();
    }

    /** Where a fact was settled: with the facts that stand once, or with those of a judged element. */
    State state(int slot, int subject) {
        SectionDefinition each = edition.each();
        return each != null && slots().ofSubject(slot)
                ? settled.items(each.index()).get(subject)
                : settled.whole();
    }

    /** Whether the answer tells of a subject in full, and not only what came of it. */
    boolean told(int subject) {
        return subjects.size() <= budget.told()
                || subjects.told(budget.told()).get(subject)
                || subject == Answers.decidingSubject(this);
    }

    /** Of how many no more is told than what came of them. */
    int untold() {
        if (subjects.size() <= budget.told()) {
            return 0;
        }
        return (int) IntStream.range(0, subjects.size())
                .filter(subject -> !told(subject))
                .count();
    }

    /** How many elements are judged; 0 where the edition judges none. */
    int elements() {
        return edition.each() == null ? 0 : subjects.size();
    }

    /** Whether the list whose elements would be judged is stated to be empty. */
    boolean nothingToJudge() {
        return subjects.size() == 0;
    }

    boolean determined() {
        return !nothingToJudge() && settled(table(), truths(0), possible);
    }

    /** Whether only one answer is possible: one outcome, or for an edition that collects, one set of them. */
    static boolean settled(RuleTable table, byte[] truths, long possible) {
        return table.collects() && !table.gated(truths)
                ? possible == table.collected(truths) && !table.gateOpen(truths)
                : Long.bitCount(possible) == 1;
    }

    /** Whether the answer is a set of outcomes. */
    boolean collected() {
        return !nothingToJudge() && table().collects() && !table().gated(truths(0));
    }

    /** The number of the outcome; only where determined. */
    int outcome() {
        return Long.numberOfTrailingZeros(possible);
    }

    /** The outcomes that the truths of one subject allow. */
    long possible(int subject) {
        return subjects.get(subject).outcomes();
    }

    /** The path of a fact as the request spells it for one subject. */
    String path(int slot, int subject) {
        FactSlots slots = slots();
        String path = slots.path(slot);
        String each = model().each();
        return slots.ofSubject(slot) && each != null
                ? each + "[" + subject + "]" + path.substring(each.length())
                : path;
    }

    /** How the request spells a subject, or null where the edition judges none. */
    @Nullable
    String subjectPath(int subject) {
        return model().each() == null ? null : model().each() + "[" + subject + "]";
    }

    /** The value of a fact of a judged element, null where it is not known or not a fact of that section. */
    @Nullable
    Object stated(String fact, int subject) {
        SectionDefinition each = edition.each();
        FactDefinition definition = each == null ? null : each.fact(fact);
        if (each == null || definition == null) {
            return null;
        }
        State state = settled.items(each.index()).get(subject);
        return state.value(state.frame().cell(definition.number()));
    }
}
