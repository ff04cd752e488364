package org.clearway.rules.cli.policy.site;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A condition, or a part of it, in words.
 *
 * @param kind what it is
 * @param about what is asked about: the label of a fact, or the name of a notion; empty where it has parts only
 * @param href where that is explained; empty where nowhere
 * @param asked what is asked of it: "surgical", "holds"
 * @param reach which ways cases reach it; null where that is not told
 * @param parts its parts; of a notion those that cases do not reach both ways
 */
public record Clause(
        Kind kind,
        String about,
        String href,
        String asked,
        @Nullable Reach reach,
        List<Clause> parts) {

    /** What a clause is. */
    public enum Kind {
        /** Every part holds. */
        ALL,
        /** At least one part holds. */
        ANY,
        /** Something is asked of a fact. */
        FACT,
        /** A notion that the edition defines holds or does not. */
        NOTION
    }

    public Clause {
        parts = List.copyOf(parts);
    }

    static Clause of(Kind kind, List<Clause> parts) {
        return new Clause(kind, "", "", "", null, parts);
    }

    /** Whether it asks nothing. */
    public boolean always() {
        return kind == Kind.ALL && parts.isEmpty();
    }

    /** Whether it can never hold. */
    public boolean never() {
        return kind == Kind.ANY && parts.isEmpty();
    }

    /** Whether it has parts that all, or one of which, must hold. */
    public boolean isList() {
        return (kind == Kind.ALL || kind == Kind.ANY) && !parts.isEmpty();
    }

    /** What stands above the parts. */
    public String head() {
        return kind == Kind.ALL ? "all of these" : "at least one of these";
    }

    /** The facts and notions in it, in order. */
    Stream<Clause> leaves() {
        return isList() ? parts.stream().flatMap(Clause::leaves) : Stream.of(this);
    }

    /** In a line, for where lists cannot stand. */
    public String line() {
        if (always()) {
            return "whatever the facts";
        }
        if (never()) {
            return "never";
        }
        if (!isList()) {
            return about + ": " + asked;
        }
        String between = kind == Kind.ALL ? "; " : " or ";
        return String.join(
                between,
                parts.stream()
                        .map(part -> part.isList() ? "(" + part.line() + ")" : part.line())
                        .toList());
    }
}
