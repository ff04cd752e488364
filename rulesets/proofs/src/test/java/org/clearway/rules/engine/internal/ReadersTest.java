package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/** The vocabulary says truly which rulesets read a fact. */
class ReadersTest {

    @Test
    void every_fact_that_an_edition_reads_names_that_ruleset_among_its_readers() {
        Map<String, TreeSet<String>> missing = new TreeMap<>();
        for (Editions.Built built : Editions.all()) {
            String ruleset = built.edition().model().ruleset();
            for (String path : built.edition().model().facts()) {
                FactDefinition fact = Vocabulary.fact(path);
                if (fact != null && !fact.rulesets().contains(ruleset)) {
                    missing.computeIfAbsent(path, one -> new TreeSet<>()).add(ruleset);
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
