package org.clearway.rules.assistant;

import java.util.List;
import org.clearway.rules.Basis;
import org.clearway.rules.Citation;
import org.clearway.rules.Force;
import tools.jackson.databind.node.ObjectNode;

/** What something rests on, to be quoted: what is law in one list, what is not in another. */
final class Citations {

    private Citations() {}

    static void put(ObjectNode node, List<Citation> citations) {
        for (Citation citation : citations) {
            boolean law = Force.of(citation.authority()).isLaw();
            ObjectNode one =
                    node.withArray(law ? "citations" : "notLawCitations").addObject();
            one.put("text", citation.text());
            one.put("authority", citation.authority().name());
            if (citation.basis() == Basis.INFERRED) {
                one.put("reading", "inferred: the text does not say it in so many words, or was not read");
            }
            if (citation.address() != null) {
                one.put("address", citation.address());
            }
            if (citation.published() != null) {
                one.put("published", citation.published().toString());
            }
            if (citation.consulted() != null) {
                one.put("consulted", citation.consulted().toString());
            }
        }
    }
}
