package org.clearway.rules.cli.policy.site;

import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.model.Rule;

/**
 * A case, for readers.
 *
 * @param id its id
 * @param says what it shows, in a sentence
 * @param expects what must come of it
 * @param part what it is to the rule under which it stands: "decided by it", or "only just not"; empty elsewhere
 * @param day the day that it asks about
 * @param source where the expected answer comes from; empty where it does not say
 * @param inferred whether the expected answer is inferred
 */
public record CaseView(
        String id, String says, String expects, String part, String day, String source, boolean inferred) {

    static CaseView of(Case one) {
        return of(one, "");
    }

    static CaseView of(Case one, Rule rule) {
        return of(one, one.decides().contains(rule.name()) ? "decided by it" : "only just not");
    }

    private static CaseView of(Case one, String part) {
        return new CaseView(
                one.id(),
                Text.capital(one.title()),
                ExpectationWords.of(one.expected()),
                part,
                Plain.day(one.request().asOf()),
                one.source(),
                "INFERRED".equals(one.basis()));
    }
}
