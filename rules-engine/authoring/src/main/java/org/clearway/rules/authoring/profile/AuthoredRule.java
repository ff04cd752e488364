package org.clearway.rules.authoring.profile;

import java.util.Map;
import java.util.TreeMap;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A rule as its author wrote it, from DRL or from a row of a table.
 *
 * @param name whole name
 * @param parent name of the rule it extends, or null
 * @param annotations members of each annotation, by annotation name
 * @param own its own condition, without what it inherits
 * @param source the file
 * @param offset where it begins in the file
 * @param places where its words stand
 */
record AuthoredRule(
        String name,
        @Nullable String parent,
        Map<String, Map<String, String>> annotations,
        Condition own,
        Source source,
        int offset,
        Places places) {

    /** Ends the name of a rule that is derived as the exact opposite of a limb. */
    static final String OTHERWISE = " (otherwise)";

    AuthoredRule {
        annotations = new TreeMap<>(annotations);
    }

    /** A member of an annotation, or null. */
    @Nullable
    String member(String annotation, String member) {
        Map<String, String> members = annotations.get(annotation);
        return members == null ? null : members.get(member);
    }

    /** The one member of an annotation written without a name, or null. */
    @Nullable
    String value(String annotation) {
        return member(annotation, "value");
    }

    boolean has(String annotation) {
        return annotations.containsKey(annotation);
    }

    boolean isInferred() {
        return "INFERRED".equals(value("Basis"));
    }

    /** The short name of the provision: what stands before the colon. */
    String provision() {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon).strip();
    }

    /** The limb in words: what stands after the colon. */
    String limb() {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(colon + 1).strip();
    }

    /** Where the text of a member begins; where there is none, its annotation, or the name of the rule. */
    int at(String annotation, String member) {
        return places.of(annotation, member);
    }

    /** Where a word of the text of a member stands. */
    int at(String annotation, String member, String word) {
        String text = member(annotation, member);
        return at(annotation, member) + (text == null ? 0 : Places.word(text, word));
    }

    /** Notes a problem of the rule as a whole, at its name. */
    void problem(ProblemCode code, String message, String instead) {
        problem(places.name(), code, message, instead);
    }

    /** Notes a problem of the rule at a place of its file. */
    void problem(int at, ProblemCode code, String message, String instead) {
        String shown = name.length() <= Limits.NAME ? name : name.substring(0, Limits.NAME) + "...";
        source.problem(at, code, "\"" + shown + "\": " + message, instead);
    }

    void checkBasis() {
        String basis = value("Basis");
        if (basis != null && !basis.equals("STATED") && !basis.equals("INFERRED")) {
            problem(
                    at("Basis", "value"),
                    ProblemCode.ANNOTATION,
                    "The basis is STATED or INFERRED, not " + basis + ".",
                    "@Basis(\"INFERRED\")");
        }
    }

    void checkName() {
        if (provision().isEmpty() || limb().isEmpty()) {
            problem(
                    ProblemCode.RULE_NAME,
                    name.isBlank() ? "The rule has no name." : "The name is not a provision and a limb.",
                    "\"Rule 7: limb in words\", or \"Rule 7: base\"");
        }
        if (provision().contains(",") || provision().startsWith(Displacement.ANY) || !name.equals(name.strip())) {
            problem(
                    ProblemCode.RULE_NAME,
                    "The provision cannot be named in unless.",
                    "a short name without commas, and no space around the whole");
        }
        if (name.length() > Limits.NAME || !Characters.isLatin(name)) {
            problem(
                    ProblemCode.RULE_NAME,
                    "The name is longer than " + Limits.NAME
                            + " characters, or has a letter that is not Latin and may look like one.",
                    "a shorter name in Latin letters");
        }
        if (name.endsWith(OTHERWISE) || !name.matches("[^\\n\"\\\\]*")) {
            problem(
                    ProblemCode.RULE_NAME,
                    "The name has a quotation mark, a backslash, a line end or the ending" + OTHERWISE + ".",
                    "plain words on one line");
        }
    }
}
