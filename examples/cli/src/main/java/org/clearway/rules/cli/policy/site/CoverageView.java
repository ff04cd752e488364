package org.clearway.rules.cli.policy.site;

import java.util.List;
import org.clearway.rules.authoring.document.EditionDocument;
import org.clearway.rules.authoring.testing.CaseCoverage;
import org.clearway.rules.documents.Text;

/**
 * What the cases of an edition reach, for readers.
 *
 * @param cases how many cases there are
 * @param rules how many rules
 * @param rulesReached how many of them cases reach both ways
 * @param parts how many parts their conditions have
 * @param partsReached how many of these cases reach both ways
 * @param lacking the rules of which cases do not reach all both ways
 */
public record CoverageView(
        int cases, int rules, long rulesReached, long parts, long partsReached, List<RuleView> lacking) {

    static CoverageView of(EditionDocument document, List<RuleView> rules) {
        CaseCoverage reached = document.coverage();
        return new CoverageView(
                document.edition().cases().size(),
                rules.size(),
                reached.rulesReached(),
                reached.atoms(),
                reached.atomsReached(),
                rules.stream()
                        .filter(rule ->
                                rule.reach() != Reach.BOTH || !rule.lacking().isEmpty())
                        .toList());
    }

    /** In a sentence. */
    public String words() {
        return Text.count(cases, "case") + ". Of " + Text.count(rules, "rule") + ", " + Text.number(rulesReached)
                + " are met by a case and not met by another; of the " + Text.number(parts)
                + " parts of their conditions, " + Text.number(partsReached) + ".";
    }
}
