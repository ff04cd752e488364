package org.clearway.rules.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.CheckResult;
import org.clearway.rules.Decision;
import org.clearway.rules.Force;
import org.clearway.rules.Prospective;
import org.clearway.rules.Question;
import org.clearway.rules.Standing;
import org.clearway.rules.Status;
import org.clearway.rules.Verdict;
import org.clearway.rules.documents.Answers;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the demonstration keeps of the decisions about a device.
 *
 * @param device the device
 * @param pathway how it was authorised in the United States
 * @param gbClass its class in Great Britain
 * @param market whether it may be placed on the market in Great Britain
 * @param reliance what reliance gives or would give, newest edition first
 * @param checks the outcome of the AI checks
 * @param verdicts how many checks gave which verdict
 */
record DemoRow(
        DemoDevice device,
        String pathway,
        Answer gbClass,
        Answer market,
        List<Reliance> reliance,
        Answer checks,
        Map<Verdict, Integer> verdicts) {

    /**
     * An answer.
     *
     * @param status what became of the question
     * @param force what the answer rests on
     * @param notLaw what it is where it is in force and not law; empty otherwise
     * @param unanswered why there is no answer, where there is none
     * @param outcome the outcome; null where it is not determined
     * @param possible every outcome still possible
     * @param deciding the provisions that decide
     * @param ask the question that would help most; null where there is none
     */
    record Answer(
            Status status,
            Force force,
            String notLaw,
            String unanswered,
            @Nullable String outcome,
            List<String> possible,
            List<String> deciding,
            @Nullable Question ask) {

        static Answer of(Decision decision) {
            return new Answer(
                    decision.status(),
                    decision.force(),
                    decision.hypothetical() ? "" : Answers.notLaw(decision),
                    decision.status() == Status.NOT_IN_FORCE
                            ? Answers.absence(decision)
                            : Text.words(decision.status()),
                    decision.outcome(),
                    decision.possible(),
                    decision.deciding(),
                    first(decision.questions()));
        }

        static Answer of(Prospective entry) {
            return new Answer(
                    entry.status(),
                    Force.NONE,
                    "",
                    Text.words(entry.status()),
                    entry.outcome(),
                    entry.possible(),
                    entry.deciding(),
                    first(entry.questions()));
        }

        private static @Nullable Question first(List<Question> questions) {
            return questions.isEmpty() ? null : questions.get(0);
        }

        /** The outcome, or those still open, in a few words. */
        String inWords() {
            String words = switch (status) {
                case DETERMINED -> Plain.outcome(String.valueOf(outcome));
                case UNDETERMINED ->
                    "open: " + possible.stream().map(Plain::outcome).collect(Collectors.joining(", "));
                default -> unanswered;
            };
            return notLaw.isEmpty() ? words : words + " (" + notLaw + ")";
        }
    }

    /**
     * What one edition of reliance gives.
     *
     * @param edition the edition
     * @param standing its standing
     * @param answer the answer
     * @param route the route; null where there is none
     */
    record Reliance(
            String edition,
            Standing standing,
            Answer answer,
            @Nullable String route) {

        static List<Reliance> of(Decision decision) {
            String edition = decision.ruleset().edition();
            Standing standing = decision.ruleset().standing();
            Stream<Reliance> applied = edition == null || standing == null
                    ? Stream.empty()
                    : Stream.of(new Reliance(edition, standing, Answer.of(decision), decision.route()));
            Stream<Reliance> prospective = decision.prospective().stream()
                    .map(entry -> new Reliance(entry.edition(), entry.standing(), Answer.of(entry), entry.route()));
            return Stream.concat(applied, prospective).toList();
        }

        /** The outcome and the route. */
        String inWords() {
            return answer.inWords() + (route == null ? "" : ", " + Plain.outcome(route));
        }
    }

    static Map<Verdict, Integer> count(Map<String, CheckResult> checks) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        checks.values().forEach(check -> verdicts.merge(check.verdict(), 1, Integer::sum));
        return verdicts;
    }
}
