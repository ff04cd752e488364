package org.clearway.rules.analysis;

import java.util.BitSet;
import java.util.Map;
import org.logicng.formulas.CTrue;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;

/**
 * A case of the solver.
 *
 * @param held the numbers of the variables that hold
 * @param numbers the numbers of all variables; one without a number does not hold
 */
record Found(BitSet held, Map<Variable, Integer> numbers) {

    boolean holds(Literal literal) {
        Integer number = numbers.get(literal.variable());
        return (number != null && held.get(number)) == literal.phase();
    }

    /** Whether a literal or a constant holds. */
    boolean holds(Formula formula) {
        return formula instanceof CTrue || formula instanceof Literal literal && holds(literal);
    }
}
