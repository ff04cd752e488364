package org.clearway.rules.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.Citation;
import org.clearway.rules.vocabulary.Description;
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
        /** One of the choices. */
        ONE,
        /** One of the choices, each of which states several facts at once; the first that fits is meant. */
        DESCRIPTION,
        /** Each choice by itself is so or not: ticks, with one for none of these. */
        TICKS,
        /** A day, a number or a text. */
        ENTRY,
        /** How many items the list has, none among them. */
        ITEMS
    }

    /**
     * Something that may be chosen.
     *
     * @param fact path of the fact that it answers; of a description the first of them
     * @param value the value, or the element of a set, as requests spell it; null where the fact itself is so, or is entered
     * @param description its words and all that it states; null where it answers one fact
     */
    public record Choice(
            String fact, @Nullable String value, @Nullable Description description) {

        /** A choice that answers one fact. */
        public Choice(String fact, @Nullable String value) {
            this(fact, value, null);
        }

        /** A choice that states several facts. */
        public Choice(Description description) {
            this(
                    description.states().keySet().iterator().next(),
                    description.states().values().iterator().next(),
                    description);
        }

        /** Paths of the facts that it answers. */
        public Set<String> facts() {
            return description == null ? Set.of(fact) : description.states().keySet();
        }
    }

    /**
     * A question.
     *
     * @param kind how it is answered
     * @param text the question, of {@link Kind#DESCRIPTION}; null where that of the fact serves
     * @param choices what may be chosen, at least one; for {@link Kind#YES_NO}, {@link Kind#ENTRY} and {@link Kind#ITEMS} the fact or the
     *     list that is asked about
     * @param certain elements of sets that follow from what was answered already; they need not be chosen
     * @param shownWhen answers of the same page of which one makes the question make sense; empty where it always does
     * @param why rules for which it is asked, at most three
     */
    public record Block(
            Kind kind,
            @Nullable String text,
            List<Choice> choices,
            List<Choice> certain,
            List<When> shownWhen,
            List<Why> why) {
        public Block {
            choices = List.copyOf(choices);
            certain = List.copyOf(certain);
            shownWhen = List.copyOf(shownWhen);
            why = List.copyOf(why);
        }

        /**
         * Whether the question makes sense beside other answers to its page.
         *
         * @param answers by the path of the fact, as {@link Interview#answer} takes them
         */
        public boolean shown(Map<String, ?> answers) {
            return shownWhen.isEmpty() || shownWhen.stream().anyMatch(when -> when.holds(answers.get(when.fact())));
        }

        /** Paths of the facts that it answers, each once. */
        public List<String> facts() {
            return choices.stream()
                    .flatMap(choice -> choice.facts().stream())
                    .distinct()
                    .toList();
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

        private boolean holds(@Nullable Object answer) {
            return answer instanceof Collection<?> elements
                    ? elements.stream().anyMatch(this::holds)
                    : answer != null
                            && values.contains(
                                    answer instanceof Enum<?> constant ? constant.name() : answer.toString());
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
