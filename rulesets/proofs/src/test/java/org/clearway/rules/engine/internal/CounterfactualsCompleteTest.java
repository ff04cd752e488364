package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Unstated;
import org.clearway.rules.engine.Counterfactuals;
import org.clearway.rules.engine.Counterfactuals.Change;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.internal.Completions.Place;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.internal.Settling;
import org.clearway.rules.internal.State;
import org.clearway.rules.vocabulary.FactType;
import org.jspecify.annotations.Nullable;

/**
 * No smallest set of changes is left out of what is said to give another outcome, held against every set of at most two changes of a few
 * facts, while all others are kept or none is, of every ruleset that is in force and gives single outcomes.
 */
class CounterfactualsCompleteTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private static final RegulatoryRules RULES = RegulatoryRules.load().crossCheck(false);

    /** Changes of the facts that are not kept, at most. */
    private static final int CHANGES = 25;

    /** Of an edition that reads more facts some are always kept: there are too many sets. */
    private static final int FEW = 30;

    /** Products near by, drawn to find one of another outcome. */
    private static final int NEAR = 60;

    /**
     * A request, an outcome that one or two changes of it give, and a few facts of which every change is tried.
     *
     * @param keeps whether all other facts are kept
     */
    record Asked(LoadedEdition edition, Request request, String wanted, List<Place> free, boolean keeps) {

        Settled before() {
            return Settling.settle(request.facts(), request.asOf(), request.unstated());
        }

        /** The paths of all facts that the edition reads, but those that are free; none where none is kept. */
        Set<String> kept() {
            Set<String> kept = new LinkedHashSet<>();
            places(edition, request.facts()).stream()
                    .filter(place -> keeps && !free.contains(place))
                    .forEach(place -> kept.add(path(place)));
            return kept;
        }

        @Override
        public String toString() {
            return edition.model().ruleset() + " " + wanted + " of " + request.facts() + " " + request.unstated()
                    + " by " + free;
        }
    }

    /** A fact with another value, or a set with an element more or less; null where a set is stated as it is known. */
    record Step(Place place, @Nullable Object to) {}

    @Provide
    Arbitrary<Asked> asked() {
        List<LoadedEdition> editions = Editions.all().stream()
                .map(Editions.Built::edition)
                .filter(edition -> !edition.table().collects() && inForce(edition))
                .toList();
        return Arbitraries.of(editions)
                .flatMap(edition -> Arbitraries.randomValue(random -> {
                    Asked asked = null;
                    while (asked == null) {
                        asked = draw(edition, random);
                    }
                    return asked;
                }));
    }

    private static boolean inForce(LoadedEdition edition) {
        return edition.model()
                .edition()
                .equals(RULES.decide(Request.builder()
                                .ruleset(edition.model().ruleset())
                                .asOf(DAY)
                                .facts(Facts.empty())
                                .build())
                        .ruleset()
                        .edition());
    }

    private static @Nullable Asked draw(LoadedEdition edition, Random random) {
        Facts facts = RandomFacts.completed(edition, Facts.empty(), random, DAY);
        if (facts == null) {
            return null;
        }
        List<Place> places = new ArrayList<>(places(edition, facts));
        for (Place place : places) {
            if (random.nextInt(4) == 0) {
                facts = place.set(facts, null);
            }
        }
        Request request = Request.builder()
                .ruleset(edition.model().ruleset())
                .asOf(DAY)
                .facts(facts)
                .unstated(random.nextBoolean() ? Unstated.FALSE : Unstated.UNKNOWN)
                .build();
        Settled before = settled(request, facts);
        if (before == null) {
            return null;
        }
        int now = outcome(edition, before);
        for (int near = 0; near < NEAR; near++) {
            Collections.shuffle(places, random);
            List<Place> changed = places.subList(0, 1 + random.nextInt(2));
            List<Step> steps = new ArrayList<>();
            for (Place place : changed) {
                List<Step> of = steps(edition, request, before, place);
                if (!of.isEmpty()) {
                    steps.add(of.get(random.nextInt(of.size())));
                }
            }
            Settled after = settled(request, facts(before, facts, steps));
            int then = after == null ? -1 : outcome(edition, after);
            String wanted = then < 0 ? "" : edition.outcomes().name(then);
            if (then != now && edition.model().outcomes().containsKey(wanted)) {
                List<Place> free = new ArrayList<>();
                int changes = 0;
                for (Place place : places) {
                    changes += steps(edition, request, before, place).size();
                    if (changes <= CHANGES || changed.contains(place)) {
                        free.add(place);
                    }
                }
                return new Asked(edition, request, wanted, free, edition.slots().read() > FEW || random.nextInt(3) > 0);
            }
        }
        return null;
    }

    @Property(tries = 130, shrinking = ShrinkingMode.OFF)
    void everySmallestSetOfAtMostTwoChangesIsNamedOrTheAnswerSaysThatItIsCutOff(@ForAll("asked") Asked asked) {
        Settled before = asked.before();
        Facts facts = asked.request().facts();
        Set<String> kept = asked.kept();
        Counterfactuals named = RULES.whatWouldChange(asked.request(), asked.wanted(), kept);
        Set<Map<String, Object>> ways =
                named.ways().stream().map(CounterfactualsCompleteTest::alike).collect(Collectors.toSet());
        List<Step> steps = asked.free().stream()
                .flatMap(place -> steps(asked.edition(), asked.request(), before, place).stream())
                .toList();
        List<Step> others = new ArrayList<>();
        List<List<Step>> smallest = new ArrayList<>();
        for (Step step : steps) {
            (gives(asked, before, kept, List.of(step)) ? smallest : new ArrayList<List<Step>>()).add(List.of(step));
        }
        steps.stream().filter(step -> !smallest.contains(List.of(step))).forEach(others::add);
        for (int one = 0; one < others.size(); one++) {
            for (int two = one + 1; two < others.size(); two++) {
                List<Step> pair = List.of(others.get(one), others.get(two));
                if (fit(pair) && gives(asked, before, kept, pair)) {
                    smallest.add(pair);
                }
            }
        }
        Statistics.label("ruleset").collect(asked.edition().model().ruleset());
        Statistics.label("every set is named of at most so many changes").collect(named.completeTo());
        for (List<Step> set : smallest) {
            Map<String, Object> way = alike(told(before, facts, set));
            Statistics.label("smallest sets")
                    .collect(ways.contains(way) ? "named" : set.size() > named.completeTo() ? "cut off" : "left out");
            assertThat(ways.contains(way) || set.size() > named.completeTo())
                    .as("%s, complete to %d: %s of %s", way, named.completeTo(), named.ways(), asked)
                    .isTrue();
        }
    }

    /** Of days, numbers and texts not each value that gives the outcome is named, but one of them. */
    private static Map<String, Object> alike(List<Change> changes) {
        Map<String, Object> alike = new LinkedHashMap<>();
        changes.forEach(change -> alike.put(
                change.fact(),
                change.to() instanceof Boolean || change.to() instanceof Enum<?> || change.to() instanceof Set<?>
                        ? change.to()
                        : "some"));
        return alike;
    }

    private static boolean fit(List<Step> pair) {
        return !pair.get(0).place().equals(pair.get(1).place())
                || isSet(pair.get(0).place())
                        && pair.get(0).to() != null
                        && pair.get(1).to() != null;
    }

    private static boolean isSet(Place place) {
        return place.definition().type() == FactType.SET;
    }

    private static boolean gives(Asked asked, Settled before, Set<String> kept, List<Step> steps) {
        Settled after = settled(asked.request(), facts(before, asked.request().facts(), steps));
        if (after == null) {
            return false;
        }
        for (Place place : places(asked.edition(), asked.request().facts())) {
            Object was = value(before, place);
            if (kept.contains(path(place)) && was != null && !was.equals(value(after, place))) {
                return false;
            }
        }
        return asked.edition().outcomes().number(asked.wanted()) == outcome(asked.edition(), after);
    }

    /** The outcome, or -1 where it is open. */
    private static int outcome(LoadedEdition edition, Settled settled) {
        Evaluation evaluation = Evaluator.suppose(edition, settled, Budget.standard());
        return evaluation.determined() ? evaluation.outcome() : -1;
    }

    private static @Nullable Settled settled(Request request, Facts facts) {
        try {
            return Settling.settle(facts, request.asOf(), request.unstated());
        } catch (RequestException contradiction) {
            return null;
        }
    }

    private static List<Change> told(Settled before, Facts facts, List<Step> steps) {
        Facts after = facts(before, facts, steps);
        return steps.stream()
                .map(Step::place)
                .distinct()
                .map(place -> new Change(path(place), null, Objects.requireNonNull(place.in(after))))
                .toList();
    }

    private static Facts facts(Settled before, Facts facts, List<Step> steps) {
        Facts after = facts;
        Map<Place, Set<Object>> sets = new LinkedHashMap<>();
        for (Step step : steps) {
            if (isSet(step.place())) {
                Set<Object> set = sets.computeIfAbsent(step.place(), place -> {
                    State state = state(before, place);
                    return new LinkedHashSet<>(
                            state.elements(state.frame().cell(place.definition().number())));
                });
                if (step.to() != null && !set.remove(step.to())) {
                    set.add(step.to());
                }
                after = step.place().set(after, set);
            } else {
                after = step.place().set(after, step.to());
            }
        }
        return after;
    }

    /** Every other value of a fact, or of a set every element that a rule reads, more or less. */
    private static List<Step> steps(LoadedEdition edition, Request request, Settled before, Place place) {
        Object now = value(before, place);
        List<Step> steps = new ArrayList<>();
        if (isSet(place)) {
            if (now == null) {
                steps.add(new Step(place, null));
            }
            long read = edition.table()
                    .elements()[edition.slots().slot(place.definition().path())];
            List<String> elements = place.definition().values();
            for (int element = 0; element < elements.size(); element++) {
                if ((read & 1L << element) != 0) {
                    steps.add(new Step(place, place.definition().constant(elements.get(element))));
                }
            }
            return steps;
        }
        List<List<@Nullable Object>> values =
                BruteForce.values(edition, request, request.facts(), List.of(place), Long.MAX_VALUE);
        for (Object value : Objects.requireNonNull(values).get(0)) {
            if (value != null && !value.equals(now)) {
                steps.add(new Step(place, value));
            }
        }
        return steps;
    }

    private static List<Place> places(LoadedEdition edition, Facts facts) {
        List<Place> places = new ArrayList<>();
        for (int slot = 0; slot < edition.slots().read(); slot++) {
            if (edition.slots().isFact(slot)) {
                places.addAll(BruteForce.places(edition, slot, facts));
            }
        }
        return places;
    }

    private static @Nullable Object value(Settled settled, Place place) {
        State state = state(settled, place);
        return state.value(state.frame().cell(place.definition().number()));
    }

    private static State state(Settled settled, Place place) {
        return place.item() < 0
                ? settled.whole()
                : settled.items(place.definition().sectionIndex()).get(place.item());
    }

    private static String path(Place place) {
        return place.item() < 0
                ? place.definition().path()
                : place.definition().section() + "[" + place.item() + "]."
                        + place.definition().name();
    }
}
