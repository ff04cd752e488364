package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Unstated;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.internal.Term;
import org.clearway.rules.internal.Tie;
import org.clearway.rules.internal.Ties;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No request that states what a tie excludes is decided, whatever else it states, by any edition. */
class ExclusionsTest {

    private static final int REQUESTS = 10_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final RegulatoryRules RULES = Editions.rules();

    /** A term that holds, or its opposite. */
    private record Meant(Term term, boolean holds) {}

    /** Terms that cannot all hold, and the tie that says so. */
    private record Excluded(Tie tie, List<Meant> terms) {}

    static List<Editions.Built> editions() {
        return Editions.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editions")
    void whatATieExcludesIsRefused(Editions.Built built) {
        List<Excluded> excluded = excluded();
        assertThat(excluded).hasSizeGreaterThan(100);
        Random random = new Random(built.toString().hashCode());
        int tried = 0;
        while (tried < REQUESTS) {
            Excluded one = excluded.get(random.nextInt(excluded.size()));
            Facts facts = stated(one, random);
            if (facts == null) {
                continue;
            }
            tried++;
            Request request = Request.builder()
                    .ruleset(built.edition().model().ruleset())
                    .edition(built.edition().model().edition())
                    .asOf(DAY)
                    .unstated(random.nextBoolean() ? Unstated.FALSE : Unstated.UNKNOWN)
                    .facts(facts)
                    .build();
            RequestException error = catchThrowableOfType(RequestException.class, () -> RULES.decide(request));
            assertThat(error).as("%s on %s", one.tie().text(), facts).isNotNull();
            assertThat(error.code()).isEqualTo(ErrorCode.FACTS_CONTRADICT);
        }
    }

    /** Every certain tie of terms that a request can state, as terms that cannot all hold. */
    private static List<Excluded> excluded() {
        List<Excluded> excluded = new ArrayList<>();
        for (Tie tie : Ties.all()) {
            for (List<Term> all : tie.when()) {
                List<Meant> terms = new ArrayList<>();
                switch (tie.kind()) {
                    case EXCLUDES -> all.forEach(term -> terms.add(new Meant(term, true)));
                    case SETTLES -> {
                        all.forEach(term -> terms.add(new Meant(term, true)));
                        terms.add(new Meant(Objects.requireNonNull(tie.then()), false));
                    }
                    case NEEDS -> {
                        if (tie.when().size() == 1 && all.size() == 1 && positive(tie.fact()) != null) {
                            terms.add(new Meant(Objects.requireNonNull(positive(tie.fact())), true));
                            terms.add(new Meant(all.get(0), false));
                        }
                    }
                    default -> {}
                }
                boolean statable = terms.stream().allMatch(meant -> statable(meant.term()));
                if (!terms.isEmpty() && statable) {
                    excluded.add(new Excluded(tie, terms));
                }
            }
        }
        return excluded;
    }

    private static boolean statable(Term term) {
        return !term.weak() && term.op().ordinal() <= Term.Op.NONE.ordinal();
    }

    private static @Nullable Term positive(int number) {
        FactDefinition fact = Ties.fact(number);
        return fact.type() == FactType.BOOLEAN
                ? new Term(Term.Op.IS, number, 2L, -2, null, false)
                : fact.type() == FactType.SET ? new Term(Term.Op.ANY, number, 0, -2, null, false) : null;
    }

    /** Facts in which all terms hold, among a few others; null where the terms leave no value. */
    private static @Nullable Facts stated(Excluded excluded, Random random) {
        Facts facts = Facts.empty();
        Set<Integer> used = new LinkedHashSet<>();
        for (Meant meant : excluded.terms()) {
            FactDefinition fact = Ties.fact(meant.term().fact());
            Object value = used.add(fact.number()) ? value(fact, meant, random) : null;
            if (value == null) {
                return null;
            }
            facts = with(facts, fact, value);
        }
        for (int more = random.nextInt(4); more > 0; more--) {
            FactDefinition fact = Ties.fact(random.nextInt(Ties.count()));
            if (fact.type() == FactType.BOOLEAN && used.add(fact.number())) {
                facts = with(facts, fact, random.nextBoolean());
            }
        }
        return facts;
    }

    private static Facts with(Facts facts, FactDefinition fact, Object value) {
        SectionDefinition section = Vocabulary.sections().get(fact.sectionIndex());
        Facts base = facts;
        if (section.repeated() && facts.items(section.index()) == null) {
            base = Facts.builder()
                    .from(facts)
                    .set(section.index(), List.<Section>of(section.empty()))
                    .build();
        }
        return new Completions.Place(fact, section.repeated() ? 0 : -1).set(base, value);
    }

    private static @Nullable Object value(FactDefinition fact, Meant meant, Random random) {
        Term term = meant.term();
        if (term.op() == Term.Op.IS) {
            List<Object> values = new ArrayList<>();
            int count = fact.type() == FactType.BOOLEAN ? 2 : fact.values().size();
            for (int bit = 0; bit < count; bit++) {
                if (((term.mask() & 1L << bit) != 0) == meant.holds()) {
                    values.add(
                            fact.type() == FactType.BOOLEAN
                                    ? (Object) (bit == 1)
                                    : Objects.requireNonNull(
                                            fact.constant(fact.values().get(bit))));
                }
            }
            return values.isEmpty() ? null : values.get(random.nextInt(values.size()));
        }
        boolean in = (term.op() == Term.Op.HAS || term.op() == Term.Op.ANY) == meant.holds();
        long mask = term.op() == Term.Op.ANY || term.op() == Term.Op.NONE ? -1L : term.mask();
        Set<Object> set = new LinkedHashSet<>();
        boolean some = false;
        for (int bit = 0; bit < fact.values().size(); bit++) {
            boolean named = (mask & 1L << bit) != 0;
            boolean take = named ? in && (!some || random.nextBoolean()) : random.nextInt(4) == 0;
            some |= named;
            if (take) {
                set.add(Objects.requireNonNull(fact.constant(fact.values().get(bit))));
            }
        }
        return set;
    }
}
