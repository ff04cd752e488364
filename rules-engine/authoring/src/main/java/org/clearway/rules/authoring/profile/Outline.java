package org.clearway.rules.authoring.profile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a DRL file: package, imports, and rules with their annotations.
 *
 * <p>Every word of the file is accounted for. Drools' own parser passes over some things without a word (a second
 * annotation of one name, a second member of one name, half of what stands in an annotation), so that what it gives back
 * cannot tell whether something was left out.
 */
final class Outline {
    static final String FACTS = "org.clearway.rules.facts.";

    private static final Set<String> ATTRIBUTES = Set.of(
            "salience",
            "enabled",
            "no-loop",
            "auto-focus",
            "lock-on-active",
            "refract",
            "direct",
            "agenda-group",
            "activation-group",
            "ruleflow-group",
            "date-effective",
            "date-expires",
            "dialect",
            "calendars",
            "timer",
            "duration");

    private final Source source;
    private final Tokens tokens;
    private final List<Framed> rules = new ArrayList<>();

    private Outline(Source source, Tokens tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    /**
     * A rule without its condition.
     *
     * @param name whole name
     * @param parent name of the rule it extends, or null
     * @param annotations members of each annotation, by annotation name
     * @param places where its words stand
     * @param offset where it begins
     * @param when where its condition begins, with the word before it
     * @param end where it ends
     */
    record Framed(
            String name,
            @Nullable String parent,
            Map<String, Map<String, String>> annotations,
            Places places,
            int offset,
            int when,
            int end) {}

    /** The rules of a file; what the profile does not know is noted as a problem. */
    static List<Framed> of(Source source) {
        List<Token> tokens = new ArrayList<>();
        if (!Token.scan(source, tokens)) {
            return List.of();
        }
        if (!Legible.is(source, tokens)) {
            return List.of();
        }
        Outline outline = new Outline(source, new Tokens(tokens));
        outline.file();
        return outline.rules;
    }

    private void file() {
        if (tokens.skip("package")) {
            qualified();
        }
        while (!tokens.atEnd()) {
            Token token = tokens.next();
            if (token.is("import")) {
                imported(token);
            } else if (token.is("rule")) {
                rule(token);
            } else if (ATTRIBUTES.contains(token.text())) {
                attribute(token);
                skipToRule();
            } else {
                source.problem(
                        token.offset(),
                        ProblemCode.DECLARATION,
                        "The profile has no '" + token.text() + "' here.",
                        "imports of fact types, then rules, and nothing else");
                skipToRule();
            }
        }
    }

    private void imported(Token token) {
        int problemAt = token.offset();
        String kind = tokens.at("function") || tokens.at("static") || tokens.at("accumulate") || tokens.at("acc")
                ? tokens.next().text() + " "
                : "";
        String target = kind + qualified();
        boolean all = target.equals(FACTS + "*");
        boolean one = Vocabulary.sections().stream()
                .anyMatch(section -> target.equals(section.javaType().getName()));
        if (!all && !one) {
            source.problem(
                    problemAt,
                    ProblemCode.IMPORT,
                    "Only fact types can be imported, not " + target + ".",
                    "import " + FACTS + "*");
        }
    }

    /** Reads {@code a.b.c} or {@code a.b.*}, and the semicolon after it. */
    private String qualified() {
        StringBuilder name = new StringBuilder(tokens.next().text());
        while (tokens.skip(".")) {
            name.append('.').append(tokens.next().text());
        }
        tokens.skip(";");
        return name.toString();
    }

    private void skipToRule() {
        while (!tokens.atEnd() && !(tokens.at("rule") && tokens.peek(1).kind() == Token.Kind.TEXT)) {
            tokens.next();
        }
    }

    private void rule(Token start) {
        Token name = tokens.next();
        if (name.kind() != Token.Kind.TEXT) {
            source.problem(
                    name.offset(),
                    ProblemCode.RULE_NAME,
                    "The name of a rule stands in double quotes.",
                    "rule \"Rule 7: limb in words\"");
        }
        Places places = new Places(inside(name));
        @Nullable String parent = null;
        if (tokens.skip("extends")) {
            places.parent(inside(tokens.peek()));
            parent = tokens.next().text();
        }
        Map<String, Map<String, String>> annotations = header(places);
        int when = tokens.peek().offset();
        if (condition(start)) {
            consequence(start);
        }
        Token last = tokens.last();
        int end =
                last.offset() + (last.kind() == Token.Kind.END ? 0 : last.text().length());
        rules.add(new Framed(name.text(), parent, annotations, places, start.offset(), when, end));
    }

    /** Where the text of a token begins, behind its quotation mark where it has one. */
    private static int inside(Token token) {
        return token.offset() + (token.kind() == Token.Kind.TEXT ? 1 : 0);
    }

    /** Annotations up to {@code when}. */
    private Map<String, Map<String, String>> header(Places places) {
        Map<String, Map<String, String>> annotations = new HashMap<>();
        boolean skipping = false;
        while (!tokens.at("when") && !tokens.at("then") && !tokens.at("end") && !tokens.atEnd()) {
            Token token = tokens.next();
            if (token.is("@")) {
                skipping = !new Annotations(source, tokens, places).read(token, annotations);
            } else if (ATTRIBUTES.contains(token.text())) {
                skipping = true;
                attribute(token);
            } else if (!skipping) {
                skipping = true;
                unexpected(token, "annotations such as @Cites(\"KEY provision\"), then when");
            }
        }
        return annotations;
    }

    /** Passes over a condition, which is read from what Drools' parser gives; what that would lose is refused here. */
    private boolean condition(Token rule) {
        if (!tokens.at("when")) {
            source.problem(rule.offset(), ProblemCode.SYNTAX, "The rule has no 'when'.", "when ... then end");
            skipToRule();
            return false;
        }
        tokens.next();
        if (tokens.at(":")) {
            unexpected(tokens.peek(), "when without a colon");
        }
        Deque<Token> open = new ArrayDeque<>();
        while (!tokens.at("then")) {
            Token token = tokens.next();
            if (token.is("(")) {
                open.push(token);
            } else if (token.is(")") && open.poll() == null) {
                source.problem(
                        token.offset(),
                        ProblemCode.SYNTAX,
                        "This ) closes nothing.",
                        "as many ( before it, or the condition without it");
            }
            if (token.kind() == Token.Kind.END || token.is("end") || token.is("rule")) {
                source.problem(rule.offset(), ProblemCode.SYNTAX, "The rule has no 'then'.", "when ... then end");
                skipToRule();
                return false;
            }
            if (token.is("@") || token.is("?") || token.is(";") || token.is(":") && tokens.at("=")) {
                source.problem(
                        token.offset(),
                        ProblemCode.CONDITION,
                        "'" + token.text() + (token.is(":") ? "=" : "") + "' is not part of the profile.",
                        "patterns such as Device( active == true ), joined by and, or, not");
            }
        }
        if (!open.isEmpty()) {
            source.problem(
                    open.getLast().offset(),
                    ProblemCode.SYNTAX,
                    "This ( is closed nowhere before then.",
                    "a ) behind what it encloses");
        }
        return true;
    }

    private void consequence(Token rule) {
        tokens.next();
        if (tokens.atEnd()) {
            source.problem(rule.offset(), ProblemCode.SYNTAX, "The rule has no 'end'.", "when ... then end");
        } else if (!tokens.at("end")) {
            source.problem(
                    tokens.peek().offset(),
                    ProblemCode.CONSEQUENCE,
                    "Nothing may stand between then and end.",
                    "@Concludes(...) above when, and an empty consequence");
        }
        while (!tokens.at("end") && !tokens.atEnd()) {
            tokens.next();
        }
        tokens.next();
    }

    private void attribute(Token token) {
        source.problem(
                token.offset(),
                ProblemCode.ATTRIBUTE,
                "The profile has no attribute " + token.text() + ".",
                token.text().startsWith("date")
                        ? "Request( asOf >= \"2026-11-22\" ) as a condition"
                        : "nothing: the order of rules does not matter; what displaces a rule stands in unless");
    }

    private void unexpected(Token token, String instead) {
        source.problem(token.offset(), ProblemCode.SYNTAX, "'" + token.text() + "' is not expected here.", instead);
    }
}
