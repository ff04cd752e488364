package org.clearway.rules.json;

import java.util.List;
import org.clearway.rules.Request;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;

/** Writes requests. */
final class RequestWriter {

    private RequestWriter() {}

    static void write(Request request, JsonOutput out, boolean withId) {
        out.open();
        if (withId) {
            out.field("id", request.id());
        }
        out.field("ruleset", request.ruleset())
                .field("asOf", request.asOf())
                .field("knownOn", request.knownOn())
                .field("edition", request.edition())
                .field("commencement", request.commencement())
                .field("unstated", request.unstated())
                .open("facts");
        facts(request.facts(), out);
        out.close().close();
    }

    static void facts(Facts facts, JsonOutput out) {
        for (SectionDefinition definition : Vocabulary.sections()) {
            List<? extends Section> items = facts.items(definition.index());
            if (items != null) {
                out.openList(definition.name());
                for (Section item : items) {
                    section(definition, item, out.open());
                    out.close();
                }
                out.closeList();
            }
            Section section = facts.section(definition.index());
            if (section != null) {
                section(definition, section, out.open(definition.name()));
                out.close();
            }
        }
    }

    private static void section(SectionDefinition definition, Section section, JsonOutput out) {
        for (FactDefinition fact : definition.facts()) {
            out.field(fact.name(), section.value(fact.index()));
        }
    }
}
