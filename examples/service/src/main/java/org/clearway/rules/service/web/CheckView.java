package org.clearway.rules.service.web;

import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.vocabulary.FactDefinition;

/**
 * The answers to check.
 *
 * @param groups by the page on which they were given
 */
public record CheckView(List<Group> groups) {

    /** The answers of a page. */
    public record Group(String title, List<Row> rows) {}

    /** An answer: the fact, its label, the value in words. */
    public record Row(String fact, String label, String value) {}

    static CheckView of(RegulatoryRules rules, Visit visit) {
        List<Group> groups = new ArrayList<>();
        for (Visit.Page page : visit.pages()) {
            List<Row> rows = new ArrayList<>();
            for (String path : page.facts()) {
                FactDefinition fact = Plain.definition(path);
                Object value = fact == null
                        ? null
                        : visit.interview().request().facts().value(path);
                if (fact != null
                        && (value != null || visit.interview().notKnown().contains(path))) {
                    rows.add(new Row(path, Text.capital(fact.label()), Text.capital(Plain.value(path, value))));
                }
            }
            groups.add(new Group(page.title(), rows));
        }
        return new CheckView(groups);
    }
}
