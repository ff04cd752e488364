package org.clearway.rules.authoring.profile;

import java.util.List;
import org.clearway.rules.authoring.ProblemCode;

/** Reads tokens one after the other; at the end it stays. */
final class Tokens {
    private final List<Token> tokens;
    private Token last;
    private int at;

    /** @param tokens ended by one of kind END */
    Tokens(List<Token> tokens) {
        this.tokens = tokens;
        last = tokens.get(0);
    }

    /** The token that comes next. */
    Token peek() {
        return peek(0);
    }

    /** The token that comes after so many others. */
    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    /** Whether a symbol or name comes next. */
    boolean at(String symbolOrName) {
        return peek().is(symbolOrName);
    }

    boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    /** Reads a token. */
    Token next() {
        last = peek();
        at = Math.min(at + 1, tokens.size() - 1);
        return last;
    }

    /** The token that was read last; before any was, the first. */
    Token last() {
        return last;
    }

    /** Passes over a symbol or name where it comes next; whether it does. */
    boolean skip(String symbolOrName) {
        boolean here = at(symbolOrName);
        if (here) {
            next();
        }
        return here;
    }

    /** Passes over a symbol that must come next. */
    void expect(String symbol, String instead) throws ConstraintException {
        Token token = next();
        if (!token.is(symbol)) {
            throw new ConstraintException(
                    token.offset(),
                    ProblemCode.CONDITION,
                    "'" + symbol + "' is expected here, not '" + token.text() + "'.",
                    instead);
        }
    }
}
