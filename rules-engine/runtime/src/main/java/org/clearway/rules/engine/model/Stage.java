package org.clearway.rules.engine.model;

import java.util.List;
import java.util.Map;

/**
 * One step in which findings become an outcome.
 *
 * @param name name of the stage, as in ruleset.yaml
 * @param join how the findings of the stage are joined
 * @param order for {@link Join#STRICTEST}: outcomes, weakest first; for {@link Join#CHECKS}: the three outcomes, where
 *     nothing fails, where something fails and where a blocker fails
 * @param meets for {@link Join#STRICTEST}: the outcome that two incomparable outcomes join to
 * @param refines for {@link Join#STRICTEST}: an outcome and the one it is a sub-class of
 * @param routed the outcomes with which a decision names the route, the basis and the dates of the rule that applies and has them
 */
public record Stage(
        String name,
        Join join,
        List<String> order,
        Map<String, List<String>> meets,
        Map<String, String> refines,
        List<String> routed) {
    public Stage {
        order = List.copyOf(order);
        meets = Map.copyOf(meets);
        refines = Map.copyOf(refines);
        routed = List.copyOf(routed);
    }

    /** How findings of a stage are joined. */
    public enum Join {
        /** The first rule that applies decides, and later stages are not reached. */
        GATE,
        /** The strictest outcome of all rules that apply. */
        STRICTEST,
        /** The outcomes of all rules that apply, as a set. */
        ALL,
        /** A checklist: each check has a verdict, and the verdicts give one of three outcomes. */
        CHECKS
    }
}
