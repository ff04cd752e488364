package org.clearway.rules.cli.policy.site;

import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.authoring.profile.EditionTerms;
import org.clearway.rules.authoring.testing.CaseCoverage;
import org.clearway.rules.cli.Document;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;

/**
 * What the cases of editions reach, with the text of each rule marked.
 *
 * @param editions the editions
 */
public record CoveragePage(List<OfEdition> editions) {

    /**
     * What the cases of an edition reach.
     *
     * @param id its place on the page
     * @param name its name
     * @param cases how many cases there are
     * @param rules its rules
     * @param reached how many rules cases reach both ways
     * @param parts how many parts their conditions have
     * @param partsReached how many of these cases reach both ways
     */
    public record OfEdition(
            String id, String name, int cases, List<OfRule> rules, long reached, long parts, long partsReached) {

        /** How many rules there are. */
        public String count() {
            return Text.number(rules.size());
        }

        /** A share in percent, never rounded up. */
        public String share(long reached, long all) {
            return all == 0 ? "" : String.format("%.1f %%", Math.floor(1000.0 * reached / all) / 10);
        }
    }

    /**
     * A rule with its text marked.
     *
     * @param title the rule
     * @param gives what it concludes
     * @param when its condition, each part with what cases reach of it
     * @param reach which ways cases reach it as a whole
     * @param counts how many cases meet it and do not, in words
     * @param place its file and line
     */
    public record OfRule(String title, String gives, Clause when, Reach reach, String counts, String place) {}

    /** The page as HTML. */
    public static String html(List<CaseCoverage> all) {
        List<OfEdition> editions = new ArrayList<>();
        for (CaseCoverage coverage : all) {
            editions.add(of(coverage, "edition-" + (editions.size() + 1)));
        }
        return Document.html("policy/coverage", new CoveragePage(List.copyOf(editions)));
    }

    private static OfEdition of(CaseCoverage coverage, String id) {
        EditionModel model = coverage.edition().model();
        Links links = new PageLinks(false);
        Notions notions =
                Notions.of(EditionTerms.read(coverage.edition().folder()).derived(), List.of(), links);
        ConclusionWords words = new ConclusionWords(model);
        return new OfEdition(
                id,
                coverage.edition().toString(),
                coverage.edition().cases().size(),
                coverage.rules().stream()
                        .map(rule -> of(rule, coverage, words, notions, links))
                        .toList(),
                coverage.rulesReached(),
                coverage.atoms(),
                coverage.atomsReached());
    }

    private static OfRule of(
            CaseCoverage.OfRule reached, CaseCoverage coverage, ConclusionWords words, Notions notions, Links links) {
        Rule rule = reached.rule();
        return new OfRule(
                rule.title(),
                words.of(rule),
                ConditionWords.of(reached, notions, links),
                Reach.of(reached.counts()),
                RuleView.counts(reached.counts()),
                Places.of(coverage.edition(), rule.file(), rule.line()));
    }

    /** The marks, for their explanation. */
    public Reach[] marks() {
        return Reach.values();
    }
}
