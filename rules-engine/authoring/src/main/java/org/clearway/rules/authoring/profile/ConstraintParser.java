package org.clearway.rules.authoring.profile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionJson;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Operator;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.Vocabulary;

/**
 * Reads one constraint of a pattern, such as {@code site != TEETH && duration in ( TRANSIENT, SHORT_TERM )}, and checks
 * every name, value and type in it.
 */
final class ConstraintParser {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private final List<Token> tokens;
    private final Scope scope;
    private int at;

    private ConstraintParser(List<Token> tokens, Scope scope) {
        this.tokens = tokens;
        this.scope = scope;
    }

    /**
     * Reads a constraint.
     *
     * @param text the constraint
     * @param offset where it begins in its source
     * @param scope what names mean
     */
    static Condition parse(String text, int offset, Scope scope) throws ConstraintException {
        ConstraintParser parser = new ConstraintParser(Token.of(text, offset), scope);
        Condition condition = parser.either();
        Token rest = parser.peek();
        if (rest.kind() != Token.Kind.END) {
            throw outside(rest, "'" + rest.text() + "' is not expected here.");
        }
        return condition;
    }

    private Condition either() throws ConstraintException {
        List<Condition> parts = new ArrayList<>(List.of(both()));
        while (peek().is("||")) {
            next();
            parts.add(both());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
    }

    private Condition both() throws ConstraintException {
        List<Condition> parts = new ArrayList<>(List.of(single()));
        while (peek().is("&&")) {
            next();
            parts.add(single());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private Condition single() throws ConstraintException {
        if (peek().is("!")) {
            next();
            return single().opposite();
        }
        if (peek().is("(")) {
            next();
            Condition inner = either();
            expect(")");
            return inner;
        }
        if (peek().is("isEmpty")) {
            return empty();
        }
        return comparison();
    }

    private Condition empty() throws ConstraintException {
        next();
        expect("(");
        Token name = next();
        FactDefinition fact = scope.fact(name);
        require(
                fact.type() == FactType.SET,
                name,
                "isEmpty asks about a set; " + fact.name() + " is not one.",
                "compare it");
        expect(")");
        return new Condition.All(fact.values().stream()
                .map(value -> (Condition) new Condition.Has(fact.path(), value, false))
                .toList());
    }

    private Condition comparison() throws ConstraintException {
        Token name = next();
        if (name.kind() != Token.Kind.NAME) {
            throw outside(name, "A constraint begins with a fact, not with '" + name.text() + "'.");
        }
        if (scope.isDefinition(name)) {
            return defined(name);
        }
        if (scope.isAsOf(name)) {
            Operator operator = operator(next());
            return compare(Scope.AS_OF, FactType.DATE, null, operator, name);
        }
        FactDefinition fact = scope.fact(name);
        Token operation = next();
        boolean negated = operation.is("not");
        if (negated) {
            operation = next();
        }
        if (operation.is("in")) {
            return in(fact, negated, operation);
        }
        if (operation.is("contains")) {
            return contains(fact, negated, operation);
        }
        if (negated) {
            throw outside(operation, "'not' stands before in or contains only.");
        }
        Operator operator = operator(operation);
        if (peek().is("null")) {
            Token literal = next();
            require(
                    operator == Operator.NE,
                    literal,
                    "A rule cannot ask whether a fact is unknown: unknown is not a value.",
                    "state what must be true of " + fact.name() + ", or != null for 'is known'");
            return new Condition.Known(fact.path(), true);
        }
        return switch (fact.type()) {
            case BOOLEAN -> flag(fact, operator);
            case ENUM -> enumeration(fact, operator);
            case SET ->
                throw new ConstraintException(
                        operation.offset(),
                        ProblemCode.TYPE_MISMATCH,
                        fact.path() + " is a set and cannot be compared.",
                        fact.name() + " contains X, or isEmpty( " + fact.name() + " )");
            case DATE, INTEGER, DECIMAL, STRING -> compare(fact.path(), fact.type(), fact.order(), operator, operation);
        };
    }

    private Condition defined(Token name) throws ConstraintException {
        Operator operator = operator(next());
        Token value = next();
        boolean expected = value.is("true");
        require(
                operator == Operator.EQ && (expected || value.is("false")),
                value,
                "A derived fact is compared with true or false.",
                name.text() + " == true");
        Condition condition = scope.definition(name);
        return expected ? condition : condition.opposite();
    }

    private Condition flag(FactDefinition fact, Operator operator) throws ConstraintException {
        Token value = next();
        require(
                value.is("true") || value.is("false"),
                value,
                fact.path() + " is true or false.",
                fact.name() + " == true");
        require(
                operator == Operator.EQ || operator == Operator.NE,
                value,
                "A boolean has no order.",
                fact.name() + " == " + value.text());
        boolean expected = value.is("true") == (operator == Operator.EQ);
        return new Condition.OneOf(fact.path(), Set.of(String.valueOf(expected)), List.of("false", "true"));
    }

    private Condition enumeration(FactDefinition fact, Operator operator) throws ConstraintException {
        Token value = next();
        if (value.kind() == Token.Kind.NAME && fact.values().contains(value.text())) {
            return oneOf(fact, matching(fact, operator, value));
        }
        if (value.kind() == Token.Kind.NAME && scope.isFact(value, peek())) {
            return ranked(fact, operator, value);
        }
        throw unknownValue(fact, value);
    }

    /** The values of a fact that stand in a relation to one of them. */
    private static Set<String> matching(FactDefinition fact, Operator operator, Token value)
            throws ConstraintException {
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
        return fact.values().stream()
                .filter(other -> {
                    int otherRank = Vocabulary.rank(String.valueOf(order), other);
                    return otherRank >= 0 && rank >= 0 && operator.holds(Integer.compare(otherRank, rank));
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Condition ranked(FactDefinition fact, Operator operator, Token name) throws ConstraintException {
        FactDefinition other = scope.fact(qualified(name));
        String order = fact.order();
        require(
                order != null && order.equals(other.order()),
                name,
                fact.path() + " and " + other.path() + " are not of one order.",
                "compare facts that the vocabulary gives the same order");
        return new Condition.Compare(
                new Operand.FactValue(fact.path()), operator, new Operand.FactValue(other.path()), order, false);
    }

    private Condition in(FactDefinition fact, boolean negated, Token operation) throws ConstraintException {
        require(
                fact.type() == FactType.ENUM,
                operation,
                "'in' is for enumerations; " + fact.path() + " is not one.",
                fact.type() == FactType.SET ? fact.name() + " contains X" : "compare it with == or an order");
        expect("(");
        Set<String> values = new TreeSet<>();
        do {
            Token value = next();
            if (value.kind() != Token.Kind.NAME || !fact.values().contains(value.text())) {
                throw unknownValue(fact, value);
            }
            values.add(value.text());
        } while (comma());
        expect(")");
        Condition condition = oneOf(fact, values);
        return negated ? condition.opposite() : condition;
    }

    private Condition contains(FactDefinition fact, boolean negated, Token operation) throws ConstraintException {
        require(
                fact.type() == FactType.SET,
                operation,
                "'contains' is for sets; " + fact.path() + " is not one.",
                fact.name() + " == X");
        Token value = next();
        if (value.kind() != Token.Kind.NAME || !fact.values().contains(value.text())) {
            throw unknownValue(fact, value);
        }
        return new Condition.Has(fact.path(), value.text(), !negated);
    }

    private Condition compare(
            String path, FactType type, @org.jspecify.annotations.Nullable String order, Operator operator, Token at)
            throws ConstraintException {
        Token value = next();
        Operand right;
        Token name = value.kind() == Token.Kind.NAME ? qualified(value) : value;
        if (scope.isAsOf(name)) {
            require(type == FactType.DATE, value, "asOf is a day; " + path + " is not.", "compare it with a date");
            right = new Operand.FactValue(Scope.AS_OF);
        } else if (value.kind() == Token.Kind.NAME) {
            FactDefinition other = scope.fact(name);
            require(
                    comparable(type, other.type()),
                    value,
                    path + " and " + other.path() + " are of different types.",
                    "compare facts of one type");
            right = new Operand.FactValue(other.path());
        } else {
            right = literal(path, type, value);
        }
        require(
                type != FactType.STRING || operator == Operator.EQ || operator == Operator.NE,
                at,
                "A text has no order.",
                "compare it with == or !=");
        return new Condition.Compare(new Operand.FactValue(path), operator, right, order, false);
    }

    private static boolean comparable(FactType a, FactType b) {
        return a == b || (number(a) && number(b));
    }

    private static boolean number(FactType type) {
        return type == FactType.INTEGER || type == FactType.DECIMAL;
    }

    private static Operand literal(String path, FactType type, Token value) throws ConstraintException {
        if (type == FactType.DATE && value.kind() == Token.Kind.TEXT) {
            try {
                return new Operand.Day(LocalDate.parse(value.text()));
            } catch (DateTimeException e) {
                throw new ConstraintException(
                        value.offset(),
                        ProblemCode.VALUE_UNKNOWN,
                        "\"" + value.text() + "\" is not a day.",
                        "\"2026-11-22\"");
            }
        }
        if (number(type) && value.kind() == Token.Kind.NUMBER) {
            return new Operand.Number(new BigDecimal(value.text()));
        }
        if (type == FactType.STRING && value.kind() == Token.Kind.TEXT) {
            return new Operand.Text(value.text());
        }
        throw new ConstraintException(
                value.offset(),
                ProblemCode.TYPE_MISMATCH,
                "'" + value.text() + "' does not fit " + path + ", which is "
                        + type.name().toLowerCase(java.util.Locale.ROOT) + ".",
                type == FactType.DATE ? "\"2026-11-22\"" : number(type) ? "a number" : "a text in quotes");
    }

    private Condition oneOf(FactDefinition fact, Set<String> values) {
        return new Condition.OneOf(fact.path(), values, EditionJson.domain(fact.path()));
    }

    /** A name, or a binding with its fact, as one token: {@code $c.gbClass}. */
    private Token qualified(Token name) throws ConstraintException {
        if (name.text().startsWith("$") && peek().is(".")) {
            next();
            Token fact = next();
            return new Token(Token.Kind.NAME, name.text() + "." + fact.text(), name.offset());
        }
        return name;
    }

    private boolean comma() {
        if (peek().is(",")) {
            next();
            return true;
        }
        return false;
    }

    private Operator operator(Token token) throws ConstraintException {
        if (token.kind() != Token.Kind.SYMBOL || !COMPARISONS.contains(token.text())) {
            throw outside(token, "'" + token.text() + "' is not a comparison of the profile.");
        }
        return Operator.of(token.text());
    }

    private void expect(String symbol) throws ConstraintException {
        Token token = next();
        if (!token.is(symbol)) {
            throw outside(token, "'" + symbol + "' is expected here, not '" + token.text() + "'.");
        }
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        if (at < tokens.size() - 1) {
            at++;
        }
        return token;
    }

    private static void require(boolean holds, Token at, String message, String instead) throws ConstraintException {
        if (!holds) {
            throw new ConstraintException(at.offset(), ProblemCode.TYPE_MISMATCH, message, instead);
        }
    }

    private static ConstraintException unknownValue(FactDefinition fact, Token value) {
        return new ConstraintException(
                value.offset(),
                ProblemCode.VALUE_UNKNOWN,
                fact.path() + " cannot be " + value.text() + ".",
                Suggestions.of(value.text(), fact.values()));
    }

    private static ConstraintException outside(Token at, String message) {
        return new ConstraintException(
                at.offset(),
                ProblemCode.CONDITION,
                message,
                "compare a fact with == != < <= > >= in, not in, contains or not contains");
    }
}
