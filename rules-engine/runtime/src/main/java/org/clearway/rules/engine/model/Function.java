package org.clearway.rules.engine.model;

/** A function of the policy profile: the only ways in which a rule can calculate. */
public enum Function {
    /** The day that lies a number of days after a day. */
    PLUS_DAYS("plusDays", true, 1),
    /** The same day a number of months later, or the last day of that month where it is shorter. */
    PLUS_MONTHS("plusMonths", true, 1),
    /** The same day a number of years later, or 28 February where that year has no 29. */
    PLUS_YEARS("plusYears", true, 1),
    /** The day that lies a number of working days in England after a day. */
    PLUS_WORKING_DAYS("plusWorkingDays", true, 1),
    /** How many days the second day lies after the first. */
    DAYS_BETWEEN("daysBetween", false, 0),
    /** The earliest of some days. */
    EARLIEST("earliest", true, 0),
    /** The latest of some days. */
    LATEST("latest", true, 0);

    private final String word;
    private final boolean day;
    private final int numbers;

    Function(String word, boolean day, int numbers) {
        this.word = word;
        this.day = day;
        this.numbers = numbers;
    }

    /** As written in a rule, {@code plusDays} for example. */
    public String word() {
        return word;
    }

    /** Whether it gives a day; a number where it does not. */
    public boolean givesDay() {
        return day;
    }

    /** Whether it takes a day and a number; days only where it does not. */
    public boolean takesNumber() {
        return numbers > 0;
    }

    /** Whether it can have that many operands. */
    public boolean takes(int operands) {
        return this == EARLIEST || this == LATEST ? operands >= 2 : operands == 2;
    }
}
