package org.clearway.rules.internal;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import org.clearway.rules.Because;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Known;
import org.clearway.rules.RequestException;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.jspecify.annotations.Nullable;

/** Says in words which stated facts cannot all be so. */
final class Contradiction {

    private Contradiction() {}

    /** The error of a supposition that cannot be; nobody reads it. */
    static RequestException plain() {
        return new RequestException(ErrorCode.FACTS_CONTRADICT, "facts", null, null, "what is supposed cannot be");
    }

    /**
     * The error that names the stated facts which a tie excludes together.
     *
     * @param section the repeated section whose item this is, or null
     */
    static RequestException of(
            State state, @Nullable SectionDefinition section, int item, Frame.@Nullable Nogood conflict) {
        if (conflict == null) {
            throw new IllegalStateException("nothing contradicts");
        }
        Set<Integer> roots = new LinkedHashSet<>();
        Set<Integer> seen = new LinkedHashSet<>();
        for (Literal literal : conflict.literals()) {
            roots(state, literal, roots, seen);
        }
        int home = -1;
        for (int cell : roots) {
            if (home < 0 && state.frame().fact(cell) != Term.AS_OF) {
                home = cell;
            }
        }
        String at = home < 0 ? "facts" : "facts." + path(state, home, item);
        return new RequestException(
                ErrorCode.FACTS_CONTRADICT,
                at,
                home < 0 ? null : state.given[home],
                null,
                statements(state, roots, item) + " cannot all be so: "
                        + Ties.fact(conflict.tie().fact()).path() + " "
                        + word(conflict.tie()) + " \"" + conflict.tie().text()
                        + "\"; correct one of them, or leave one out");
    }

    /** What a doubt is about. */
    static Doubt doubt(State state, @Nullable SectionDefinition section, int item, Frame.Inference doubt) {
        Set<Integer> roots = new LinkedHashSet<>();
        doubt.when().forEach(literal -> roots(state, literal, roots, new LinkedHashSet<>()));
        String text = statements(state, roots, item) + " are odd together ("
                + Ties.fact(doubt.tie().fact()).path() + " doubts \""
                + doubt.tie().text() + "\"); check them";
        return new Doubt(
                text, roots.stream().map(cell -> stated(state, cell, item)).toList());
    }

    /** A fact as the request states it. */
    static Because stated(State state, int cell, int item) {
        return Because.builder()
                .fact(state.frame().fact(cell) == Term.AS_OF ? "request.asOf" : path(state, cell, item))
                .value(Objects.requireNonNull(state.stated(cell)))
                .build();
    }

    private static String word(Tie tie) {
        return tie.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String statements(State state, Set<Integer> roots, int item) {
        StringJoiner statements = new StringJoiner(" and ");
        for (int cell : roots) {
            boolean day = state.frame().fact(cell) == Term.AS_OF;
            statements.add(
                    day
                            ? "the day asked about, " + state.given[cell]
                            : path(state, cell, item) + " = " + text(state, cell));
        }
        return statements.toString();
    }

    /** A number in its shortest form, however the request spells it: the same facts give the same sentence. */
    private static String text(State state, int cell) {
        Object value = state.given[cell];
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return value == null ? "unknown" : value.toString();
    }

    private static void roots(State state, Literal literal, Set<Integer> roots, Set<Integer> seen) {
        root(state, literal.cell(), roots, seen);
        if (literal.other() >= 0) {
            root(state, literal.other(), roots, seen);
        }
    }

    /** The stated facts from which a cell follows. */
    private static void root(State state, int cell, Set<Integer> roots, Set<Integer> seen) {
        if (!seen.add(cell)) {
            return;
        }
        if (state.given[cell] != null || state.cause(cell) < 0) {
            if (state.given[cell] != null) {
                roots.add(cell);
            }
            return;
        }
        for (Literal literal : premises(state, cell)) {
            roots(state, literal, roots, seen);
        }
    }

    /** The literals from which a cell was last narrowed; empty where it was not. */
    static List<Literal> premises(State state, int cell) {
        int cause = state.cause(cell);
        Frame frame = state.frame();
        if (cause < 0) {
            return List.of();
        }
        int presumptions = frame.nogoods().size();
        int reaches = presumptions + frame.presumptions().size();
        List<Literal> literals = cause < presumptions
                ? frame.nogoods().get(cause).literals()
                : cause < reaches
                        ? frame.presumptions().get(cause - presumptions).when()
                        : frame.reaches().get(cause - reaches).when().stream()
                                .flatMap(List::stream)
                                .toList();
        return literals.stream().filter(literal -> literal.cell() != cell).toList();
    }

    /** {@code section.name}, or {@code section[item].name} for a fact of an item. */
    static String path(State state, int cell, int item) {
        FactDefinition fact = Ties.fact(state.frame().fact(cell));
        return item < 0 || !state.frame().narrowable(cell)
                ? fact.path()
                : fact.section() + "[" + item + "]." + fact.name();
    }

    /** The facts, by path, from which a cell follows: its premises, separated by commas. */
    static @Nullable String follows(State state, int cell, int item) {
        if (state.cause(cell) < 0 || state.how(cell) == Known.STATED) {
            return null;
        }
        Set<String> paths = new LinkedHashSet<>();
        for (Literal literal : premises(state, cell)) {
            if (state.frame().fact(literal.cell()) != Term.AS_OF) {
                paths.add(path(state, literal.cell(), item));
            }
        }
        return paths.isEmpty() ? null : String.join(", ", paths);
    }
}
