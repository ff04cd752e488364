package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clearway.rules.Question;
import org.clearway.rules.Status;
import org.clearway.rules.SubjectOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The answer of an evaluation: status, outcome and what decides it.
 *
 * @param certain of a set that is still open, the outcomes surely in it; null for every other answer
 */
record Answer(
        Status status,
        @Nullable String outcome,
        @Nullable List<String> outcomes,
        @Nullable List<String> certain,
        List<String> possible,
        List<String> deciding,
        @Nullable String route,
        @Nullable String basis,
        Map<String, LocalDate> dates,
        List<Question> questions) {

    static Answer of(Evaluation evaluation) {
        Outcomes outcomes = evaluation.edition().outcomes();
        if (evaluation.nothingToJudge()) {
            // No provision says so: there is nothing that one could be put to. A warning tells it.
            return new Answer(
                    Status.NOT_APPLICABLE, null, null, null, List.of(), List.of(), null, null, Map.of(), List.of());
        }
        if (evaluation.collected()) {
            return collected(evaluation, outcomes.names(evaluation.possible()));
        }
        if (!evaluation.determined()) {
            return new Answer(
                    Status.UNDETERMINED,
                    null,
                    null,
                    null,
                    outcomes.names(evaluation.possible()),
                    List.of(),
                    null,
                    null,
                    Map.of(),
                    new Questions(evaluation).ask());
        }
        int outcome = evaluation.outcome();
        Status status = Deciding.status(outcomes.name(outcome));
        Deciding deciding = new Deciding(evaluation, decidingSubject(evaluation), outcome);
        boolean determined = status == Status.DETERMINED;
        return new Answer(
                status,
                determined ? outcomes.name(outcome) : null,
                null,
                null,
                determined ? outcomes.names(evaluation.possible()) : List.of(),
                deciding.provisions(),
                deciding.route(),
                deciding.basis(),
                deciding.dates(),
                List.of());
    }

    /**
     * The answer of an edition that collects: every outcome of a rule that applies, and the dates of all of them. An outcome that
     * is still open withholds none that is certain.
     */
    private static Answer collected(Evaluation evaluation, List<String> possible) {
        RuleTable table = evaluation.edition().table();
        Knowledge known = evaluation.subjects().known()[0];
        byte[] truths = evaluation.truths()[0];
        Set<String> deciding = new LinkedHashSet<>();
        Map<String, LocalDate> dates = new TreeMap<>();
        int last = evaluation.edition().model().stages().size() - 1;
        for (int rule : table.rulesOfStage(last)) {
            if (truths[rule] == Truth.TRUE && table.result(rule) >= 0) {
                deciding.add(table.rules().get(rule).rule());
                // Of two duties with a date of one name, the earlier one counts.
                table.dates(rule, known)
                        .forEach((name, day) -> dates.merge(name, day, (a, b) -> a.isBefore(b) ? a : b));
            }
        }
        List<String> certain = evaluation.edition().outcomes().names(table.collected(truths));
        boolean determined = evaluation.determined();
        if (determined && certain.isEmpty()) {
            // That the set is empty is decided by every provision that could have put something into it.
            for (int rule : table.rulesOfStage(last)) {
                if (table.result(rule) >= 0) {
                    deciding.add(table.rules().get(rule).rule());
                }
            }
        }
        return new Answer(
                determined ? Status.DETERMINED : Status.UNDETERMINED,
                null,
                determined ? certain : null,
                determined ? null : certain,
                possible,
                List.copyOf(deciding),
                null,
                null,
                dates,
                determined ? List.of() : new Questions(evaluation).ask());
    }

    /** The first subject that surely has the outcome; the first that may have it where none surely has. */
    static int decidingSubject(Evaluation evaluation) {
        if (evaluation.truths().length == 1) {
            return 0;
        }
        int may = 0;
        for (int subject = evaluation.truths().length - 1; subject >= 0; subject--) {
            if ((evaluation.possible(subject) & evaluation.possible()) != 0) {
                may = subject;
            }
        }
        for (int subject = 0; subject < evaluation.truths().length; subject++) {
            if (evaluation.possible(subject) == evaluation.possible()) {
                return subject;
            }
        }
        return may;
    }

    /** The answer for one judged element alone. */
    static SubjectOutcome ofSubject(Evaluation evaluation, int subject) {
        Outcomes outcomes = evaluation.edition().outcomes();
        long possible = evaluation.truths().length == 1 ? evaluation.possible() : evaluation.possible(subject);
        Object origin = evaluation.stated("origin", subject);
        SubjectOutcome.Builder result =
                SubjectOutcome.builder().index(subject).origin(origin == null ? null : origin.toString());
        if (Long.bitCount(possible) != 1) {
            return result.status(Status.UNDETERMINED)
                    .possible(outcomes.names(possible))
                    .build();
        }
        int outcome = Long.numberOfTrailingZeros(possible);
        Deciding deciding = new Deciding(evaluation, subject, outcome);
        Status status = Deciding.status(outcomes.name(outcome));
        result.status(status).deciding(deciding.provisions()).route(deciding.route());
        if (status == Status.DETERMINED) {
            result.outcome(outcomes.name(outcome)).possible(outcomes.names(possible));
        }
        return result.build();
    }
}
