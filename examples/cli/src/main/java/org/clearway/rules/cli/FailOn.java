package org.clearway.rules.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.clearway.rules.Decision;
import org.clearway.rules.Status;
import org.clearway.rules.Verdict;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import picocli.CommandLine.Option;

/** Answers on which a command is to end with {@link ExitCode#FOUND}, so that a script or a build can stop. */
final class FailOn {

    /** That an answer is not law of its day. */
    private static final String NOT_LAW = "NOT_LAW";

    @Option(
            names = "--fail-on",
            paramLabel = "ANSWER",
            split = ",",
            description =
                    "ends with 4 where an answer is one of these: a status such as undetermined, an outcome such as blocked, "
                            + "not-allowed or III, fail for a check that fails, not-law; several with a comma between them")
    private List<String> wanted = new ArrayList<>();

    /**
     * What is watched for, once it is known to be an answer that some ruleset can give.
     *
     * @throws CliException {@code ANSWER_UNKNOWN}
     */
    Watch watch(RegulatoryRules rules) {
        if (wanted.isEmpty()) {
            return new Watch(Set.of());
        }
        Set<String> known = new TreeSet<>(Set.of(NOT_LAW, Verdict.FAIL.name()));
        for (Status status : Status.values()) {
            known.add(status.name());
        }
        for (RulesetInfo ruleset : rules.rulesets()) {
            for (EditionInfo edition : ruleset.editions()) {
                edition.outcomes().keySet().forEach(outcome -> known.add(plain(outcome)));
            }
        }
        Set<String> watched = new TreeSet<>();
        for (String word : wanted) {
            if (!known.contains(plain(word))) {
                throw new CliException(
                        "ANSWER_UNKNOWN",
                        "--fail-on",
                        word + " is no answer of any ruleset",
                        Text.closest(plain(word), known));
            }
            watched.add(plain(word));
        }
        return new Watch(watched);
    }

    /** {@code not-allowed} and {@code NOT_ALLOWED} are the same. */
    private static String plain(String word) {
        return word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /**
     * Looks for answers in decisions.
     *
     * @param watched the answers, as {@link #plain} gives them
     */
    record Watch(Set<String> watched) {

        /** Whether a decision gives one of the answers. */
        boolean finds(Decision decision) {
            if (watched.isEmpty()) {
                return false;
            }
            List<String> answers = new ArrayList<>();
            answers.add(decision.status().name());
            if (decision.outcome() != null) {
                answers.add(decision.outcome());
            }
            if (decision.outcomes() != null) {
                answers.addAll(decision.outcomes());
            }
            if (!decision.isLaw()) {
                answers.add(NOT_LAW);
            }
            decision.checks()
                    .values()
                    .forEach(check -> answers.add(check.verdict().name()));
            return answers.stream().map(FailOn::plain).anyMatch(watched::contains);
        }
    }
}
