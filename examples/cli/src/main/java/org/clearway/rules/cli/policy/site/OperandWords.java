package org.clearway.rules.cli.policy.site;

import java.util.List;
import java.util.stream.Stream;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Operator;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;

/** Days, numbers and comparisons of them, in words. */
final class OperandWords {
    private static final String AS_OF = "request.asOf";

    private OperandWords() {}

    /** A fact by its label, a day as people write it, and what is made of days: "3 months after the approval was granted". */
    static String of(Operand operand) {
        if (operand instanceof Operand.FactValue fact) {
            return Plain.fact(fact.path());
        }
        if (operand instanceof Operand.Day day) {
            return Plain.day(day.value());
        }
        if (operand instanceof Operand.Number number) {
            return number.value().toPlainString();
        }
        if (operand instanceof Operand.Call call) {
            return of(call);
        }
        return ((Operand.Text) operand).value();
    }

    private static String of(Operand.Call call) {
        List<String> words = call.operands().stream().map(OperandWords::of).toList();
        return switch (call.function()) {
            case PLUS_DAYS -> later(words, "day");
            case PLUS_MONTHS -> later(words, "month");
            case PLUS_YEARS -> later(words, "year");
            case PLUS_WORKING_DAYS -> later(words, "working day");
            case DAYS_BETWEEN -> "days from (" + words.get(0) + ") to (" + words.get(1) + ")";
            case EARLIEST -> "the earliest of: " + Text.allOf(words);
            case LATEST -> "the latest of: " + Text.allOf(words);
        };
    }

    private static String later(List<String> words, String unit) {
        String count = words.get(1);
        boolean number = count.chars().allMatch(Character::isDigit);
        String much = number ? count + " " + unit + (count.equals("1") ? "" : "s") : "(" + count + ") " + unit + "s";
        return much + " after " + words.get(0);
    }

    /** What a comparison is about: its left side, or the right one where the left has no fact. */
    static Operand about(Condition.Compare compare) {
        return turned(compare) ? compare.right() : compare.left();
    }

    /** What is asked of that: "on or before 30 June 2030". */
    static String asked(Condition.Compare compare) {
        Operand against = turned(compare) ? compare.left() : compare.right();
        String words = of(against);
        if (about(compare) instanceof Operand.FactValue fact && against instanceof Operand.Text text) {
            words = Plain.constant(fact.path(), text.value());
        }
        boolean day = Stream.of(compare.left(), compare.right()).anyMatch(OperandWords::isDay);
        if (compare.order() != null) {
            // What has no rank is not above and not below: the opposite of "above" is not "at most".
            return (compare.negated() ? "not " : "") + relation(operator(compare, false), day) + words;
        }
        return relation(operator(compare, compare.negated()), day) + words;
    }

    private static boolean turned(Condition.Compare compare) {
        return compare.left().facts().findAny().isEmpty();
    }

    private static Operator operator(Condition.Compare compare, boolean negated) {
        Operator operator = compare.operator();
        if (turned(compare)) {
            operator = switch (operator) {
                case LT -> Operator.GT;
                case LE -> Operator.GE;
                case GT -> Operator.LT;
                case GE -> Operator.LE;
                case EQ, NE -> operator;
            };
        }
        if (!negated) {
            return operator;
        }
        return switch (operator) {
            case EQ -> Operator.NE;
            case NE -> Operator.EQ;
            case LT -> Operator.GE;
            case LE -> Operator.GT;
            case GT -> Operator.LE;
            case GE -> Operator.LT;
        };
    }

    private static String relation(Operator operator, boolean day) {
        return switch (operator) {
            case EQ -> "";
            case NE -> "anything but ";
            case LT -> day ? "before " : "below ";
            case LE -> day ? "on or before " : "at most ";
            case GT -> day ? "after " : "above ";
            case GE -> day ? "on or after " : "at least ";
        };
    }

    private static boolean isDay(Operand operand) {
        if (operand instanceof Operand.Call call) {
            return call.function().givesDay();
        }
        if (operand instanceof Operand.FactValue value) {
            FactDefinition fact = Plain.definition(value.path());
            return value.path().equals(AS_OF) || fact != null && fact.type() == FactType.DATE;
        }
        return operand instanceof Operand.Day;
    }
}
