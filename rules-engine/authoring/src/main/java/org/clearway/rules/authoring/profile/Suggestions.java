package org.clearway.rules.authoring.profile;

import java.util.Collection;

/** Finds the name that was probably meant. */
final class Suggestions {

    private Suggestions() {}

    /** "Did you mean X?" where a name is near, otherwise the names there are. */
    static String of(String name, Collection<String> names) {
        String best = "";
        int distance = Integer.MAX_VALUE;
        for (String candidate : names) {
            int d = distance(name.toLowerCase(java.util.Locale.ROOT), candidate.toLowerCase(java.util.Locale.ROOT));
            if (d < distance) {
                distance = d;
                best = candidate;
            }
        }
        if (distance <= Math.max(2, name.length() / 3)) {
            return "write " + best;
        }
        return names.isEmpty()
                ? "nothing"
                : names.size() <= 20 ? "one of " + String.join(", ", names) : "a name from the vocabulary";
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitute = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitute, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
