package org.clearway.rules.vocabulary;

import java.util.List;
import java.util.Locale;
import org.clearway.rules.internal.Tie;
import org.clearway.rules.internal.Ties;

/**
 * A tie between facts, as the vocabulary writes it; the page on links says how.
 *
 * @param kind what it says
 * @param fact the path of the fact at which it stands
 * @param text the tie as written, such as {@code this=true -> activeFunction any}
 */
public record FactTie(Kind kind, String fact, String text) {

    /** What a tie says. */
    public enum Kind {
        /** Without the condition the question makes no sense. */
        NEEDS,
        /** Without the condition no rule asks for the fact. */
        ASKS,
        /** What follows with certainty. */
        SETTLES,
        /** What usually follows; a stated value stands. */
        PRESUMES,
        /** Statements that cannot all be true. */
        EXCLUDES,
        /** Statements that are odd together, not impossible. */
        DOUBTS
    }

    /** The kind as the vocabulary spells it. */
    public String word() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static List<FactTie> all() {
        return Ties.all().stream()
                .map(tie -> new FactTie(Kind.valueOf(tie.kind().name()), path(tie), tie.text()))
                .toList();
    }

    private static String path(Tie tie) {
        return Ties.fact(tie.fact()).path();
    }
}
