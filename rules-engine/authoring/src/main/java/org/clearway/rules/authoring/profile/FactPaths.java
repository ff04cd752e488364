package org.clearway.rules.authoring.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.ConsequenceRow;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;

/** Which facts an edition reads. */
final class FactPaths {

    private FactPaths() {}

    /** The paths, in the order of the vocabulary; the day of the decision first, where it is read. */
    static List<String> of(List<Rule> rules, List<ConsequenceRow> rows) {
        Set<String> read = new HashSet<>();
        for (Rule rule : rules) {
            add(rule.when(), read);
            if (rule.conclusion() instanceof Rule.Outcome outcome) {
                outcome.dates().values().forEach(date -> add(date, read));
            }
        }
        rows.forEach(row -> add(row.when(), read));
        List<String> paths = new ArrayList<>();
        if (read.contains(Scope.AS_OF)) {
            paths.add(Scope.AS_OF);
        }
        for (SectionDefinition section : Vocabulary.sections()) {
            for (FactDefinition fact : section.facts()) {
                if (read.contains(fact.path())) {
                    paths.add(fact.path());
                }
            }
        }
        return paths;
    }

    private static void add(Condition condition, Set<String> read) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> add(part, read));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> add(part, read));
        } else if (condition instanceof Condition.OneOf oneOf) {
            read.add(oneOf.fact());
        } else if (condition instanceof Condition.Has has) {
            read.add(has.fact());
        } else if (condition instanceof Condition.Known known) {
            read.add(known.fact());
        } else if (condition instanceof Condition.Compare compare) {
            add(compare.left(), read);
            add(compare.right(), read);
        }
    }

    private static void add(Operand operand, Set<String> read) {
        operand.facts().forEach(fact -> read.add(fact.path()));
    }
}
