package org.clearway.rules.authoring.profile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Operator;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.Vocabulary;

/** The values that facts are compared with. */
final class Values {

    private Values() {}

    /** The values of a fact that stand in a relation to one of them. */
    static Set<String> matching(FactDefinition fact, Operator operator, Token value) throws ConstraintException {
        if (operator == Operator.EQ || operator == Operator.NE) {
            return fact.values().stream()
                    .filter(other -> other.equals(value.text()) == (operator == Operator.EQ))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        String order = fact.order();
        require(
                order != null,
                value,
                fact.path() + " has no order.",
                fact.name() + " == " + value.text() + ", or in ( ... ) with every value meant");
        int rank = Vocabulary.rank(String.valueOf(order), value.text());
        require(
                rank >= 0,
                value,
                value.text() + " has no place in the order " + order + ".",
                "in ( ... ) with every value meant");
        return fact.values().stream()
                .filter(other -> {
                    int otherRank = Vocabulary.rank(String.valueOf(order), other);
                    return otherRank >= 0 && operator.holds(Integer.compare(otherRank, rank));
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static boolean comparable(FactType a, FactType b) {
        return a == b || (isNumber(a) && isNumber(b));
    }

    static boolean isNumber(FactType type) {
        return type == FactType.INTEGER || type == FactType.DECIMAL;
    }

    static Operand literal(String path, FactType type, Token value) throws ConstraintException {
        if (type == FactType.DATE && value.kind() == Token.Kind.TEXT) {
            return new Operand.Day(day(value, ProblemCode.VALUE_UNKNOWN, "\"2026-11-22\""));
        }
        if (isNumber(type) && value.kind() == Token.Kind.NUMBER) {
            return new Operand.Number(number(path, type, value));
        }
        if (type == FactType.STRING && value.kind() == Token.Kind.TEXT) {
            return new Operand.Text(value.text());
        }
        throw new ConstraintException(
                value.offset(),
                ProblemCode.TYPE_MISMATCH,
                "'" + value.text() + "' does not fit " + path + ", which is "
                        + type.name().toLowerCase(Locale.ROOT) + ".",
                type == FactType.DATE ? "\"2026-11-22\"" : isNumber(type) ? "a number" : "a text in quotes");
    }

    /** A day of the calendar, in a year that law of our time knows. */
    static LocalDate day(Token value, ProblemCode code, String instead) throws ConstraintException {
        try {
            if (Limits.isDay(value.text())) {
                return LocalDate.parse(value.text());
            }
        } catch (DateTimeException e) {
            throw notADay(value, code, instead);
        }
        throw notADay(value, code, instead);
    }

    private static ConstraintException notADay(Token value, ProblemCode code, String instead) {
        return new ConstraintException(
                value.offset(), code, "\"" + value.text() + "\" is not a day of the years 1900 to 2199.", instead);
    }

    /** A number that a fact can have: whole ones of 32 bits, others of at most 15 digits before and after the point. */
    private static BigDecimal number(String path, FactType type, Token value) throws ConstraintException {
        boolean whole = type == FactType.INTEGER && value.text().matches("-?\\d{1,10}(\\.0{1,15})?");
        boolean decimal = type == FactType.DECIMAL && value.text().matches("-?\\d{1,15}(\\.\\d{1,15})?");
        BigDecimal number = whole || decimal ? new BigDecimal(value.text()) : null;
        boolean fits = number != null
                && number.stripTrailingZeros().precision() <= 15
                && (decimal || number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0);
        if (number == null || !fits) {
            throw new ConstraintException(
                    value.offset(),
                    ProblemCode.VALUE_UNKNOWN,
                    "'" + value.text() + "' is no number that " + path + " can have.",
                    "a number of at most " + (type == FactType.INTEGER ? "9" : "15") + " digits");
        }
        return number;
    }

    static ConstraintException unknownValue(FactDefinition fact, Token value) {
        return new ConstraintException(
                value.offset(),
                ProblemCode.VALUE_UNKNOWN,
                fact.path() + " cannot be "
                        + (value.kind() == Token.Kind.TEXT ? "a text in quotes." : value.text() + "."),
                Instead.of(value.text(), fact.values()) + (value.kind() == Token.Kind.TEXT ? ", no quotes" : ""));
    }

    static void require(boolean holds, Token at, String message, String instead) throws ConstraintException {
        if (!holds) {
            throw new ConstraintException(at.offset(), ProblemCode.TYPE_MISMATCH, message, instead);
        }
    }
}
