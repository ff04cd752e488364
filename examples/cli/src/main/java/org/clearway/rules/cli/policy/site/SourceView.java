package org.clearway.rules.cli.policy.site;

import java.time.LocalDate;
import java.util.List;
import org.clearway.rules.Authority;
import org.clearway.rules.authoring.document.EditionDocument;
import org.clearway.rules.authoring.profile.CitedSource;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.jspecify.annotations.Nullable;

/**
 * A source, for readers.
 *
 * @param title what it is called
 * @param address where it can be read; empty where that is not recorded
 * @param authority its authority, in words
 * @param law whether that is law
 * @param read whether it was read
 * @param published when it was made or published; empty where that is not recorded
 * @param checked when it was last looked at; empty where that is not recorded
 * @param rules how many rules cite it
 */
public record SourceView(
        String title,
        String address,
        String authority,
        boolean law,
        boolean read,
        String published,
        String checked,
        long rules) {

    static List<SourceView> all(EditionDocument document) {
        return document.terms().sources().stream()
                .map(source -> of(source, document))
                .toList();
    }

    private static SourceView of(CitedSource source, EditionDocument document) {
        return new SourceView(
                source.title(),
                CitationView.address(source.address()),
                Text.authority(source.authority()),
                source.authority() == Authority.LAW,
                source.read(),
                day(source.published()),
                day(source.consulted()),
                document.model().rules().stream()
                        .filter(rule -> rule.citations().stream()
                                .anyMatch(one -> one.instrument().equals(source.title())))
                        .count());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Plain.day(day);
    }

    /** How many rules cite it, in words. */
    public String rulesInWords() {
        return rules == 0 ? "no rule" : Text.count(rules, "rule");
    }
}
