package org.clearway.rules.cli.policy.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.Standing;
import org.clearway.rules.authoring.document.EditionDocument;
import org.clearway.rules.cli.Document;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * An edition as a document.
 *
 * @param ruleset its ruleset
 * @param edition its name
 * @param title what it is
 * @param question the question that it answers
 * @param standing its standing, in words
 * @param inForce whether it is in force
 * @param about its days, its territory, its owner and its digest, each by what it is called
 * @param editions all editions of its ruleset, the oldest first
 * @param amendment what it changes of the edition that it amends; null where it stands alone
 * @param outcomes its outcomes, each with its meaning
 * @param warnings of what it warns with every answer
 * @param open what it leaves open
 * @param stages its rules
 * @param follows what follows from its outcomes
 * @param notions the notions that it defines
 * @param sources its sources
 * @param coverage what its cases reach
 * @param cases the cases that belong to no rule
 */
public record EditionView(
        String ruleset,
        String edition,
        String title,
        String question,
        String standing,
        boolean inForce,
        Map<String, String> about,
        List<Other> editions,
        @Nullable AmendmentView amendment,
        Map<String, String> outcomes,
        List<String> warnings,
        OpenView open,
        List<StageView> stages,
        List<FollowView> follows,
        List<NotionView> notions,
        List<SourceView> sources,
        CoverageView coverage,
        List<CaseView> cases) {

    /**
     * An edition of the same ruleset.
     *
     * @param name its name
     * @param title what it is
     * @param standing its standing, in words
     * @param href its page; empty where there is none
     * @param current whether it is the edition of the page
     */
    public record Other(String name, String title, String standing, String href, boolean current) {}

    /** An edition as a page that stands alone, in HTML. */
    public static String html(EditionDocument document) {
        return Document.html("policy/edition", of(document, new PageLinks(true)));
    }

    static EditionView of(EditionDocument document, Links links) {
        EditionModel model = document.model();
        Notions notions = Notions.of(document.terms().derived(), model.rules(), links);
        List<RuleView> rules = RuleView.all(document, notions, links);
        List<SourceView> sources = SourceView.all(document);
        Map<String, String> outcomes = new LinkedHashMap<>();
        model.outcomes().forEach((outcome, meaning) -> outcomes.put(Plain.outcome(outcome), meaning));
        return new EditionView(
                model.ruleset(),
                model.edition(),
                model.title(),
                model.question(),
                Text.capital(Text.standing(model.standing())),
                model.standing() == Standing.IN_FORCE,
                about(model),
                document.editions().stream()
                        .map(other -> new Other(
                                other.edition(),
                                other.title(),
                                Text.standing(other.standing()),
                                links.edition(other),
                                other.edition().equals(model.edition())))
                        .toList(),
                AmendmentView.of(document, notions, links),
                outcomes,
                model.warnings().stream().map(EditionView::warning).toList(),
                OpenView.of(sources, rules),
                StageView.all(document, rules, links),
                FollowView.all(document, notions, links),
                NotionView.all(document, notions, links),
                sources,
                CoverageView.of(document, rules),
                document.edition().cases().stream()
                        .filter(one -> one.decides().isEmpty() && one.nearMiss().isEmpty())
                        .map(CaseView::of)
                        .toList());
    }

    private static String warning(Rule.WarningText warning) {
        return warning.text() + " (" + warning.code() + ")";
    }

    private static Map<String, String> about(EditionModel model) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("Edition", model.edition() + ", revision " + model.revision());
        about.put("Standing", Text.standing(model.standing()));
        about.put("Published", Plain.day(model.published()));
        about.put("In force", inForce(model));
        if (model.since() != null) {
            about.put("Something was in force since", Plain.day(model.since()));
        }
        about.put("Last checked against its sources", Plain.day(model.reviewed()));
        about.put("Territory", model.territory());
        about.put("Kept by", model.owner());
        if (model.each() != null) {
            about.put("Judged one by one", Plain.name(model.each()));
        }
        about.put("Rules", Text.number(model.rules().size()));
        about.put("Facts that it reads", Text.number(model.facts().size()));
        about.put("Digest", model.digest());
        return about;
    }

    private static String inForce(EditionModel model) {
        List<String> days = new ArrayList<>();
        if (model.effectiveFrom() != null) {
            days.add("from " + Plain.day(model.effectiveFrom()));
        }
        if (model.effectiveTo() != null) {
            days.add("to " + Plain.day(model.effectiveTo()));
        }
        return days.isEmpty() ? "no day of commencement" : String.join(" ", days);
    }
}
