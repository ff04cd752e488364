package org.clearway.rules.documents;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.clearway.rules.Authority;
import org.clearway.rules.Force;
import org.clearway.rules.Standing;
import org.clearway.rules.Verdict;
import org.jspecify.annotations.Nullable;

/** Small things about text for people. */
public final class Text {

    /**
     * Begins each sequence of colour until the text goes to a terminal, where the command line puts an escape in its place. It is drawn
     * by lot among characters that mean nothing, so that no value can hold it.
     */
    public static final char PEN = (char) (0xE000 + new SecureRandom().nextInt(0x1900));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final Pattern COLOUR = Pattern.compile(PEN + "\\[[0-9;]*m");

    private Text() {}

    /** How many columns a text takes; colours take none. */
    public static int width(String text) {
        String plain = plain(text);
        return plain.codePointCount(0, plain.length());
    }

    /** The text without its colours. */
    public static String plain(String text) {
        return text.indexOf(PEN) < 0 ? text : COLOUR.matcher(text).replaceAll("");
    }

    public static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** A path of a fact, which may be broken after its dot. */
    private static final Pattern PATH = Pattern.compile("(?<=[a-z]\\.)(?=[a-z]+[A-Z])");

    /** Breaks a text at spaces; a word that is longer than the width stays whole, but for the path of a fact. */
    public static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        List<String> words = new ArrayList<>();
        for (String word : text.split(" ")) {
            words.addAll(width(word) > width && !word.contains("://") ? List.of(PATH.split(word)) : List.of(word));
        }
        for (String word : words) {
            int needs = width(word);
            if (used > 0 && used + 1 + needs > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            line.append(word);
            used += needs;
        }
        lines.add(line.toString());
        return lines;
    }

    /** The line above and below what is not law, which survives without colours. */
    public static String notLawRule(int columns) {
        return "- ".repeat(columns / 2).strip();
    }

    /** {@code 22 November 2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 1 case}, {@code 2 cases}. */
    public static String count(long count, String what) {
        return number(count) + " " + what + (count == 1 ? "" : "s");
    }

    /** {@code 1,357}. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code a, b or c}. */
    public static String anyOf(List<String> items) {
        int last = items.size() - 1;
        return last < 1 ? String.join("", items) : String.join(", ", items.subList(0, last)) + " or " + items.get(last);
    }

    /** {@code a, b and c}. */
    public static String allOf(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** A constant in words: {@code NOT_IN_FORCE} is "not in force". */
    public static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** An authority in words. */
    public static String authority(Authority authority) {
        return authority == Authority.BEST_PRACTICE ? "Good practice" : capital(words(authority));
    }

    /** A verdict in words. */
    public static String verdict(Verdict verdict) {
        return verdict == Verdict.EXPIRED ? "Ended" : capital(words(verdict));
    }

    /** The text with a capital at its beginning. */
    public static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The text with a small letter at its beginning, to stand within a sentence; an abbreviation keeps its capital. */
    public static String small(String text) {
        return text.length() < 2 || Character.isUpperCase(text.charAt(1))
                ? text
                : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /** What a decision rests on, in words. */
    public static String force(Force force) {
        return switch (force) {
            case BEST_PRACTICE -> "good practice";
            case NONE -> "nothing in force";
            default -> words(force);
        };
    }

    /** What standing an edition has, in words that cannot be mistaken. */
    public static String standing(Standing standing) {
        return switch (standing) {
            case IN_FORCE -> "in force";
            case ENACTED -> "enacted, not commenced";
            case DRAFT -> "draft, not law";
            case PROPOSAL -> "proposal, not law";
            case POLICY -> "policy, not law";
            case REPEALED -> "repealed";
        };
    }

    /** The known name that is closest to a misspelt one, or else one that has all its words; null where there is none. */
    public static @Nullable String closest(String found, Collection<String> known) {
        String best = null;
        int least = Math.max(1, found.length() / 3) + 1;
        for (String name : known) {
            int distance = distance(found.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = name;
            }
        }
        return best == null ? withWords(found, known) : best;
    }

    private static @Nullable String withWords(String found, Collection<String> known) {
        List<String> words = Arrays.asList(found.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
        return known.stream()
                .filter(name -> found.length() > 2 && words.stream().allMatch(name.toLowerCase(Locale.ROOT)::contains))
                .findFirst()
                .orElse(null);
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
