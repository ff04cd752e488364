package org.clearway.rules.cli.policy.site;

import java.util.List;
import org.clearway.rules.authoring.document.EditionDocument;
import org.clearway.rules.authoring.profile.DerivedFact;

/**
 * A notion that an edition defines, for readers.
 *
 * @param anchor its place on the page
 * @param title what it is called
 * @param limbs what defines it: one of these
 */
public record NotionView(String anchor, String title, List<Limb> limbs) {

    /**
     * What defines a notion.
     *
     * @param title the provision and its limb
     * @param when where it holds
     * @param cites what it rests on
     * @param place its file and line
     */
    public record Limb(String title, Clause when, List<CitationView> cites, String place) {}

    static List<NotionView> all(EditionDocument document, Notions notions, Links links) {
        return document.terms().derived().stream()
                .map(fact -> of(fact, document, notions, links))
                .toList();
    }

    private static NotionView of(DerivedFact fact, EditionDocument document, Notions notions, Links links) {
        return new NotionView(
                links.anchor(fact),
                fact.title(),
                fact.limbs().stream()
                        .map(limb -> new Limb(
                                limb.title(),
                                ConditionWords.of(limb.when(), notions, links),
                                limb.citations().stream()
                                        .map(one -> CitationView.of(one, links))
                                        .toList(),
                                Places.of(document.edition(), limb.file(), limb.line())))
                        .toList());
    }
}
