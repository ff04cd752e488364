package org.clearway.rules.internal.text;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the known name that a misspelt one probably means. */
public final class Suggestions {

    /** Longer texts are not compared: nobody misspells a name into one. */
    private static final int LONGEST = 64;

    private Suggestions() {}

    /**
     * The closest of the known names.
     *
     * @return null where none is close
     */
    public static @Nullable String closest(String found, Collection<String> known) {
        if (found.isEmpty() || found.length() > LONGEST) {
            return null;
        }
        String plain = plain(found);
        String best = null;
        int bestDistance = Math.max(1, Math.min(3, plain.length() / 3)) + 1;
        for (String name : known) {
            int distance = distance(plain, plain(name), bestDistance);
            if (distance < bestDistance) {
                best = name;
                bestDistance = distance;
            }
        }
        return best;
    }

    /**
     * The nearest of a few known names of which one must have been meant, such as the values of a fact: the closest; else the one that
     * needs changes to at most half of its letters; else one that shares a word, or of which one name is part of the other.
     *
     * @return null where nothing is near
     */
    public static @Nullable String nearest(String found, Collection<String> known) {
        String closest = closest(found, known);
        if (closest != null || found.isEmpty() || found.length() > LONGEST) {
            return closest;
        }
        String plain = plain(found);
        String best = null;
        int least = plain.length() / 2 + 1;
        for (String name : known) {
            int distance = distance(plain, plain(name), least);
            if (distance < least) {
                best = name;
                least = distance;
            }
        }
        return best == null ? sharing(found, known) : best;
    }

    /** The name that shares the most letters in whole words with the one found; null where none shares a word of three letters. */
    private static @Nullable String sharing(String found, Collection<String> known) {
        String best = null;
        int most = 2;
        for (String name : known) {
            int shared = shared(words(found), plain(name)) + shared(words(name), plain(found));
            if (shared > most) {
                best = name;
                most = shared;
            }
        }
        return best;
    }

    private static int shared(String[] words, String in) {
        int letters = 0;
        for (String word : words) {
            letters += word.length() > 2 && in.contains(word) ? word.length() : 0;
        }
        return letters;
    }

    private static String[] words(String text) {
        return text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+");
    }

    /** Without case and separators, so that {@code classIIa}, {@code class_iia} and {@code class-IIA} are the same. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c != '_' && c != '-' && c != ' ') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** The number of insertions, deletions, replacements and swaps of neighbours, as far as it is below {@code limit}. */
    static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[][] rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            rows[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            rows[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int replace = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + replace);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, rows[i - 2][j - 2] + 1);
                }
                rows[i][j] = least;
            }
        }
        return Math.min(limit, rows[a.length()][b.length()]);
    }
}
