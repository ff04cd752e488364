package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.internal.Settling;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The days on which a comparison with the day of the decision turns are those that looking at every day gives. */
class TurnsTest {

    private static final LocalDate FROM = LocalDate.of(2019, 1, 1);
    private static final LocalDate TO = LocalDate.of(2032, 12, 31);

    /** How many cases of an edition are looked at on every day. */
    private static final int CASES = 8;

    static Stream<Editions.Built> readingTheDay() {
        return Editions.all().stream().filter(built -> built.edition().slots().find(FactSlots.AS_OF) >= 0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readingTheDay")
    void noDayIsLeftOutAndNoneIsNamedOnWhichNothingTurns(Editions.Built built) {
        FactSlots slots = built.edition().slots();
        int asOf = slots.find(FactSlots.AS_OF);
        List<Comparison> compared = built.edition().model().rules().stream()
                .map(Rule::when)
                .flatMap(Condition::atoms)
                .filter(Condition.Compare.class::isInstance)
                .filter(atom -> atom.facts().anyMatch(FactSlots.AS_OF::equals))
                .distinct()
                .map(atom -> Comparison.alone((Condition.Compare) atom, slots))
                .toList();
        List<Case> cases = built.cases();
        for (int i = 0; i < cases.size(); i += Math.max(1, cases.size() / CASES)) {
            for (Knowledge known : Evaluator.known(
                    built.edition(), Settling.stated(cases.get(i).request().facts(), LocalDate.MAX))) {
                for (Comparison comparison : compared) {
                    Set<LocalDate> days = new TreeSet<>();
                    new Turns(known, asOf, FROM, TO, days).add(comparison);
                    assertThat(days).as("%s %s", built, comparison).isEqualTo(everyDay(known, asOf, comparison));
                }
            }
        }
    }

    private static Set<LocalDate> everyDay(Knowledge known, int asOf, Comparison comparison) {
        Set<LocalDate> days = new TreeSet<>();
        byte before = 0;
        for (LocalDate day = FROM; !day.isAfter(TO); day = day.plusDays(1)) {
            known.given[asOf] = day;
            byte now = comparison.eval(known);
            if (before != 0 && now != before) {
                days.add(day);
            }
            before = now;
        }
        return days;
    }
}
