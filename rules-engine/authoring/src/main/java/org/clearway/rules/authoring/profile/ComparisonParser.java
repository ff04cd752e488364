package org.clearway.rules.authoring.profile;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionJson;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Operator;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.jspecify.annotations.Nullable;

/** Reads a comparison: a fact, the day of the decision or a function, and what it is compared with. */
final class ComparisonParser implements Calls.Meaning {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private final Tokens tokens;
    private final Scope scope;
    private final Calls calls;

    ComparisonParser(Tokens tokens, Scope scope) {
        this.tokens = tokens;
        this.scope = scope;
        calls = new Calls(tokens, this);
    }

    /** Reads a comparison. */
    Condition read() throws ConstraintException {
        Token name = tokens.next();
        if (name.kind() != Token.Kind.NAME) {
            throw ConstraintParser.outside(name, "A constraint begins with a fact, not with '" + name.text() + "'.");
        }
        if (tokens.at("(")) {
            if (Calls.function(name.text()) == null) {
                throw ConstraintParser.outside(name, "The profile has no call or pattern '" + name.text() + "(' here.");
            }
            Calls.Typed left = calls.call(name);
            return compare(left.operand(), name.text(), left.type(), null, operator(tokens.next()), name);
        }
        if (scope.isDefinition(name)) {
            return defined(name);
        }
        if (scope.isAsOf(name)) {
            Operator operator = operator(tokens.next());
            return compare(new Operand.FactValue(Scope.AS_OF), Scope.AS_OF, FactType.DATE, null, operator, name);
        }
        FactDefinition fact = scope.fact(name);
        Token operation = tokens.next();
        boolean negated = operation.is("not");
        if (negated) {
            operation = tokens.next();
        }
        if (operation.is("in")) {
            return in(fact, negated, operation);
        }
        if (operation.is("contains")) {
            return contains(fact, negated, operation);
        }
        if (negated) {
            throw ConstraintParser.outside(operation, "'not' stands before in or contains only.");
        }
        if (fact.type() == FactType.BOOLEAN && operation.kind() == Token.Kind.END) {
            throw new ConstraintException(
                    name.offset(),
                    ProblemCode.CONDITION,
                    fact.name() + " is compared with nothing.",
                    fact.name() + " == true");
        }
        Operator operator = operator(operation);
        if (tokens.at("null")) {
            Token literal = tokens.next();
            Values.require(
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
            case DATE, INTEGER, DECIMAL, STRING ->
                compare(
                        new Operand.FactValue(fact.path()),
                        fact.path(),
                        fact.type(),
                        fact.order(),
                        operator,
                        operation);
        };
    }

    private Condition defined(Token name) throws ConstraintException {
        Operator operator = operator(tokens.next());
        Token value = tokens.next();
        boolean expected = value.is("true");
        Values.require(
                operator == Operator.EQ && (expected || value.is("false")),
                value,
                "A derived fact is compared with true or false.",
                name.text() + " == true");
        Condition condition = scope.definition(name);
        return expected ? condition : condition.opposite();
    }

    private Condition flag(FactDefinition fact, Operator operator) throws ConstraintException {
        Token value = tokens.next();
        Values.require(
                value.is("true") || value.is("false"),
                value,
                fact.path() + " is true or false.",
                fact.name() + " == true");
        Values.require(
                operator == Operator.EQ || operator == Operator.NE,
                value,
                "A boolean has no order.",
                fact.name() + " == " + value.text());
        boolean expected = value.is("true") == (operator == Operator.EQ);
        return new Condition.OneOf(fact.path(), Set.of(String.valueOf(expected)), List.of("false", "true"));
    }

    private Condition enumeration(FactDefinition fact, Operator operator) throws ConstraintException {
        Token value = tokens.next();
        if (value.kind() == Token.Kind.NAME && fact.values().contains(value.text())) {
            return oneOf(fact, Values.matching(fact, operator, value));
        }
        if (value.kind() == Token.Kind.NAME && scope.isFact(value, tokens.peek())) {
            return ranked(fact, operator, value);
        }
        throw Values.unknownValue(fact, value);
    }

    private Condition ranked(FactDefinition fact, Operator operator, Token name) throws ConstraintException {
        FactDefinition other = scope.fact(qualified(name));
        String order = fact.order();
        Values.require(
                order != null && order.equals(other.order()),
                name,
                fact.path() + " and " + other.path() + " are not of one order.",
                "compare facts that the vocabulary gives the same order");
        return new Condition.Compare(
                new Operand.FactValue(fact.path()), operator, new Operand.FactValue(other.path()), order, false);
    }

    private Condition in(FactDefinition fact, boolean negated, Token operation) throws ConstraintException {
        Values.require(
                fact.type() == FactType.ENUM,
                operation,
                "'in' is for enumerations; " + fact.path() + " is not one.",
                fact.type() == FactType.SET ? fact.name() + " contains X" : "compare it with == or an order");
        tokens.expect("(", Token.COMPARE);
        Set<String> values = new TreeSet<>();
        do {
            Token value = tokens.next();
            if (value.kind() != Token.Kind.NAME || !fact.values().contains(value.text())) {
                throw Values.unknownValue(fact, value);
            }
            values.add(value.text());
        } while (tokens.skip(","));
        tokens.expect(")", Token.COMPARE);
        Condition condition = oneOf(fact, values);
        return negated ? condition.opposite() : condition;
    }

    private Condition contains(FactDefinition fact, boolean negated, Token operation) throws ConstraintException {
        Values.require(
                fact.type() == FactType.SET,
                operation,
                "'contains' is for sets; " + fact.path() + " is not one.",
                fact.name() + " == X");
        Token value = tokens.next();
        if (value.kind() != Token.Kind.NAME || !fact.values().contains(value.text())) {
            throw Values.unknownValue(fact, value);
        }
        return new Condition.Has(fact.path(), value.text(), !negated);
    }

    /**
     * Reads the right side of a comparison.
     *
     * @param name what the left side is called in messages
     */
    private Condition compare(
            Operand left, String name, FactType type, @Nullable String order, Operator operator, Token at)
            throws ConstraintException {
        Token value = tokens.next();
        Operand right;
        if (value.kind() == Token.Kind.NAME) {
            Calls.Typed other = tokens.at("(") ? calls.call(value) : named(value);
            Values.require(
                    Values.comparable(type, other.type()),
                    value,
                    name + " and " + value.text() + " are of different types.",
                    other.operand().equals(new Operand.FactValue(Scope.AS_OF))
                            ? "compare it with a date"
                            : "compare facts of one type");
            right = other.operand();
        } else {
            right = Values.literal(name, type, value);
        }
        Values.require(
                type != FactType.STRING || operator == Operator.EQ || operator == Operator.NE,
                at,
                "A text has no order.",
                "compare it with == or !=");
        return new Condition.Compare(left, operator, right, order, false);
    }

    @Override
    public Calls.Typed named(Token first) throws ConstraintException {
        Token name = qualified(first);
        return scope.isAsOf(name)
                ? new Calls.Typed(new Operand.FactValue(Scope.AS_OF), FactType.DATE)
                : Calls.typed(scope.fact(name));
    }

    @Override
    public @Nullable Operand day(Token token) throws ConstraintException {
        return token.kind() == Token.Kind.TEXT ? Values.literal("the day", FactType.DATE, token) : null;
    }

    private Condition oneOf(FactDefinition fact, Set<String> values) {
        return new Condition.OneOf(fact.path(), values, EditionJson.domain(fact.path()));
    }

    /** A name, or a binding with its fact, as one token: {@code $c.gbClass}. */
    private Token qualified(Token name) throws ConstraintException {
        if (name.text().startsWith("$") && tokens.skip(".")) {
            Token fact = tokens.next();
            return new Token(Token.Kind.NAME, name.text() + "." + fact.text(), name.offset());
        }
        return name;
    }

    private Operator operator(Token token) throws ConstraintException {
        if (token.kind() != Token.Kind.SYMBOL || !COMPARISONS.contains(token.text())) {
            throw ConstraintParser.outside(token, "'" + token.text() + "' is not a comparison of the profile.");
        }
        return Operator.of(token.text());
    }
}
