package org.clearway.rules.service.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (Visit.Page page : visit.pages()) {
            List<Row> rows = new ArrayList<>();
            for (String path : page.facts()) {
                FactDefinition fact = Plain.definition(path);
                Object value = fact == null
                        ? null
                        : visit.interview().request().facts().value(path);
                if (fact != null
                        && (value != null || visit.interview().notKnown().contains(path))) {
                    rows.add(new Row(path, label(path, fact), Text.capital(Plain.value(path, value))));
                }
            }
            groups.computeIfAbsent(page.title(), title -> new ArrayList<>()).addAll(rows);
        }
        return new CheckView(groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList());
    }

    /** The label of a fact, with the number of its item where there are several. */
    private static String label(String path, FactDefinition fact) {
        String label = Text.capital(fact.label());
        return path.indexOf('[') < 0 ? label : label + ", " + Plain.item(path.substring(0, path.indexOf(']') + 1));
    }
}
