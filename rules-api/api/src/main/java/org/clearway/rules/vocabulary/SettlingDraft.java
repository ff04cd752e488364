package org.clearway.rules.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clearway.rules.Assumption;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.facts.SectionBuilder;
import org.jspecify.annotations.Nullable;

/** Facts while implications are applied to them: the stated ones, overlaid by what was derived. */
final class SettlingDraft {

    /** The item number of a section without items. */
    static final int NO_ITEM = -1;

    private final Facts facts;
    private final List<Derived> derived = new ArrayList<>();

    /** A bit for each section of which something is known. */
    private long knownSections;

    SettlingDraft(Facts facts) {
        this.facts = facts;
        for (int i = 0; i < Vocabulary.sections().size(); i++) {
            if (facts.section(i) != null || facts.items(i) != null) {
                knownSections |= 1L << i;
            }
        }
    }

    /** Whether something is known of each of the sections, so that a look at their facts is worth it. */
    boolean knows(long sections) {
        return (knownSections & sections) == sections;
    }

    /** How many items a repeated section has. */
    int items(int section) {
        List<? extends Section> items = facts.items(section);
        return items == null ? 0 : items.size();
    }

    @Nullable
    Object value(FactDefinition fact, int item) {
        Section stated = section(fact.sectionIndex(), item);
        Object value = stated == null ? null : stated.value(fact.index());
        if (value != null || derived.isEmpty()) {
            return value;
        }
        Derived known = derived(fact, item);
        return known == null ? null : known.value();
    }

    @Nullable
    Derived derived(FactDefinition fact, int item) {
        for (Derived known : derived) {
            if (known.fact() == fact && known.item() == item) {
                return known;
            }
        }
        return null;
    }

    private @Nullable Section section(int section, int item) {
        if (item == NO_ITEM) {
            return facts.section(section);
        }
        List<? extends Section> items = facts.items(section);
        return items == null ? null : items.get(item);
    }

    void derive(Derived fact) {
        derived.add(fact);
        knownSections |= 1L << fact.section();
    }

    Settled settled() {
        if (derived.isEmpty()) {
            return new Settled(facts, List.of());
        }
        derived.sort(Comparator.comparingInt(Derived::section)
                .thenComparingInt(Derived::item)
                .thenComparingInt(known -> known.fact().index()));
        Facts.Builder settled = Facts.builder().from(facts);
        List<Assumption> assumptions = new ArrayList<>();
        int at = 0;
        while (at < derived.size()) {
            int section = derived.get(at).section();
            int end = at;
            while (end < derived.size() && derived.get(end).section() == section) {
                Derived known = derived.get(end++);
                assumptions.add(Assumption.builder()
                        .fact(path(known.fact(), known.item()))
                        .value(known.value())
                        .follows(known.from())
                        .build());
            }
            settled.set(section, rebuilt(section, derived.subList(at, end)));
            at = end;
        }
        return new Settled(settled.build(), List.copyOf(assumptions));
    }

    private Object rebuilt(int section, List<Derived> changes) {
        List<? extends Section> items = facts.items(section);
        if (items == null) {
            return rebuilt(section, facts.section(section), NO_ITEM, changes);
        }
        List<Section> rebuilt = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            rebuilt.add(rebuilt(section, items.get(item), item, changes));
        }
        return rebuilt;
    }

    private static Section rebuilt(int section, @Nullable Section stated, int item, List<Derived> changes) {
        SectionDefinition definition = Vocabulary.sections().get(section);
        SectionBuilder builder = definition.builder();
        if (stated != null) {
            for (int i = 0; i < definition.facts().size(); i++) {
                builder.set(i, stated.value(i));
            }
        }
        for (Derived change : changes) {
            if (change.item() == item) {
                builder.set(change.fact().index(), change.value());
            }
        }
        return builder.build();
    }

    /** {@code section.name}, or {@code section[item].name} in a repeated section. */
    static String path(FactDefinition fact, int item) {
        return item == NO_ITEM ? fact.path() : fact.section() + "[" + item + "]." + fact.name();
    }

    /** A derived value and the facts it follows from. */
    record Derived(FactDefinition fact, int section, int item, Object value, String from) {}
}
