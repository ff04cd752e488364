package org.clearway.rules.authoring.profile;

import java.util.regex.Pattern;
import org.clearway.rules.engine.model.Condition;

/**
 * How large a ruleset may be: several times what the largest one is, and little enough for any of it to be read within a second. The
 * profile names no number that a lawyer meets.
 */
final class Limits {

    /** Characters of a file. */
    static final int FILE = 1 << 20;

    /** Words and signs of a file. */
    static final int FILE_WORDS = 50_000;

    /** Names, values and lists in a header. */
    static final int HEADER_WORDS = 10_000;

    /** Files of an edition. */
    static final int FILES = 100;

    /** Problems that are told of an edition; nobody reads more. */
    static final int PROBLEMS = 200;

    /** Rules of a file, and rows of a table. */
    static final int RULES = 2_000;

    /** Columns of a table. */
    static final int COLUMNS = 200;

    /** Words and signs of a condition. */
    static final int WORDS = 2_000;

    /** Parentheses in parentheses. */
    static final int DEPTH = 32;

    /** How often the parser of Drools may look at words in any file, however short. */
    static final int LOOKS = 1_000_000;

    /** How much more often for each word of a file; of plain rules it looks at each some 40 times. */
    static final int LOOKS_OF_A_WORD = 200;

    /** Rules that extend one another, and editions that amend one another. */
    static final int CHAIN = 20;

    /** Parts of a condition with what it extends and the definitions written out. */
    static final int CONDITION = 5_000;

    /** Parts of all conditions together. */
    static final int CONDITIONS = 100_000;

    /** Characters of what is told of a problem; it may quote a text of any length. */
    static final int MESSAGE = 1_000;

    /** Characters of a name. */
    static final int NAME = 300;

    /** Days, months or years that a rule may add. */
    static final int ADDED = 100_000;

    /** Years that a day of a ruleset may lie in. */
    private static final Pattern DAY = Pattern.compile("(19|20|21)\\d{2}-\\d{2}-\\d{2}");

    private Limits() {}

    /** Whether a text can be a day: written as one, and of a year that law of our time knows. */
    static boolean isDay(String text) {
        return DAY.matcher(text).matches();
    }

    /** The parts of a condition, written out; of one that has more than a condition may have, just too many. */
    static int parts(Condition condition) {
        int parts = 1;
        if (condition instanceof Condition.Compound compound) {
            for (Condition part : compound.parts()) {
                parts += parts > CONDITION ? 0 : parts(part);
            }
        }
        return parts;
    }
}
