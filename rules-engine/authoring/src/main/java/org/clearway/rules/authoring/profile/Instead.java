package org.clearway.rules.authoring.profile;

import java.util.Collection;
import org.clearway.rules.internal.text.Suggestions;

/** What to write instead of a name that does not exist. */
final class Instead {

    /** More names than that are no help in one line. */
    private static final int MOST_NAMES = 20;

    private Instead() {}

    /** The name that was probably meant or, where none is near, the names there are. */
    static String of(String name, Collection<String> names) {
        String near = Suggestions.closest(name, names);
        if (near != null) {
            return "write " + near;
        }
        return names.isEmpty()
                ? "nothing"
                : names.size() <= MOST_NAMES ? "one of " + String.join(", ", names) : "a name from the vocabulary";
    }
}
