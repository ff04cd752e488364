package org.clearway.rules.cli.records;

import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.cli.Text;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Lists facts for people. */
final class StatedFacts {

    private StatedFacts() {}

    /** Every fact that is known, as {@code device.active = true}. */
    static List<String> of(Facts facts) {
        List<String> stated = new ArrayList<>();
        for (SectionDefinition section : Vocabulary.sections()) {
            if (section.repeated()) {
                if (facts.approvals() != null) {
                    facts.approvals().forEach(approval -> add(section, approval, stated));
                }
            } else {
                add(section, facts.section(section.index()), stated);
            }
        }
        return stated;
    }

    private static void add(SectionDefinition definition, @Nullable Section section, List<String> stated) {
        for (FactDefinition fact : definition.facts()) {
            Object value = section == null ? null : section.value(fact.index());
            if (value != null) {
                stated.add(fact.path() + " = " + Text.value(value));
            }
        }
    }
}
