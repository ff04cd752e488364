package org.clearway.rules.engine.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.clearway.rules.Status;
import org.clearway.rules.engine.model.Check;
import org.clearway.rules.engine.model.ConsequenceRow;
import org.clearway.rules.engine.model.EditionJson;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;

/**
 * Whether an edition can be applied: what it names is there and of the kind that its place needs. What the authoring module writes always can; a
 * bundle says what its signer put in it, and is refused before anything is decided by it.
 */
final class EditionCheck {

    /** Of a checklist: nothing fails, something fails, a blocker fails. */
    private static final int CHECK_OUTCOMES = 3;

    /** Outcomes are the bits of a long, and so are the statuses among them. */
    private static final int MOST_OUTCOMES = Long.SIZE - Status.values().length;

    private final EditionModel edition;
    private final ConditionCheck conditions;

    private EditionCheck(EditionModel edition) {
        this.edition = edition;
        conditions = new ConditionCheck(Set.copyOf(edition.facts()));
    }

    /** @throws IllegalArgumentException where it cannot be applied, with the reason */
    static void check(EditionModel edition) {
        EditionCheck check = new EditionCheck(edition);
        check.facts();
        check.outcomes();
        check.stages();
        check.rules();
        check.displacements();
        check.consequences();
    }

    private void facts() {
        SectionDefinition each = edition.each() == null ? null : Vocabulary.section(edition.each());
        require(edition.each() == null || each != null && each.repeated(), "each names no list of the vocabulary");
        distinct(edition.facts(), "The facts");
        for (String path : edition.facts()) {
            FactDefinition fact = Vocabulary.fact(path);
            require(fact != null || path.equals(FactSlots.AS_OF), "No fact " + path);
            require(
                    fact == null
                            || !Vocabulary.sections().get(fact.sectionIndex()).repeated()
                            || fact.section().equals(edition.each()),
                    path + " may stand often, and the edition judges no list of it");
        }
        edition.answers().forEach((path, line) -> {
            FactDefinition fact = Vocabulary.fact(path);
            require(fact != null, "It answers " + path + ", which is no fact");
            if (fact.type() == FactType.ENUM || fact.type() == FactType.BOOLEAN) {
                List<String> values = EditionJson.domain(path);
                line.forEach((outcome, value) -> require(
                        !edition.outcomes().containsKey(outcome) || values.contains(value),
                        path + " has no value " + value));
            }
        });
    }

    private void outcomes() {
        require(edition.outcomes().size() <= MOST_OUTCOMES, "It has more than " + MOST_OUTCOMES + " outcomes");
        edition.signals().keySet().forEach(this::outcome);
    }

    private void stages() {
        List<Stage> stages = edition.stages();
        require(!stages.isEmpty(), "It has no stage");
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            boolean gate = stage.join() == Stage.Join.GATE;
            require(gate || i == stages.size() - 1, "No stage after " + stage.name() + " would be reached");
            require(
                    stage.join() != Stage.Join.CHECKS || stage.order().size() == CHECK_OUTCOMES,
                    "A checklist has three outcomes");
            require(
                    stage.join() != Stage.Join.ALL || edition.each() == null,
                    "What several elements give cannot be joined as a set");
            distinct(stage.order(), "The order of " + stage.name());
            stage.order().forEach(this::outcome);
            stage.routed().forEach(this::outcome);
            stage.refines().forEach((outcome, refined) -> {
                ordered(stage, outcome);
                ordered(stage, refined);
            });
            stage.meets().forEach((join, pair) -> {
                require(pair.size() == 2, "Two outcomes meet in " + join + ", not " + pair.size());
                ordered(stage, join);
                pair.forEach(outcome -> ordered(stage, outcome));
            });
        }
    }

    private void rules() {
        List<Stage> stages = edition.stages();
        Set<String> checks = new HashSet<>();
        for (Rule rule : edition.rules()) {
            if (rule.conclusion() instanceof Rule.Applies applies) {
                Check check = applies.check();
                require(checks.add(check.id()), "The check " + check.id() + " is there twice");
            }
        }
        for (Rule rule : edition.rules()) {
            require(!rule.citations().isEmpty(), rule.name() + " cites nothing");
            conditions.check(rule.when());
            boolean warns = rule.conclusion() instanceof Rule.Warns;
            boolean known = rule.stage() >= 0 && rule.stage() < stages.size();
            require(known || warns && rule.stage() == -1, rule.name() + " stands in no stage");
            require(
                    warns || concludes(rule, stages.get(rule.stage()).join()),
                    rule.name() + " concludes what its stage does not join");
            if (rule.conclusion() instanceof Rule.Outcome outcome) {
                concluded(rule, outcome);
            }
            if (rule.conclusion() instanceof Rule.Gives gives) {
                require(checks.contains(gives.check()), rule.name() + " is of no check");
            }
        }
    }

    private void concluded(Rule rule, Rule.Outcome outcome) {
        Stage stage = edition.stages().get(rule.stage());
        outcome(outcome.outcome());
        if (stage.join() == Stage.Join.STRICTEST) {
            ordered(stage, outcome.outcome());
        }
        outcome.dates().forEach((name, date) -> {
            require(edition.dates().containsKey(name), "No date is called " + name);
            require(conditions.type(date) == FactType.DATE, name + " is given what is no day");
        });
    }

    private static boolean concludes(Rule rule, Stage.Join join) {
        return switch (join) {
            case GATE -> rule.conclusion() instanceof Rule.Outcome || rule.conclusion() instanceof Rule.Ends;
            case STRICTEST, ALL -> rule.conclusion() instanceof Rule.Outcome;
            case CHECKS -> rule.conclusion() instanceof Rule.Applies || rule.conclusion() instanceof Rule.Gives;
        };
    }

    /** Rules are displaced by others of their stage, and none in the end by itself. */
    private void displacements() {
        List<Rule> rules = edition.rules();
        for (Rule rule : rules) {
            for (int other : rule.unless()) {
                require(
                        other >= 0 && other < rules.size() && rules.get(other).stage() == rule.stage(),
                        rule.name() + " gives way to no rule of its stage");
            }
        }
        boolean[] settled = new boolean[rules.size()];
        IntPredicate waits =
                rule -> !settled[rule] && rules.get(rule).unless().stream().allMatch(other -> settled[other]);
        for (int before = -1, count = 0; before != count; ) {
            before = count;
            for (int rule = 0; rule < settled.length; rule++) {
                if (waits.test(rule)) {
                    settled[rule] = true;
                    count++;
                }
            }
        }
        for (int rule = 0; rule < settled.length; rule++) {
            require(settled[rule], rules.get(rule).name() + " gives way to itself");
        }
    }

    private void consequences() {
        for (ConsequenceRow row : edition.consequences()) {
            require(!row.citations().isEmpty(), row.title() + " cites nothing");
            row.outcomes().forEach(this::outcome);
            conditions.check(row.when());
        }
    }

    private void outcome(String name) {
        require(edition.outcomes().containsKey(name), "No outcome " + name);
    }

    private static void ordered(Stage stage, String outcome) {
        require(stage.order().contains(outcome), outcome + " has no place in the order of " + stage.name());
    }

    private static void distinct(List<String> names, String what) {
        require(Set.copyOf(names).size() == names.size(), what + " name one twice");
    }

    static void require(boolean holds, String reason) {
        if (!holds) {
            throw new IllegalArgumentException(reason);
        }
    }
}
