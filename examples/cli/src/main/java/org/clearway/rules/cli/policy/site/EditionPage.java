package org.clearway.rules.cli.policy.site;

/**
 * An edition as a page of the site.
 *
 * @param frame what stands around it
 * @param edition the edition
 */
public record EditionPage(Frame frame, EditionView edition) {}
