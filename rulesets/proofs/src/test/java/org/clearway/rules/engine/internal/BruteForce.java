package org.clearway.rules.engine.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.clearway.rules.Known;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Unstated;
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

/** What an edition gives for each completion of facts that are not known, tried one by one. */
final class BruteForce {

    private final LoadedEdition edition;
    private final Request request;
    private final Open open;
    private final List<Place> out;
    private final List<List<@Nullable Object>> values;
    private long outcomes;
    private boolean otherProducts;

    private BruteForce(
            LoadedEdition edition, Request request, Open open, List<Place> out, List<List<@Nullable Object>> values) {
        this.edition = edition;
        this.request = request;
        this.open = open;
        this.out = out;
        this.values = values;
    }

    /** Settled facts, what is known of each subject, and what the edition makes of it. */
    record Open(Settled settled, Knowledge[] known, Evaluation evaluation) {

        Open(LoadedEdition edition, Settled settled) {
            this(edition, settled, Evaluator.known(edition, settled));
        }

        private Open(LoadedEdition edition, Settled settled, Knowledge[] known) {
            this(settled, known, Evaluator.suppose(edition, settled, known, Budget.standard()));
        }
    }

    /**
     * The outcomes of all completions of some facts.
     *
     * @param partial the facts without them
     * @param open what is known of the partial facts
     * @param out the facts that are not known
     * @param most more completions than these are not tried
     * @return null where there are too many
     */
    static @Nullable BruteForce of(
            LoadedEdition edition, Request request, Facts partial, Open open, List<Place> out, long most) {
        List<List<@Nullable Object>> values = values(edition, request, partial, out, most);
        if (values == null) {
            return null;
        }
        BruteForce tried = new BruteForce(edition, request, open, out, values);
        tried.complete(partial, 0);
        return tried;
    }

    /** The values to try for each of some facts; null where they make more completions than so many. */
    static @Nullable List<List<@Nullable Object>> values(
            LoadedEdition edition, Request request, Facts partial, List<Place> out, long most) {
        List<Place> stated = stated(edition, partial);
        Set<LocalDate> days = days(edition, request, partial, stated);
        Set<BigDecimal> numbers = numbers(edition, request, partial, stated);
        List<List<@Nullable Object>> values = new ArrayList<>();
        long count = 1;
        for (Place place : out) {
            List<Object> of = Completions.values(place.definition(), days, numbers);
            if (of == null) {
                return null;
            }
            List<@Nullable Object> some = orNone(place, of);
            values.add(some);
            count *= some.size();
            if (count > most) {
                return null;
            }
        }
        return values;
    }

    /** How many completions were tried. */
    long completions() {
        return values.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
    }

    /** The outcomes of the completions that contradict neither themselves nor what is presumed without them. */
    long outcomes() {
        return outcomes;
    }

    /**
     * Whether a completed fact lets more be presumed than the open one, or other things: then the sets are not of the
     * same products.
     */
    boolean otherProducts() {
        return otherProducts;
    }

    /** With no value at all, which a fact can have whose question makes no sense. */
    private static List<@Nullable Object> orNone(Place place, List<Object> values) {
        List<@Nullable Object> orNone = new ArrayList<>(values);
        if (place.definition().links().needs() != null) {
            orNone.add(null);
        }
        return orNone;
    }

    private void complete(Facts facts, int at) {
        if (at == out.size()) {
            outcomes |= outcome(facts);
            return;
        }
        for (@Nullable Object value : values.get(at)) {
            complete(out.get(at).set(facts, value), at + 1);
        }
    }

    /** The outcome by the formulas alone; nothing where the facts contradict each other or what was presumed. */
    private long outcome(Facts facts) {
        Settled settled = settled(facts, request);
        if (settled == null) {
            return 0;
        }
        if (out.stream().anyMatch(place -> place.in(facts) == null && !known(settled, place))) {
            // A fact without a value, though its question makes sense, is not completed.
            return 0;
        }
        Knowledge[] known = Evaluator.known(edition, settled);
        boolean overruled = Completions.overruled(edition, open.known(), known);
        if (overruled || presumesMore(edition, open.known(), known)) {
            otherProducts = true;
        }
        // The case itself may leave enumerations open; the explorer then tells what they allow.
        return overruled
                ? 0
                : Evaluator.suppose(edition, settled, known, Budget.standard()).possible();
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

    static boolean known(Settled settled, Place place) {
        State state = place.item() < 0
                ? settled.whole()
                : settled.items(place.definition().sectionIndex()).get(place.item());
        int cell = state.frame().cell(place.definition().number());
        return state.known(cell) || state.absent(cell);
    }

    static @Nullable Settled settled(Facts facts, Request request) {
        try {
            return Settling.settle(facts, request.asOf(), Unstated.UNKNOWN);
        } catch (RequestException contradiction) {
            return null;
        }
    }

    static List<Place> places(LoadedEdition edition, int slot, Facts facts) {
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
    static List<Place> stated(LoadedEdition edition, Facts facts) {
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
