package org.clearway.rules.service.web;

import java.util.List;
import org.clearway.rules.engine.InterviewScreen.Block;
import org.clearway.rules.engine.InterviewScreen.Choice;
import org.clearway.rules.engine.InterviewScreen.Why;
import org.jspecify.annotations.Nullable;

/**
 * A question as a page shows it: one group of fields.
 *
 * @param name the name of its field
 * @param kind how it is answered
 * @param text the question
 * @param hint what helps to answer it; null where the question says it all
 * @param choices what may be chosen, of {@link Kind#RADIOS} and {@link Kind#TICKS}
 * @param certain what follows from earlier answers and need not be ticked, in words
 * @param shownWhen {@code name=choice} pairs of the same page of which one makes it make sense, apart by spaces; empty where it always does
 * @param shownWhenWords the same in words
 * @param why for what it is asked
 * @param block where it comes from
 */
public record AskedQuestion(
        String name,
        Kind kind,
        String text,
        @Nullable String hint,
        List<Option> choices,
        List<String> certain,
        String shownWhen,
        String shownWhenWords,
        List<Why> why,
        Block block) {

    /** In a field: the answer is not known. */
    public static final String UNKNOWN = "unknown";

    /** In a field: none of the ticks is so. */
    public static final String NONE = "none";

    /** How a question is answered on a page. */
    public enum Kind {
        /** One of the choices. */
        RADIOS,
        /** Any of the choices, or none. */
        TICKS,
        /** A day in three fields. */
        DAY,
        /** A number or a text in one field. */
        LINE
    }

    /**
     * What may be chosen.
     *
     * @param value what the field then holds
     * @param choice what it answers
     * @param answer the answer: true or false, or null where the choice says it itself
     */
    public record Option(
            String value,
            String label,
            @Nullable String hint,
            Choice choice,
            @Nullable Boolean answer) {}

    /** Whether each tick by itself can be unsure: where it stands for a fact of its own. */
    public boolean eachForItself() {
        return kind == Kind.TICKS
                && choices.size() > 1
                && choices.stream().allMatch(option -> option.choice().value() == null);
    }

    /** Whether a number is expected. */
    public boolean numeric() {
        return AskedPage.numeric(this);
    }

    /** The name of the field with the ticks that a person is unsure of. */
    public String unsureName() {
        return name + "-unsure";
    }
}
