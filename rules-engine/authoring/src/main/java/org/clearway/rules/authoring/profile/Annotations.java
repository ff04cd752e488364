package org.clearway.rules.authoring.profile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clearway.rules.authoring.ProblemCode;

/** The annotations of the profile: which there are, which members they have, and that each stands once. */
final class Annotations {

    /** Members of each annotation; "*" stands for further names whose values are date facts. */
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "Concludes", Set.of("outcome", "status", "route", "verdict", "otherwise", "unless", "where", "basis", "*"),
            "Cites", Set.of("value"),
            "Basis", Set.of("value"),
            "Note", Set.of("value"),
            "Warns", Set.of("code", "text"),
            "Check", Set.of("id", "title", "topic", "severity", "from", "to"),
            "Defines", Set.of("value"));

    private final Source source;
    private final Tokens tokens;
    private final Places places;

    /** @param places is told where everything stands */
    Annotations(Source source, Tokens tokens, Places places) {
        this.source = source;
        this.tokens = tokens;
        this.places = places;
    }

    /** Reads what follows an {@code @}: a name, and in parentheses a text or members; false where it cannot. */
    boolean read(Token sign, Map<String, Map<String, String>> annotations) {
        Token name = tokens.next();
        Set<String> members = KNOWN.get(name.text());
        if (members == null) {
            problem(
                    sign,
                    "There is no annotation @" + name.text() + ".",
                    Instead.of(name.text(), new TreeSet<>(KNOWN.keySet())));
        }
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Token> written = new HashMap<>();
        boolean whole = tokens.skip("(") && members(name.text(), values, written);
        places.put(name.text(), sign.offset());
        if (!whole) {
            problem(
                    sign,
                    "@" + name.text() + " is not written as an annotation.",
                    "@" + name.text() + "(\"text\"), or @" + name.text() + "(member = \"text\", member = \"text\")");
        }
        if (members != null && whole) {
            values.forEach(
                    (member, value) -> check(written.getOrDefault(member, sign), name.text(), member, value, members));
        }
        if (annotations.put(name.text(), values) != null) {
            problem(
                    sign,
                    "@" + name.text() + " stands twice; only one of them would count.",
                    "one @" + name.text() + " with everything in it");
        }
        return whole;
    }

    private void check(Token at, String annotation, String member, String value, Set<String> members) {
        if (!members.contains(member) && (!members.contains("*") || member.equals("value"))) {
            Set<String> named = new TreeSet<>(members);
            named.remove("*");
            problem(
                    at,
                    "@" + annotation
                            + (member.equals("value") ? " names its members." : " has no member " + member + "."),
                    named.equals(Set.of("value")) ? "@" + annotation + "(\"text\")" : Instead.of(member, named));
        }
        if (value.isBlank()) {
            problem(at, "@" + annotation + " has an empty text.", "a text, or no " + member);
        }
    }

    /** The members in the parentheses and the end of these; false where something else stands there. */
    private boolean members(String annotation, Map<String, String> values, Map<String, Token> written) {
        do {
            Token token = tokens.next();
            if (token.kind() == Token.Kind.TEXT && values.isEmpty() && tokens.at(")")) {
                values.put("value", token.text());
                written.put("value", token);
                places.put(annotation, "value", token.offset() + 1);
            } else if (token.kind() == Token.Kind.NAME && tokens.skip("=")) {
                if (tokens.peek().kind() != Token.Kind.TEXT) {
                    return false;
                }
                written.putIfAbsent(token.text(), token);
                places.member(annotation, token.text(), token.offset());
                places.put(annotation, token.text(), tokens.peek().offset() + 1);
                if (values.put(token.text(), tokens.next().text()) != null) {
                    problem(
                            token,
                            token.text() + " stands twice in @" + annotation + ".",
                            "one " + token.text() + " with everything in it");
                }
            } else {
                return false;
            }
        } while (tokens.skip(","));
        return tokens.skip(")");
    }

    private void problem(Token at, String message, String instead) {
        source.problem(at.offset(), ProblemCode.ANNOTATION, message, instead);
    }
}
