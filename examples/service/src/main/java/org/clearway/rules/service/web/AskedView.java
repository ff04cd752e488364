package org.clearway.rules.service.web;

import java.util.List;
import java.util.stream.Collectors;
import org.clearway.rules.Decision;
import org.clearway.rules.documents.Codes;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.Interview;
import org.clearway.rules.engine.InterviewScreen;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;

/**
 * A page with questions.
 *
 * @param about what is asked about, in a sentence
 * @param title the title of the page
 * @param number which page it is, from 1
 * @param atMost how many pages are left at most, this one included
 * @param questions its questions
 * @param possible the outcomes that are still possible, each with what it means
 * @param out the outcomes that the answers have ruled out
 * @param set of a ruleset that gives several codes beside each other, how many are certain and open; else empty
 */
public record AskedView(
        String about,
        String title,
        int number,
        int atMost,
        List<AskedQuestion> questions,
        List<ResultView.Outcome> possible,
        List<String> out,
        String set) {

    static AskedView of(RegulatoryRules rules, Visit visit, Interview asking, InterviewScreen screen) {
        Decision decision = asking.decision();
        RulesetInfo info = rules.ruleset(asking.request().ruleset());
        EditionInfo edition = rules.edition(decision.ruleset());
        List<String> possible = decision.possible();
        Codes codes = Codes.of(decision);
        return new AskedView(
                info == null ? asking.request().ruleset() : info.question(),
                screen.title(),
                visit.pages().size() + 1,
                screen.atMost(),
                AskedPage.of(screen),
                codes != null
                        ? List.of()
                        : possible.stream()
                                .map(outcome -> new ResultView.Outcome(
                                        Plain.outcome(outcome),
                                        Plain.outcome(outcome, edition == null ? null : edition.meaning(outcome))))
                                .toList(),
                edition == null || codes != null
                        ? List.of()
                        : edition.outcomes().keySet().stream()
                                .filter(outcome -> !possible.contains(outcome))
                                .map(Plain::outcome)
                                .toList(),
                codes == null
                        ? ""
                        : codes.certain().size() + " certain, "
                                + codes.undecided().size() + " still open");
    }

    /** What is still possible, in a line. */
    public String possibleInWords() {
        return possible.stream().map(ResultView.Outcome::code).collect(Collectors.joining(", "));
    }

    /** Whether there is one question, which then is the title. */
    public boolean single() {
        return questions.size() == 1;
    }
}
