package org.clearway.rules.engine.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.clearway.rules.RequestException;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.facts.SectionBuilder;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.Implications;
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
            Facts.Builder facts = Facts.builder();
            for (SectionDefinition section : Vocabulary.sections()) {
                if (section.repeated()) {
                    List<Section> items = new ArrayList<>();
                    for (int i = 0; i <= random.nextInt(2); i++) {
                        items.add(section(edition, section, random, unknown));
                    }
                    facts.set(section.index(), items);
                } else {
                    facts.set(section.index(), section(edition, section, random, unknown));
                }
            }
            Facts built = facts.build();
            try {
                Implications.settle(built);
                return built;
            } catch (RequestException contradiction) {
                // Another draw: facts that contradict each other are refused, which other tests hold.
            }
        }
    }

    private static Section section(LoadedEdition edition, SectionDefinition section, Random random, double unknown) {
        SectionBuilder builder = section.builder();
        for (FactDefinition fact : section.facts()) {
            boolean read = edition.slots().find(fact.path()) >= 0;
            builder.set(fact.index(), read && random.nextDouble() >= unknown ? value(fact, random) : null);
        }
        return builder.build();
    }

    /** The facts with every unknown one that the edition reads filled at random; null where they then contradict. */
    static @Nullable Facts completed(LoadedEdition edition, Facts facts, Random random) {
        Facts completed = facts;
        for (int slot = 0; slot < edition.slots().size(); slot++) {
            if (!edition.slots().isFact(slot)) {
                continue;
            }
            FactDefinition fact = edition.slots().definition(slot);
            int count = 1;
            if (edition.slots().ofSubject(slot)) {
                List<? extends Section> items = completed.items(fact.sectionIndex());
                count = items == null ? 0 : items.size();
            }
            for (int item = 0; item < count; item++) {
                var place = new Completions.Place(fact, edition.slots().ofSubject(slot) ? item : -1);
                if (place.in(Implications.settle(completed).facts()) == null) {
                    completed = place.set(completed, value(fact, random));
                }
                try {
                    Implications.settle(completed);
                } catch (RequestException contradiction) {
                    return null;
                }
            }
        }
        return completed;
    }

    /** The facts with some that the edition does not read; none that others could follow from. */
    static Facts unread(LoadedEdition edition, Facts facts, Random random) {
        Set<String> related = new LinkedHashSet<>();
        Vocabulary.implications().forEach(implication -> {
            related.add(implication.fact());
            implication.where().forEach(condition -> related.add(condition.fact()));
        });
        Facts more = facts;
        for (SectionDefinition section : Vocabulary.sections()) {
            for (FactDefinition fact : section.facts()) {
                boolean free = edition.slots().find(fact.path()) < 0 && !related.contains(fact.path());
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
