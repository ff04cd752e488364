package org.clearway.rules.json;

import java.time.LocalDate;

/** Takes JSON piece by piece, in the order in which it is said. */
interface JsonSink {

    void startObject();

    void endObject();

    void startList();

    void endList();

    /** The name of what comes next in an object. */
    void name(String name);

    void text(String text);

    /** A day, as a text. */
    default void day(LocalDate day) {
        text(day.toString());
    }

    /** A constant, as a text. */
    default void constant(Enum<?> constant) {
        text(constant.name());
    }

    void number(int number);

    /** A number as its digits stand. */
    void number(String digits);

    void truth(boolean truth);

    void nothing();
}
