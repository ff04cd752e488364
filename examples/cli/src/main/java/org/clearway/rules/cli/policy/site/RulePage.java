package org.clearway.rules.cli.policy.site;

import java.util.List;

/**
 * A rule on a page of its own.
 *
 * @param frame what stands around it
 * @param rule the rule
 * @param edition its edition
 * @param standing the standing of that, in words
 * @param inForce whether it is in force
 * @param others the same rule in other editions
 * @param beside the rules before and after it in the source
 */
public record RulePage(
        Frame frame,
        RuleView rule,
        Ref edition,
        String standing,
        boolean inForce,
        List<Ref> others,
        List<Ref> beside) {}
