package org.clearway.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.clearway.rules.ConsistentFacts;
import org.clearway.rules.Known;
import org.clearway.rules.Unstated;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What is settled in part, because no more bears on it or because no more can change, is what is settled of all. */
class ScopeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Property(tries = 200)
    void whatBearsOnSomeFactsSettlesThemAsAllFactsDo(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int asked, @ForAll Unstated unstated) {
        Scope scope = Scope.of(paths(seed, asked));
        Facts facts = ConsistentFacts.of(seed, DAY);
        State all = Settling.settle(facts, DAY, unstated).whole();
        State some = Settling.settle(scope, facts, DAY, unstated).whole();
        for (int cell = 0; cell < some.frame().size(); cell++) {
            alike(some, cell, all, all.frame().cell(some.frame().fact(cell)));
        }
    }

    @Property(tries = 200)
    void aFactThatIsOtherwiseIsFollowedAsFarAsItReaches(@ForAll long seed, @ForAll Unstated unstated) {
        Settled settled = Settling.settle(ConsistentFacts.of(seed, DAY), DAY, unstated);
        Random random = new Random(seed);
        for (SectionDefinition section : Vocabulary.sections()) {
            FactDefinition fact =
                    section.facts().get(random.nextInt(section.facts().size()));
            List<State> states = section.repeated() ? settled.items(section.index()) : List.of(settled.whole());
            for (int item = 0; item < states.size(); item++) {
                State before = states.get(item);
                int cell = before.frame().cell(fact.number());
                follow(settled, before, cell, section.repeated() ? item : -1, unstated);
            }
        }
    }

    private static void follow(Settled settled, State before, int cell, int item, Unstated unstated) {
        Known how = before.how(cell);
        if (how == null || how.compareTo(Known.PRESUMED) < 0 || before.absent(cell)) {
            return;
        }
        FactDefinition fact = Ties.fact(before.frame().fact(cell));
        long known = before.frame().kind(cell) == Frame.Kind.SET ? before.must[cell] : before.may[cell];
        Otherwise otherwise = new Otherwise(before, unstated == Unstated.FALSE);
        for (long rest = before.frame().domain(cell) & ~known; rest != 0; rest &= rest - 1) {
            long values = Long.lowestOneBit(rest);
            BitSet reached = Dependents.of(before, cell, values);
            otherwise.settle(cell, reached, values);
            Settled anew = settled.anew(new Settling.Supposition(fact.sectionIndex(), item, fact.number(), values));
            State after = anew == null
                    ? null
                    : item < 0 ? anew.whole() : anew.items(fact.sectionIndex()).get(item);
            if (otherwise.sure()) {
                alike(otherwise.state(), after, fact.path());
            }
            if (after != null) {
                for (int other = 0; other < before.frame().size(); other++) {
                    if (!reached.get(other)) {
                        alike(before, other, after, other);
                    }
                }
            }
        }
    }

    private static void alike(@Nullable State some, @Nullable State all, String changed) {
        assertThat(some == null).as(changed).isEqualTo(all == null);
        for (int cell = 0; some != null && all != null && cell < some.frame().size(); cell++) {
            alike(some, cell, all, cell);
        }
    }

    private static void alike(State some, int cell, State all, int other) {
        int fact = some.frame().fact(cell);
        assertThat(List.of(
                        some.may[cell],
                        some.must[cell],
                        some.absent(cell),
                        some.notEmpty(cell),
                        some.notAsked(cell),
                        String.valueOf(some.how(cell))))
                .as(fact == Term.AS_OF ? "the day" : Ties.fact(fact).path())
                .isEqualTo(List.of(
                        all.may[other],
                        all.must[other],
                        all.absent(other),
                        all.notEmpty(other),
                        all.notAsked(other),
                        String.valueOf(all.how(other))));
    }

    private static List<String> paths(long seed, int asked) {
        List<String> paths = new ArrayList<>();
        for (SectionDefinition section : Vocabulary.sections()) {
            section.facts().forEach(fact -> paths.add(fact.path()));
        }
        Collections.shuffle(paths, new Random(seed));
        return paths.subList(0, asked);
    }
}
