package org.clearway.rules.vocabulary;

import java.util.List;
import org.clearway.rules.facts.Facts;

/** Settles the facts that follow from the stated ones. Thread-safe. */
public final class Implications {

    private static final List<Implication> ALL = GeneratedVocabulary.implications();
    private static final SettlingRule[] FOLLOWS = SettlingRule.of(ALL, Implication.Kind.FOLLOWS);
    private static final SettlingRule[] PRESUMED = SettlingRule.of(ALL, Implication.Kind.PRESUMED);

    private Implications() {}

    static List<Implication> all() {
        return ALL;
    }

    /**
     * Adds what follows from the facts, to a fixed point, and then what is presumed where nothing is stated.
     *
     * @param facts the stated facts
     * @return the facts with what follows; the same facts where nothing does
     * @throws org.clearway.rules.RequestException {@code FACTS_CONTRADICT}, naming both facts, where a stated fact contradicts
     *     what follows from others
     */
    public static Settled settle(Facts facts) {
        SettlingDraft draft = new SettlingDraft(facts);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (SettlingRule rule : FOLLOWS) {
                changed |= rule.apply(draft);
            }
        }
        for (SettlingRule rule : PRESUMED) {
            rule.apply(draft);
        }
        return draft.settled();
    }
}
