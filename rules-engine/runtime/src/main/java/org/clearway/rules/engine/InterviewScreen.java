package org.clearway.rules.engine;

import java.util.List;
import org.clearway.rules.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A page of an interview: questions that one person answers together.
 *
 * @param id which page it is, such as {@code contact}; of an item of a list with its number, such as {@code approval[0]}
 * @param title the question that stands above the page
 * @param blocks its questions, at least one
 * @param atMost how many pages are left at most, this one included
 */
public record InterviewScreen(String id, String title, List<Block> blocks, int atMost) {

    public InterviewScreen {
        blocks = List.copyOf(blocks);
    }

    /** How a block is answered. */
    public enum Kind {
        /** Yes or no; or that it is not known. */
        YES_NO,
        /** One of the values. */
        ONE,
        /** Any of the values, or none of them. */
        ANY,
        /** Each fact by itself yes or no: ticks, with one for none of these. */
        TICKS,
        /** A day, a number or a text. */
        ENTRY,
        /** How many items the list has, none among them. */
        ITEMS
    }

    /**
     * A question.
     *
     * @param kind how it is answered
     * @param facts paths of the facts that it answers: one, but several for {@link Kind#TICKS}; for {@link Kind#ITEMS} the list
     * @param values what may be chosen, as requests spell it; empty where there is nothing to choose from
     * @param certain elements of the set that follow from what was answered already; empty for all else
     * @param shownWhen answers of the same page of which one makes the question make sense; empty where it always does
     * @param why rules for which it is asked, at most three
     */
    public record Block(
            Kind kind,
            List<String> facts,
            List<String> values,
            List<String> certain,
            List<When> shownWhen,
            List<Why> why) {
        public Block {
            facts = List.copyOf(facts);
            values = List.copyOf(values);
            certain = List.copyOf(certain);
            shownWhen = List.copyOf(shownWhen);
            why = List.copyOf(why);
        }
    }

    /**
     * An answer on the same page.
     *
     * @param fact path of the fact
     * @param values any of which it has
     */
    public record When(String fact, List<String> values) {
        public When {
            values = List.copyOf(values);
        }
    }

    /**
     * A rule for which a question is asked.
     *
     * @param rule its name
     * @param citation the first provision that it cites; null where it cites none
     */
    public record Why(String rule, @Nullable Citation citation) {

        /** The provision, or the rule where it cites none. */
        public String inWords() {
            return citation == null ? rule : citation.text();
        }
    }
}
