package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What is known of one judged element, and what the rules are worth on it, kept in step: after a narrowing only those rules are evaluated
 * again that read what it changed. Not thread-safe.
 */
final class Subject {
    private final RuleTable table;
    private final Knowledge known;

    /** Truths of the conditions by themselves. */
    private final byte[] own;

    /** Truths of the rules: a rule that is displaced does not apply. */
    private final byte[] truths;

    private final Bound[] bounds;
    private long outcomes;

    private final BitSet stale = new BitSet();
    private final int[] looked;
    private int look;

    private int[] trailRule = new int[64];
    private byte[] trailOwn = new byte[64];
    private byte[] trailTruth = new byte[64];
    private int trail;

    Subject(RuleTable table, Knowledge known, LocalDate asOf) {
        this.table = table;
        this.known = known;
        own = new byte[table.size()];
        for (int rule = 0; rule < own.length; rule++) {
            own[rule] = table.truth(rule, known);
        }
        truths = own.clone();
        bounds = bounds(asOf);
        looked = new int[own.length];
        stale.set(0, table.displacement().size());
        settle();
        trail = 0;
        outcomes = allowed();
    }

    /** Another while some facts are otherwise: only the rules that read these are evaluated. */
    private Subject(Subject alike, Knowledge known, BitSet slots, LocalDate asOf) {
        table = alike.table;
        this.known = known;
        own = alike.own.clone();
        truths = alike.truths.clone();
        bounds = bounds(asOf);
        looked = new int[own.length];
        look = 1;
        for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
            evaluate(slot, known);
        }
        settle();
        trail = 0;
        outcomes = allowed();
    }

    /** Another of which all is alike but some facts. */
    Subject otherwise(Knowledge other, BitSet slots, LocalDate asOf) {
        return new Subject(this, other, slots, asOf);
    }

    private Bound[] bounds(LocalDate asOf) {
        List<Join> stages = table.stages();
        Bound[] all = new Bound[stages.size()];
        for (int stage = 0; stage < all.length; stage++) {
            all[stage] = stages.get(stage).bound(truths, asOf);
        }
        return all;
    }

    Knowledge known() {
        return known;
    }

    /** The truth of every rule; not to be changed. */
    byte[] truths() {
        return truths;
    }

    /** The truth of the condition of a rule, whether or not another displaces it. */
    byte own(int rule) {
        return own[rule];
    }

    /** The outcomes that the truths allow. */
    long outcomes() {
        return outcomes;
    }

    /** Where knowledge and truths stand. */
    record Point(long known, int truths, long outcomes) {}

    /** Where this stands, for {@link #restore}. */
    Point point() {
        return new Point(known.point(), trail, outcomes);
    }

    /** Forgets everything that was learnt since a point. */
    void restore(Point point) {
        known.restore(point.known);
        undo(point.truths);
        outcomes = point.outcomes;
    }

    private void undo(int mark) {
        while (trail > mark) {
            trail--;
            own[trailRule[trail]] = trailOwn[trail];
            truths[trailRule[trail]] = trailTruth[trail];
            bounds[table.stage(trailRule[trail])].changed(trailRule[trail]);
        }
    }

    /**
     * Applies a narrowing and draws what follows.
     *
     * @param slot the slot of the fact that it narrows
     * @return false where that contradicts what is known; only {@link #restore} may then follow
     */
    boolean narrow(Narrowing narrowing, int slot) {
        int mark = known.mark();
        int before = trail;
        if (!narrowing.apply(known) || !known.propagate()) {
            return false;
        }
        look++;
        evaluate(slot, known);
        for (int step = mark; step < known.mark(); step++) {
            evaluate(known.narrowed(step), known);
        }
        settle();
        if (trail > before) {
            outcomes = allowed();
        }
        return true;
    }

    /** What is made of the truths of the rules while some facts are otherwise. */
    interface Reading<T> {
        T of(byte[] truths, long outcomes);
    }

    /**
     * Has something read while some facts are otherwise, and takes it back.
     *
     * @param other what is known then, alike in all but those facts
     * @param slots the facts that are otherwise
     */
    <T> T read(Knowledge other, BitSet slots, Reading<T> reading) {
        int before = trail;
        look++;
        for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
            evaluate(slot, other);
        }
        settle();
        T read = reading.of(truths, trail > before ? allowed() : outcomes);
        undo(before);
        return read;
    }

    private long allowed() {
        long possible = 0;
        for (int stage = 0; stage < bounds.length; stage++) {
            possible |= bounds[stage].outcomes();
            if (table.stages().get(stage).ends(truths)) {
                break;
            }
        }
        return possible;
    }

    /** Evaluates the rules that read a fact. */
    private void evaluate(int slot, Knowledge on) {
        for (int rule : table.readers(slot)) {
            if (looked[rule] == look) {
                continue;
            }
            looked[rule] = look;
            byte truth = table.truth(rule, on);
            if (truth != own[rule]) {
                record(rule);
                own[rule] = truth;
                if (!table.displacement().displaceable(rule)) {
                    truths[rule] = truth;
                    bounds[table.stage(rule)].changed(rule);
                }
                table.displacement().touch(rule, stale);
            }
        }
    }

    /** Has the displaced rules follow those that displace them. */
    private void settle() {
        Displacement displacement = table.displacement();
        for (int place = stale.nextSetBit(0); place >= 0; place = stale.nextSetBit(place)) {
            stale.clear(place);
            int rule = displacement.rule(place);
            byte truth = displacement.truth(rule, own[rule], truths);
            if (truth != truths[rule]) {
                record(rule);
                truths[rule] = truth;
                bounds[table.stage(rule)].changed(rule);
                displacement.touch(rule, stale);
            }
        }
    }

    private void record(int rule) {
        if (trail == trailRule.length) {
            trailRule = Arrays.copyOf(trailRule, trail * 2);
            trailOwn = Arrays.copyOf(trailOwn, trail * 2);
            trailTruth = Arrays.copyOf(trailTruth, trail * 2);
        }
        trailRule[trail] = rule;
        trailOwn[trail] = own[rule];
        trailTruth[trail] = truths[rule];
        trail++;
    }
}
