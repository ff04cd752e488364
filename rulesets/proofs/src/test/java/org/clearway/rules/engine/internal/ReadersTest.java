package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/** The vocabulary says truly which rulesets read a fact, and which checks. */
class ReadersTest {

    private static final Pattern CHECK = Pattern.compile("\\b(?:AIG|NHA)-[A-Z]+-\\d+\\b");

    @Test
    void everyFactNamesExactlyTheRulesetsThatReadIt() {
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

    @Test
    void theSourceOfAFactNamesOnlyChecksThatExist() {
        Set<String> checks = new TreeSet<>();
        for (Editions.Built built : Editions.all()) {
            for (Rule rule : built.edition().model().rules()) {
                if (rule.conclusion() instanceof Rule.Applies applies) {
                    checks.add(applies.check().id());
                }
            }
        }
        Map<String, String> wrong = new TreeMap<>();
        int named = 0;
        for (SectionDefinition section : Vocabulary.sections()) {
            for (FactDefinition fact : section.facts()) {
                for (MatchResult check : CHECK.matcher(fact.source()).results().toList()) {
                    named++;
                    if (!checks.contains(check.group())) {
                        wrong.merge(fact.path(), check.group(), (one, other) -> one + ", " + other);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(named).isGreaterThan(300);
    }
}
