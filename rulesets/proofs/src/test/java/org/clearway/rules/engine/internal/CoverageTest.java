package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.Certainty;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Prospective;
import org.clearway.rules.Warning;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule has a case that it decides and one that it only just misses; every date has the days around it. */
class CoverageTest {

    private static final RegulatoryRules RULES = Editions.unchecked();

    static List<Editions.Built> editions() {
        return Editions.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editions")
    void everyRuleHasACaseThatItDecides(Editions.Built built) {
        Set<String> undecided = concluding(built);
        for (Case one : naming(built, Case::decides)) {
            Decision decision = RULES.decide(one.request());
            for (String name : one.decides()) {
                assertThat(applies(built, decision, name))
                        .as("%s is decided by %s", one, name)
                        .isTrue();
                undecided.remove(name);
            }
        }
        assertThat(undecided).as("rules without a case that they decide").isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editions")
    void everyRuleHasACaseThatItOnlyJustMisses(Editions.Built built) {
        Set<String> unmissed = concluding(built);
        for (Case one : naming(built, Case::nearMiss)) {
            Decision decision = RULES.decide(one.request());
            for (String name : one.nearMiss()) {
                assertThat(applies(built, decision, name))
                        .as("%s misses %s", one, name)
                        .isFalse();
                unmissed.remove(name);
            }
        }
        assertThat(unmissed).as("rules without a near miss").isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editions")
    void everyDayThatARuleNamesHasCasesBeforeOnAndAfterIt(Editions.Built built) {
        Set<LocalDate> judged =
                built.cases().stream().map(one -> one.request().asOf()).collect(Collectors.toSet());
        Set<LocalDate> named = new TreeSet<>();
        EditionModel model = built.edition().model();
        Stream.of(model.effectiveFrom(), model.effectiveTo()).forEach(day -> add(day, named));
        for (Rule rule : model.rules()) {
            asOfDays(rule.when(), named);
            if (rule.conclusion() instanceof Rule.Applies applies) {
                add(applies.check().from(), named);
                add(applies.check().to(), named);
            }
        }
        List<LocalDate> missing = new ArrayList<>();
        for (LocalDate day : named) {
            Stream.of(day.minusDays(1), day, day.plusDays(1))
                    .filter(near -> !judged.contains(near))
                    .forEach(missing::add);
        }
        assertThat(missing).as("days without a case").isEmpty();
    }

    private static void add(@Nullable LocalDate day, Set<LocalDate> days) {
        if (day != null) {
            days.add(day);
        }
    }

    private static void asOfDays(Condition condition, Set<LocalDate> days) {
        condition.atoms().forEach(atom -> {
            if (atom instanceof Condition.Compare compare
                    && compare.left().equals(new Operand.FactValue(FactSlots.AS_OF))
                    && compare.right() instanceof Operand.Day day) {
                days.add(day.value());
            }
        });
    }

    /** The rules that conclude or warn; a rule derived as the opposite of another is covered with that one. */
    private static Set<String> concluding(Editions.Built built) {
        return built.edition().model().rules().stream()
                .filter(rule -> !(rule.conclusion() instanceof Rule.Applies)
                        && !(rule.conclusion() instanceof Rule.Gives gives && gives.opposite()))
                .map(Rule::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The cases that name a rule; of the others nothing is asked here. */
    private static List<Case> naming(Editions.Built built, Function<Case, List<String>> names) {
        return built.cases().stream().filter(one -> !names.apply(one).isEmpty()).toList();
    }

    private static boolean applies(Editions.Built built, Decision decision, String name) {
        Rule rule = built.edition().model().rules().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no rule " + name));
        List<Finding> findings = new ArrayList<>(decision.findings());
        List<Warning> warnings = new ArrayList<>(decision.warnings());
        for (Prospective prospective : decision.prospective()) {
            if (prospective.edition().equals(built.edition().model().edition())) {
                findings.addAll(prospective.findings());
                warnings.addAll(prospective.warnings());
            }
        }
        if (rule.conclusion() instanceof Rule.Warns && rule.warning() != null) {
            String code = rule.warning().code();
            return warnings.stream().anyMatch(warning -> warning.code().equals(code));
        }
        return findings.stream()
                .anyMatch(finding -> finding.certainty() == Certainty.CERTAIN
                        && finding.rule().equals(rule.rule())
                        && finding.limb().equals(rule.limb()));
    }
}
