package org.clearway.rules.authoring.profile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * What is wrong with a text that is no YAML, in words for whoever writes it and not for whoever writes parsers.
 *
 * @param line from 1
 * @param column from 1
 * @param message what is wrong
 * @param instead what to write instead
 */
public record YamlMistake(int line, int column, String message, String instead) {
    private static final Pattern MARK = Pattern.compile("line (\\d+), column (\\d+)");
    private static final Pattern TWICE =
            Pattern.compile("Duplicate (?:Object property|field) [\"'](.*)[\"']", Pattern.DOTALL);
    private static final Pattern START = Pattern.compile("found character '(.+?)' that cannot start");
    private static final Pattern FOUND = Pattern.compile("expected the node content, but found '?(.+?)'?\\s");
    private static final Pattern NO_SPACE = Pattern.compile("(\\s*(?:- )?[\\w.-]+:)[^\\s/].*");

    private record Place(int line, int column) {}

    /** What the parser of YAML means. */
    public static YamlMistake of(JacksonException e, String text) {
        String says = String.valueOf(e.getOriginalMessage());
        List<Place> places = places(says, e.getLocation());
        Place first = places.get(0);
        Place last = places.get(places.size() - 1);
        Place curly = curly(text, last.line());
        if (curly != null) {
            return at(curly, Characters.CURLY, Characters.STRAIGHT);
        }
        Matcher twice = TWICE.matcher(says);
        if (twice.find()) {
            String name = twice.group(1);
            return at(
                    new Place(last.line(), Math.max(1, last.column() - name.length())),
                    "The name '" + name + "' stands here twice.",
                    "one " + name + " with everything in it");
        }
        if (says.contains("expected ',' or ']'") || says.contains("expected ',' or '}'")) {
            boolean list = says.contains("']'");
            return at(
                    first,
                    "The " + (list ? "bracket [" : "brace {") + " has no " + (list ? "]" : "}") + " in its place.",
                    (list ? "]" : "}") + " behind the last " + (list ? "item" : "member")
                            + ", and a comma between two");
        }
        Place quote =
                says.contains("quoted scalar") && says.contains("end of stream") ? first : quote(text, last.line());
        if (quote != null) {
            return at(quote, "The text in quotes does not end.", "the same quotation mark at its end");
        }
        if (says.contains("escape")) {
            return at(
                    last, "A backslash stands in a text in double quotes.", "the text without it, or in single quotes");
        }
        return structure(says, first, last, text);
    }

    private static YamlMistake structure(String says, Place first, Place last, String text) {
        Matcher start = START.matcher(says);
        if (start.find()) {
            return start.group(1).contains("TAB")
                    ? at(last, "A tab stands where only spaces may.", "spaces, as many as before the names beside it")
                    : at(last, "No text begins with " + start.group(1) + ".", "the text in double quotes");
        }
        if (says.contains("mapping values are not allowed")) {
            Place above = withoutSpace(text, last.line() - 1);
            return above == null
                    ? at(
                            last,
                            "A colon stands where no name can end.",
                            "the text in double quotes where the colon is part of it; else the name on a line of its own,"
                                    + " with as many spaces before it as before the names beside it")
                    : space(above);
        }
        if (says.contains("sequence entries are not allowed")) {
            return at(
                    last,
                    "No list begins behind a colon on its line.",
                    "[a, b], or each item on a line below, behind - ");
        }
        if (says.contains("expected <block end>")) {
            return at(
                    last,
                    "The line begins with other spaces than the lines that it belongs to.",
                    "as many spaces as before the names beside it, and - before each item of a list");
        }
        if (says.contains("could not find expected ':'")) {
            Place colon = withoutSpace(text, first.line());
            if (colon != null) {
                return space(colon);
            }
            return at(
                    first,
                    "The line is neither a name with a colon nor part of a text.",
                    "name: value, or a text in quotes");
        }
        if (says.contains("<stream end>")) {
            return at(
                    open(text),
                    "The file ends before this is closed.",
                    "the bracket, brace or quotation mark that closes it");
        }
        Matcher found = FOUND.matcher(says);
        if (found.find()) {
            return at(
                    last,
                    "'" + found.group(1) + "' has no partner before it.",
                    "the line without it, or in double quotes");
        }
        if (says.contains("document start") || says.contains("Trailing token")) {
            return at(
                    last, "Something follows the end of the file's one document.", "one document, without --- or ...");
        }
        return at(
                last,
                "From here on the file is no YAML.",
                "name: value on each line, a text with signs in double quotes");
    }

    private static YamlMistake space(Place colon) {
        return at(colon, "Behind this colon a space is missing.", "a space behind it");
    }

    /** The quotation mark of a text that does not end on its line, at most so far down; null where there is none. */
    private static @Nullable Place quote(String text, int line) {
        List<String> lines = text.lines().limit(line).toList();
        for (int i = 0; i < lines.size(); i++) {
            String at = lines.get(i);
            if (!at.stripLeading().startsWith("#")
                    && at.chars().filter(c -> c == '"').count() % 2 == 1) {
                return new Place(i + 1, at.lastIndexOf('"') + 1);
            }
        }
        return null;
    }

    private static YamlMistake at(Place place, String message, String instead) {
        return new YamlMistake(place.line(), place.column(), message, instead);
    }

    /** The places that the parser names: where what it could not end begins, and where it gave up. */
    private static List<Place> places(String says, @Nullable TokenStreamLocation otherwise) {
        List<Place> places = new ArrayList<>();
        Matcher mark = MARK.matcher(says);
        while (mark.find()) {
            places.add(new Place(Integer.parseInt(mark.group(1)), Integer.parseInt(mark.group(2))));
        }
        if (places.isEmpty()) {
            places.add(
                    otherwise == null
                            ? new Place(1, 1)
                            : new Place(Math.max(1, otherwise.getLineNr()), Math.max(1, otherwise.getColumnNr())));
        }
        return places;
    }

    /** A curly quotation mark at the beginning of a value of a line; null where there is none. */
    private static @Nullable Place curly(String text, int line) {
        List<String> lines = text.lines().toList();
        String at = line <= lines.size() ? lines.get(line - 1) : "";
        for (int i = 0; i < at.length(); i++) {
            if (Characters.isCurly(at, i) && at.substring(0, i).matches(".*[:,\\[{-] *")) {
                return new Place(line, i + 1);
            }
        }
        return null;
    }

    /** The last bracket or brace that nothing closes; quotations are passed over. */
    private static Place open(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        Matcher sign = Pattern.compile("\"[^\"]*\"|'[^']*'|#[^\\n]*|[\\[{}\\]]").matcher(text);
        while (sign.find()) {
            if ("[{".contains(sign.group())) {
                open.push(sign.start());
            } else if ("]}".contains(sign.group()) && !open.isEmpty()) {
                open.pop();
            }
        }
        int at = open.isEmpty() ? Math.max(0, text.length() - 1) : open.pop();
        int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        return new Place(line, at - text.lastIndexOf('\n', at - 1));
    }

    /** The colon without a space in a line, or in the next one above that is not blank; null where there is none. */
    private static @Nullable Place withoutSpace(String text, int line) {
        List<String> lines = text.lines().toList();
        for (int above = Math.min(line, lines.size()) - 1; above >= 0; above--) {
            if (!lines.get(above).isBlank()) {
                Matcher missing = NO_SPACE.matcher(lines.get(above));
                return missing.matches() ? new Place(above + 1, missing.group(1).length()) : null;
            }
        }
        return null;
    }
}
