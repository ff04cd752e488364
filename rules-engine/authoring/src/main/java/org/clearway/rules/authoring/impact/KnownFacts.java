package org.clearway.rules.authoring.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.RequestException;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.Links;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What is known of a product that can bear on an answer: all but the texts that no ruleset reads, such as a name or a number. */
final class KnownFacts {

    private KnownFacts() {}

    /**
     * The facts, and what follows from them.
     *
     * @throws RequestException where they contradict each other
     */
    static List<Object> of(Facts facts, LocalDate asOf) {
        Facts settled = Links.settle(facts, asOf);
        List<Object> known = new ArrayList<>();
        for (SectionDefinition section : Vocabulary.sections()) {
            if (!section.repeated()) {
                known.add(values(section, settled.section(section.index())));
                continue;
            }
            List<? extends Section> items = settled.items(section.index());
            known.add(items == null ? "unknown" : items.size());
            if (items != null) {
                items.forEach(item -> known.add(values(section, item)));
            }
        }
        return known;
    }

    private static List<Object> values(SectionDefinition definition, @Nullable Section section) {
        List<Object> values = new ArrayList<>();
        for (FactDefinition fact : definition.facts()) {
            Object value = section == null || fact.rulesets().isEmpty() ? null : section.value(fact.index());
            if (value != null) {
                values.add(fact.path());
                values.add(value);
            }
        }
        return values;
    }
}
