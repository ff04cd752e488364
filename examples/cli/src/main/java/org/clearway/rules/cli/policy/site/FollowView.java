package org.clearway.rules.cli.policy.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearway.rules.authoring.document.EditionDocument;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.model.ConsequenceRow;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an outcome, for readers.
 *
 * @param title what it is called
 * @param outcomes the outcomes from which it follows
 * @param when where it follows
 * @param gives what follows, by name
 * @param cites what it rests on
 * @param note a sentence for the reader; null where there is none
 */
public record FollowView(
        String title,
        String outcomes,
        Clause when,
        Map<String, String> gives,
        List<CitationView> cites,
        @Nullable String note) {

    static List<FollowView> all(EditionDocument document, Notions notions, Links links) {
        return document.model().consequences().stream()
                .map(row -> of(row, document, notions, links))
                .toList();
    }

    private static FollowView of(ConsequenceRow row, EditionDocument document, Notions notions, Links links) {
        Map<String, String> gives = new LinkedHashMap<>();
        new TreeMap<>(row.gives())
                .forEach((name, value) -> gives.put(Text.capital(Plain.name(name)), Plain.given(value)));
        List<String> outcomes = document.model().outcomes().keySet().stream()
                .filter(row.outcomes()::contains)
                .map(Plain::outcome)
                .toList();
        return new FollowView(
                row.title(),
                outcomes.isEmpty() ? "whatever the outcome" : Text.anyOf(outcomes),
                ConditionWords.of(row.when(), notions, links),
                gives,
                row.citations().stream().map(one -> CitationView.of(one, links)).toList(),
                row.note());
    }
}
