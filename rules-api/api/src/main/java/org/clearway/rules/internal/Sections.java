package org.clearway.rules.internal;

import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;

/** Facts of sections as numbers, for frames. */
final class Sections {

    private static final Frame[] ITEMS = new Frame[Vocabulary.sections().size()];

    static {
        for (SectionDefinition section : Vocabulary.sections()) {
            if (section.repeated()) {
                ITEMS[section.index()] = item(section);
            }
        }
    }

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
        return ITEMS[section];
    }

    private static Frame item(SectionDefinition section) {
        List<Integer> facts = new ArrayList<>();
        section.facts().stream().map(FactDefinition::number).forEach(facts::add);
        List<Integer> own = List.copyOf(facts);
        List<Integer> elsewhere = new ArrayList<>(List.of(Term.AS_OF));
        for (Tie tie : Ties.all()) {
            if (own.contains(tie.fact())) {
                for (int fact : tie.facts()) {
                    if (!own.contains(fact) && !elsewhere.contains(fact)) {
                        elsewhere.add(fact);
                    }
                }
            }
        }
        facts.addAll(elsewhere);
        return new Frame(facts, elsewhere);
    }
}
