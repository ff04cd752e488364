package org.clearway.rules.engine.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.Status;
import org.clearway.rules.engine.model.Check;
import org.clearway.rules.engine.model.ConsequenceRow;
import org.clearway.rules.engine.model.EditionJson;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Operand;
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
        distinct(edition.facts(), "The facts name one twice");
        for (String path : edition.facts()) {
            FactDefinition fact = Vocabulary.fact(path);
            require(fact != null || path.equals(FactSlots.AS_OF), "No fact %s", path);
            require(
                    fact == null
                            || !Vocabulary.sections().get(fact.sectionIndex()).repeated()
                            || fact.section().equals(edition.each()),
                    "%s may stand often, and the edition judges no list of it",
                    path);
        }
        for (Map.Entry<String, Map<String, String>> answer : edition.answers().entrySet()) {
            String path = answer.getKey();
            FactDefinition fact = Vocabulary.fact(path);
            if (fact == null) {
                throw new IllegalArgumentException("It answers " + path + ", which is no fact");
            }
            if (fact.type() == FactType.ENUM || fact.type() == FactType.BOOLEAN) {
                List<String> values = EditionJson.domain(path);
                for (Map.Entry<String, String> given : answer.getValue().entrySet()) {
                    require(
                            !edition.outcomes().containsKey(given.getKey()) || values.contains(given.getValue()),
                            "%s has no value %s",
                            path,
                            given.getValue());
                }
            }
        }
    }

    private void outcomes() {
        require(edition.outcomes().size() <= MOST_OUTCOMES, "It has more than %s outcomes", MOST_OUTCOMES);
        outcomes(edition.signals().keySet());
    }

    private void stages() {
        List<Stage> stages = edition.stages();
        require(!stages.isEmpty(), "It has no stage");
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            boolean gate = stage.join() == Stage.Join.GATE;
            require(gate || i == stages.size() - 1, "No stage after %s would be reached", stage.name());
            require(
                    stage.join() != Stage.Join.CHECKS || stage.order().size() == CHECK_OUTCOMES,
                    "A checklist has three outcomes");
            require(
                    stage.join() != Stage.Join.ALL || edition.each() == null,
                    "What several elements give cannot be joined as a set");
            distinct(stage.order(), "The order of %s names one twice", stage.name());
            outcomes(stage.order());
            outcomes(stage.routed());
            for (Map.Entry<String, String> refining : stage.refines().entrySet()) {
                ordered(stage, refining.getKey());
                ordered(stage, refining.getValue());
            }
            for (Map.Entry<String, List<String>> meeting : stage.meets().entrySet()) {
                List<String> pair = meeting.getValue();
                require(pair.size() == 2, "Two outcomes meet in %s, not %s", meeting.getKey(), pair.size());
                ordered(stage, meeting.getKey());
                ordered(stage, pair.get(0));
                ordered(stage, pair.get(1));
            }
        }
    }

    private void rules() {
        List<Stage> stages = edition.stages();
        Set<String> checks = new HashSet<>();
        for (Rule rule : edition.rules()) {
            if (rule.conclusion() instanceof Rule.Applies applies) {
                Check check = applies.check();
                require(checks.add(check.id()), "The check %s is there twice", check.id());
            }
        }
        for (Rule rule : edition.rules()) {
            require(!rule.citations().isEmpty(), "%s cites nothing", rule.name());
            conditions.check(rule.when());
            boolean warns = rule.conclusion() instanceof Rule.Warns;
            boolean known = rule.stage() >= 0 && rule.stage() < stages.size();
            require(known || warns && rule.stage() == -1, "%s stands in no stage", rule.name());
            require(
                    warns || concludes(rule, stages.get(rule.stage()).join()),
                    "%s concludes what its stage does not join",
                    rule.name());
            if (rule.conclusion() instanceof Rule.Outcome outcome) {
                concluded(rule, outcome);
            }
            if (rule.conclusion() instanceof Rule.Gives gives) {
                require(checks.contains(gives.check()), "%s is of no check", rule.name());
            }
        }
    }

    private void concluded(Rule rule, Rule.Outcome outcome) {
        Stage stage = edition.stages().get(rule.stage());
        outcome(outcome.outcome());
        if (stage.join() == Stage.Join.STRICTEST) {
            ordered(stage, outcome.outcome());
        }
        for (Map.Entry<String, Operand> given : outcome.dates().entrySet()) {
            String name = given.getKey();
            require(edition.dates().containsKey(name), "No date is called %s", name);
            require(conditions.type(given.getValue()) == FactType.DATE, "%s is given what is no day", name);
        }
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
                        "%s gives way to no rule of its stage",
                        rule.name());
            }
        }
        boolean[] settled = new boolean[rules.size()];
        for (int before = -1, count = 0; before != count; ) {
            before = count;
            for (int rule = 0; rule < settled.length; rule++) {
                if (!settled[rule] && all(settled, rules.get(rule).unless())) {
                    settled[rule] = true;
                    count++;
                }
            }
        }
        for (int rule = 0; rule < settled.length; rule++) {
            require(settled[rule], "%s gives way to itself", rules.get(rule).name());
        }
    }

    private static boolean all(boolean[] settled, List<Integer> rules) {
        for (int rule : rules) {
            if (!settled[rule]) {
                return false;
            }
        }
        return true;
    }

    private void consequences() {
        for (ConsequenceRow row : edition.consequences()) {
            require(!row.citations().isEmpty(), "%s cites nothing", row.title());
            outcomes(row.outcomes());
            conditions.check(row.when());
        }
    }

    private void outcome(String name) {
        require(edition.outcomes().containsKey(name), "No outcome %s", name);
    }

    private void outcomes(Collection<String> names) {
        for (String name : names) {
            outcome(name);
        }
    }

    private static void ordered(Stage stage, String outcome) {
        require(stage.order().contains(outcome), "%s has no place in the order of %s", outcome, stage.name());
    }

    private static void distinct(List<String> names, String reason, Object... of) {
        require(Set.copyOf(names).size() == names.size(), reason, of);
    }

    /** @param reason what does not fit, put into words only then: a first decision waits for this */
    static void require(boolean holds, String reason, Object... of) {
        if (!holds) {
            throw new IllegalArgumentException(reason.formatted(of));
        }
    }
}
