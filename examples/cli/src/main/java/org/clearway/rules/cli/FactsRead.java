package org.clearway.rules.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RulesetInfo;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The facts that may bear on a ruleset's answer: those it reads, and any other but a text, since a tie may lead from it to one
 * that it reads. Two devices alike in them get the same answer.
 */
public final class FactsRead {

    private final Set<String> paths = new LinkedHashSet<>();

    /** The facts that any edition of the ruleset reads. */
    public FactsRead(RulesetInfo ruleset) {
        ruleset.editions().stream().map(EditionInfo::facts).forEach(paths::addAll);
    }

    /** What may bear of settled facts: for each section the known values, an item at a time. */
    public List<Object> of(Facts settled) {
        List<Object> read = new ArrayList<>();
        for (SectionDefinition section : Vocabulary.sections()) {
            if (section.repeated()) {
                List<? extends Section> items = settled.items(section.index());
                if (items == null) {
                    read.add("unknown");
                } else {
                    items.forEach(item -> read.add(values(section, item)));
                }
            } else {
                read.add(values(section, settled.section(section.index())));
            }
        }
        return read;
    }

    private List<Object> values(SectionDefinition definition, @Nullable Section section) {
        List<Object> values = new ArrayList<>();
        for (FactDefinition fact : definition.facts()) {
            boolean bears = fact.type() != FactType.STRING || paths.contains(fact.path());
            Object value = section == null || !bears ? null : section.value(fact.index());
            if (value != null) {
                values.add(fact.path());
                values.add(value);
            }
        }
        return values;
    }
}
