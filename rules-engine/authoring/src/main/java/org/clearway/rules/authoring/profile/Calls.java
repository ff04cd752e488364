package org.clearway.rules.authoring.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Function;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.jspecify.annotations.Nullable;

/** Reads functions such as {@code plusDays( awareDate, 10 )}: their names, how many operands they take, and of which type. */
final class Calls {

    /** What names and texts stand for as operands. */
    interface Meaning {

        /** The operand that a name stands for, with its type; a name is a fact or the day of the decision. */
        Typed named(Token name) throws ConstraintException;

        /** A day that is written out; null where the token is none. */
        @Nullable
        Operand day(Token token) throws ConstraintException;
    }

    private static final String EXAMPLE = "plusDays( awareDate, 10 )";

    /** An operand and what it is. */
    record Typed(Operand operand, FactType type) {}

    private final Tokens tokens;
    private final Meaning meaning;

    Calls(Tokens tokens, Meaning meaning) {
        this.tokens = tokens;
        this.meaning = meaning;
    }

    static @Nullable Function function(String word) {
        return Arrays.stream(Function.values())
                .filter(function -> function.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** Reads the rest of a call whose name has been read. */
    Typed call(Token name) throws ConstraintException {
        Function function = function(name.text());
        if (function == null) {
            throw new ConstraintException(
                    name.offset(),
                    ProblemCode.CONDITION,
                    "The profile has no function " + name.text() + ".",
                    "one of " + String.join(", ", words()));
        }
        tokens.expect("(", EXAMPLE);
        List<Operand> operands = new ArrayList<>();
        do {
            boolean number = function.takesNumber() && operands.size() == 1;
            Token at = tokens.peek();
            Typed typed = operand();
            Values.require(
                    number ? Values.isNumber(typed.type()) : typed.type() == FactType.DATE,
                    at,
                    function.word() + " takes a " + (number ? "number" : "day") + " here.",
                    example(function));
            Values.require(
                    !(typed.operand() instanceof Operand.Number added) || mayAdd(added.value()),
                    at,
                    function.word() + " takes a whole number of at most " + Limits.ADDED + " here.",
                    example(function));
            operands.add(typed.operand());
        } while (tokens.skip(","));
        tokens.expect(")", EXAMPLE);
        Values.require(
                function.takes(operands.size()),
                name,
                function.word() + " does not take " + operands.size() + " operands.",
                example(function));
        return new Typed(new Operand.Call(function, operands), function.givesDay() ? FactType.DATE : FactType.INTEGER);
    }

    private static boolean mayAdd(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                && number.abs().compareTo(BigDecimal.valueOf(Limits.ADDED)) <= 0;
    }

    /** Reads an operand: a call, a day, a number or a name. */
    Typed operand() throws ConstraintException {
        Token token = tokens.next();
        Operand day = meaning.day(token);
        if (day != null) {
            return new Typed(day, FactType.DATE);
        }
        if (token.kind() == Token.Kind.NUMBER) {
            return new Typed(Values.literal("the number", FactType.DECIMAL, token), FactType.DECIMAL);
        }
        if (token.kind() != Token.Kind.NAME) {
            throw new ConstraintException(
                    token.offset(),
                    ProblemCode.CONDITION,
                    "'" + token.text() + "' is no day, number or fact.",
                    "a fact, a day, a number or a function");
        }
        return tokens.at("(") ? call(token) : meaning.named(token);
    }

    static Typed typed(FactDefinition fact) {
        return new Typed(new Operand.FactValue(fact.path()), fact.type());
    }

    private static List<String> words() {
        return Arrays.stream(Function.values()).map(Function::word).toList();
    }

    private static String example(Function function) {
        return function.takesNumber()
                ? function.word() + "( awareDate, 10 )"
                : function.word() + "( firstPlacedDate, lastPlacedDate )";
    }
}
