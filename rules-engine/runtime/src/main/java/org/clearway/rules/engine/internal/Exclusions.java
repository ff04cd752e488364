package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.facts.Section;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.Implication;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Values that an unknown fact cannot have, because something that would follow from them is stated otherwise: a device
 * stated not to be implantable cannot enter the body as an implant.
 */
final class Exclusions {

    private record Excluded(
            int slot,
            long values,
            Implication.Test test,
            FactDefinition conclusion,
            String follows,
            List<Implication.Condition> others) {}

    private final List<Excluded> excluded = new ArrayList<>();

    Exclusions(FactSlots slots) {
        for (Implication implication : Vocabulary.implications()) {
            if (implication.kind() != Implication.Kind.FOLLOWS) {
                continue;
            }
            for (Implication.Condition premise : implication.where()) {
                int slot = slots.find(premise.fact());
                FactDefinition conclusion = Vocabulary.fact(implication.fact());
                if (slot < 0 || slots.kind(slot) == FactSlots.Kind.SCALAR || conclusion == null) {
                    continue;
                }
                long values = 0;
                for (String value : premise.values()) {
                    values |= slots.bit(slot, value);
                }
                List<Implication.Condition> others = implication.where().stream()
                        .filter(other -> other != premise)
                        .toList();
                excluded.add(new Excluded(slot, values, premise.test(), conclusion, implication.value(), others));
            }
        }
    }

    /** Narrows what is known by what is stated. */
    void apply(Knowledge known, @Nullable Section[] sections) {
        for (Excluded exclusion : excluded) {
            if (known.stated[exclusion.slot] != null) {
                continue;
            }
            Object stated = stated(exclusion.conclusion, sections);
            if (stated == null || stated.toString().equals(exclusion.follows) || !hold(exclusion.others, sections)) {
                continue;
            }
            if (exclusion.test == Implication.Test.LACKS) {
                known.must[exclusion.slot] |= exclusion.values;
            } else {
                known.may[exclusion.slot] &= ~exclusion.values;
            }
        }
    }

    private static boolean hold(List<Implication.Condition> conditions, @Nullable Section[] sections) {
        for (Implication.Condition condition : conditions) {
            FactDefinition fact = Vocabulary.fact(condition.fact());
            Object value = fact == null ? null : stated(fact, sections);
            if (condition.test() != Implication.Test.IS
                    || value == null
                    || !condition.values().contains(value.toString())) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object stated(FactDefinition fact, @Nullable Section[] sections) {
        Section section = sections[fact.sectionIndex()];
        return section == null ? null : section.value(fact.index());
    }
}
