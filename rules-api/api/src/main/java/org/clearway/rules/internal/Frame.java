package org.clearway.rules.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.jspecify.annotations.Nullable;

/**
 * A choice of facts, each a numbered cell, with the ties between them made ready to be applied. Immutable and thread-safe.
 *
 * <p>Every tie that is certain becomes one or more sets of literals that cannot all hold ({@link Nogood}): that is read in
 * every direction, forwards from condition to conclusion and backwards from what is known not to hold.
 */
public final class Frame {

    /** Whether a certain tie asks whether the value of a cell is known: it then says nothing while several are left. */
    public boolean asksWhetherKnown(int cell) {
        return askedKnown.get(cell);
    }

    /** What a cell holds. */
    public enum Kind {
        /** A boolean or an enumeration: one of at most 64 values. */
        CHOICE,
        /** A set: each of at most 64 elements is in it or not. */
        SET,
        /** A date, a number or a text. */
        SCALAR
    }

    /** Literals that cannot all hold. */
    record Nogood(Tie tie, List<Literal> literals) {}

    /** What is taken where the literals hold; {@code then} is null for a doubt. */
    record Inference(Tie tie, List<Literal> when, @Nullable Literal then, Literal[] literals) {
        Inference(Tie tie, List<Literal> when, @Nullable Literal then) {
            this(tie, when, then, when.toArray(Literal[]::new));
        }
    }

    /** A fact that is asked for only where one of the alternatives holds. */
    record Reach(Tie tie, int cell, List<List<Literal>> when, Literal[][] literals) {
        Reach(Tie tie, int cell, List<List<Literal>> when) {
            this(
                    tie,
                    cell,
                    when,
                    when.stream().map(all -> all.toArray(Literal[]::new)).toArray(Literal[][]::new));
        }
    }

    private final int[] facts;
    private final int[] cells = new int[Ties.count() + 1];
    private final Kind[] kinds;
    private final long[] domains;
    private final boolean[] narrowable;
    private final BitSet askedKnown = new BitSet();
    private final FrameTies ties;
    private final BitSet assumable = new BitSet();
    private final @Nullable Literal[] positives;
    private final boolean[] mayBeAssumed;
    private final Literal[][] literals;
    private final int[][] watches;
    private final int[][] contradicting;
    private final int[][] mentions;
    private final int[][] softMentions;
    private final int[][] spokenOf;
    private final int[][] bounds;

    /**
     * @param facts the facts by number, in the order of their cells; {@link Term#AS_OF} for the day asked about
     * @param fixed numbers of facts that ties may test but not settle
     */
    public Frame(List<Integer> facts, List<Integer> fixed) {
        this.facts = facts.stream().mapToInt(Integer::intValue).toArray();
        int size = this.facts.length;
        Arrays.fill(cells, -1);
        kinds = new Kind[size];
        domains = new long[size];
        narrowable = new boolean[size];
        for (int cell = 0; cell < size; cell++) {
            int number = this.facts[cell];
            cells[number + 1] = cell;
            narrowable[cell] = number != Term.AS_OF && !fixed.contains(number);
            FactDefinition fact = number == Term.AS_OF ? null : Ties.fact(number);
            kinds[cell] = kind(fact);
            domains[cell] = domain(fact);
            if (fact != null && narrowable[cell] && kinds[cell] != Kind.SCALAR && fact.type() != FactType.ENUM) {
                assumable.set(cell);
            }
        }
        positives = new Literal[size];
        mayBeAssumed = new boolean[size];
        for (int cell = 0; cell < size; cell++) {
            if (this.facts[cell] != Term.AS_OF) {
                positives[cell] = positiveOf(cell);
                mayBeAssumed[cell] = Ties.fact(this.facts[cell]).links().assumable();
            }
        }
        ties = new FrameTies(this);
        for (Nogood nogood : ties.nogoods()) {
            nogood.literals().stream()
                    .filter(literal -> literal.op() == Literal.Op.KNOWN)
                    .forEach(literal -> askedKnown.set(literal.cell()));
        }
        literals = ties.nogoods().stream()
                .map(nogood -> nogood.literals().toArray(Literal[]::new))
                .toArray(Literal[][]::new);
        watches = index(size, ties.nogoods().stream().map(Nogood::literals).toList());
        contradicting =
                index(size, ties.contradictions().stream().map(Inference::when).toList());
        mentions = index(size, ties.literals());
        spokenOf = ties.literals().stream()
                .map(all -> all.stream()
                        .flatMapToInt(literal -> literal.other() < 0
                                ? IntStream.of(literal.cell())
                                : IntStream.of(literal.cell(), literal.other()))
                        .distinct()
                        .toArray())
                .toArray(int[][]::new);
        bounds = index(
                size,
                ties.nogoods().stream()
                        .map(nogood -> nogood.literals().stream()
                                .filter(literal -> !literal.op().narrows())
                                .toList())
                        .toList());
        softMentions = new int[size][];
        for (int cell = 0; cell < size; cell++) {
            softMentions[cell] = Arrays.stream(mentions[cell])
                    .filter(number -> number >= ties.nogoods().size())
                    .toArray();
        }
    }

    /**
     * A frame of some facts and of all that certain ties connect with them, so that what is known of one bears on the others.
     *
     * @param facts numbers of facts, which become the first cells in that order
     */
    public static Frame around(List<Integer> facts) {
        Set<Integer> connected = new LinkedHashSet<>(facts);
        BitSet numbers = new BitSet();
        facts.stream().filter(fact -> fact != Term.AS_OF).forEach(numbers::set);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < Ties.all().size(); i++) {
                Tie tie = Ties.all().get(i);
                if (tie.kind() == Tie.Kind.SETTLES || tie.kind() == Tie.Kind.EXCLUDES || tie.kind() == Tie.Kind.NEEDS) {
                    if (Ties.touches(i, numbers)) {
                        for (int fact : Ties.speaksOf(i)) {
                            changed |= connected.add(fact);
                        }
                        Ties.addFacts(i, numbers);
                    }
                }
            }
        }
        return new Frame(List.copyOf(connected), List.of());
    }

    /** The sets of literals that cannot all hold of which one compares a cell, or asks whether it is known. */
    int[] bounds(int cell) {
        return bounds[cell];
    }

    /** Every fact of the sections that are not repeated, and the day asked about. */
    static Frame whole() {
        return Whole.FRAME;
    }

    private static final class Whole {
        static final Frame FRAME = new Frame(Sections.single(), List.of());
    }

    private static Kind kind(@Nullable FactDefinition fact) {
        if (fact == null) {
            return Kind.SCALAR;
        }
        return switch (fact.type()) {
            case BOOLEAN, ENUM -> Kind.CHOICE;
            case SET -> Kind.SET;
            case DATE, INTEGER, DECIMAL, STRING -> Kind.SCALAR;
        };
    }

    private static long domain(@Nullable FactDefinition fact) {
        int values = fact == null
                ? 0
                : fact.type() == FactType.BOOLEAN ? 2 : fact.values().size();
        return values >= 64 ? -1L : (1L << values) - 1;
    }

    private static int[][] index(int size, List<List<Literal>> lists) {
        List<List<Integer>> index = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            index.add(new ArrayList<>());
        }
        for (int i = 0; i < lists.size(); i++) {
            for (Literal literal : lists.get(i)) {
                add(index.get(literal.cell()), i);
                if (literal.other() >= 0) {
                    add(index.get(literal.other()), i);
                }
            }
        }
        return index.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** Adds a number that is not less than any before. */
    private static void add(List<Integer> list, int value) {
        if (list.isEmpty() || list.get(list.size() - 1) != value) {
            list.add(value);
        }
    }

    /** What a positive answer to the question of a cell says. */
    Literal positive(int cell) {
        return Objects.requireNonNull(positives[cell]);
    }

    /** Whether a no may be assumed of a cell where nothing is said. */
    boolean mayBeAssumed(int cell) {
        return mayBeAssumed[cell];
    }

    private Literal positiveOf(int cell) {
        FactDefinition fact = Ties.fact(facts[cell]);
        int none = fact.values().indexOf("NONE");
        if (kinds[cell] == Kind.SET) {
            return new Literal(Literal.Op.ANY, cell, 0, -1, null, true, false);
        }
        if (fact.type() == FactType.BOOLEAN) {
            return new Literal(Literal.Op.IS, cell, 2L, -1, null, true, false);
        }
        return none >= 0
                ? new Literal(Literal.Op.IS, cell, domains[cell] & ~(1L << none), -1, null, true, false)
                : new Literal(Literal.Op.PRESENT, cell, 0, -1, null, true, false);
    }

    /** How many cells there are. */
    public int size() {
        return facts.length;
    }

    /** The cell of a fact by its number, or -1 where this frame does not have it. */
    public int cell(int number) {
        return cells[number + 1];
    }

    /** The number of the fact of a cell. */
    public int fact(int cell) {
        return facts[cell];
    }

    /** What a cell holds. */
    public Kind kind(int cell) {
        return kinds[cell];
    }

    /** Every value of a choice, or every element of a set, as a bit each. */
    public long domain(int cell) {
        return domains[cell];
    }

    /** The same of every cell, for the caller to change. */
    long[] domains() {
        return domains.clone();
    }

    /** Whether ties may settle a cell. */
    boolean narrowable(int cell) {
        return narrowable[cell];
    }

    List<Nogood> nogoods() {
        return ties.nogoods();
    }

    /** The literals of a nogood. */
    Literal[] literals(int nogood) {
        return literals[nogood];
    }

    List<Inference> presumptions() {
        return ties.presumptions();
    }

    List<Inference> doubts() {
        return ties.doubts();
    }

    /** Exclusions that speak of what is not known: tried on what is stated, beside the nogoods. */
    List<Inference> contradictions() {
        return ties.contradictions();
    }

    /** The numbers of the {@link #contradictions} that speak of a cell. */
    int[] contradictions(int cell) {
        return contradicting[cell];
    }

    List<Reach> reaches() {
        return ties.reaches();
    }

    /**
     * The next of the booleans and sets, which {@code unstated: FALSE} may reach; -1 where there is none.
     *
     * @param only the cells among which it is to be; null for all
     * @param from the first cell that it may be
     */
    int assumable(@Nullable BitSet only, int from) {
        int next = assumable.nextSetBit(from);
        while (only != null && next >= 0 && !only.get(next)) {
            next = only.nextSetBit(next);
            next = next < 0 ? next : assumable.nextSetBit(next);
        }
        return next;
    }

    /** The nogoods that read a cell. */
    int[] watches(int cell) {
        return watches[cell];
    }

    /** Of {@link #mentions}, the presumptions and reaches. */
    int[] softMentions(int cell) {
        return softMentions[cell];
    }

    /** The cells of which a tie speaks, numbered as {@link #mentions} does. */
    int[] spokenOf(int number) {
        return spokenOf[number];
    }

    /** Numbers of the ties (nogoods, then presumptions, then reaches) that speak of a cell. */
    int[] mentions(int cell) {
        return mentions[cell];
    }
}
