package org.clearway.rules.authoring.profile;

import java.util.regex.Pattern;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Reads the date that a rule gives: a date fact by its path, a day, or a function of these, such as
 * {@code earliest( 2028-06-30, marking.ceCertificateExpiry )}.
 */
final class DateExpression implements Calls.Meaning {

    private static final Pattern WORD = Pattern.compile(
            "\\s+|(?<text>\\d{4}-\\d{2}-\\d{2})|(?<number>\\d+)|(?<name>[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)?)|(?<symbol>[(),])");
    private static final String EXAMPLE =
            "section.fact of a date, a day such as 2028-06-30, or plusDays( section.fact, 10 )";

    private DateExpression() {}

    static Operand parse(String text) throws ConstraintException {
        Tokens tokens = new Tokens(Token.of(WORD, text, 0, ProblemCode.CONCLUSION, "is not expected.", EXAMPLE));
        Calls.Typed typed = new Calls(tokens, new DateExpression()).operand();
        if (typed.type() != FactType.DATE || !tokens.atEnd()) {
            throw new ConstraintException(0, ProblemCode.CONCLUSION, "'" + text + "' is no date.", EXAMPLE);
        }
        return typed.operand();
    }

    /** Whether a text gives a date. */
    static boolean isDate(String text) {
        try {
            return parse(text) != null;
        } catch (ConstraintException e) {
            return false;
        }
    }

    @Override
    public Calls.Typed named(Token name) throws ConstraintException {
        if (name.text().equals(Scope.AS_OF)) {
            return new Calls.Typed(new Operand.FactValue(Scope.AS_OF), FactType.DATE);
        }
        FactDefinition fact = Vocabulary.fact(name.text());
        if (fact == null) {
            throw new ConstraintException(name.offset(), ProblemCode.CONCLUSION, name.text() + " is no fact.", EXAMPLE);
        }
        return Calls.typed(fact);
    }

    @Override
    public @Nullable Operand day(Token token) throws ConstraintException {
        if (token.kind() != Token.Kind.TEXT) {
            return null;
        }
        return new Operand.Day(Values.day(token, ProblemCode.CONCLUSION, EXAMPLE));
    }
}
