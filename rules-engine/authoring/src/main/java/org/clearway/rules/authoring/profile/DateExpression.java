package org.clearway.rules.authoring.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
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
final class DateExpression implements Calls.Words {

    private static final Pattern WORD = Pattern.compile(
            "\\s+|(?<day>\\d{4}-\\d{2}-\\d{2})|(?<number>\\d+)|(?<name>[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)?)|(?<symbol>[(),])");
    private static final String EXAMPLE =
            "section.fact of a date, a day such as 2028-06-30, or plusDays( section.fact, 10 )";

    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private DateExpression(String text) throws ConstraintException {
        Matcher matcher = WORD.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw new ConstraintException(
                        end, ProblemCode.CONCLUSION, "'" + text.charAt(end) + "' is not expected.", EXAMPLE);
            }
            if (matcher.group("day") != null) {
                tokens.add(new Token(Token.Kind.TEXT, matcher.group(), end));
            } else if (matcher.group("number") != null) {
                tokens.add(new Token(Token.Kind.NUMBER, matcher.group(), end));
            } else if (matcher.group("name") != null) {
                tokens.add(new Token(Token.Kind.NAME, matcher.group(), end));
            } else if (matcher.group("symbol") != null) {
                tokens.add(new Token(Token.Kind.SYMBOL, matcher.group(), end));
            }
            end = matcher.end();
        }
        tokens.add(new Token(Token.Kind.END, "the end", end));
    }

    static Operand parse(String text) throws ConstraintException {
        DateExpression expression = new DateExpression(text);
        Calls.Typed typed = new Calls(expression).operand();
        Token rest = expression.peek();
        if (typed.type() != FactType.DATE || rest.kind() != Token.Kind.END) {
            throw new ConstraintException(rest.offset(), ProblemCode.CONCLUSION, "'" + text + "' is no date.", EXAMPLE);
        }
        return typed.operand();
    }

    @Override
    public Token peek() {
        return tokens.get(at);
    }

    @Override
    public Token next() {
        Token token = tokens.get(at);
        if (at < tokens.size() - 1) {
            at++;
        }
        return token;
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
        try {
            return new Operand.Day(LocalDate.parse(token.text()));
        } catch (DateTimeException e) {
            throw new ConstraintException(
                    token.offset(), ProblemCode.CONCLUSION, token.text() + " is no day of the calendar.", EXAMPLE);
        }
    }
}
