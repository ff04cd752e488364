package org.clearway.rules.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.logicng.collections.LNGBooleanVector;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;
import org.logicng.solvers.MiniSat;
import org.logicng.solvers.sat.MiniSatConfig;

/** Formulas, and a solver of those that are said to hold. What is asked again and again gets a literal of its own. */
final class Solver {
    private final FormulaFactory factory = new FormulaFactory();

    /** A variable is false where nothing speaks for the opposite, so that what is found is plain. */
    private final MiniSat solver = MiniSat.miniSat(
            factory,
            MiniSatConfig.builder()
                    .cnfMethod(MiniSatConfig.CNFMethod.FULL_PG_ON_SOLVER)
                    .initialPhase(false)
                    .build());

    private final Map<Formula, Literal> defined = new HashMap<>();

    /** The numbers by which the solver knows the variables, and those that it does not know yet. */
    private final Map<Variable, Integer> numbers = new HashMap<>();

    private final List<Variable> unnumbered = new ArrayList<>();
    private int variables;

    /** A variable that nothing is said of yet. */
    Variable variable() {
        Variable variable = factory.variable("v" + variables++);
        unnumbered.add(variable);
        return variable;
    }

    /** How many variables there are. */
    int size() {
        return variables;
    }

    Formula yes() {
        return factory.verum();
    }

    Formula no() {
        return factory.falsum();
    }

    Formula not(Formula formula) {
        return factory.not(formula);
    }

    Formula and(Formula... formulas) {
        return factory.and(formulas);
    }

    Formula and(Collection<? extends Formula> formulas) {
        return factory.and(formulas);
    }

    Formula or(Formula... formulas) {
        return factory.or(formulas);
    }

    Formula or(Collection<? extends Formula> formulas) {
        return factory.or(formulas);
    }

    /** A literal that holds just where the formula does. */
    Literal define(Formula formula) {
        if (formula instanceof Literal literal) {
            return literal;
        }
        return defined.computeIfAbsent(formula, whole -> {
            Variable name = variable();
            add(factory.equivalence(name, whole));
            return name;
        });
    }

    /** Says that a formula holds. */
    void add(Formula formula) {
        solver.add(formula);
    }

    /** Says that one formula holds where another does. */
    void implies(Formula when, Formula then) {
        add(factory.or(factory.not(when), then));
    }

    /** Says that two of these cannot hold together. */
    void atMostOne(List<? extends Formula> formulas) {
        for (int i = 0; i < formulas.size(); i++) {
            for (int j = i + 1; j < formulas.size(); j++) {
                add(factory.or(factory.not(formulas.get(i)), factory.not(formulas.get(j))));
            }
        }
    }

    /** A case in which everything said holds, and the literals too; null where there is none. */
    @Nullable
    Found solve(Collection<? extends Literal> literals) {
        Tristate found = literals.isEmpty() ? solver.sat() : solver.sat(new ArrayList<>(literals));
        if (found != Tristate.TRUE) {
            return null;
        }
        LNGBooleanVector model = solver.underlyingSolver().model();
        BitSet held = new BitSet(model.size());
        for (int variable = 0; variable < model.size(); variable++) {
            held.set(variable, model.get(variable));
        }
        unnumbered.removeIf(variable -> {
            int number = solver.underlyingSolver().idxForName(variable.name());
            if (number >= 0) {
                numbers.put(variable, number);
            }
            return number >= 0;
        });
        return new Found(held, numbers);
    }
}
