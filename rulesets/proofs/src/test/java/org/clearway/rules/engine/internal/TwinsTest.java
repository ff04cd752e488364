package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clearway.rules.Request;
import org.clearway.rules.authoring.compile.Mode;
import org.clearway.rules.authoring.compile.RuleCompiler;
import org.clearway.rules.engine.drools.internal.DroolsEngine;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.internal.Settling;
import org.clearway.rules.vocabulary.SectionDefinition;

/**
 * The conditions decide and Drools checks them: on random facts both say the same of every rule of every edition,
 * of the possible rules that are shipped and of the certain ones that only tests compile.
 */
class TwinsTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private static final Map<LoadedEdition, SecondEngine.Rules> CERTAIN = new ConcurrentHashMap<>();

    record Asked(LoadedEdition edition, Facts facts, LocalDate asOf) {
        @Override
        public String toString() {
            return edition.model().ruleset() + " " + edition.model().edition() + " " + asOf + " " + facts;
        }
    }

    @Provide
    Arbitrary<Asked> asked() {
        List<LoadedEdition> editions =
                Editions.all().stream().map(Editions.Built::edition).toList();
        return Arbitraries.of(editions)
                .flatMap(edition -> Arbitraries.of(0.1, 0.5, 0.9)
                        .flatMap(unknown -> RandomFacts.of(edition, unknown, FIRST))
                        .flatMap(facts -> Arbitraries.integers()
                                .between(0, 3_000)
                                .map(days -> new Asked(edition, facts, FIRST.plusDays(days)))));
    }

    @Property(tries = 1_500)
    void droolsAndTheFormulasAgreeOnEveryRule(@ForAll("asked") Asked asked) {
        LoadedEdition edition = asked.edition();
        // As stated: what ties settle in part, only the formulas see.
        Settled settled = stated(asked);
        Knowledge known = Evaluator.known(edition, settled)[0];
        int day = edition.slots().find(FactSlots.AS_OF);
        if (day >= 0) {
            known.given[day] = asked.asOf();
        }
        List<Object> shared = shared(asked, settled);
        BitSet possible = edition.second().possible(List.of(shared)).get(0);
        BitSet certain = CERTAIN.computeIfAbsent(edition, TwinsTest::certain)
                .possible(List.of(shared))
                .get(0);
        for (int rule = 0; rule < edition.table().size(); rule++) {
            byte truth = edition.table().formula(rule).eval(known);
            String name = edition.table().rule(rule).name();
            assertThat(possible.get(rule)).as("possible: %s", name).isEqualTo(truth != Truth.FALSE);
            assertThat(certain.get(rule)).as("certain: %s", name).isEqualTo(truth == Truth.TRUE);
        }
    }

    @Property(tries = 500)
    void whatDroolsSaysOfAProductIsTheSameAfterAnother(@ForAll("asked") Asked asked, @ForAll Random random) {
        SecondEngine.Rules rules = asked.edition().second();
        List<Object> first = shared(asked, stated(asked));
        Asked with = new Asked(
                asked.edition(),
                RandomFacts.of(asked.edition(), 0.5, FIRST)
                        .generator(100)
                        .next(random)
                        .value(),
                asked.asOf().plusYears(1));
        List<Object> second = shared(with, stated(with));
        assertThat(rules.possible(List.of(first, second, first)))
                .isEqualTo(Stream.of(first, second, first)
                        .map(each -> rules.possible(List.of(each)).get(0))
                        .toList());
    }

    private static Settled stated(Asked asked) {
        return Settling.stated(asked.facts(), LocalDate.MAX);
    }

    /** What Drools is told. */
    private static List<Object> shared(Asked asked, Settled settled) {
        LoadedEdition edition = asked.edition();
        Request request = Request.builder()
                .ruleset(edition.model().ruleset())
                .asOf(asked.asOf())
                .facts(asked.facts())
                .build();
        List<Object> shared = new ArrayList<>(edition.facts(request, settled));
        SectionDefinition each = edition.each();
        if (each != null) {
            shared.add(settled.item(each.index(), 0));
        }
        return shared;
    }

    private static SecondEngine.Rules certain(LoadedEdition edition) {
        RuleCompiler.Compiled compiled = RuleCompiler.compile(edition.model(), Mode.CERTAIN);
        ClassLoader loader = compiled.loader(TwinsTest.class.getClassLoader());
        return new DroolsEngine().load(edition.model().withModelClass(compiled.modelClass()), loader);
    }
}
