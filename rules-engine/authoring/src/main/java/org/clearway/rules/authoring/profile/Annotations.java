package org.clearway.rules.authoring.profile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.clearway.rules.authoring.ProblemCode;

/** The annotations of the profile: which there are, which members they have, and that each stands once. */
final class Annotations {

    /** Members of each annotation; "*" stands for further names whose values are date facts. */
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "Concludes", Set.of("outcome", "status", "route", "verdict", "otherwise", "unless", "where", "*"),
            "Cites", Set.of("value"),
            "Basis", Set.of("value"),
            "Note", Set.of("value"),
            "Warns", Set.of("code", "text"),
            "Check", Set.of("id", "title", "topic", "severity", "from", "to"),
            "Defines", Set.of("value"));

    private final Source source;
    private final Supplier<Token> peek;
    private final Supplier<Token> next;

    Annotations(Source source, Supplier<Token> peek, Supplier<Token> next) {
        this.source = source;
        this.peek = peek;
        this.next = next;
    }

    /** Reads what follows an {@code @}: a name, and in parentheses a text or members; false where it cannot. */
    boolean read(Token sign, Map<String, Map<String, String>> annotations) {
        Token name = next.get();
        Set<String> members = KNOWN.get(name.text());
        if (members == null) {
            problem(
                    sign,
                    "There is no annotation @" + name.text() + ".",
                    Suggestions.of(name.text(), new TreeSet<>(KNOWN.keySet())));
        }
        Map<String, String> values = new LinkedHashMap<>();
        boolean whole = peek.get().is("(") && members(name.text(), values);
        if (!whole) {
            problem(
                    sign,
                    "@" + name.text() + " is not written as an annotation.",
                    "@" + name.text() + "(\"text\"), or @" + name.text() + "(member = \"text\", member = \"text\")");
        }
        if (members != null && whole) {
            values.forEach((member, value) -> check(sign, name.text(), member, value, members));
        }
        if (annotations.put(name.text(), values) != null) {
            problem(
                    sign,
                    "@" + name.text() + " stands twice; only one of them would count.",
                    "one @" + name.text() + " with everything in it");
        }
        return whole;
    }

    private void check(Token sign, String annotation, String member, String value, Set<String> members) {
        if (!members.contains(member) && (!members.contains("*") || member.equals("value"))) {
            Set<String> named = new TreeSet<>(members);
            named.remove("*");
            problem(
                    sign,
                    "@" + annotation
                            + (member.equals("value") ? " names its members." : " has no member " + member + "."),
                    named.equals(Set.of("value")) ? "@" + annotation + "(\"text\")" : Suggestions.of(member, named));
        }
        if (value.isBlank()) {
            problem(sign, "@" + annotation + " has an empty text.", "a text, or no " + member);
        }
    }

    /** The members in the parentheses; false where something else stands there. */
    private boolean members(String annotation, Map<String, String> values) {
        next.get();
        do {
            Token token = next.get();
            if (token.kind() == Token.Kind.TEXT
                    && values.isEmpty()
                    && peek.get().is(")")) {
                values.put("value", token.text());
            } else if (token.kind() == Token.Kind.NAME && peek.get().is("=")) {
                next.get();
                if (peek.get().kind() != Token.Kind.TEXT) {
                    return false;
                }
                if (values.put(token.text(), next.get().text()) != null) {
                    problem(
                            token,
                            token.text() + " stands twice in @" + annotation + ".",
                            "one " + token.text() + " with everything in it");
                }
            } else {
                return false;
            }
        } while (comma());
        return peek.get().is(")") && next.get().is(")");
    }

    private boolean comma() {
        return peek.get().is(",") && next.get().is(",");
    }

    private void problem(Token at, String message, String instead) {
        source.problem(at.offset(), ProblemCode.ANNOTATION, message, instead);
    }
}
