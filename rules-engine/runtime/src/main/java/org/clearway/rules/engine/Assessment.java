package org.clearway.rules.engine;

import java.util.List;
import org.clearway.rules.Decision;
import org.clearway.rules.Dossier;
import org.clearway.rules.facts.Facts;
import org.jspecify.annotations.Nullable;

/**
 * One description of a product put to every ruleset.
 *
 * @param dossier what was asked
 * @param facts those of the dossier, and what rulesets decided. Of several facts that one outcome answers and one ruleset
 *     reads, only the last in the order of the answers is handed to it, so that it can compare
 * @param decisions a decision of each ruleset, those first whose outcome others read; one that is long may be without the reasons that do
 *     not decide, and then has the warning {@code REASONS_LEFT_OUT}
 * @param decided facts of the dossier that a ruleset answers, whether they were stated or not
 * @param questions the open questions of all decisions, each once, the most useful first
 */
public record Assessment(
        Dossier dossier, Facts facts, List<Decision> decisions, List<Decided> decided, List<OpenQuestion> questions) {
    public Assessment {
        decisions = List.copyOf(decisions);
        decided = List.copyOf(decided);
        questions = List.copyOf(questions);
    }

    /** The decision of a ruleset, or null where it was not asked. */
    public @Nullable Decision decision(String ruleset) {
        return decisions.stream()
                .filter(decision -> decision.ruleset().id().equals(ruleset))
                .findFirst()
                .orElse(null);
    }

    /**
     * A fact that a ruleset answers.
     *
     * @param fact its path
     * @param value the value that the ruleset gives
     * @param ruleset the ruleset
     * @param deciding the provisions that decide
     * @param stated the value that the dossier states, null where it states none. A stated value stands: what the ruleset
     *     gives is then shown and not used
     */
    public record Decided(
            String fact,
            Object value,
            String ruleset,
            List<String> deciding,
            @Nullable Object stated) {
        public Decided {
            deciding = List.copyOf(deciding);
        }

        /** Whether what is stated and what is decided differ. */
        public boolean disagrees() {
            return stated != null && !stated.equals(value);
        }
    }

    /**
     * A question that one or more decisions leave open.
     *
     * @param fact the fact asked for
     * @param question the plain question
     * @param rulesets those whose answer in law depends on it
     * @param prospective those that ask it only for what is not law: guidance, policy, or an edition that is not in force
     */
    public record OpenQuestion(String fact, String question, List<String> rulesets, List<String> prospective) {
        public OpenQuestion {
            rulesets = List.copyOf(rulesets);
            prospective = List.copyOf(prospective);
        }
    }
}
