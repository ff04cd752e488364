package org.clearway.rules.internal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.clearway.rules.Known;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.jspecify.annotations.Nullable;

/**
 * What is known of every cell of a frame: which values a choice may still have, which elements a set may and must have, the
 * value of a date, number or text. Knowledge only grows, except by {@link #undo}. Not thread-safe.
 *
 * <p>Longer than other classes: what is known, the trail by which it is undone and the ties that are looked at again write the same
 * arrays, for every case that is tried, and apart they could disagree.
 */
public class State {

    /** The cause of a cell that nothing but the request says something of. */
    static final int NO_CAUSE = -1;

    /** The cause of a cell that is taken as no because nothing speaks of it. */
    static final int ASSUMED_CAUSE = -2;

    private static final byte NOT_EMPTY = 1;
    private static final byte ABSENT = 2;

    /** No, only because no rule asks for it here: that says nothing of any other fact. */
    private static final byte NOT_ASKED = 4;

    private static final Known[] KNOWN = Known.values();

    private final Frame frame;

    /** Values a choice may still have; elements a set may have. */
    public final long[] may;

    /** Elements that are surely in a set. */
    public final long[] must;

    /** The value of a cell as the request states it, numbers as {@link BigDecimal}; null where it states none. */
    public final @Nullable Object[] given;

    private final byte[] flags;

    /** 0 where nothing is known, else 1 and the ordinal of {@link Known}. */
    private final byte[] how;

    /** The nogood, presumption or reach by which a cell was last narrowed, numbered as {@link Frame#mentions} does. */
    private final int[] cause;

    private int[] trailCell = {};
    private long[] trailMay = {};
    private long[] trailMust = {};
    private int[] trailCause = {};
    private byte[] trailMarks = {};

    /** For each step, the one before it of the same cell, plus one; for each cell its last step, plus one. */
    private int[] trailBefore = {};

    private final int[] lastStep;
    private int trail;

    private int[] changed = {};
    private int first;
    private int last;

    /** Presumptions and reaches that speak of a cell of which something was learnt since they were last looked at. */
    private final Pending pending = new Pending();

    /** Whether more than what is certain is to be drawn from it. */
    private final boolean presumes;

    private Frame.@Nullable Nogood conflict;

    /** Cells of which something was tried that could not be. */
    private final BitSet tried = new BitSet();

    /** A state in which nothing is known. */
    State(Frame frame) {
        this(frame, true);
    }

    /**
     * A state in which nothing is known.
     *
     * @param presumes whether more than what is certain is to be drawn from it
     */
    protected State(Frame frame, boolean presumes) {
        this.frame = frame;
        this.presumes = presumes;
        int size = frame.size();
        may = frame.domains();
        must = new long[size];
        given = new Object[size];
        flags = new byte[size];
        how = new byte[size];
        cause = new int[size];
        lastStep = new int[size];
        Arrays.fill(cause, NO_CAUSE);
    }

    /** What another state knows, to be gone on from; how that state came to it is not taken over. */
    State(State other) {
        frame = other.frame;
        presumes = true;
        may = other.may.clone();
        must = other.must.clone();
        given = other.given.clone();
        flags = other.flags.clone();
        how = other.how.clone();
        cause = other.cause.clone();
        lastStep = new int[other.lastStep.length];
    }

    /** The frame whose cells these are. */
    public Frame frame() {
        return frame;
    }

    /** Takes over what another state knows of its cell of the same fact. */
    public void take(int cell, State other, int otherCell) {
        may[cell] = other.may[otherCell];
        must[cell] = other.must[otherCell];
        given[cell] = other.given[otherCell];
        flags[cell] = other.flags[otherCell];
        how[cell] = other.how[otherCell];
    }

    /** Forgets everything of a cell. */
    public void open(int cell) {
        may[cell] = frame.domain(cell);
        must[cell] = 0;
        given[cell] = null;
        flags[cell] = 0;
        how[cell] = 0;
    }

    /** Forgets everything that was learnt and tried since this was copied, and takes over once more what another state knows of some cells. */
    void takeBack(BitSet cells, State other) {
        undo(0);
        for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
            take(cell, other, cell);
            cause[cell] = other.cause[cell];
        }
        pending.clear();
        tried.clear();
    }

    /**
     * Forgets everything of some cells, and has all ties looked at again that speak of them and of something that is known besides: a tie
     * is never looked at before something is learnt of what it speaks of.
     */
    void reopen(BitSet cells) {
        for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
            open(cell);
            cause[cell] = NO_CAUSE;
        }
        for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
            queue(cell);
            for (int number : frame.softMentions(cell)) {
                if (!pending.has(number) && speaksOfKnown(number)) {
                    pending.add(number);
                }
            }
        }
    }

    private boolean speaksOfKnown(int number) {
        for (int cell : frame.spokenOf(number)) {
            if (how[cell] != 0) {
                return true;
            }
        }
        return false;
    }

    /** States the value of a cell. */
    public void state(int cell, Object value, boolean later) {
        given[cell] = value instanceof Integer number ? BigDecimal.valueOf(number) : value;
        if (value instanceof Boolean flag) {
            may[cell] = flag ? 2L : 1L;
        } else if (value instanceof Enum<?> constant) {
            may[cell] = 1L << constant.ordinal();
        } else if (value instanceof Set<?> set) {
            long elements = 0;
            for (Object element : set) {
                elements |= 1L << ((Enum<?>) element).ordinal();
            }
            may[cell] = elements;
            must[cell] = elements;
        } else if (later) {
            flags[cell] |= ABSENT;
        }
        how[cell] = 1;
        changed(cell);
    }

    private void queue(int cell) {
        if (last == changed.length) {
            changed = Arrays.copyOf(changed, more(last));
        }
        changed[last++] = cell;
    }

    private void changed(int cell) {
        queue(cell);
        if (presumes) {
            for (int number : frame.softMentions(cell)) {
                pending.add(number);
            }
        }
    }

    /** The presumptions and reaches that are to be looked at again. */
    Pending pending() {
        return pending;
    }

    /** Whether the fact has no meaning here, or its day has not come yet: every condition on it is false. */
    public boolean absent(int cell) {
        return (flags[cell] & ABSENT) != 0;
    }

    /** Whether a value is known: one value of a choice, all elements of a set, a date that has come. */
    public boolean known(int cell) {
        return known(cell, may[cell]);
    }

    /** The same if a choice or a set had only these values left. */
    boolean known(int cell, long values) {
        if (absent(cell)) {
            return false;
        }
        return switch (frame.kind(cell)) {
            case CHOICE -> Long.bitCount(values) == 1;
            case SET -> values == must[cell];
            case SCALAR -> given[cell] != null;
        };
    }

    /** Whether nothing definite is known: not even one element of a set. */
    boolean unknown(int cell, long values) {
        return !absent(cell) && !known(cell, values) && must[cell] == 0;
    }

    /** Whether a set is known to have an element, though perhaps not which. */
    public boolean notEmpty(int cell) {
        return must[cell] != 0 || (flags[cell] & NOT_EMPTY) != 0;
    }

    /** How the cell is known, null where nothing is. */
    public @Nullable Known how(int cell) {
        return how[cell] == 0 ? null : KNOWN[how[cell] - 1];
    }

    int cause(int cell) {
        return cause[cell];
    }

    /** The value of a date, number or text; null where it is unknown or has not come yet. */
    public @Nullable Object scalar(int cell) {
        return absent(cell) ? null : given[cell];
    }

    /** The value that the request states as facts spell it, though its day has not come; null where it states none. */
    @Nullable
    Object stated(int cell) {
        Object stated = given[cell];
        return stated instanceof BigDecimal number
                        && Ties.fact(frame.fact(cell)).type() == FactType.INTEGER
                ? Integer.valueOf(number.intValueExact())
                : stated;
    }

    /** The value of a cell as facts spell it, null unless it is {@link #known}. */
    public @Nullable Object value(int cell) {
        if (!known(cell)) {
            return null;
        }
        Object stated = stated(cell);
        if (stated != null) {
            return stated;
        }
        return frame.kind(cell) == Frame.Kind.SET
                ? elements(cell)
                : constant(cell, Long.numberOfTrailingZeros(may[cell]));
    }

    /** The elements that are surely in a set. */
    public Set<Object> elements(int cell) {
        Set<Object> elements = new LinkedHashSet<>();
        for (long rest = must[cell]; rest != 0; rest &= rest - 1) {
            elements.add(constant(cell, Long.numberOfTrailingZeros(rest)));
        }
        return elements;
    }

    private Object constant(int cell, int bit) {
        FactDefinition fact = Ties.fact(frame.fact(cell));
        return fact.values().isEmpty() ? (Object) (bit == 1) : Constants.of(fact)[bit];
    }

    // Narrowing.

    /** Where the trail stands, for {@link #undo}. */
    public int mark() {
        return trail;
    }

    /** The cell of which something was learnt at a step of the trail: the steps since a mark are those from it to {@link #mark()} now. */
    public int narrowed(int step) {
        return trailCell[step];
    }

    /** Forgets everything that was learnt since a mark. */
    public void undo(int mark) {
        while (trail > mark) {
            trail--;
            int cell = trailCell[trail];
            may[cell] = trailMay[trail];
            must[cell] = trailMust[trail];
            cause[cell] = trailCause[trail];
            flags[cell] = (byte) (trailMarks[trail] & 7);
            how[cell] = (byte) (trailMarks[trail] >> 3);
            lastStep[cell] = trailBefore[trail];
        }
        first = 0;
        last = 0;
        conflict = null;
    }

    /** Forgets everything that was learnt since a mark, since it cannot be, and remembers what it was about. */
    void refuse(int mark) {
        for (int step = mark; step < trail; step++) {
            tried.set(trailCell[step]);
        }
        undo(mark);
    }

    /** Whether something was tried of a cell that could not be, so that it might be otherwise if others were. */
    boolean tried(int cell) {
        return tried.get(cell);
    }

    /** Whether a cell was ever narrowed by a tie, numbered as {@link Frame#mentions} does. */
    boolean narrowedBy(int cell, int number) {
        if (cause[cell] == number) {
            return true;
        }
        for (int step = lastStep[cell]; step > 0; step = trailBefore[step - 1]) {
            if (trailCause[step - 1] == number) {
                return true;
            }
        }
        return false;
    }

    /** For how many steps there is room next: for none until the first, since many states are only read. */
    private static int more(int length) {
        return Math.max(64, 2 * length);
    }

    private void record(int cell) {
        if (trail == trailCell.length) {
            int length = more(trail);
            trailCell = Arrays.copyOf(trailCell, length);
            trailMay = Arrays.copyOf(trailMay, length);
            trailMust = Arrays.copyOf(trailMust, length);
            trailCause = Arrays.copyOf(trailCause, length);
            trailMarks = Arrays.copyOf(trailMarks, length);
            trailBefore = Arrays.copyOf(trailBefore, length);
        }
        trailCell[trail] = cell;
        trailMay[trail] = may[cell];
        trailMust[trail] = must[cell];
        trailCause[trail] = cause[cell];
        trailMarks[trail] = (byte) (flags[cell] | how[cell] << 3);
        trailBefore[trail] = lastStep[cell];
        trail++;
        lastStep[cell] = trail;
    }

    /** Leaves a choice only some values; false where none would be left. */
    public boolean narrow(int cell, long values, Known as) {
        return set(cell, may[cell] & values, must[cell], flags[cell], NO_CAUSE, as);
    }

    /** Puts elements surely in a set, or surely out of it; false where that cannot be. */
    public boolean element(int cell, long elements, boolean present, Known as) {
        return present
                ? set(cell, may[cell], must[cell] | elements, flags[cell], NO_CAUSE, as)
                : set(cell, may[cell] & ~elements, must[cell], flags[cell], NO_CAUSE, as);
    }

    /** Leaves a cell without a value: its day has not come; false where it has one. */
    public boolean withoutValue(int cell, Known as) {
        return set(cell, 0, 0, (byte) (flags[cell] | ABSENT), NO_CAUSE, as);
    }

    /** Makes a literal hold; false where it cannot. Does nothing where it could hold in more than one way. */
    boolean make(Literal literal, int why, Known as) {
        return make(literal, literal.positive(), why, as);
    }

    /** Makes the opposite of a literal hold, as {@link #make} does. */
    boolean makeOpposite(Literal literal, int why, Known as) {
        return make(literal, !literal.positive(), why, as);
    }

    private boolean make(Literal literal, boolean positive, int why, Known as) {
        int cell = literal.cell();
        if (!frame.narrowable(cell)) {
            return true;
        }
        long mask = literal.mask();
        return switch (literal.op()) {
            case IS -> set(cell, positive ? may[cell] & mask : may[cell] & ~mask, must[cell], flags[cell], why, as);
            case HAS -> {
                if (!positive) {
                    yield set(cell, may[cell] & ~mask, must[cell], flags[cell], why, as);
                }
                long left = may[cell] & mask;
                yield Long.bitCount(left) > 1
                        || set(cell, may[cell], must[cell] | left, flags[cell], why, as) && left != 0;
            }
            case ANY ->
                positive
                        ? set(cell, may[cell], must[cell], (byte) (flags[cell] | NOT_EMPTY), why, as)
                        : set(cell, 0, must[cell], flags[cell], why, as);
            case PRESENT -> positive || set(cell, 0, 0, (byte) (flags[cell] | ABSENT), why, as);
            default -> true;
        };
    }

    private boolean set(int cell, long newMay, long newMust, byte newFlags, int why, Known as) {
        if (frame.kind(cell) == Frame.Kind.SET) {
            boolean full = (newFlags & NOT_EMPTY) != 0;
            if ((newMust & ~newMay) != 0 || full && newMay == 0) {
                return false;
            }
            if (full && Long.bitCount(newMay) == 1) {
                newMust = newMay;
            }
        } else if (newMay == 0 && (newFlags & ABSENT) == 0 && frame.kind(cell) == Frame.Kind.CHOICE) {
            return false;
        } else if ((newFlags & ABSENT) != 0 && given[cell] != null && (flags[cell] & ABSENT) == 0) {
            return false;
        }
        if (newMay == may[cell] && newMust == must[cell] && newFlags == flags[cell]) {
            return true;
        }
        record(cell);
        may[cell] = newMay;
        must[cell] = newMust;
        flags[cell] = newFlags;
        how[cell] = (byte) Math.max(how[cell], (as.ordinal() + 1));
        cause[cell] = why;
        changed(cell);
        return true;
    }

    /**
     * Draws every certain conclusion from what changed, in every direction, until nothing changes.
     *
     * @return false where that contradicts itself; {@link #conflict} is then the tie that cannot hold
     */
    public boolean propagate() {
        while (first < last) {
            int cell = changed[first++];
            for (int number : frame.watches(cell)) {
                if (!apply(number)) {
                    first = 0;
                    last = 0;
                    return false;
                }
            }
        }
        first = 0;
        last = 0;
        return true;
    }

    /**
     * Whether a certain tie still bounds the value of a cell, as far as is known: not every value fits the rest.
     *
     * @param read tells of a cell whether it bears on anything; one that does not is whatever a tie asks of it
     */
    public boolean bounded(int cell, IntPredicate read) {
        for (int number : frame.bounds(cell)) {
            boolean live = true;
            for (Literal literal : frame.literals(number)) {
                Truth truth = literal.truth(this);
                int other = literal.cell() == cell ? literal.other() : literal.cell();
                boolean free = truth == Truth.OPEN && other >= 0 && scalar(other) == null && !read.test(other);
                live &= truth != Truth.FALSE && !free;
            }
            if (live) {
                return true;
            }
        }
        return false;
    }

    private boolean apply(int number) {
        boolean notAsked = false;
        Literal open = null;
        byte weakest = 1;
        for (Literal literal : frame.literals(number)) {
            Truth truth = literal.truth(this);
            if (truth == Truth.FALSE) {
                return true;
            }
            if (notAsked(literal)) {
                // That nobody asks proves nothing, except that what needs it, and may be assumed, is not asked either.
                if (frame.nogoods().get(number).tie().kind() != Tie.Kind.NEEDS) {
                    return true;
                }
                notAsked = true;
            }
            if (truth == Truth.OPEN) {
                if (open != null) {
                    return true;
                }
                open = literal;
            } else {
                weakest = weaker(weakest, literal);
            }
        }
        if (notAsked) {
            return open == null
                    || open != frame.literals(number)[0]
                    || !open.op().narrows()
                    || !frame.mayBeAssumed(open.cell())
                    || unask(open, number, weakest);
        }
        if (open == null) {
            conflict = frame.nogoods().get(number);
            return false;
        }
        Known as = Known.SETTLED.and(KNOWN[weakest - 1]);
        if (open.op().narrows() && !makeOpposite(open, number, as)) {
            conflict = frame.nogoods().get(number);
            return false;
        }
        return true;
    }

    private boolean unask(Literal positive, int why, byte weakest) {
        return unask(positive, why, Known.SETTLED.and(KNOWN[weakest - 1]));
    }

    /** Takes a fact as no because no rule asks for it; false where it cannot be no. */
    boolean unask(Literal positive, int why, Known as) {
        if (!makeOpposite(positive, why, as)) {
            return false;
        }
        flags[positive.cell()] |= NOT_ASKED;
        return true;
    }

    /** Whether what a literal tests is no only because no rule asks for it. */
    boolean notAsked(Literal literal) {
        return notAsked(literal.cell());
    }

    /** Whether a cell is no only because no rule asks for it. */
    boolean notAsked(int cell) {
        return (flags[cell] & NOT_ASKED) != 0;
    }

    private byte weaker(byte weakest, Literal literal) {
        byte weaker = (byte) Math.max(weakest, how[literal.cell()]);
        return literal.other() < 0 ? weaker : (byte) Math.max(weaker, how[literal.other()]);
    }

    /**
     * Whether a cell is no, empty or without a value because its question is not reached: what it presupposes does not
     * hold.
     */
    public boolean unreached(int cell) {
        int presumptions = frame.nogoods().size();
        int reason = cause[cell];
        return reason >= presumptions + frame.presumptions().size()
                || reason >= 0
                        && reason < presumptions
                        && frame.nogoods().get(reason).tie().kind() == Tie.Kind.NEEDS
                        && frame.nogoods().get(reason).literals().get(0).cell() == cell;
    }

    /** The facts, by path, from which a cell follows, separated by commas; null where it does not follow from any. */
    public @Nullable String follows(int cell, int item) {
        return Contradiction.follows(this, cell, item);
    }

    /** How strong a conclusion from literals that hold can be. */
    Known strength(Literal... literals) {
        byte weakest = 1;
        for (Literal literal : literals) {
            weakest = weaker(weakest, literal);
        }
        return KNOWN[weakest - 1];
    }

    /** Whether the tie that cannot hold, after {@link #propagate} gave false, speaks of something that is only assumed. */
    public boolean conflictsWithAssumption() {
        return conflict != null
                && conflict.literals().stream().anyMatch(literal -> how(literal.cell()) == Known.ASSUMED);
    }

    /** The tie that cannot hold, after {@link #propagate} gave false. */
    Frame.@Nullable Nogood conflict() {
        return conflict;
    }
}
