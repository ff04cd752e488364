package org.clearway.rules.engine.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clearway.rules.Known;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.facts.SectionBuilder;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Facts with one of them changed, and the values worth trying for an unknown one. */
final class Completions {

    /** More completions than this are not tried. */
    static final int MOST = 4_096;

    private Completions() {}

    /**
     * A fact of a request.
     *
     * @param definition what the vocabulary says of it
     * @param item the element of a repeated section, or -1
     */
    record Place(FactDefinition definition, int item) {

        @Nullable
        Object in(Facts facts) {
            Section section = section(facts);
            return section == null ? null : section.value(definition.index());
        }

        private @Nullable Section section(Facts facts) {
            int section = definition.sectionIndex();
            if (item < 0) {
                return facts.section(section);
            }
            List<? extends Section> items = facts.items(section);
            return items == null || item >= items.size() ? null : items.get(item);
        }

        /** The facts with this one changed; null makes it unknown. */
        Facts set(Facts facts, @Nullable Object value) {
            int index = definition.sectionIndex();
            SectionDefinition section = Vocabulary.sections().get(index);
            Section before = section(facts);
            SectionBuilder builder = section.builder();
            for (FactDefinition fact : section.facts()) {
                builder.set(fact.index(), before == null ? null : before.value(fact.index()));
            }
            builder.set(definition.index(), value);
            Facts.Builder changed = Facts.builder();
            for (SectionDefinition other : Vocabulary.sections()) {
                if (other.repeated()) {
                    List<? extends Section> items = facts.items(other.index());
                    if (other.index() == index && item >= 0) {
                        List<Section> replaced = new ArrayList<>(items == null ? List.of() : items);
                        replaced.set(item, builder.build());
                        items = List.copyOf(replaced);
                    }
                    changed.set(other.index(), items);
                } else {
                    changed.set(other.index(), other.index() == index ? builder.build() : facts.section(other.index()));
                }
            }
            return changed.build();
        }

        @Override
        public String toString() {
            return item < 0 ? definition.path() : definition.path() + "[" + item + "]";
        }
    }

    /**
     * The values of a fact that a rule could tell apart.
     *
     * @param days the days that could matter, for a date
     * @param numbers the numbers that could matter
     * @return null where there are too many
     */
    static @Nullable List<Object> values(FactDefinition fact, Set<LocalDate> days, Set<BigDecimal> numbers) {
        return switch (fact.type()) {
            case BOOLEAN -> List.of(true, false);
            case ENUM -> List.copyOf(fact.values().stream().map(fact::constant).toList());
            case SET -> fact.values().size() > 12 ? null : subsets(fact);
            case DATE -> List.copyOf(around(days));
            case INTEGER ->
                List.copyOf(
                        numbers.stream().map(BigDecimal::intValue).distinct().toList());
            case DECIMAL -> List.copyOf(numbers);
            case STRING -> List.of("", "text");
        };
    }

    private static List<Object> subsets(FactDefinition fact) {
        List<Object> subsets = new ArrayList<>();
        for (int bits = 0; bits < 1 << fact.values().size(); bits++) {
            Set<Object> subset = new LinkedHashSet<>();
            for (int i = 0; i < fact.values().size(); i++) {
                if ((bits & (1 << i)) != 0) {
                    subset.add(fact.constant(fact.values().get(i)));
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }

    private static Set<LocalDate> around(Set<LocalDate> days) {
        Set<LocalDate> around = new LinkedHashSet<>();
        for (LocalDate day : days) {
            around.add(day.minusDays(1));
            around.add(day);
            around.add(day.plusDays(1));
        }
        return around;
    }

    /** Whether something that one state presumes is otherwise in the other. */
    static boolean overruled(LoadedEdition edition, Settled presuming, Settled other) {
        return overruled(edition, Evaluator.known(edition, presuming), Evaluator.known(edition, other));
    }

    /** Whether something that is presumed in what is known of each subject is otherwise in what is actually known. */
    static boolean overruled(LoadedEdition edition, Knowledge[] presumed, Knowledge[] actual) {
        for (int subject = 0; subject < presumed.length && subject < actual.length; subject++) {
            for (int slot = 0; slot < edition.slots().read(); slot++) {
                boolean weak = presumed[subject].how(slot) == Known.PRESUMED;
                if (weak
                        && ((actual[subject].may[slot] & ~presumed[subject].may[slot]) != 0
                                || (presumed[subject].must[slot] & ~actual[subject].must[slot]) != 0)) {
                    return true;
                }
            }
        }
        return false;
    }
}
