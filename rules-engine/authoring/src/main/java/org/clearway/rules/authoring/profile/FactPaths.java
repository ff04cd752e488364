package org.clearway.rules.authoring.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
            rule.when().facts().forEach(read::add);
            if (rule.conclusion() instanceof Rule.Outcome outcome) {
                outcome.dates().values().stream().flatMap(Operand::facts).forEach(fact -> read.add(fact.path()));
            }
        }
        rows.forEach(row -> row.when().facts().forEach(read::add));
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
}
