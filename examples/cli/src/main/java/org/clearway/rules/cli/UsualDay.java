package org.clearway.rules.cli;

import java.time.LocalDate;

/** The day that is decided for where a command is told none. No command reads the clock. */
public final class UsualDay {

    /** The day on which the rulesets were last reviewed. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private UsualDay() {}
}
