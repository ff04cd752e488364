package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clearway.rules.Answer;
import org.clearway.rules.Decision;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Finding;
import org.clearway.rules.Prospective;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Warning;
import org.clearway.rules.engine.Timeline;
import org.clearway.rules.engine.Timeline.Stretch;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.internal.Settling;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days on which the answer to a request changes.
 *
 * <p>An answer can change only where an edition begins or ends, where a check begins or ends, or where a comparison with the
 * day of the decision changes its truth. Those days are found from the comparisons alone, which is quick; only on them is the
 * request decided.
 */
public final class Timelines {

    /** One part in so many of what may be looked at for a day is for what to ask and what is assumed: the rest is for the answer. */
    private static final int ASKING = 6;

    private final Catalogue catalogue;
    private final Decider decider;

    public Timelines(Catalogue catalogue, Decider decider) {
        this.catalogue = catalogue;
        this.decider = decider;
    }

    /**
     * The timeline of a request.
     *
     * @param request the request; its own day is not looked at
     * @param from the first day
     * @param to the last day
     */
    public Timeline of(Request request, LocalDate from, LocalDate to) {
        Budget budget = decider.budget();
        Decider sharing = decider.ofDays();
        List<Decider.Begun> begun = new ArrayList<>();
        String ends = null;
        LocalDate last = to;
        Object before = null;
        for (LocalDate day : changes(request, from, to, budget)) {
            Budget rest = budget.part(1);
            Decider.Begun next;
            try {
                next = sharing.sharing(rest)
                        .begin(Request.builder().from(request).asOf(day).build());
            } catch (RequestException e) {
                if (e.code() != ErrorCode.FACTS_CONTRADICT || begun.isEmpty()) {
                    throw e;
                }
                // What is stated of one day cannot be so any more on a later one: an approval that is current has
                // expired.
                ends = day + ": " + e.getMessage();
                last = day.minusDays(1);
                break;
            }
            if (rest.loose() || rest.left() == 0) {
                throw tooMuch(
                        "from " + from + " to " + to
                                + " needs more work than one call may do; it was followed as far as " + day + ".",
                        to);
            }
            Object answer = answer(next.outline());
            if (!answer.equals(before)) {
                begun.add(next);
                before = answer;
            }
        }
        sharing.checkDays(request.ruleset());
        return new Timeline(stretches(told(begun, budget, to), last), ends);
    }

    private static List<Stretch> stretches(List<Decision> decisions, LocalDate last) {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            LocalDate to =
                    i + 1 < decisions.size() ? decisions.get(i + 1).asOf().minusDays(1) : last;
            stretches.add(new Stretch(decisions.get(i).asOf(), to, decisions.get(i)));
        }
        return stretches;
    }

    /** As many of the first in full as fit beside outlines of the others. */
    private static List<Decision> told(List<Decider.Begun> begun, Budget budget, LocalDate to) {
        List<Decision> told = new ArrayList<>();
        long left = budget.characters();
        Decision before = null;
        for (Decider.Begun one : begun) {
            Decision outline = Outline.of(one.outline(), before, Warnings.stretchInOutline());
            told.add(outline);
            left -= Outline.length(outline);
            before = one.outline();
        }
        if (left < 0) {
            throw tooMuch("has more stretches than one call may tell.", to);
        }
        for (int i = 0; i < told.size(); i++) {
            Decision whole = begun.get(i).whole(budget.part(ASKING * (told.size() - i)));
            left -= Outline.length(whole) - Outline.length(told.get(i));
            if (left < 0) {
                break;
            }
            told.set(i, whole);
        }
        return told;
    }

    private static RequestException tooMuch(String why, LocalDate to) {
        return new RequestException(
                ErrorCode.WORK_LIMIT,
                "to",
                to.toString(),
                null,
                "The timeline " + why + " Ask for fewer days, state fewer items, or set a higher limit.");
    }

    /** What counts as the answer: everything but the day itself, and the remark that an edition was not checked since. */
    private static Object answer(Decision decision) {
        return Arrays.asList(
                decision.ruleset(),
                decision.force(),
                decision.absence(),
                decision.consequences(),
                decision.hypothetical(),
                told(decision.answer()),
                decision.findings().stream().map(Timelines::name).toList(),
                warnings(decision.warnings()),
                decision.prospective().stream().map(Timelines::prospective).toList(),
                decision.inForce() == null ? List.of() : answer(decision.inForce()));
    }

    private static Object prospective(Prospective entry) {
        return List.of(entry.edition(), told(entry.answer()), warnings(entry.warnings()));
    }

    /** An answer without its reasons: what is asked, and the values that a rule rests on, may change from day to day. */
    private static Answer told(Answer answer) {
        return Answer.builder()
                .from(answer)
                .possibleExact(true)
                .findings(List.of())
                .questions(List.of())
                .byApproval(List.of())
                .warnings(List.of())
                .build();
    }

    private static Object name(Finding finding) {
        return Arrays.asList(finding.rule(), finding.limb(), finding.subject(), finding.certainty());
    }

    private static List<String> warnings(List<Warning> warnings) {
        return warnings.stream()
                .map(Warning::code)
                .filter(code -> !code.equals("BEYOND_REVIEW"))
                .toList();
    }

    /** The days on which the answer may change, the first day of the span first. */
    private Set<LocalDate> changes(Request request, LocalDate from, LocalDate to, Budget budget) {
        Set<LocalDate> days = new TreeSet<>(Set.of(from));
        days.addAll(Settled.turns(request.facts()));
        add(request.commencement(), days);
        for (LoadedEdition edition : catalogue.editions(request.ruleset())) {
            EditionModel model = edition.model();
            // Before an instrument was made, and before anything was in force, another thing is said of the days.
            add(model.published(), days);
            add(model.since(), days);
            add(model.effectiveFrom(), days);
            addAfter(model.effectiveTo(), days);
            for (Rule rule : model.rules()) {
                if (rule.conclusion() instanceof Rule.Applies applies) {
                    add(applies.check().from(), days);
                    addAfter(applies.check().to(), days);
                }
            }
            compared(edition, request.facts(), from, to, days, budget);
        }
        days.removeIf(day -> day.isBefore(from) || day.isAfter(to));
        return days;
    }

    private static void add(@Nullable LocalDate day, Set<LocalDate> days) {
        if (day != null) {
            days.add(day);
        }
    }

    private static void addAfter(@Nullable LocalDate day, Set<LocalDate> days) {
        if (day != null) {
            days.add(day.plusDays(1));
        }
    }

    /** Adds every day on which a comparison with the day of the decision has another truth than the day before. */
    private static void compared(
            LoadedEdition edition, Facts facts, LocalDate from, LocalDate to, Set<LocalDate> days, Budget budget) {
        int asOf = edition.slots().find(FactSlots.AS_OF);
        if (asOf < 0) {
            return;
        }
        // As stated: by its last day everything has happened.
        for (Knowledge known : Evaluator.known(edition, Settling.stated(facts, LocalDate.MAX))) {
            Turns turns = new Turns(known, asOf, from, to, days);
            for (Comparison comparison : edition.comparedWithDay()) {
                budget.count(turns.add(comparison));
            }
        }
    }
}
