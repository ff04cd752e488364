package org.clearway.rules.authoring.profile;

import org.antlr.runtime.CommonTokenStream;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;

/**
 * The words of a file for the parser of Drools, which may look at them only so often. It tries one reading after another, and there are short
 * texts of which each further parenthesis doubles how long that takes: {@code f(f(f(}, {@code (a)(a)(a)}, {@code [[[}.
 */
final class BoundedTokens extends CommonTokenStream {

    private final long most;
    private long looked;
    private Token furthest;

    BoundedTokens(TokenSource lexer) {
        super(lexer);
        fill();
        most = Limits.LOOKS + (long) Limits.LOOKS_OF_A_WORD * size();
        furthest = get(0);
    }

    /** @throws TooOften where that is once too often, and from then on */
    @Override
    public Token LT(int ahead) {
        if (looked++ >= most) {
            throw new TooOften(furthest);
        }
        Token token = super.LT(ahead);
        if (token != null && token.getTokenIndex() > furthest.getTokenIndex() && token.getType() != Token.EOF) {
            furthest = token;
        }
        return token;
    }

    /** The parser would take too long. */
    static final class TooOften extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Token furthest;

        TooOften(Token furthest) {
            super(null, null, false, false);
            this.furthest = furthest;
        }

        /** The word behind which nothing was looked at yet. */
        Token furthest() {
            return furthest;
        }
    }
}
