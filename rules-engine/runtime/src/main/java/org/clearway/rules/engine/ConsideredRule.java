package org.clearway.rules.engine;

import java.util.List;
import org.clearway.rules.Basis;
import org.jspecify.annotations.Nullable;

/**
 * A rule that was considered for a request, and what came of it.
 *
 * @param rule the rule with its citations
 * @param stage name of the stage it belongs to
 * @param subject the element that was judged, such as {@code approvals[0]}; null where the edition judges none
 * @param result what came of it
 * @param basis whether the provision states the reading, or it was inferred
 * @param note one sentence for the reader, or null
 * @param because what the rule asks that brought the result: everything that makes it apply, what keeps it from applying,
 *     or what is unknown. Empty for a rule that always applies, and for one that was not reached
 * @param givesWayTo the rules that take its place, or may take it
 */
public record ConsideredRule(
        RuleInfo rule,
        String stage,
        @Nullable String subject,
        Result result,
        Basis basis,
        @Nullable String note,
        List<Asked> because,
        List<RuleInfo> givesWayTo) {

    /** What came of a rule. */
    public enum Result {
        /** It applies. */
        APPLIES,
        /** Unknown facts decide whether it applies. */
        MAY_APPLY,
        /** Its condition holds, but a rule that takes its place applies. */
        GIVES_WAY,
        /** It does not apply. */
        DOES_NOT_APPLY,
        /** An earlier gate settled the question. */
        NOT_REACHED
    }

    public ConsideredRule {
        because = List.copyOf(because);
        givesWayTo = List.copyOf(givesWayTo);
    }
}
