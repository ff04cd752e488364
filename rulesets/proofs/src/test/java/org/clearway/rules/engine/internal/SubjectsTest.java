package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clearway.rules.Unstated;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.internal.Settling;
import org.jspecify.annotations.Nullable;

/** What is followed step by step is what evaluating everything anew gives. */
class SubjectsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    /** How many suppositions are made under one another. */
    private static final int DEPTH = 12;

    record Asked(LoadedEdition edition, Facts facts, long seed) {}

    @Provide
    Arbitrary<Asked> asked() {
        List<LoadedEdition> editions =
                Editions.all().stream().map(Editions.Built::edition).toList();
        return Arbitraries.of(editions)
                .flatMap(edition -> Arbitraries.of(0.2, 0.5, 0.9)
                        .flatMap(unknown -> RandomFacts.of(edition, unknown, DAY))
                        .flatMap(facts -> Arbitraries.longs().map(seed -> new Asked(edition, facts, seed))));
    }

    @Property(tries = 600)
    void underASuppositionTheRulesAreWorthWhatTheyAreWorthEvaluatedAnewAndAfterItWhatTheyWereBefore(
            @ForAll("asked") Asked asked) {
        LoadedEdition edition = asked.edition();
        Subjects subjects = new Subjects(
                edition, Evaluator.known(edition, Settling.settle(asked.facts(), DAY, Unstated.UNKNOWN)), DAY);
        suppose(edition, subjects, new Random(asked.seed()), DEPTH);
    }

    private static void suppose(LoadedEdition edition, Subjects subjects, Random random, int depth) {
        int number = random.nextInt(subjects.size());
        Subject subject = subjects.get(number);
        Formula.Atom atom = open(edition.table(), subject, random);
        if (depth == 0 || atom == null) {
            return;
        }
        byte[] before = subject.truths().clone();
        long outcomes = subjects.outcomes();
        int slot = atom.slot(subject.known());
        List<Narrowing> narrowings =
                atom.narrowings(subject.known(), edition.table().groups());
        int chosen = random.nextInt(Math.max(1, narrowings.size()));
        for (Narrowing narrowing : narrowings) {
            boolean deeper = narrowing == narrowings.get(chosen);
            subjects.suppose(narrowing, number, slot, () -> {
                same(edition, subjects);
                if (deeper) {
                    suppose(edition, subjects, random, depth - 1);
                }
            });
            assertThat(subject.truths()).isEqualTo(before);
            assertThat(subjects.outcomes()).isEqualTo(outcomes);
        }
        same(edition, subjects);
    }

    /** An open part of a rule drawn at random. */
    private static Formula.@Nullable Atom open(RuleTable table, Subject subject, Random random) {
        int first = random.nextInt(table.size());
        for (int i = 0; i < table.size(); i++) {
            int rule = (first + i) % table.size();
            Formula.Atom atom = table.formula(rule).eval(subject.known()) == Truth.UNKNOWN
                    ? table.formula(rule).open(subject.known())
                    : null;
            if (atom != null) {
                return atom;
            }
        }
        return null;
    }

    private static void same(LoadedEdition edition, Subjects subjects) {
        for (int i = 0; i < subjects.size(); i++) {
            Subject followed = subjects.get(i);
            Subject anew = new Subject(edition.table(), followed.known(), DAY);
            assertThat(followed.truths()).isEqualTo(anew.truths());
            assertThat(followed.outcomes()).isEqualTo(anew.outcomes());
            assertThat(anew.outcomes()).isEqualTo(edition.table().outcomes(anew.truths(), DAY));
            for (int rule = 0; rule < edition.table().size(); rule++) {
                assertThat(followed.own(rule)).isEqualTo(anew.own(rule));
            }
        }
    }
}
