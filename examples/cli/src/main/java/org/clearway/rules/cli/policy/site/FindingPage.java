package org.clearway.rules.cli.policy.site;

/**
 * What can be wrong with a ruleset.
 *
 * @param frame what stands around it
 * @param code its code
 * @param advice whether it is advice, with which the build goes on
 * @param html what it means, as HTML
 */
public record FindingPage(Frame frame, String code, boolean advice, String html) {}
