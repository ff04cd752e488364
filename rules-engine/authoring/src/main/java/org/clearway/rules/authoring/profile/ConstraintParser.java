package org.clearway.rules.authoring.profile;

import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;

/**
 * Reads one constraint of a pattern, such as {@code site != TEETH && duration in ( TRANSIENT, SHORT_TERM )}, and checks
 * every name, value and type in it.
 */
final class ConstraintParser {
    private final Tokens tokens;
    private final Scope scope;

    private ConstraintParser(Tokens tokens, Scope scope) {
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
        Tokens tokens = new Tokens(Token.of(text, offset));
        Condition condition = new ConstraintParser(tokens, scope).either();
        if (!tokens.atEnd()) {
            throw outside(tokens.peek(), "'" + tokens.peek().text() + "' is not expected here.");
        }
        return condition;
    }

    private Condition either() throws ConstraintException {
        List<Condition> parts = new ArrayList<>(List.of(both()));
        while (tokens.skip("||")) {
            parts.add(both());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
    }

    private Condition both() throws ConstraintException {
        List<Condition> parts = new ArrayList<>(List.of(single()));
        while (tokens.skip("&&")) {
            parts.add(single());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private Condition single() throws ConstraintException {
        if (tokens.skip("!")) {
            if (!tokens.at("(") && !tokens.at("isEmpty")) {
                throw outside(tokens.peek(), "'!' stands before parentheses or isEmpty only.");
            }
            return single().opposite();
        }
        if (tokens.skip("(")) {
            Condition inner = either();
            tokens.expect(")", Token.COMPARE);
            return inner;
        }
        return tokens.skip("isEmpty") ? empty() : new ComparisonParser(tokens, scope).read();
    }

    private Condition empty() throws ConstraintException {
        tokens.expect("(", Token.COMPARE);
        Token name = tokens.next();
        FactDefinition fact = scope.fact(name);
        Values.require(
                fact.type() == FactType.SET,
                name,
                "isEmpty asks about a set; " + fact.name() + " is not one.",
                "compare it");
        tokens.expect(")", Token.COMPARE);
        return new Condition.All(fact.values().stream()
                .map(value -> (Condition) new Condition.Has(fact.path(), value, false))
                .toList());
    }

    /** What is said of a token that the profile does not have there. */
    static ConstraintException outside(Token at, String message) {
        return new ConstraintException(at.offset(), ProblemCode.CONDITION, message, Token.COMPARE);
    }
}
