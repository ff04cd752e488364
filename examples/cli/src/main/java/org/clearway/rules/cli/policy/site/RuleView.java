package org.clearway.rules.cli.policy.site;

import java.util.List;
import java.util.stream.Stream;
import org.clearway.rules.Basis;
import org.clearway.rules.authoring.document.EditionDocument;
import org.clearway.rules.authoring.testing.CaseCoverage;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule, for readers.
 *
 * @param anchor its place on the page of its edition
 * @param href its own page; empty where there is none
 * @param provision the short name of the provision
 * @param title the limb, or that it is the rule itself
 * @param whole the provision and the limb together
 * @param gives what it concludes
 * @param besides what comes with that: route, legal basis, dates
 * @param when its condition
 * @param givesWayTo rules that take its place where they apply
 * @param displaces rules whose place it takes
 * @param cites what it rests on
 * @param inferred whether its reading is inferred: none of its citations states it
 * @param note a sentence for the reader; null where there is none
 * @param warning a warning that it gives, with its code; null where it gives none
 * @param place its file and line
 * @param from the edition from which it is taken over; empty where it is the edition's own
 * @param reach which ways cases reach it
 * @param counts how many cases meet it and do not, in words
 * @param lacking the parts of its condition that cases do not reach both ways
 * @param cases the cases that show it
 */
public record RuleView(
        String anchor,
        String href,
        String provision,
        String title,
        String whole,
        String gives,
        List<String> besides,
        Clause when,
        List<Ref> givesWayTo,
        List<Ref> displaces,
        List<CitationView> cites,
        boolean inferred,
        @Nullable String note,
        @Nullable String warning,
        String place,
        String from,
        Reach reach,
        String counts,
        List<Clause> lacking,
        List<CaseView> cases) {

    private static final String WHOLE = "The rule itself";

    /** The rules of an edition, in the order of the source. */
    static List<RuleView> all(EditionDocument document, Notions notions, Links links) {
        ConclusionWords words = new ConclusionWords(document.model());
        return document.coverage().rules().stream()
                .map(reached -> of(reached, document, words, notions, links))
                .toList();
    }

    private static RuleView of(
            CaseCoverage.OfRule reached,
            EditionDocument document,
            ConclusionWords words,
            Notions notions,
            Links links) {
        Rule rule = reached.rule();
        Rule.WarningText warning = rule.warning();
        CaseCoverage.Counts counts = reached.counts();
        return new RuleView(
                links.anchor(rule),
                links.page(rule),
                rule.rule(),
                rule.title().equals(rule.rule()) ? WHOLE : Text.capital(rule.limb()),
                rule.title(),
                words.of(rule),
                words.besides(rule),
                ConditionWords.of(rule.when(), notions, links),
                refs(document.displacing(rule), links),
                refs(document.displacedBy(rule), links),
                rule.citations().stream()
                        .map(one -> CitationView.of(one, links))
                        .toList(),
                rule.citations().stream().noneMatch(one -> one.basis() == Basis.STATED),
                rule.note(),
                warning == null ? null : warning.text() + " (" + warning.code() + ")",
                Places.of(document.edition(), rule.file(), rule.line()),
                Places.takenFrom(rule.file()),
                Reach.of(counts),
                counts(counts),
                ConditionWords.of(reached, notions, links)
                        .leaves()
                        .filter(part -> part.reach() != null && part.reach() != Reach.BOTH)
                        .flatMap(part -> part.parts().isEmpty() ? Stream.of(part) : part.parts().stream())
                        .distinct()
                        .toList(),
                document.casesOf(rule).stream()
                        .map(one -> CaseView.of(one, rule))
                        .toList());
    }

    /** How many cases meet it and do not, in words. */
    static String counts(CaseCoverage.Counts counts) {
        return "Met by " + Text.count(counts.met(), "case") + ", not met by " + Text.number(counts.unmet());
    }

    private static List<Ref> refs(List<Rule> rules, Links links) {
        return rules.stream()
                .map(rule -> new Ref(rule.title(), links.rule(rule)))
                .toList();
    }
}
