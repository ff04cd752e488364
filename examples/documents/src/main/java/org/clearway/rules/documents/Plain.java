package org.clearway.rules.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.Known;
import org.clearway.rules.engine.Asked;
import org.clearway.rules.engine.ConsideredRule.Result;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Facts, values and what rules ask, in words for a reader who knows neither the vocabulary nor the code. */
public final class Plain {

    private static final Pattern BEFORE_CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern SPELT = Pattern.compile("[A-Z]+(_[A-Z]+)+");
    private static final Pattern ITEM = Pattern.compile("\\[\\d+]");
    private static final Set<String> ABBREVIATIONS =
            Set.of("ce", "esf", "eu", "ivd", "mhra", "nhs", "uk", "ukca", "ukni");

    private Plain() {}

    /** {@code 22 November 2026}. */
    public static String day(LocalDate day) {
        return Text.day(day);
    }

    /** A fact in a few words: its label in the vocabulary. */
    public static String fact(String path) {
        FactDefinition fact = definition(path);
        return fact != null ? fact.label() : path.equals("request.asOf") ? "day of the decision" : path;
    }

    /** A name as code spells it, in words: {@code approvedBody} is "approved body". */
    public static String name(String name) {
        return words(BEFORE_CAPITAL.splitAsStream(name).collect(Collectors.joining(" ")));
    }

    /** Words in small letters, but for abbreviations and names. */
    private static String words(String text) {
        return Stream.of(text.split(" "))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .map(word -> ABBREVIATIONS.contains(word) ? word.toUpperCase(Locale.ROOT) : word)
                .collect(Collectors.joining(" "))
                .replace("great britain", "Great Britain");
    }

    /** An outcome as the ruleset spells it, so that it can be read and wrapped: {@code NOT_A_DEVICE} is "NOT A DEVICE". */
    public static String outcome(String outcome) {
        return outcome.replace('_', ' ');
    }

    /** An outcome with its meaning, where the meaning does not name it: "LIST A: Annex II List A". */
    public static String outcome(String outcome, @Nullable String meaning) {
        String name = outcome(outcome);
        return meaning == null ? name : meaning.contains(name) ? meaning : name + ": " + meaning;
    }

    /** What the vocabulary says of a fact; null where it does not know it. */
    public static @Nullable FactDefinition definition(String path) {
        return Vocabulary.fact(ITEM.matcher(path).replaceAll(""));
    }

    /** A value in words. */
    static String value(@Nullable Object value) {
        if (value == null) {
            return "not known";
        }
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        if (value instanceof Collection<?> items) {
            return items.isEmpty()
                    ? "none"
                    : items.stream().map(Plain::value).sorted().collect(Collectors.joining(", "));
        }
        if (value instanceof LocalDate day) {
            return day(day);
        }
        return value instanceof Enum<?> constant ? constant(constant.name()) : value.toString();
    }

    /** A value of a fact, as the vocabulary calls it. */
    public static String value(String path, @Nullable Object value) {
        FactDefinition fact = definition(path);
        if (fact == null || value == null) {
            return value(value);
        }
        if (value instanceof Enum<?> constant) {
            return fact.label(constant.name());
        }
        if (value instanceof Collection<?> items && !items.isEmpty()) {
            return items.stream().map(item -> value(path, item)).sorted().collect(Collectors.joining(", "));
        }
        return value(value);
    }

    /** The item that is judged, as a reader counts: {@code approvals[0]} is "approval 1". */
    public static String item(String subject) {
        int bracket = subject.indexOf('[');
        SectionDefinition section = bracket < 0 ? null : Vocabulary.section(subject.substring(0, bracket));
        if (section == null) {
            return subject;
        }
        int number = Integer.parseInt(subject.substring(bracket + 1, subject.length() - 1)) + 1;
        return section.javaType().getSimpleName().toLowerCase(Locale.ROOT) + " " + number;
    }

    /** A constant as the vocabulary spells it, in words; abbreviations and classes stay as they are. */
    static String constant(String name) {
        return Vocabulary.words(name);
    }

    /** A constant of a fact, as the vocabulary calls it. */
    public static String constant(String path, String name) {
        FactDefinition fact = definition(path);
        return fact != null && fact.values().contains(name) ? fact.label(name) : constant(name);
    }

    /** What follows from an outcome, in words: {@code NO} is "no", {@code NOT_NEEDED} is "not needed"; a text stays as it is. */
    public static String given(String value) {
        return switch (value) {
            case "YES", "NO", "NONE", "LIMITED" -> value.toLowerCase(Locale.ROOT);
            default -> SPELT.matcher(value).matches() ? words(outcome(value)) : value;
        };
    }

    /** How a fact is known that nobody stated, in a word or two. */
    public static String how(Known how) {
        return how == Known.SETTLED ? "follows" : Text.words(how);
    }

    /** What is known, beside what a rule asks: "blood bag: no (asked for: yes)". */
    public static String reason(Asked asked, Result result) {
        boolean plain = holds(result)
                && (asked.relation() == Asked.Relation.IS_ABSENT
                        || asked.relation() == Asked.Relation.IS
                                && asked.operands().size() == 1);
        List<String> remarks = new ArrayList<>();
        if (asked.how() != Known.STATED) {
            remarks.add(how(asked.how()));
        }
        if (!plain) {
            remarks.add("asked for: " + wanted(asked));
        }
        String remark = remarks.isEmpty() ? "" : " (" + String.join("; ", remarks) + ")";
        return fact(asked.fact()) + ": " + found(asked, result) + remark;
    }

    /** The value; or that there is none; or that several are left, of which all or none are what is asked for. */
    private static String found(Asked asked, Result result) {
        if (asked.value() != null || result == Result.MAY_APPLY) {
            return value(asked.fact(), asked.value());
        }
        if (asked.relation() == Asked.Relation.IS_ABSENT || asked.relation() == Asked.Relation.IS_KNOWN) {
            return "none";
        }
        return asked.how() == Known.STATED ? value(null) : holds(result) ? "one of these" : "none of these";
    }

    private static boolean holds(Result result) {
        return result == Result.APPLIES || result == Result.GIVES_WAY;
    }

    /** What a rule asks for. */
    public static String wanted(Asked asked) {
        String operands = Text.anyOf(asked.operands().stream()
                .map(operand -> Vocabulary.fact(operand) == null ? constant(asked.fact(), operand) : fact(operand))
                .toList());
        return switch (asked.relation()) {
            case IS, EQUALS -> operands;
            case HAS -> "includes " + operands;
            case HAS_NOT -> "does not include " + operands;
            case IS_KNOWN -> "any value, as long as it is known";
            case IS_ABSENT -> "none";
            case DIFFERS -> "anything but " + operands;
            case LESS -> "before or below " + operands;
            case AT_MOST -> "at most " + operands;
            case MORE -> "after or above " + operands;
            case AT_LEAST -> "at least " + operands;
        };
    }
}
