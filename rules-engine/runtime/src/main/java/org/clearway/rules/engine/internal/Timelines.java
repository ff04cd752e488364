package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Prospective;
import org.clearway.rules.Request;
import org.clearway.rules.Warning;
import org.clearway.rules.engine.Timeline;
import org.clearway.rules.engine.Timeline.Stretch;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.vocabulary.Implications;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days on which the answer to a request changes.
 *
 * <p>An answer can change only where an edition begins or ends, where a check begins or ends, or where a comparison with the
 * day of the decision changes its truth. Those days are found by walking every day of the span through the comparisons
 * alone, which is quick; only on them is the request decided.
 */
public final class Timelines {

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
        List<Stretch> stretches = new ArrayList<>();
        Object before = null;
        for (LocalDate day : changes(request, from, to)) {
            Decision decision =
                    decider.decide(Request.builder().from(request).asOf(day).build());
            Object answer = answer(decision);
            int last = stretches.size() - 1;
            if (answer.equals(before)) {
                continue;
            }
            if (last >= 0) {
                stretches.set(
                        last,
                        new Stretch(
                                stretches.get(last).from(),
                                day.minusDays(1),
                                stretches.get(last).decision()));
            }
            stretches.add(new Stretch(day, to, decision));
            before = answer;
        }
        return new Timeline(stretches);
    }

    /** What counts as the answer: everything but the day itself, and the remark that an edition was not checked since. */
    private static Object answer(Decision decision) {
        return Arrays.asList(
                decision.ruleset(),
                decision.status(),
                decision.outcome(),
                decision.outcomes(),
                decision.certain(),
                decision.possible(),
                decision.deciding(),
                decision.route(),
                decision.basis(),
                decision.dates(),
                decision.checks(),
                decision.consequences(),
                decision.hypothetical(),
                decision.findings().stream().map(Timelines::name).toList(),
                warnings(decision.warnings()),
                decision.prospective().stream().map(Timelines::prospective).toList());
    }

    private static Object prospective(Prospective entry) {
        return Arrays.asList(
                entry.edition(),
                entry.status(),
                entry.outcome(),
                entry.outcomes(),
                entry.certain(),
                entry.possible(),
                entry.deciding(),
                entry.route(),
                entry.basis(),
                entry.dates(),
                entry.checks(),
                warnings(entry.warnings()));
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
    private Set<LocalDate> changes(Request request, LocalDate from, LocalDate to) {
        Set<LocalDate> days = new TreeSet<>(Set.of(from));
        Facts facts = Implications.settle(request.facts()).facts();
        add(request.commencement(), days);
        for (LoadedEdition edition : catalogue.editions(request.ruleset())) {
            EditionModel model = edition.model();
            add(model.effectiveFrom(), days);
            addAfter(model.effectiveTo(), days);
            for (Rule rule : model.rules()) {
                if (rule.conclusion() instanceof Rule.Applies applies) {
                    add(applies.check().from(), days);
                    addAfter(applies.check().to(), days);
                }
            }
            compared(edition, request, facts, from, to, days);
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
            LoadedEdition edition, Request request, Facts facts, LocalDate from, LocalDate to, Set<LocalDate> days) {
        FactSlots slots = edition.slots();
        int asOf = slots.find(FactSlots.AS_OF);
        Set<Condition.Compare> compares = new LinkedHashSet<>();
        Stream.concat(
                        edition.model().rules().stream().map(Rule::when),
                        edition.model().consequences().stream().map(row -> row.when()))
                .forEach(condition -> collect(condition, compares));
        if (asOf < 0 || compares.isEmpty()) {
            return;
        }
        Comparison[] atoms = compares.stream()
                .map(compare -> new Comparison(
                        0,
                        Side.of(compare.left(), slots),
                        compare.operator(),
                        Side.of(compare.right(), slots),
                        1,
                        false,
                        compare.negated()))
                .toArray(Comparison[]::new);
        for (Knowledge known : knowledge(edition, request, facts)) {
            byte[] before = null;
            for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
                known.scalars[asOf] = day;
                byte[] truths = new byte[atoms.length];
                for (int i = 0; i < atoms.length; i++) {
                    truths[i] = atoms[i].eval(known);
                }
                if (before != null && !Arrays.equals(before, truths)) {
                    days.add(day);
                }
                before = truths;
            }
        }
    }

    /** What is known of each judged element, or once where the edition judges none. */
    private static List<Knowledge> knowledge(LoadedEdition edition, Request request, Facts facts) {
        @Nullable Section[] sections = new Section[Vocabulary.sections().size()];
        for (int i = 0; i < sections.length; i++) {
            sections[i] = facts.section(i);
        }
        List<? extends Section> elements =
                edition.each() == null ? null : facts.items(edition.each().index());
        if (elements == null) {
            return List.of(edition.slots().read(request.asOf(), sections, null, request.unstated()));
        }
        return elements.stream()
                .map(element -> edition.slots().read(request.asOf(), sections, element, request.unstated()))
                .toList();
    }

    private static void collect(Condition condition, Set<Condition.Compare> compares) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> collect(part, compares));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> collect(part, compares));
        } else if (condition instanceof Condition.Compare compare
                && Stream.of(compare.left(), compare.right())
                        .flatMap(Operand::facts)
                        .anyMatch(fact -> fact.path().equals(FactSlots.AS_OF))) {
            compares.add(compare);
        }
    }
}
