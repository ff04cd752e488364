package org.clearway.rules.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clearway.rules.engine.Asked;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Facts, values and what rules ask, in words for a reader who knows neither the vocabulary nor the code. */
final class Plain {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final Pattern BEFORE_CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern SHORT_OR_NO_VOWEL = Pattern.compile(".{1,3}|[^AEIOUY]*");
    private static final Pattern ITEM = Pattern.compile("\\[\\d+]");

    private Plain() {}

    /** {@code 22 November 2026}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A fact in a few words: its label in the vocabulary. */
    static String fact(String path) {
        FactDefinition fact = definition(path);
        return fact != null ? fact.label() : path.equals("request.asOf") ? "day of the decision" : path;
    }

    /** A name as code spells it, in words: {@code approvedBody} is "approved body". */
    static String name(String name) {
        return BEFORE_CAPITAL
                .splitAsStream(name)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    /** The question that a fact answers; null where the vocabulary does not know it. */
    static @Nullable String question(String path) {
        FactDefinition fact = definition(path);
        return fact == null ? null : fact.question();
    }

    private static @Nullable FactDefinition definition(String path) {
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

    /** A constant as the vocabulary spells it, in words; abbreviations and classes stay as they are. */
    static String constant(String name) {
        if (name.equals("true") || name.equals("false")) {
            return name.equals("true") ? "yes" : "no";
        }
        return SHORT_OR_NO_VOWEL.matcher(name).matches()
                ? name
                : name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What follows from an outcome, in words: {@code NO} is "no"; a text stays as it is. */
    static String given(String value) {
        return switch (value) {
            case "YES", "NO", "NONE", "LIMITED" -> value.toLowerCase(Locale.ROOT);
            default -> value;
        };
    }

    /** What a rule asks, beside what is stated: "duration is long term; asked for: transient". */
    static String reason(Asked asked, boolean applies) {
        boolean plain = applies
                && asked.relation() == Asked.Relation.IS
                && asked.operands().size() == 1;
        List<String> remarks = new ArrayList<>();
        if (asked.assumed()) {
            remarks.add("assumed");
        }
        if (!plain) {
            remarks.add("asked for: " + wanted(asked));
        }
        String remark = remarks.isEmpty() ? "" : " (" + String.join("; ", remarks) + ")";
        return fact(asked.fact()) + ": " + value(asked.value()) + remark;
    }

    /** What a rule asks for. */
    static String wanted(Asked asked) {
        String operands = Text.anyOf(asked.operands().stream()
                .map(operand -> Vocabulary.fact(operand) == null ? constant(operand) : fact(operand))
                .toList());
        return switch (asked.relation()) {
            case IS, EQUALS -> operands;
            case HAS -> "includes " + operands;
            case HAS_NOT -> "does not include " + operands;
            case IS_KNOWN -> "any value, as long as it is known";
            case DIFFERS -> "anything but " + operands;
            case LESS -> "before or below " + operands;
            case AT_MOST -> "at most " + operands;
            case MORE -> "after or above " + operands;
            case AT_LEAST -> "at least " + operands;
        };
    }
}
