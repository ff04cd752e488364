package org.clearway.rules.authoring.profile;

import java.util.List;
import org.clearway.rules.Citation;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.internal.text.RuleTitle;

/**
 * A notion that an edition defines by a condition, and that its rules use by name; in the rules of the model the condition is written out.
 *
 * @param name as rules use it
 * @param condition where it holds: equal to the part of a rule's condition that was written out for it
 * @param limbs the rules that define it, at least one of which must hold; in the order of the source
 */
public record DerivedFact(String name, Condition condition, List<Limb> limbs) {
    public DerivedFact {
        limbs = List.copyOf(limbs);
    }

    /**
     * A rule that defines it.
     *
     * @param provision the short name of what it is defined by
     * @param limb the limb in words
     * @param file source file, relative to the edition
     * @param line its line in that file
     * @param when where it holds
     * @param citations what it rests on
     */
    public record Limb(String provision, String limb, String file, int line, Condition when, List<Citation> citations) {
        public Limb {
            citations = List.copyOf(citations);
        }

        /** The provision and the limb as a reader calls them. */
        public String title() {
            return RuleTitle.of(provision, limb);
        }
    }

    /** What a reader calls it: its one limb, or what several have in common. */
    public String title() {
        if (limbs.size() == 1) {
            return limbs.get(0).title();
        }
        String provision = limbs.get(0).provision();
        return limbs.stream().allMatch(limb -> limb.provision().equals(provision)) ? provision : name;
    }
}
