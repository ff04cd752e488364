package org.clearway.rules.cli.records;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Classes as labels. EUDAMED registers a class without its sub-class: I for what the ruleset calls I, Is, Im, Ir or a
 * combination of these, and A for A and A_STERILE.
 */
final class ClassLabel {

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

    /** The classes of outcomes without their sub-classes, in order. */
    static Set<String> bases(Collection<String> outcomes) {
        Set<String> bases = new TreeSet<>();
        outcomes.forEach(outcome -> bases.add(base(outcome)));
        return bases;
    }
}
