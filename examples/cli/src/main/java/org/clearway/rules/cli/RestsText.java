package org.clearway.rules.cli;

import java.util.List;
import org.clearway.rules.Assumption;
import org.clearway.rules.Decision;
import org.clearway.rules.Known;
import org.clearway.rules.Question;
import org.clearway.rules.Request;
import org.clearway.rules.Status;
import org.clearway.rules.documents.AssumptionWords;
import org.clearway.rules.documents.Codes;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.StatedFact;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.EditionInfo;
import org.jspecify.annotations.Nullable;

/** Writes what an answer rests on: what is stated, what could change it, what would settle it. */
final class RestsText {

    private static final int QUESTIONS = 6;

    private final Page page;
    private final Style style;

    RestsText(Page page) {
        this.page = page;
        this.style = page.style();
    }

    void questions(List<Question> questions, @Nullable Codes codes) {
        if (questions.isEmpty()) {
            return;
        }
        page.section("What would settle it, the most useful first");
        for (Question question : questions.subList(0, Math.min(QUESTIONS, questions.size()))) {
            page.text(Page.INDENT, question.question() + " " + style.cyan(question.fact()));
            question.answers()
                    .forEach(answer -> page.text(
                            Page.INDENT.repeat(3),
                            Plain.constant(question.fact(), answer.answer()) + ": " + left(answer.possible(), codes)));
        }
        if (questions.size() > QUESTIONS) {
            page.text(Page.INDENT, style.dim("and " + (questions.size() - QUESTIONS) + " more; --json has them all"));
        }
    }

    /** What an answer leaves: of one outcome those that may still be it, of a set what it rules out. */
    private static String left(List<String> possible, @Nullable Codes codes) {
        if (codes == null) {
            return AssumptionWords.outcomes(possible);
        }
        List<String> out =
                codes.open().stream().filter(code -> !possible.contains(code)).toList();
        return possible.equals(List.of(Status.NOT_APPLICABLE.name()))
                ? AssumptionWords.outcomes(possible)
                : out.isEmpty() ? "rules out nothing by itself" : "not " + AssumptionWords.outcomes(out);
    }

    /** First how much is stated and how much is not, then what could change the answer. */
    void write(Request request, Decision decision, @Nullable EditionInfo edition, boolean all) {
        if (edition == null) {
            return;
        }
        long stated = StatedFact.of(request.facts()).stream()
                .filter(fact -> edition.facts().contains(fact.definition().path()))
                .count();
        List<Assumption> assumed = decision.assumed();
        List<Assumption> decisive =
                assumed.stream().filter(one -> !one.changes().isEmpty()).toList();
        long takenAsNo = assumed.stream()
                .filter(one -> one.how() == Known.ASSUMED && one.follows() == null)
                .count();
        page.section("Rests on");
        page.text(
                Page.INDENT,
                Text.count(stated, "stated fact")
                        + (takenAsNo == 0
                                ? ""
                                : ", " + takenAsNo + " that nothing speaks of and that were taken to be \"no\"")
                        + (assumed.size() == takenAsNo
                                ? ""
                                : ", and " + (assumed.size() - takenAsNo) + " that follow from others"));
        if (!decisive.isEmpty()) {
            page.text(
                    Page.INDENT,
                    style.yellow(
                            decisive.size() == 1
                                    ? "1 that nobody stated could change the answer:"
                                    : decisive.size() + " that nobody stated could change the answer:"));
            decisive.forEach(one -> decisive(one, Codes.of(decision)));
        } else if (decision.status() == Status.DETERMINED && !assumed.isEmpty()) {
            page.text(Page.INDENT, "None that nobody stated could change the answer by itself.");
        }
        if (all) {
            assumed.forEach(one -> page.text(Page.INDENT.repeat(2), AssumptionWords.taken(one)));
        } else if (assumed.size() > decisive.size()) {
            page.text(Page.INDENT, style.dim("--assumptions lists all that were not stated."));
        }
    }

    private void decisive(Assumption assumption, @Nullable Codes codes) {
        page.text(Page.INDENT.repeat(2), AssumptionWords.taken(assumption));
        page.text(Page.INDENT.repeat(3), String.join("; ", AssumptionWords.otherwise(assumption, codes)));
    }
}
