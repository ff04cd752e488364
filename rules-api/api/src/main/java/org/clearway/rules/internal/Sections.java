package org.clearway.rules.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
                for (int fact : facts(tie)) {
                    if (!own.contains(fact) && !elsewhere.contains(fact)) {
                        elsewhere.add(fact);
                    }
                }
            }
        }
        facts.addAll(elsewhere);
        return new Frame(facts, elsewhere);
    }

    /** The facts that a tie speaks of, the day asked about among them. */
    static Set<Integer> facts(Tie tie) {
        Set<Integer> facts = new LinkedHashSet<>(Set.of(tie.fact()));
        List<Term> terms = new ArrayList<>();
        tie.when().forEach(terms::addAll);
        if (tie.then() != null) {
            terms.add(tie.then());
        }
        for (Term term : terms) {
            facts.add(term.fact());
            if (term.other() >= Term.AS_OF) {
                facts.add(term.other());
            }
        }
        return facts;
    }
}
