package org.clearway.rules.cli.records;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Classes as labels. EUDAMED registers a class without its sub-class: I for what the ruleset calls I, Is, Im, Ir or a
 * combination of these, and A for A and A_STERILE.
 */
final class ClassLabel {

    private static final List<String> ORDER = List.of("I", "IIa", "IIb", "III", "A", "B", "C", "D");
    private static final Pattern SUB_CLASS_OF_I = Pattern.compile("I[smr]+");

    private ClassLabel() {}

    /** The label of a class as EUDAMED writes it: IIA is IIa. */
    static String ofEudamed(String registered) {
        return switch (registered) {
            case "IIA" -> "IIa";
            case "IIB" -> "IIb";
            default -> registered;
        };
    }

    /** The class of an outcome without its sub-class. */
    static String base(String outcome) {
        if (outcome.equals("A_STERILE")) {
            return "A";
        }
        return SUB_CLASS_OF_I.matcher(outcome).matches() ? "I" : outcome;
    }

    /** Lowest class first, and what is no class last. */
    static Comparator<String> lowestFirst() {
        return Comparator.<String>comparingInt(label -> ORDER.contains(label) ? ORDER.indexOf(label) : ORDER.size())
                .thenComparing(Comparator.naturalOrder());
    }

    /** The classes of outcomes without their sub-classes, lowest first. */
    static Set<String> bases(Collection<String> outcomes) {
        Set<String> bases = new TreeSet<>(lowestFirst());
        outcomes.forEach(outcome -> bases.add(base(outcome)));
        return bases;
    }
}
