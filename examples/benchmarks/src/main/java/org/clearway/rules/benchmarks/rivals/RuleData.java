package org.clearway.rules.benchmarks.rivals;

import java.util.List;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;

/**
 * What rivals get of an edition.
 *
 * @param facts paths of the facts that the conditions read
 * @param conditions the condition of each rule, in the order of the edition
 */
public record RuleData(List<String> facts, List<Condition> conditions) {

    /** The rules of an edition, all of them. */
    public static RuleData of(EditionModel edition) {
        List<Condition> conditions = edition.rules().stream().map(Rule::when).toList();
        return new RuleData(
                conditions.stream()
                        .flatMap(Condition::facts)
                        .distinct()
                        .sorted()
                        .toList(),
                conditions);
    }
}
