package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
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

    @Test
    void no_fact_names_a_reader_that_does_not_read_it() {
        Map<String, List<String>> readers = new TreeMap<>();
        List<Editions.Built> editions = Editions.all();
        for (SectionDefinition section : Vocabulary.sections()) {
            for (FactDefinition fact : section.facts()) {
                List<String> idle = fact.rulesets().stream()
                        .filter(ruleset -> Editions.catalogue().rulesets().contains(ruleset))
                        .filter(ruleset -> editions.stream()
                                .map(Editions.Built::edition)
                                .filter(edition -> edition.model().ruleset().equals(ruleset))
                                .noneMatch(edition -> edition.model().facts().contains(fact.path())))
                        .collect(Collectors.toList());
                if (!idle.isEmpty()) {
                    readers.put(fact.path(), idle);
                }
            }
        }
        assertThat(readers).isEmpty();
    }
}
