package org.clearway.rules.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Facts of sections as numbers, for frames. */
final class Sections {

    /** The frames of items; null of those that nothing asked for yet. */
    private static final AtomicReferenceArray<@Nullable Frame> ITEMS =
            new AtomicReferenceArray<>(Vocabulary.sections().size());

    private Sections() {}

    static List<Integer> single() {
        List<Integer> facts = new ArrayList<>(List.of(Term.AS_OF));
        for (SectionDefinition section : Vocabulary.sections()) {
            if (!section.repeated()) {
                section.facts().forEach(fact -> facts.add(fact.number()));
            }
        }
        return facts;
    }

    /** The frame of one item of a repeated section: its facts, and what its ties test elsewhere. */
    static Frame frame(int section) {
        Frame frame = ITEMS.get(section);
        if (frame == null) {
            // Two threads that find nothing here make the same, of which one is kept.
            ITEMS.compareAndSet(section, null, item(Vocabulary.sections().get(section)));
            frame = ITEMS.get(section);
        }
        return Objects.requireNonNull(frame);
    }

    private static Frame item(SectionDefinition section) {
        Set<Integer> facts = new LinkedHashSet<>();
        section.facts().forEach(fact -> facts.add(fact.number()));
        Set<Integer> own = Set.copyOf(facts);
        Set<Integer> elsewhere = new LinkedHashSet<>(List.of(Term.AS_OF));
        for (int tie = 0; tie < Ties.all().size(); tie++) {
            if (own.contains(Ties.all().get(tie).fact())) {
                for (int fact : Ties.speaksOf(tie)) {
                    if (!own.contains(fact)) {
                        elsewhere.add(fact);
                    }
                }
            }
        }
        facts.addAll(elsewhere);
        return new Frame(List.copyOf(facts), List.copyOf(elsewhere));
    }
}
