package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.Status;
import org.clearway.rules.engine.Interview;
import org.clearway.rules.engine.InterviewScreen;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.internal.Completions.Place;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What holds of an interview about any product, of every ruleset that is in force. */
class InterviewPropertiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private static final RegulatoryRules RULES = RegulatoryRules.load().crossCheck(false);

    /** More completions than these are not tried to see whether a page can change the outcome. */
    private static final long MOST = 256;

    /** Products drawn at random to see the same. */
    private static final int DRAWN = 60;

    /** A product, by all facts that an edition reads, and the edition. */
    record Product(LoadedEdition edition, Facts facts) {

        Request request(Facts facts) {
            return Request.builder()
                    .ruleset(edition.model().ruleset())
                    .asOf(DAY)
                    .facts(facts)
                    .build();
        }

        @Override
        public String toString() {
            return edition.model().ruleset() + " " + facts;
        }
    }

    @Provide
    Arbitrary<Product> products() {
        List<LoadedEdition> editions = Editions.all().stream()
                .map(Editions.Built::edition)
                .filter(edition -> edition.model()
                        .edition()
                        .equals(RULES.decide(new Product(edition, Facts.empty()).request(Facts.empty()))
                                .ruleset()
                                .edition()))
                .toList();
        return Arbitraries.of(editions)
                .flatMap(edition -> Arbitraries.randomValue(random -> {
                    Facts facts = null;
                    while (facts == null) {
                        facts = RandomFacts.completed(edition, Facts.empty(), random, DAY);
                    }
                    return new Product(edition, facts);
                }));
    }

    @Property(tries = 130, shrinking = ShrinkingMode.OFF)
    void answeringEndsSettledOrWithNothingLeftToAskAndNeverWrong(@ForAll("products") Product product) {
        TruthfulAnswerer person = new TruthfulAnswerer(product.request(product.facts()));
        Interview at = RULES.interview(product.request(Facts.empty()));
        Set<String> asked = new HashSet<>();
        for (InterviewScreen next = at.next(); next != null; next = at.next()) {
            assertThat(next.atMost()).as("pages left at most").isPositive();
            Interview answered = at.answer(person.answers(next));
            assertThat(answered.request().facts().equals(at.request().facts())
                            && answered.notKnown().equals(at.notKnown()))
                    .as("a page without effect: " + next.id())
                    .isFalse();
            at = answered;
            assertThat(asked.size()).as("pages").isLessThan(200);
            asked.add(next.id() + asked.size());
        }
        Settled answered =
                Objects.requireNonNull(BruteForce.settled(at.request().facts(), product.request(product.facts())));
        Settled whole = Objects.requireNonNull(BruteForce.settled(product.facts(), product.request(product.facts())));
        if (!Completions.overruled(product.edition(), answered, whole)) {
            // Nothing that was presumed, and shown so, is otherwise in this product.
            boolean right = !Collections.disjoint(
                    answers(product, product.facts()),
                    answers(product, at.request().facts()));
            boolean odd = !right && odd(product, answered);
            Statistics.label("told").collect(right ? "right" : odd ? "otherwise, of what is odd together" : "wrong");
            assertThat(right || odd)
                    .as("told %s", answers(product, at.request().facts()))
                    .isTrue();
            Statistics.label("ends").collect(at.decision().status());
            if (RULES.decide(product.request(product.facts())).status() == Status.DETERMINED) {
                assertThat(at.decision().status())
                        .as("who knows everything ends settled, but "
                                + at.decision().possible() + " not known " + at.notKnown() + " open "
                                + at.decision().questions().stream()
                                        .map(q -> q.fact())
                                        .toList())
                        .isNotEqualTo(Status.UNDETERMINED);
            }
        }
    }

    /**
     * Whether what a person answered, by what is presumed of the product, is odd together with what it states: of such a product the truth
     * is not clear. Whether a test is supplied for a study of its performance is not asked of what a person says is no test.
     */
    private static boolean odd(Product product, Settled answered) {
        Facts known = answered.known();
        for (Place place : stated(product)) {
            known = place.set(known, place.in(product.facts()));
        }
        Settled both = BruteForce.settled(known, product.request(known));
        return both == null || !both.doubts().isEmpty();
    }

    private static List<Place> stated(Product product) {
        List<Place> stated = new ArrayList<>();
        for (int slot = 0; slot < product.edition().slots().read(); slot++) {
            if (product.edition().slots().isFact(slot)) {
                BruteForce.places(product.edition(), slot, product.facts()).stream()
                        .filter(place -> place.in(product.facts()) != null)
                        .forEach(stated::add);
            }
        }
        return stated;
    }

    @Property(tries = 130, shrinking = ShrinkingMode.OFF)
    void noPageIsOfferedThatCannotChangeTheOutcome(@ForAll("products") Product product) {
        TruthfulAnswerer person = new TruthfulAnswerer(product.request(product.facts()));
        Interview at = RULES.interview(product.request(Facts.empty()));
        for (InterviewScreen next = at.next(); next != null; next = at.next()) {
            Boolean can = canChange(product, at.request().facts(), next);
            Statistics.label("pages")
                    .collect(
                            can == null
                                    ? "no witness found among products drawn, and too many to try all"
                                    : "can change the outcome");
            assertThat(can == null || can)
                    .as("page " + next.id() + " after " + at.request().facts())
                    .isTrue();
            at = at.answer(person.answers(next));
        }
    }

    /** Whether two products that differ in the facts of a page only have other outcomes; null where there are too many. */
    private static @Nullable Boolean canChange(Product product, Facts facts, InterviewScreen page) {
        LoadedEdition edition = product.edition();
        Request request = product.request(facts);
        Settled settled = BruteForce.settled(facts, request);
        if (settled == null) {
            return null;
        }
        Set<String> asked = new LinkedHashSet<>();
        page.blocks().forEach(block -> asked.addAll(block.facts()));
        if (asked.stream().anyMatch(path -> Vocabulary.fact(path) == null || path.contains("["))) {
            return null;
        }
        List<Place> inPage = new ArrayList<>();
        List<Place> rest = new ArrayList<>();
        for (int slot = 0; slot < edition.slots().read(); slot++) {
            if (edition.slots().isFact(slot)) {
                for (Place place : BruteForce.places(edition, slot, facts)) {
                    if (asked.contains(place.definition().path())) {
                        // What is only presumed is asked, too.
                        inPage.add(place);
                    } else if (!BruteForce.known(settled, place)) {
                        rest.add(place);
                    }
                }
            }
        }
        List<Place> all = new ArrayList<>(rest);
        all.addAll(inPage);
        if (witness(product, facts, inPage)) {
            return true;
        }
        List<List<@Nullable Object>> values = BruteForce.values(edition, request, facts, all, MOST);
        if (values == null) {
            return null;
        }
        for (int i = 0; i < all.size(); i++) {
            if (Editions.takesBack(edition, all.get(i).definition().path())) {
                // That nobody says it is an answer of its own: the scope is presumed.
                values.get(i).add(null);
            }
        }
        return canChange(edition, request, facts, all, values, 0, rest.size());
    }

    /** Whether one of some products drawn at random has another outcome with another value of a fact of the page. */
    private static boolean witness(Product product, Facts facts, List<Place> inPage) {
        LoadedEdition edition = product.edition();
        Random random = new Random(facts.hashCode());
        for (int drawn = 0; drawn < DRAWN; drawn++) {
            Facts whole = RandomFacts.completed(edition, facts, random, DAY);
            if (whole == null) {
                continue;
            }
            for (Place place : inPage) {
                List<List<@Nullable Object>> values =
                        BruteForce.values(edition, product.request(whole), whole, List.of(place), MOST);
                if (values != null
                        && outcomes(edition, product.request(whole), whole, List.of(place), values, 0)
                                        .size()
                                > 1) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean canChange(
            LoadedEdition edition,
            Request request,
            Facts facts,
            List<Place> places,
            List<List<@Nullable Object>> values,
            int at,
            int rest) {
        if (at == rest) {
            return outcomes(edition, request, facts, places, values, at).size() > 1;
        }
        return values.get(at).stream()
                .anyMatch(value ->
                        canChange(edition, request, places.get(at).set(facts, value), places, values, at + 1, rest));
    }

    private static Set<String> outcomes(
            LoadedEdition edition,
            Request request,
            Facts facts,
            List<Place> places,
            List<List<@Nullable Object>> values,
            int at) {
        if (at == places.size()) {
            return BruteForce.settled(facts, request) == null ? Set.of() : answers(request, facts);
        }
        Set<String> outcomes = new LinkedHashSet<>();
        for (@Nullable Object value : values.get(at)) {
            outcomes.addAll(outcomes(edition, request, places.get(at).set(facts, value), places, values, at + 1));
        }
        return outcomes;
    }

    private static Set<String> answers(Product product, Facts facts) {
        return answers(product.request(facts), facts);
    }

    /** What is answered: that the ruleset does not reach the product, or the outcomes that are possible. */
    private static Set<String> answers(Request request, Facts facts) {
        Decision decision =
                RULES.decide(Request.builder().from(request).facts(facts).build());
        return decision.status() == Status.NOT_APPLICABLE
                ? Set.of(Status.NOT_APPLICABLE.name())
                : new LinkedHashSet<>(decision.possible());
    }
}
