package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clearway.rules.Known;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Unstated;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.engine.internal.Completions.Place;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.internal.Settling;
import org.clearway.rules.internal.State;
import org.jspecify.annotations.Nullable;
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

    /** Settled facts, what is known of each subject, and what the edition makes of it. */
    private record Open(Settled settled, Knowledge[] known, Evaluation evaluation) {

        Open(LoadedEdition edition, Settled settled) {
            this(edition, settled, Evaluator.known(edition, settled));
        }

        private Open(LoadedEdition edition, Settled settled, Knowledge[] known) {
            this(settled, known, Evaluator.suppose(edition, settled, known));
        }
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
        long facts = stated(built.edition(), base(built.edition(), one)).size();
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
        Open whole = new Open(edition, all);
        List<Place> stated = stated(edition, base);
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
            LoadedEdition edition, Request request, Facts base, Open whole, List<Place> out, Tally tally) {
        Facts partial = base;
        for (Place place : out) {
            partial = place.set(partial, null);
        }
        Settled settled = settled(partial, request);
        if (settled == null) {
            // What is left contradicts itself without it: an error that names the facts, and no answer.
            tally.refused.incrementAndGet();
            return;
        }
        Open open = new Open(edition, settled);
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
                out.stream().filter(place -> !known(settled, place)).toList();
        AtomicBoolean otherProducts = new AtomicBoolean();
        Long truth = bruteForce(edition, request, partial, open, unknown, otherProducts);
        if (truth == null) {
            tally.tooMany.incrementAndGet();
            return;
        }
        if ((truth & ~evaluation.possible()) != 0) {
            tally.lost.add("a completion of " + what.get());
        }
        if (otherProducts.get()) {
            // A completed fact lets more be presumed than the open one, or other things: the sets are not of the same
            // products.
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

    /** Whether something is presumed in one state that is open in the other. */
    private static boolean presumesMore(LoadedEdition edition, Knowledge[] before, Knowledge[] after) {
        for (int subject = 0; subject < before.length && subject < after.length; subject++) {
            for (int slot = 0; slot < edition.slots().read(); slot++) {
                if (after[subject].how(slot) == Known.PRESUMED
                        && (before[subject].may[slot] != after[subject].may[slot]
                                || before[subject].must[slot] != after[subject].must[slot])) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean known(Settled settled, Place place) {
        State state = place.item() < 0
                ? settled.whole()
                : settled.items(place.definition().sectionIndex()).get(place.item());
        int cell = state.frame().cell(place.definition().number());
        return state.known(cell) || state.absent(cell);
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

    /** The outcomes of all completions, or null where there are too many. */
    private static @Nullable Long bruteForce(
            LoadedEdition edition,
            Request request,
            Facts base,
            Open partial,
            List<Place> out,
            AtomicBoolean otherProducts) {
        List<Place> stated = stated(edition, base);
        Set<LocalDate> days = days(edition, request, base, stated);
        Set<BigDecimal> numbers = numbers(edition, request, base, stated);
        List<List<@Nullable Object>> values = new ArrayList<>();
        long count = 1;
        for (Place place : out) {
            List<Object> of = Completions.values(place.definition(), days, numbers);
            if (of == null || (count *= of.size()) > (ALL ? Completions.MOST : FEWER_COMPLETIONS)) {
                return null;
            }
            values.add(orNone(place, of));
        }
        return outcomes(edition, request, base, partial, out, values, 0, otherProducts);
    }

    /** With no value at all, which a fact can have whose question makes no sense. */
    private static List<@Nullable Object> orNone(Place place, List<Object> values) {
        List<@Nullable Object> orNone = new ArrayList<>(values);
        if (place.definition().links().needs() != null) {
            orNone.add(null);
        }
        return orNone;
    }

    private static long outcomes(
            LoadedEdition edition,
            Request request,
            Facts facts,
            Open partial,
            List<Place> out,
            List<List<@Nullable Object>> values,
            int at,
            AtomicBoolean otherProducts) {
        if (at == out.size()) {
            return outcome(edition, request, facts, out, partial, otherProducts);
        }
        long outcomes = 0;
        for (@Nullable Object value : values.get(at)) {
            outcomes |= outcomes(
                    edition, request, out.get(at).set(facts, value), partial, out, values, at + 1, otherProducts);
        }
        return outcomes;
    }

    /** The outcome by the formulas alone; nothing where the facts contradict each other or what was presumed. */
    private static long outcome(
            LoadedEdition edition,
            Request request,
            Facts facts,
            List<Place> out,
            Open partial,
            AtomicBoolean otherProducts) {
        Settled settled = settled(facts, request);
        if (settled == null) {
            return 0;
        }
        if (out.stream().anyMatch(place -> place.in(facts) == null && !known(settled, place))) {
            // A fact without a value, though its question makes sense, is not completed.
            return 0;
        }
        Knowledge[] known = Evaluator.known(edition, settled);
        boolean overruled = Completions.overruled(edition, partial.known(), known);
        if (overruled || presumesMore(edition, partial.known(), known)) {
            otherProducts.set(true);
        }
        // The case itself may leave enumerations open; the explorer then tells what they allow.
        return overruled ? 0 : Evaluator.suppose(edition, settled, known).possible();
    }

    private static @Nullable Settled settled(Facts facts, Request request) {
        try {
            return Settling.settle(facts, request.asOf(), Unstated.UNKNOWN);
        } catch (RequestException contradiction) {
            return null;
        }
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
            for (Place place : places(edition, slot, facts)) {
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

    private static List<Place> places(LoadedEdition edition, int slot, Facts facts) {
        var definition = edition.slots().definition(slot);
        if (!edition.slots().ofSubject(slot)) {
            return List.of(new Place(definition, -1));
        }
        List<? extends Section> items = facts.items(definition.sectionIndex());
        List<Place> places = new ArrayList<>();
        for (int item = 0; items != null && item < items.size(); item++) {
            places.add(new Place(definition, item));
        }
        return places;
    }

    /** The facts that the edition reads and the case states. */
    private static List<Place> stated(LoadedEdition edition, Facts facts) {
        List<Place> stated = new ArrayList<>();
        for (int slot = 0; slot < edition.slots().read(); slot++) {
            // Left out, such a fact is presumed: that it may be otherwise is not among what is possible.
            if (edition.slots().isFact(slot)
                    && !Editions.takesBack(edition, edition.slots().path(slot))) {
                places(edition, slot, facts).stream()
                        .filter(place -> place.in(facts) != null)
                        .forEach(stated::add);
            }
        }
        return stated;
    }

    private static Set<LocalDate> days(LoadedEdition edition, Request request, Facts facts, List<Place> stated) {
        Set<LocalDate> days = new LinkedHashSet<>(Set.of(request.asOf()));
        stated.forEach(place -> {
            if (place.in(facts) instanceof LocalDate day) {
                days.add(day);
            }
        });
        days.addAll(Named.of(edition).days());
        return days;
    }

    /** Numbers around those that rules and facts name, and around the days between a stated day and the one asked about. */
    private static Set<BigDecimal> numbers(LoadedEdition edition, Request request, Facts facts, List<Place> stated) {
        Set<BigDecimal> numbers = new LinkedHashSet<>();
        stated.forEach(place -> {
            Object value = place.in(facts);
            if (value instanceof Integer number) {
                numbers.add(BigDecimal.valueOf(number));
            } else if (value instanceof BigDecimal number) {
                numbers.add(number);
            } else if (value instanceof LocalDate day) {
                numbers.add(BigDecimal.valueOf(ChronoUnit.DAYS.between(day, request.asOf())));
            }
        });
        numbers.addAll(Named.of(edition).numbers());
        Set<BigDecimal> around = new LinkedHashSet<>();
        for (BigDecimal number : numbers) {
            around.add(number.subtract(BigDecimal.ONE));
            around.add(number);
            around.add(number.add(BigDecimal.ONE));
        }
        return around;
    }

    /** The days and numbers that the rules of an edition name. */
    private record Named(Set<LocalDate> days, Set<BigDecimal> numbers) {
        private static final Map<LoadedEdition, Named> EDITIONS = new ConcurrentHashMap<>();

        static Named of(LoadedEdition edition) {
            return EDITIONS.computeIfAbsent(edition, one -> {
                Named named = new Named(new LinkedHashSet<>(), new LinkedHashSet<>());
                one.model().rules().forEach((Rule rule) -> operands(rule.when(), named.days, named.numbers));
                return named;
            });
        }
    }

    private static void operands(Condition condition, Set<LocalDate> days, Set<BigDecimal> numbers) {
        condition
                .atoms()
                .filter(Condition.Compare.class::isInstance)
                .map(Condition.Compare.class::cast)
                .flatMap(compare -> Stream.of(compare.left(), compare.right()))
                .forEach(operand -> operand(operand, days, numbers));
    }

    private static void operand(Operand operand, Set<LocalDate> days, Set<BigDecimal> numbers) {
        if (operand instanceof Operand.Day day) {
            days.add(day.value());
        } else if (operand instanceof Operand.Number number) {
            numbers.add(number.value());
        } else if (operand instanceof Operand.Call call) {
            call.operands().forEach(part -> operand(part, days, numbers));
        }
    }
}
