package org.clearway.rules.vocabulary;

/**
 * A page of a form: the facts that a person would answer together, by one look at the product or one paper.
 *
 * @param id a word that does not change, such as {@code contact}
 * @param title the question that stands above the page
 * @param order its place among all pages, from 0; a form shows pages in this order and leaves out those of which it needs nothing
 */
public record Screen(String id, String title, int order) {}
