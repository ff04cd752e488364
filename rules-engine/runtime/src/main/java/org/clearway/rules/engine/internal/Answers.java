package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clearway.rules.Answer;
import org.clearway.rules.Finding;
import org.clearway.rules.Status;
import org.clearway.rules.SubjectOutcome;

/** Makes the answer of an evaluation: status, outcome, what decides it, and what the reader has to know. */
final class Answers {

    private Answers() {}

    /** @param asking whether it has questions */
    static Answer of(Evaluation evaluation, boolean asking) {
        return outcome(evaluation, asking)
                .possibleExact(evaluation.exact())
                .checks(CheckResults.of(evaluation))
                .findings(findings(evaluation))
                .byApproval(subjects(evaluation))
                .warnings(Warnings.of(evaluation))
                .build();
    }

    /** An answer without questions, with them. */
    static Answer asking(Answer answer, Evaluation evaluation) {
        return answer.status() == Status.UNDETERMINED
                ? Answer.builder()
                        .from(answer)
                        .questions(new Questions(evaluation).ask())
                        .build()
                : answer;
    }

    private static Answer.Builder outcome(Evaluation evaluation, boolean asking) {
        if (evaluation.nothingToJudge()) {
            // No provision says so: there is nothing that one could be put to. A warning tells it.
            return Answer.builder().status(Status.NOT_APPLICABLE);
        }
        List<String> possible = evaluation.outcomes().names(evaluation.possible());
        if (evaluation.collected()) {
            return collected(evaluation, possible, asking);
        }
        return evaluation.determined()
                ? determined(evaluation, possible)
                : Answer.builder()
                        .status(Status.UNDETERMINED)
                        .possible(possible)
                        .questions(asking ? new Questions(evaluation).ask() : List.of());
    }

    private static Answer.Builder determined(Evaluation evaluation, List<String> possible) {
        int outcome = evaluation.outcome();
        String name = evaluation.outcomes().name(outcome);
        Status status = Grounds.status(name);
        Grounds deciding = new Grounds(evaluation, decidingSubject(evaluation), outcome);
        Answer.Builder answer = Answer.builder()
                .status(status)
                .deciding(deciding.provisions())
                .route(deciding.route())
                .legalBasis(deciding.basis())
                .dates(deciding.dates());
        return status == Status.DETERMINED ? answer.outcome(name).possible(possible) : answer;
    }

    /**
     * The answer of an edition that collects: every outcome of a rule that applies, and the dates of all of them. An outcome that
     * is still open withholds none that is certain.
     */
    private static Answer.Builder collected(Evaluation evaluation, List<String> possible, boolean asking) {
        RuleTable table = evaluation.table();
        Knowledge known = evaluation.known(0);
        byte[] truths = evaluation.truths(0);
        Set<String> deciding = new LinkedHashSet<>();
        Map<String, LocalDate> dates = new TreeMap<>();
        for (int rule : table.last().rules()) {
            if (truths[rule] == Truth.TRUE && table.result(rule) >= 0) {
                deciding.add(table.rule(rule).rule());
                // Of two duties with a date of one name, the earlier one counts.
                table.dates(rule, known)
                        .forEach((name, day) -> dates.merge(name, day, (a, b) -> a.isBefore(b) ? a : b));
            }
        }
        List<String> certain = evaluation.outcomes().names(table.collected(truths));
        boolean determined = evaluation.determined();
        if (determined && certain.isEmpty()) {
            // That the set is empty is decided by every provision that could have put something into it.
            for (int rule : table.last().rules()) {
                if (table.result(rule) >= 0) {
                    deciding.add(table.rule(rule).rule());
                }
            }
        }
        Answer.Builder answer =
                Answer.builder().possible(possible).deciding(deciding).dates(dates);
        return determined
                ? answer.status(Status.DETERMINED).outcomes(certain)
                : answer.status(Status.UNDETERMINED)
                        .certain(certain)
                        .questions(asking ? new Questions(evaluation).ask() : List.of());
    }

    private static List<Finding> findings(Evaluation evaluation) {
        List<Finding> findings = new ArrayList<>();
        for (int subject = 0; subject < evaluation.subjects().size(); subject++) {
            if (evaluation.told(subject)) {
                findings.addAll(Findings.of(evaluation, subject));
            }
        }
        return findings;
    }

    private static List<SubjectOutcome> subjects(Evaluation evaluation) {
        List<SubjectOutcome> subjects = new ArrayList<>();
        for (int subject = 0; subject < evaluation.elements(); subject++) {
            subjects.add(ofSubject(evaluation, subject));
        }
        return subjects;
    }

    /** The first subject that surely has the outcome; the first that may have it where none surely has. */
    static int decidingSubject(Evaluation evaluation) {
        if (evaluation.subjects().size() == 1) {
            return 0;
        }
        int may = 0;
        for (int subject = evaluation.subjects().size() - 1; subject >= 0; subject--) {
            if ((evaluation.possible(subject) & evaluation.possible()) != 0) {
                may = subject;
            }
        }
        for (int subject = 0; subject < evaluation.subjects().size(); subject++) {
            if (evaluation.possible(subject) == evaluation.possible()) {
                return subject;
            }
        }
        return may;
    }

    /** The answer for one judged element alone. */
    private static SubjectOutcome ofSubject(Evaluation evaluation, int subject) {
        Outcomes outcomes = evaluation.outcomes();
        long possible = evaluation.subjects().size() == 1 ? evaluation.possible() : evaluation.possible(subject);
        Object origin = evaluation.stated("origin", subject);
        int like = evaluation.subjects().like(subject);
        SubjectOutcome.Builder result = SubjectOutcome.builder()
                .index(subject)
                .like(like == subject ? null : like)
                .origin(origin == null ? null : origin.toString());
        if (Long.bitCount(possible) != 1) {
            return result.status(Status.UNDETERMINED)
                    .possible(outcomes.names(possible))
                    .build();
        }
        int outcome = Long.numberOfTrailingZeros(possible);
        Grounds deciding = new Grounds(evaluation, subject, outcome);
        Status status = Grounds.status(outcomes.name(outcome));
        result.status(status).deciding(deciding.provisions()).route(deciding.route());
        if (status == Status.DETERMINED) {
            result.outcome(outcomes.name(outcome)).possible(outcomes.names(possible));
        }
        return result.build();
    }
}
