package org.clearway.rules.internal.text;

import java.util.Arrays;
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
            if (Math.abs(plain.length() - plainLength(name)) >= bestDistance) {
                continue;
            }
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

    /** The length of {@link #plain}. */
    private static int plainLength(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            length += isSeparator(text.charAt(i)) ? 0 : 1;
        }
        return length;
    }

    private static boolean isSeparator(char c) {
        return c == '_' || c == '-' || c == ' ';
    }

    /** Without case and separators, so that {@code classIIa}, {@code class_iia} and {@code class-IIA} are the same. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (!isSeparator(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /**
     * The number of insertions, deletions, replacements and swaps of neighbours, as far as it is below {@code limit}. Looks only at letters that lie
     * less than that apart, and no further than the number can still stay below it.
     */
    static int distance(CharSequence a, CharSequence b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        int leastOfLast = 0;
        for (int i = 1; i <= a.length(); i++) {
            Arrays.fill(row, limit);
            row[0] = i;
            int leastOfRow = i;
            int end = Math.min(b.length(), i + limit - 1);
            for (int j = Math.max(1, i - limit + 1); j <= end; j++) {
                int replace = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + replace);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, beforeLast[j - 2] + 1);
                }
                row[j] = least;
                leastOfRow = Math.min(leastOfRow, least);
            }
            if (leastOfRow >= limit && leastOfLast + 1 >= limit) {
                return limit;
            }
            leastOfLast = leastOfRow;
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return Math.min(limit, last[b.length()]);
    }
}
