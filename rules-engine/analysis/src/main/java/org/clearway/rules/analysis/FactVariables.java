package org.clearway.rules.analysis;

import java.util.List;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Variable;

/**
 * A fact in the space of products.
 *
 * @param fact the fact
 * @param values a variable for each value of an enumeration, element of a set, or text that a rule names; one of a boolean, for yes; none of
 *     a day or a number
 * @param texts of a text, the texts for which {@code values} stand
 * @param present holds where the fact has a value at all
 * @param unknown holds where the fact has no value because a tie says that none can be known; elsewhere one without a value has no meaning,
 *     or its day has not come
 * @param node of a day or a number, where {@link Scalars} counts it; else -1
 */
record FactVariables(
        FactDefinition fact, List<Variable> values, List<String> texts, Formula present, Formula unknown, int node) {

    boolean isBoolean() {
        return fact.type() == FactType.BOOLEAN;
    }

    /** The variable of a value. */
    Variable value(String value) {
        List<String> all = fact.type() == FactType.STRING ? texts : fact.values();
        int at = all.indexOf(value);
        if (at < 0) {
            throw new IllegalArgumentException(fact.path() + " has no value " + value);
        }
        return values.get(at);
    }

    /** Whether a fact of that kind may be without a value: a yes or no, a set and an enumeration with NONE then say no. */
    static boolean mayLackValue(FactDefinition fact) {
        return fact.type() != FactType.BOOLEAN
                && fact.type() != FactType.SET
                && !fact.values().contains("NONE");
    }

    /** The value that a plain product has: no, none, or the first. */
    int plain() {
        return Math.max(0, fact.values().indexOf("NONE"));
    }
}
