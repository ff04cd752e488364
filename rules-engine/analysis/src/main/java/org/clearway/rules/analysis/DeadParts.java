package org.clearway.rules.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.logicng.formulas.Literal;

/**
 * Finds alternatives in conditions that hold for no product, whatever else the rule asks: several demands joined by and that contradict
 * each other. An alternative that only the rest of the rule rules out is left: laws, and definitions written out, have those on purpose.
 */
final class DeadParts {

    /** The alternatives of each rule, said to the solver before it is first asked, since days and numbers are counted then. */
    private final Map<RuleFaults.Part, Literal> alternatives = new LinkedHashMap<>();

    DeadParts(Solver solver, FactSpace space, EditionModel edition) {
        for (Rule rule : edition.rules()) {
            List<Condition> found = new ArrayList<>();
            find(rule.when(), false, found);
            found.forEach(part -> alternatives.put(new RuleFaults.Part(rule, part), solver.define(space.of(part))));
        }
    }

    /** Adds the dead ones. */
    void find(Search search, List<RuleFaults.Part> dead) {
        alternatives.forEach((part, holds) -> {
            if (!search.possible(holds)) {
                dead.add(part);
            }
        });
    }

    private static void find(Condition condition, boolean alternative, List<Condition> found) {
        if (condition instanceof Condition.All all) {
            if (alternative && all.parts().size() > 1) {
                found.add(all);
            }
            all.parts().forEach(part -> find(part, false, found));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> find(part, any.parts().size() > 1, found));
        }
    }
}
