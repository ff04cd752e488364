package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clearway.rules.Assumption;
import org.clearway.rules.Certainty;
import org.clearway.rules.CheckResult;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Consequence;
import org.clearway.rules.Decision;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Finding;
import org.clearway.rules.Force;
import org.clearway.rules.Prospective;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.RulesetRef;
import org.clearway.rules.Standing;
import org.clearway.rules.Status;
import org.clearway.rules.SubjectOutcome;
import org.clearway.rules.Verdict;
import org.clearway.rules.Warning;
import org.clearway.rules.engine.Explanation;
import org.clearway.rules.engine.model.ConsequenceRow;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.internal.Settling;

/** Makes a decision: selects the edition, applies it, and says what it rests on. */
public final class Decider {
    private final Catalogue catalogue;
    private final String engine;

    /**
     * @param engine version of the engine, as decisions carry it
     */
    public Decider(Catalogue catalogue, String engine) {
        this.catalogue = catalogue;
        this.engine = engine;
    }

    /**
     * Decides a request.
     *
     * @throws RequestException where the request cannot be decided as it stands
     * @throws ClearwayException with {@link ErrorCode#ENGINE_FAILED} where the engine itself fails
     */
    public Decision decide(Request request) {
        return applied(request, this::decide);
    }

    /**
     * Decides a request and says of every rule what came of it.
     *
     * @throws RequestException where the request cannot be decided as it stands
     * @throws ClearwayException with {@link ErrorCode#ENGINE_FAILED} where the engine itself fails
     */
    public Explanation explain(Request request) {
        return applied(request, this::explain);
    }

    /** What is done with a request once its facts are settled and its edition is selected. */
    private interface Application<T> {
        T apply(Request request, Settled settled, Selection selection);
    }

    private <T> T applied(Request request, Application<T> application) {
        List<LoadedEdition> editions = catalogue.editions(request.ruleset());
        if (editions.isEmpty()) {
            throw new RequestException(
                    ErrorCode.RULESET_UNKNOWN,
                    "ruleset",
                    request.ruleset(),
                    null,
                    "There is no such ruleset; there are " + String.join(", ", catalogue.rulesets()) + ".");
        }
        Settled settled = Settling.settle(request.facts(), request.asOf(), request.unstated());
        Selection selection = Selection.of(request, editions);
        try {
            return application.apply(request, settled, selection);
        } catch (ClearwayException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ClearwayException(
                    ErrorCode.ENGINE_FAILED, request.ruleset(), null, null, "The engine failed: " + e, e);
        }
    }

    private Decision decide(Request request, Settled settled, Selection selection) {
        Decision.Builder decision = Decision.builder()
                .id(request.id())
                .asOf(request.asOf())
                .knownOn(request.knownOn())
                .hypothetical(selection.hypothetical())
                .engine(engine);
        besides(request, settled, selection, decision);
        List<Evaluation> prospective = selection.prospective().stream()
                .map(other -> Evaluator.evaluate(other, request, settled))
                .toList();
        prospective.forEach(evaluation -> decision.addProspective(prospective(request, evaluation)));
        LoadedEdition edition = selection.applied();
        decision.crossChecked(Stream.concat(Stream.ofNullable(edition), selection.prospective().stream())
                .anyMatch(LoadedEdition::crossChecked));
        if (edition == null) {
            decision.ruleset(RulesetRef.builder().id(request.ruleset()).build()).status(Status.NOT_IN_FORCE);
            return decision.assumed(assumed(prospective)).build();
        }
        Evaluation evaluation = Evaluator.evaluate(edition, request, settled);
        Answer answer = Answer.of(evaluation);
        List<Finding> findings = findings(evaluation);
        decision.ruleset(reference(edition.model()))
                .status(answer.status())
                .force(selection.hypothetical() ? Force.NONE : Forces.of(evaluation))
                .outcome(answer.outcome())
                .outcomes(answer.outcomes())
                .certain(answer.certain())
                .possible(answer.possible())
                .possibleExact(evaluation.exact())
                .deciding(answer.deciding())
                .route(answer.route())
                .basis(answer.basis())
                .dates(answer.dates())
                .checks(checks(evaluation))
                .findings(findings)
                .questions(answer.questions())
                .consequences(consequences(evaluation))
                .byApproval(subjects(evaluation))
                .assumed(Assumptions.of(evaluation))
                .addAllWarnings(warnings(request, evaluation));
        Warning later = LaterSources.warning(findings, request.knownOn());
        if (later != null) {
            decision.addWarnings(later);
        }
        return decision.build();
    }

    /** Says why nothing is in force on the day, what the request supposes, and what is in force beside that. */
    private void besides(Request request, Settled settled, Selection selection, Decision.Builder decision) {
        decision.absence(selection.inForce().absence());
        Warning absent = selection.inForce().warning(request.asOf(), request.knownOn());
        if (absent != null) {
            decision.addWarnings(absent);
        }
        if (!selection.hypothetical()) {
            return;
        }
        decision.addWarnings(hypothetical(request, selection));
        if (selection.inForce().edition() != null) {
            Request plain = Request.builder()
                    .from(request)
                    .id(null)
                    .edition(null)
                    .commencement(null)
                    .build();
            decision.inForce(decide(plain, settled, selection.withoutSupposition()));
        }
    }

    private static Warning hypothetical(Request request, Selection selection) {
        EditionModel supposed = Objects.requireNonNull(selection.supposed()).model();
        return warning(
                "HYPOTHETICAL",
                "The request " + (request.commencement() == null ? "forced edition " : "supposed that edition ")
                        + supposed.edition()
                        + ", whose standing is "
                        + supposed.standing()
                        + (request.commencement() == null ? "" : ", commences on " + request.commencement())
                        + (request.commencement() != null && request.asOf().isBefore(request.commencement())
                                ? ", after the day of the request"
                                : "")
                        + ". The answer is a what-if and makes nothing lawful."
                        + (selection.inForce().edition() == null ? "" : " What is in force stands under inForce."));
    }

    private Explanation explain(Request request, Settled settled, Selection selection) {
        Decision decision = decide(request, settled, selection);
        LoadedEdition edition = selection.applied();
        if (edition == null) {
            return new Explanation(decision, null, List.of());
        }
        Evaluation evaluation = Evaluator.evaluate(edition, request, settled);
        return new Explanation(decision, Descriptions.edition(edition.model()), Considering.rules(evaluation));
    }

    private static RulesetRef reference(EditionModel model) {
        return RulesetRef.builder()
                .id(model.ruleset())
                .edition(model.edition())
                .revision(model.revision())
                .standing(model.standing())
                .digest(model.digest())
                .build();
    }

    /** The standing on a day on which the edition is not law: one that is in force has not commenced then, or has ended. */
    private static Standing standing(EditionModel model, LocalDate day) {
        if (model.standing() != Standing.IN_FORCE) {
            return model.standing();
        }
        LocalDate from = model.effectiveFrom();
        return from == null || day.isBefore(from) ? Standing.ENACTED : Standing.REPEALED;
    }

    private static Prospective prospective(Request request, Evaluation evaluation) {
        LoadedEdition edition = evaluation.edition();
        Answer answer = Answer.of(evaluation);
        return Prospective.builder()
                .edition(edition.model().edition())
                .standing(standing(edition.model(), request.asOf()))
                .published(edition.model().published())
                .status(answer.status())
                .outcome(answer.outcome())
                .outcomes(answer.outcomes())
                .certain(answer.certain())
                .route(answer.route())
                .basis(answer.basis())
                .possible(answer.possible())
                .deciding(answer.deciding())
                .questions(answer.questions())
                .byApproval(subjects(evaluation))
                .dates(answer.dates())
                .findings(findings(evaluation))
                .warnings(warnings(request, evaluation))
                .checks(checks(evaluation))
                .build();
    }

    private static List<Finding> findings(Evaluation evaluation) {
        List<Finding> findings = new ArrayList<>();
        for (int subject = 0; subject < evaluation.truths().length; subject++) {
            findings.addAll(Reasons.findings(evaluation, subject));
        }
        return findings;
    }

    private static Map<String, CheckResult> checks(Evaluation evaluation) {
        Map<String, CheckResult> checks = new LinkedHashMap<>();
        for (Checklist.Item item : evaluation.edition().table().checklist().items()) {
            byte[] truths = evaluation.truths()[0];
            // Where a gate says that the ruleset does not reach the subject, no check does.
            Verdict verdict = evaluation.edition().table().gated(truths)
                    ? Verdict.NOT_APPLICABLE
                    : Checklist.verdict(item, truths, evaluation.asOf());
            CheckResult.Builder result = CheckResult.builder()
                    .verdict(verdict)
                    .title(item.check().title())
                    .topic(item.check().topic())
                    .severity(item.check().severity().name())
                    .authority(evaluation
                            .edition()
                            .table()
                            .rules()
                            .get(item.applies())
                            .citations()
                            .get(0)
                            .authority())
                    .from(item.check().from())
                    .to(item.check().to());
            if (verdict == Verdict.UNKNOWN) {
                missing(evaluation, item).forEach(slot -> result.addMissing(evaluation.path(slot, 0)));
            }
            checks.put(item.check().id(), result.build());
        }
        return checks;
    }

    private static Set<Integer> missing(Evaluation evaluation, Checklist.Item item) {
        Set<Integer> missing = new TreeSet<>(Reasons.missing(evaluation, item.applies(), 0));
        if (!Checklist.effective(item, evaluation.asOf())) {
            // On such a day it is asked only whether the check applies, never how it comes out.
            return missing;
        }
        for (int limb : item.pass()) {
            missing.addAll(Reasons.missing(evaluation, limb, 0));
        }
        for (int limb : item.fail()) {
            missing.addAll(Reasons.missing(evaluation, limb, 0));
        }
        for (int limb : item.later()) {
            missing.addAll(Reasons.missing(evaluation, limb, 0));
        }
        return missing;
    }

    private static List<Consequence> consequences(Evaluation evaluation) {
        List<Consequence> consequences = new ArrayList<>();
        if (evaluation.nothingToJudge()) {
            return consequences;
        }
        List<ConsequenceRow> rows = evaluation.edition().model().consequences();
        RuleTable table = evaluation.edition().table();
        byte[] truths = evaluation.truths()[0];
        Outcomes outcomes = evaluation.edition().outcomes();
        // Of a set that is still open, what is certain has its consequences all the same.
        long settled =
                evaluation.determined() ? evaluation.possible() : evaluation.collected() ? table.collected(truths) : 0;
        List<String> possible = outcomes.names(evaluation.possible());
        boolean mayEnd = possible.contains(Status.NOT_APPLICABLE.name());
        boolean ended = mayEnd && table.gated(truths);
        for (int row = 0; row < rows.size(); row++) {
            ConsequenceRow consequence = rows.get(row);
            boolean whatever = consequence.outcomes().isEmpty();
            boolean follows =
                    whatever ? !ended : !Collections.disjoint(consequence.outcomes(), outcomes.names(settled));
            if (!follows) {
                continue;
            }
            byte truth = table.consequence(row).eval(evaluation.subjects().known()[0]);
            if (truth != Truth.FALSE) {
                consequences.add(Consequence.builder()
                        .rule(consequence.rule())
                        .limb(consequence.limb())
                        .certainty(
                                truth == Truth.TRUE && !(whatever && mayEnd && table.gateOpen(truths))
                                        ? Certainty.CERTAIN
                                        : Certainty.POSSIBLE)
                        .gives(consequence.gives())
                        .note(consequence.note())
                        .addAllCitations(consequence.citations())
                        .build());
            }
        }
        return consequences;
    }

    private static List<SubjectOutcome> subjects(Evaluation evaluation) {
        List<SubjectOutcome> subjects = new ArrayList<>();
        for (int subject = 0; subject < evaluation.elements(); subject++) {
            subjects.add(Answer.ofSubject(evaluation, subject));
        }
        return subjects;
    }

    /** What the editions took although it was not stated. */
    private static Collection<Assumption> assumed(List<Evaluation> evaluations) {
        Set<Assumption> assumed = new LinkedHashSet<>();
        evaluations.forEach(evaluation -> assumed.addAll(Assumptions.of(evaluation)));
        return assumed;
    }

    private static List<Warning> warnings(Request request, Evaluation evaluation) {
        EditionModel model = evaluation.edition().model();
        Map<String, Warning> warnings = new LinkedHashMap<>();
        if (request.asOf().isAfter(model.reviewed())) {
            warnings.put(
                    "BEYOND_REVIEW",
                    warning(
                            "BEYOND_REVIEW",
                            "The edition was last checked against its sources on "
                                    + model.reviewed()
                                    + "; the law may have changed by "
                                    + request.asOf()
                                    + "."));
        }
        if (evaluation.nothingToJudge()) {
            warnings.put(
                    "NOTHING_TO_JUDGE",
                    warning(
                            "NOTHING_TO_JUDGE",
                            "The request states that " + model.each() + " is empty: nothing is judged."));
        }
        for (String doubt : evaluation.settled().doubts()) {
            warnings.put("FACTS_UNUSUAL " + doubt, warning("FACTS_UNUSUAL", doubt + "."));
        }
        List<String> later = evaluation.settled().later();
        if (!later.isEmpty()) {
            warnings.put(
                    "NOT_HAPPENED_YET",
                    warning(
                            "NOT_HAPPENED_YET",
                            "Stated for a day after " + request.asOf() + ", and so not counted as having happened: "
                                    + String.join(", ", later) + "."));
        }
        model.warnings().forEach(text -> warnings.put(text.code(), warning(text.code(), text.text())));
        evaluation.edition().table().warnings(evaluation.truths()).forEach(rule -> {
            if (rule.warning() != null) {
                warnings.putIfAbsent(
                        rule.warning().code(),
                        Warning.builder()
                                .code(rule.warning().code())
                                .text(rule.warning().text())
                                .addAllCitations(rule.citations())
                                .build());
            }
        });
        return List.copyOf(warnings.values());
    }

    private static Warning warning(String code, String text) {
        return Warning.builder().code(code).text(text).build();
    }
}
