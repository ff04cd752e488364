package org.clearway.rules.authoring.impact;

import org.clearway.rules.facts.Facts;

/**
 * A product of a portfolio.
 *
 * @param id what it is referred to by
 * @param name what people call it; the id where nothing is stated
 * @param facts what is stated of it
 */
public record Product(String id, String name, Facts facts) {}
