package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.clearway.rules.Request;
import org.clearway.rules.Unstated;
import org.clearway.rules.engine.internal.Completions.Place;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.internal.Settling;
import org.clearway.rules.internal.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is possible under unknown facts, of products drawn at random, held against every completion of them. */
class PossibleTest {

    /** Partial requests an edition: 10,000 over the 22 editions. */
    private static final int REQUESTS = Integer.getInteger("clearway.possible.requests", 455);

    /** As a power of two: so many completions at most are tried of one request. With 16 a request can take ten seconds. */
    private static final int MOST = Integer.getInteger("clearway.possible.most", 9);

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    static List<Editions.Built> editions() {
        return Editions.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editions")
    void whatIsPossibleIsWhatSomeCompletionGives(Editions.Built built) {
        LoadedEdition edition = built.edition();
        Random random = new Random(20261128);
        List<String> wrong = new ArrayList<>();
        int[] count = new int[4];
        Map<String, Integer> sizes = new TreeMap<>();
        while (count[0] < REQUESTS) {
            Facts whole = stated(edition, RandomFacts.completed(edition, Facts.empty(), random, DAY));
            if (whole == null) {
                continue;
            }
            Request request = Request.builder()
                    .ruleset(edition.model().ruleset())
                    .asOf(DAY)
                    .facts(whole)
                    .build();
            List<Place> stated = new ArrayList<>(BruteForce.stated(edition, whole));
            Collections.shuffle(stated, random);
            long most = 1L << 1 + random.nextInt(MOST);
            Facts partial = whole;
            List<Place> out = new ArrayList<>();
            for (Place place : stated) {
                Facts less = place.set(partial, null);
                out.add(place);
                if (BruteForce.settled(less, request) != null
                        && BruteForce.values(edition, request, less, out, most) != null) {
                    partial = less;
                } else {
                    out.remove(place);
                }
            }
            Settled settled = Objects.requireNonNull(BruteForce.settled(partial, request));
            BruteForce.Open open = new BruteForce.Open(edition, settled);
            // A fact that follows from others, or is presumed from them, is not unknown.
            List<Place> unknown =
                    out.stream().filter(one -> !BruteForce.known(settled, one)).toList();
            Evaluation evaluation = open.evaluation();
            BruteForce truth = BruteForce.of(edition, request, partial, open, unknown, most);
            if (unknown.isEmpty() || truth == null) {
                continue;
            }
            count[0]++;
            sizes.merge(size(truth.completions()), 1, Integer::sum);
            if ((truth.outcomes() & ~evaluation.possible()) != 0) {
                wrong.add("lost of " + out + " of " + whole);
            }
            if (truth.otherProducts()) {
                count[1]++;
            } else if (truth.outcomes() == evaluation.possible()) {
                count[2]++;
            } else {
                count[3]++;
                if (evaluation.exact()) {
                    wrong.add("not exact: " + edition.outcomes().names(truth.outcomes()) + " but "
                            + edition.outcomes().names(evaluation.possible()) + " without " + unknown + " of " + whole);
                }
            }
        }
        System.out.printf(
                "%s: %,d partial requests, against at most 2^%d completions, so many each %s: %,d equal, %,d wider and said so, %,d where"
                        + " other presumptions hold, %,d wrong%n",
                built, count[0], MOST, sizes, count[2], count[3], count[1], wrong.size());
        assertThat(wrong).isEmpty();
    }

    /** Between which powers of two a number of completions lies. */
    private static String size(long completions) {
        int bits = 64 - Long.numberOfLeadingZeros(completions - 1);
        int most = Math.max(4, (bits + 3) / 4 * 4);
        return "2^%02d..2^%02d".formatted(most - 4, most);
    }

    /** The facts with everything stated that follows from them, so that nothing else becomes unknown with one left out. */
    private static @Nullable Facts stated(LoadedEdition edition, @Nullable Facts facts) {
        Facts stated = facts;
        if (facts != null) {
            Settled settled = Settling.settle(facts, DAY, Unstated.UNKNOWN);
            for (int slot = 0; slot < edition.slots().read(); slot++) {
                if (edition.slots().isFact(slot)) {
                    for (Place place : BruteForce.places(edition, slot, facts)) {
                        State state = place.item() < 0
                                ? settled.whole()
                                : settled.items(place.definition().sectionIndex())
                                        .get(place.item());
                        int cell = state.frame().cell(place.definition().number());
                        if (place.in(facts) == null && state.known(cell)) {
                            stated = place.set(stated, state.value(cell));
                        }
                    }
                }
            }
        }
        return stated;
    }
}
