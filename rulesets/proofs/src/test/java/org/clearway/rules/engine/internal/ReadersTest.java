package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/** The vocabulary says truly which rulesets read a fact. */
class ReadersTest {

    @Test
    void every_fact_names_exactly_the_rulesets_that_read_it() {
        Map<String, TreeSet<String>> readers = new TreeMap<>();
        for (Editions.Built built : Editions.all()) {
            for (String path : built.edition().model().facts()) {
                readers.computeIfAbsent(path, one -> new TreeSet<>())
                        .add(built.edition().model().ruleset());
            }
        }
        Map<String, String> wrong = new TreeMap<>();
        for (SectionDefinition section : Vocabulary.sections()) {
            for (FactDefinition fact : section.facts()) {
                TreeSet<String> named = new TreeSet<>(fact.rulesets());
                TreeSet<String> reading = readers.getOrDefault(fact.path(), new TreeSet<>());
                if (!named.equals(reading)) {
                    wrong.put(fact.path(), "names " + named + ", read by " + reading);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
