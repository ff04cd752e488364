package org.clearway.rules.service.errors;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A failure as the log may have it: classes and places. Messages are left out, since those of a database can hold what it was to store. */
public final class Failure {

    private static final int CAUSES = 5;
    private static final int FRAMES = 12;

    private Failure() {}

    /** The classes of a failure and its causes, each with the first lines of its stack. */
    public static String of(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        Throwable one = thrown;
        for (int i = 0; i < CAUSES && one != null; i++) {
            text.append(i == 0 ? "" : "; caused by ").append(one.getClass().getName());
            text.append(Arrays.stream(one.getStackTrace())
                    .limit(FRAMES)
                    .map(Object::toString)
                    .collect(Collectors.joining(" < ", " at ", "")));
            one = one.getCause();
        }
        return text.toString();
    }
}
