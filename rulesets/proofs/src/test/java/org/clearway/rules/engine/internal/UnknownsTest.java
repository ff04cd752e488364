package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.clearway.rules.Known;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Unstated;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.engine.internal.Completions.Place;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.internal.Settling;
import org.clearway.rules.internal.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Unknown facts are real. From every worked case, what was assumed is first stated; then each fact, and each pair of
 * facts, is left out in turn. The true outcome must stay possible, and what is possible is held against every completion.
 */
class UnknownsTest {

    /** Pairs for one edition where not all are left out. */
    private static final int SAMPLE = 1_500;

    /** Of an edition of more rules fewer pairs are left out: each costs more. */
    private static final int MANY_RULES = 200;

    private static final int FEWER_PAIRS = 500;

    /** Where not all pairs are left out, a request is held against fewer completions. */
    private static final int FEWER_COMPLETIONS = 64;

    private static final boolean ALL = "all".equals(System.getProperty("clearway.proofs.pairs"));

    static List<Editions.Built> editions() {
        return Editions.all();
    }

    private static final class Tally {
        final AtomicLong requests = new AtomicLong();
        final AtomicLong refused = new AtomicLong();
        final AtomicLong presumed = new AtomicLong();
        final AtomicLong compared = new AtomicLong();
        final AtomicLong exact = new AtomicLong();
        final AtomicLong tooMany = new AtomicLong();
        final List<String> lost = new CopyOnWriteArrayList<>();
        final List<String> invented = new CopyOnWriteArrayList<>();
        final List<String> falselyExact = new CopyOnWriteArrayList<>();
        final Map<String, AtomicLong> loose = new ConcurrentHashMap<>();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editions")
    void leavingFactsOutNeverLosesTheTrueOutcome(Editions.Built built) {
        Tally tally = new Tally();
        List<Case> used = built.cases();
        long pairs = used.stream().mapToLong(one -> pairs(built, one)).sum();
        long step = ALL ? 1 : Math.max(1, pairs / (large(built.edition()) ? FEWER_PAIRS : SAMPLE));
        used.parallelStream().forEach(one -> leaveOut(built.edition(), one, step, tally));
        report(built, used.size(), step, tally);
        assertThat(tally.lost).as("true outcomes that were not possible").isEmpty();
        assertThat(tally.invented)
                .as("possible outcomes that no possibly-true rule gives")
                .isEmpty();
        assertThat(tally.falselyExact).as("sets called exact that are not").isEmpty();
        assertThat((double) tally.exact.get() / tally.compared.get())
                .as("share of exact sets")
                .isGreaterThanOrEqualTo(0.9);
    }

    private static void report(Editions.Built built, int cases, long step, Tally tally) {
        System.out.printf(
                "%s: %,d cases, every fact and 1 pair in %,d left out: %,d requests, %,d lost, %,d refused, %,d where another presumption holds;"
                        + " against all completions"
                        + " (%,d sets, %,d had too many): %,d exact, %,d loose %s%n",
                built,
                cases,
                step,
                tally.requests.get(),
                tally.lost.size(),
                tally.refused.get(),
                tally.presumed.get(),
                tally.compared.get(),
                tally.tooMany.get(),
                tally.exact.get(),
                tally.compared.get() - tally.exact.get(),
                new TreeMap<>(tally.loose));
    }

    private static long pairs(Editions.Built built, Case one) {
        long facts =
                BruteForce.stated(built.edition(), base(built.edition(), one)).size();
        return facts * (facts - 1) / 2;
    }

    private static void leaveOut(LoadedEdition edition, Case one, long step, Tally tally) {
        Facts base = base(edition, one);
        Request request = Request.builder()
                .ruleset(edition.model().ruleset())
                .asOf(one.request().asOf())
                .facts(base)
                .build();
        Settled all;
        try {
            all = Settling.settle(base, request.asOf(), Unstated.UNKNOWN);
        } catch (RequestException contradiction) {
            return;
        }
        BruteForce.Open whole = new BruteForce.Open(edition, all);
        List<Place> stated = BruteForce.stated(edition, base);
        long pair = Math.abs(one.id().hashCode()) % step;
        for (int a = 0; a < stated.size(); a++) {
            check(edition, request, base, whole, List.of(stated.get(a)), tally);
            for (int b = a + 1; b < stated.size(); b++) {
                if (pair++ % step == 0) {
                    check(edition, request, base, whole, List.of(stated.get(a), stated.get(b)), tally);
                }
            }
        }
    }

    private static void check(
            LoadedEdition edition, Request request, Facts base, BruteForce.Open whole, List<Place> out, Tally tally) {
        Facts partial = base;
        for (Place place : out) {
            partial = place.set(partial, null);
        }
        Settled settled = BruteForce.settled(partial, request);
        if (settled == null) {
            // What is left contradicts itself without it: an error that names the facts, and no answer.
            tally.refused.incrementAndGet();
            return;
        }
        BruteForce.Open open = new BruteForce.Open(edition, settled);
        Evaluation evaluation = open.evaluation();
        tally.requests.incrementAndGet();
        if (Completions.overruled(edition, open.known(), whole.known())) {
            // What is presumed without the fact is not so in this case: the decision shows the presumption.
            tally.presumed.incrementAndGet();
            return;
        }
        Supplier<String> what = () -> request.asOf() + " " + out + " of " + base;
        if (whole.evaluation().determined()
                && (evaluation.possible() & whole.evaluation().possible()) == 0) {
            tally.lost.add(what.get());
        }
        long given = given(evaluation);
        if ((evaluation.possible() & ~given) != 0) {
            tally.invented.add(edition.outcomes().names(evaluation.possible() & ~given) + " " + what.get());
        }
        // A fact that follows from others, or is presumed from them, is not unknown.
        List<Place> unknown =
                out.stream().filter(place -> !BruteForce.known(settled, place)).toList();
        BruteForce tried =
                BruteForce.of(edition, request, partial, open, unknown, ALL ? Completions.MOST : FEWER_COMPLETIONS);
        if (tried == null) {
            tally.tooMany.incrementAndGet();
            return;
        }
        long truth = tried.outcomes();
        if ((truth & ~evaluation.possible()) != 0) {
            tally.lost.add("a completion of " + what.get());
        }
        if (tried.otherProducts()) {
            tally.presumed.incrementAndGet();
            return;
        }
        tally.compared.incrementAndGet();
        if (truth == evaluation.possible()) {
            tally.exact.incrementAndGet();
        } else {
            tally.loose
                    .computeIfAbsent(out.toString(), path -> new AtomicLong())
                    .incrementAndGet();
            if (evaluation.exact()) {
                tally.falselyExact.add(edition.outcomes().names(truth) + " but "
                        + edition.outcomes().names(evaluation.possible()) + " " + what.get());
            }
        }
    }

    /** The outcomes of rules that are not surely false, and what they join to. */
    private static long given(Evaluation evaluation) {
        RuleTable table = evaluation.table();
        Outcomes outcomes = evaluation.outcomes();
        long given = 0;
        for (byte[] truths : evaluation.subjects().truths()) {
            for (int rule = 0; rule < truths.length; rule++) {
                if (truths[rule] != Truth.FALSE && table.result(rule) >= 0) {
                    given |= 1L << table.result(rule);
                }
            }
            for (Checklist.Item item : table.checklist().items()) {
                given |= table.checklist().given(item, truths, evaluation.asOf());
            }
        }
        long joined = given;
        for (long a = given; a != 0; a &= a - 1) {
            for (long b = given; b != 0; b &= b - 1) {
                joined |= 1L << outcomes.join(Long.numberOfTrailingZeros(a), Long.numberOfTrailingZeros(b));
            }
        }
        return joined;
    }

    private static boolean large(LoadedEdition edition) {
        return edition.table().size() > MANY_RULES;
    }

    /** The facts of a case with everything stated that its mode assumed. */
    private static Facts base(LoadedEdition edition, Case one) {
        Facts facts = one.request().facts();
        if (one.request().unstated() != Unstated.FALSE) {
            return facts;
        }
        Settled settled;
        try {
            settled = Settling.settle(facts, one.request().asOf(), Unstated.FALSE);
        } catch (RequestException contradiction) {
            return facts;
        }
        for (int slot = 0; slot < edition.slots().read(); slot++) {
            // What is only assumed takes no presumed scope back, so that stating it would be another request.
            if (!edition.slots().isFact(slot)
                    || Editions.takesBack(edition, edition.slots().path(slot))) {
                continue;
            }
            for (Place place : BruteForce.places(edition, slot, facts)) {
                State state = place.item() < 0
                        ? settled.whole()
                        : settled.items(place.definition().sectionIndex()).get(place.item());
                int cell = state.frame().cell(place.definition().number());
                if (state.how(cell) == Known.ASSUMED && state.known(cell) && state.follows(cell, -1) == null) {
                    facts = place.set(facts, state.value(cell));
                }
            }
        }
        return facts;
    }
}
