package org.clearway.rules.engine.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
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

    /** Values tried for one fact before it stays unknown because none agrees with the others. */
    private static final int ATTEMPTS = 12;

    private RandomFacts() {}

    /**
     * Facts that do not contradict each other on a day.
     *
     * @param unknown share of the facts that stay unknown
     */
    static Arbitrary<Facts> of(LoadedEdition edition, double unknown, LocalDate day) {
        return Arbitraries.randomValue(random -> {
            while (true) {
                Facts facts = consistent(edition, Facts.empty(), random, unknown, day);
                if (facts != null) {
                    return facts;
                }
            }
        });
    }

    private static @Nullable Facts consistent(
            LoadedEdition edition, Facts facts, Random random, double unknown, LocalDate day) {
        try {
            Facts drawn = drawn(edition, facts, random, unknown, day);
            Links.settle(drawn, day);
            return drawn;
        } catch (RequestException contradiction) {
            // Days, and the items of one list, can still contradict each other: that is refused, which other tests
            // hold.
            return null;
        }
    }

    /** Facts with more facts drawn at random, of values that the ties to those drawn before leave. */
    private static Facts drawn(LoadedEdition edition, Facts facts, Random random, double unknown, LocalDate day) {
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
            Knowledge known = known(edition, drawn, subject, day);
            List<Integer> slots = new ArrayList<>();
            for (int slot = 0; slot < edition.slots().read(); slot++) {
                if (edition.slots().isFact(slot)
                        && (subject == 0 || edition.slots().ofSubject(slot))) {
                    slots.add(slot);
                }
            }
            Collections.shuffle(slots, random);
            for (int slot : slots) {
                if (!known.known(slot) && !known.absent(slot) && random.nextDouble() >= unknown) {
                    int item = edition.slots().ofSubject(slot) ? subject : -1;
                    FactDefinition fact = edition.slots().definition(slot);
                    Object value = fitting(known, slot, fact, random);
                    if (value != null) {
                        drawn = new Completions.Place(fact, item).set(drawn, value);
                    }
                }
            }
        }
        return drawn;
    }

    /** What is known of one subject, certainly or by presumption. */
    private static Knowledge known(LoadedEdition edition, Facts facts, int subject, LocalDate day) {
        return Evaluator.known(edition, Settling.settle(facts, day, Unstated.UNKNOWN))[subject];
    }

    /** A value that agrees with what is known, which it is then added to; null where none was found. */
    private static @Nullable Object fitting(Knowledge known, int slot, FactDefinition fact, Random random) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Object value = value(fact, known.may[slot], known.must[slot], random);
            long point = known.point();
            if (fits(known, slot, value) && known.propagate()) {
                return value;
            }
            known.restore(point);
        }
        return null;
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
    static @Nullable Facts completed(LoadedEdition edition, Facts facts, Random random, LocalDate day) {
        // What was presumed at first can be open again once more is stated.
        Facts before = facts;
        Facts completed = consistent(edition, facts, random, 0, day);
        while (completed != null && !completed.equals(before)) {
            before = completed;
            completed = consistent(edition, completed, random, 0, day);
        }
        return completed;
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
        return value(fact, -1L, 0, random);
    }

    private static Object value(FactDefinition fact, long may, long must, Random random) {
        return switch (fact.type()) {
            case BOOLEAN -> (may & 3) == 3 ? random.nextBoolean() : (may & 2) != 0;
            case ENUM -> {
                List<String> left = IntStream.range(0, fact.values().size())
                        .filter(value -> (may & 1L << value) != 0)
                        .mapToObj(fact.values()::get)
                        .toList();
                yield fact.constant(left.get(random.nextInt(left.size())));
            }
            case SET -> {
                Set<Object> set = new LinkedHashSet<>();
                for (int value = 0; value < fact.values().size(); value++) {
                    if ((must & 1L << value) != 0 || (may & 1L << value) != 0 && random.nextInt(3) == 0) {
                        set.add(fact.constant(fact.values().get(value)));
                    }
                }
                yield set;
            }
            case DATE -> FIRST.plusDays(random.nextInt(2_000));
            case INTEGER -> random.nextInt(4);
            case DECIMAL -> BigDecimal.valueOf(random.nextInt(5), 1);
            case STRING -> random.nextBoolean() ? "" : "text";
        };
    }
}
