package org.clearway.rules.service.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clearway.rules.Decision;
import org.clearway.rules.Signal;
import org.clearway.rules.Status;
import org.clearway.rules.documents.Answers;
import org.clearway.rules.documents.StatedFact;
import org.clearway.rules.engine.Interview;
import org.clearway.rules.engine.InterviewScreen;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;

/**
 * Another question about the same product.
 *
 * @param ruleset its id
 * @param question the question
 * @param answer what the answers give so far, where that is an answer; empty where more has to be asked
 * @param pages how many pages are left at most; 0 where nothing is left to ask
 * @param law whether the answer is law
 */
public record Elsewhere(String ruleset, String question, String answer, int pages, boolean law) {

    /** Questions that were not asked and that read what was stated, those first of which most is known. */
    static List<Elsewhere> of(RegulatoryRules rules, Visit visit) {
        Set<String> stated = new HashSet<>();
        StatedFact.of(visit.interview().request().facts())
                .forEach(fact -> stated.add(fact.definition().path()));
        Answers answers = new Answers(rules);
        List<Elsewhere> all = new ArrayList<>();
        for (RulesetInfo ruleset : rules.rulesets()) {
            boolean shares = ruleset.editions().get(0).facts().stream().anyMatch(stated::contains);
            if (!shares || visit.questions().contains(ruleset.id())) {
                continue;
            }
            Interview there = visit.about(ruleset.id());
            Decision decision = there.decision();
            if (decision.status() == Status.NOT_APPLICABLE || answers.signal(decision) == Signal.ASIDE) {
                continue;
            }
            InterviewScreen next = there.next();
            boolean answered = decision.status() == Status.DETERMINED;
            all.add(new Elsewhere(
                    ruleset.id(),
                    ruleset.question(),
                    answered ? answers.meaning(decision) : "",
                    next == null ? 0 : next.atMost(),
                    decision.isLaw()));
        }
        all.sort(Comparator.comparingInt(Elsewhere::pages));
        return all;
    }
}
