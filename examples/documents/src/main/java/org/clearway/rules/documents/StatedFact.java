package org.clearway.rules.documents;

import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is stated.
 *
 * @param definition what the vocabulary says of it
 * @param path where it stands, with the number of the item in a repeated section: {@code approvals[0].origin}
 * @param value its value
 */
public record StatedFact(FactDefinition definition, String path, Object value) {

    /** Every fact that is stated, in the order of the vocabulary, item by item. */
    public static List<StatedFact> of(Facts facts) {
        List<StatedFact> stated = new ArrayList<>();
        for (SectionDefinition section : Vocabulary.sections()) {
            if (section.repeated()) {
                List<? extends Section> items = facts.items(section.index());
                for (int i = 0; items != null && i < items.size(); i++) {
                    add(section, section.name() + "[" + i + "].", items.get(i), stated);
                }
            } else {
                add(section, section.name() + ".", facts.section(section.index()), stated);
            }
        }
        return stated;
    }

    /** Its value as the vocabulary calls it. */
    public String valueInWords() {
        return Plain.value(path, value);
    }

    /** The fact by its label, with its value: "route of the approval: 510(k)". */
    public String inWords() {
        return definition.label() + ": " + valueInWords();
    }

    private static void add(
            SectionDefinition definition, String prefix, @Nullable Section section, List<StatedFact> stated) {
        if (section == null) {
            return;
        }
        for (FactDefinition fact : definition.facts()) {
            Object value = section.value(fact.index());
            if (value != null) {
                stated.add(new StatedFact(fact, prefix + fact.name(), value));
            }
        }
    }
}
