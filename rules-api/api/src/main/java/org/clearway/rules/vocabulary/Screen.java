package org.clearway.rules.vocabulary;

import java.util.List;

/**
 * A page of a form: the facts that a person would answer together, by one look at the product or one paper.
 *
 * @param id a word that does not change, such as {@code contact}
 * @param title the question that stands above the page
 * @param order its place among all pages, from 0; a form shows pages in this order and leaves out those of which it needs nothing
 * @param questions questions of the page whose choices state several facts at once; most pages have none
 */
public record Screen(String id, String title, int order, List<Question> questions) {

    public Screen {
        questions = List.copyOf(questions);
    }

    /**
     * One question in place of those of several facts: which description fits.
     *
     * @param text the question
     * @param lead path of the fact that it chiefly answers: it is put where that fact is asked
     * @param descriptions what may be chosen, at least two; the first that fits is meant
     */
    public record Question(String text, String lead, List<Description> descriptions) {
        public Question {
            descriptions = List.copyOf(descriptions);
        }
    }
}
