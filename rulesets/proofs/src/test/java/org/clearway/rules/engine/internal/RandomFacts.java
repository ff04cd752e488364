package org.clearway.rules.engine.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.clearway.rules.Known;
import org.clearway.rules.RequestException;
import org.clearway.rules.Unstated;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.internal.Settling;
import org.clearway.rules.internal.Term;
import org.clearway.rules.internal.Ties;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.Links;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Random facts that an edition reads, and that do not contradict each other. */
final class RandomFacts {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private RandomFacts() {}

    /**
     * Facts.
     *
     * @param unknown share of the facts that stay unknown
     */
    static Arbitrary<Facts> of(LoadedEdition edition, double unknown) {
        return Arbitraries.randomValue(random -> facts(edition, random, unknown));
    }

    private static Facts facts(LoadedEdition edition, Random random, double unknown) {
        while (true) {
            Facts facts = drawn(edition, Facts.empty(), random, unknown);
            try {
                Links.settle(facts, FIRST);
                return facts;
            } catch (RequestException contradiction) {
                // Another draw: days that contradict each other are refused, which other tests hold.
            }
        }
    }

    /** Facts with more facts drawn at random, of values that the ties to those drawn before leave. */
    private static Facts drawn(LoadedEdition edition, Facts facts, Random random, double unknown) {
        SectionDefinition each = edition.each();
        Facts drawn = facts;
        if (each != null && drawn.items(each.index()) == null) {
            List<Section> items = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(2); i++) {
                items.add(each.empty());
            }
            drawn = Facts.builder().from(drawn).set(each.index(), items).build();
        }
        int subjects = each == null ? 1 : Math.max(1, drawn.items(each.index()).size());
        for (int subject = 0; subject < subjects; subject++) {
            Knowledge known = known(edition, drawn, subject);
            List<Integer> slots = new ArrayList<>();
            for (int slot = 0; slot < edition.slots().read(); slot++) {
                if (edition.slots().isFact(slot)
                        && (subject == 0 || edition.slots().ofSubject(slot))) {
                    slots.add(slot);
                }
            }
            Collections.shuffle(slots, random);
            for (int slot : slots) {
                if (known.how(slot) == null && !known.absent(slot) && random.nextDouble() >= unknown) {
                    int item = edition.slots().ofSubject(slot) ? subject : -1;
                    FactDefinition fact = edition.slots().definition(slot);
                    Object value = value(fact, random);
                    long point = known.point();
                    if (fits(known, slot, value) && known.propagate()) {
                        drawn = new Completions.Place(fact, item).set(drawn, value);
                    } else {
                        known.restore(point);
                    }
                }
            }
        }
        return drawn;
    }

    /** What is known of one subject, certainly or by presumption. */
    private static Knowledge known(LoadedEdition edition, Facts facts, int subject) {
        return Evaluator.known(edition, Settling.settle(facts, FIRST, Unstated.UNKNOWN))[subject];
    }

    private static boolean fits(Knowledge known, int slot, Object value) {
        if (value instanceof Boolean flag) {
            return known.narrow(slot, flag ? 2L : 1L, Known.STATED);
        }
        if (value instanceof Enum<?> constant) {
            return known.narrow(slot, 1L << constant.ordinal(), Known.STATED);
        }
        if (value instanceof Set<?> set) {
            long elements = 0;
            for (Object element : set) {
                elements |= 1L << ((Enum<?>) element).ordinal();
            }
            return known.element(slot, elements, true, Known.STATED)
                    && known.element(slot, known.may[slot] & ~elements, false, Known.STATED);
        }
        return true;
    }

    /** The facts with every unknown one that the edition reads filled at random; null where they then contradict. */
    static @Nullable Facts completed(LoadedEdition edition, Facts facts, Random random) {
        Facts completed = drawn(edition, facts, random, 0);
        try {
            Links.settle(completed, FIRST);
            return completed;
        } catch (RequestException contradiction) {
            return null;
        }
    }

    /** The facts with some that the edition does not read, and that no tie connects with those it reads. */
    static Facts unread(LoadedEdition edition, Facts facts, Random random) {
        Set<Integer> tied = new LinkedHashSet<>();
        Ties.all().forEach(tie -> {
            tied.add(tie.fact());
            List<Term> terms = new ArrayList<>();
            tie.when().forEach(terms::addAll);
            if (tie.then() != null) {
                terms.add(tie.then());
            }
            terms.forEach(term -> tied.addAll(List.of(term.fact(), term.other())));
        });
        Facts more = facts;
        for (SectionDefinition section : Vocabulary.sections()) {
            for (FactDefinition fact : section.facts()) {
                boolean free = edition.slots().find(fact.path()) < 0 && !tied.contains(fact.number());
                if (free && !section.repeated() && random.nextInt(20) == 0) {
                    more = new Completions.Place(fact, -1).set(more, value(fact, random));
                }
            }
        }
        return more;
    }

    private static Object value(FactDefinition fact, Random random) {
        return switch (fact.type()) {
            case BOOLEAN -> random.nextBoolean();
            case ENUM ->
                fact.constant(fact.values().get(random.nextInt(fact.values().size())));
            case SET -> {
                Set<Object> set = new LinkedHashSet<>();
                fact.values().stream()
                        .filter(value -> random.nextInt(3) == 0)
                        .forEach(value -> set.add(fact.constant(value)));
                yield set;
            }
            case DATE -> FIRST.plusDays(random.nextInt(2_000));
            case INTEGER -> random.nextInt(4);
            case DECIMAL -> BigDecimal.valueOf(random.nextInt(5), 1);
            case STRING -> random.nextBoolean() ? "" : "text";
        };
    }
}
