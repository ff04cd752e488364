package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.Known;
import org.clearway.rules.engine.Asked;
import org.clearway.rules.engine.Asked.Relation;
import org.clearway.rules.engine.ConsideredRule;
import org.clearway.rules.engine.ConsideredRule.Result;
import org.clearway.rules.engine.RuleInfo;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Operator;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;
import org.jspecify.annotations.Nullable;

/** Says of every rule of an edition what came of it and why, of those that do not apply too. */
final class ConsideredRules {

    private final Evaluation evaluation;
    private final int subject;
    private final RuleTable table;
    private final Knowledge known;
    private final byte[] truths;

    private ConsideredRules(Evaluation evaluation, int subject) {
        this.evaluation = evaluation;
        this.subject = subject;
        table = evaluation.table();
        known = evaluation.known(subject);
        truths = evaluation.truths(subject);
    }

    /** The rules of every stage, in the order of the source, once for each subject. */
    static List<ConsideredRule> of(Evaluation evaluation) {
        List<ConsideredRule> considered = new ArrayList<>();
        for (int subject = 0; subject < evaluation.subjects().size(); subject++) {
            if (evaluation.told(subject)) {
                considered.addAll(new ConsideredRules(evaluation, subject).all());
            }
        }
        return considered;
    }

    /** What each part of the condition of a rule asks of a subject, in the order of the source. */
    static List<Asked> asked(Evaluation evaluation, int subject, int rule) {
        ConsideredRules considered = new ConsideredRules(evaluation, subject);
        return considered.table.rule(rule).when().atoms().map(considered::atom).toList();
    }

    private List<ConsideredRule> all() {
        List<ConsideredRule> considered = new ArrayList<>();
        List<Stage> stages = evaluation.model().stages();
        boolean settled = false;
        for (int stage = 0; stage < stages.size(); stage++) {
            Join join = table.stages().get(stage);
            for (int rule : join.rules()) {
                considered.add(settled ? notReached(rule, stages.get(stage)) : reached(rule, stages.get(stage)));
                settled |= join.ends(rule, truths);
            }
        }
        return considered;
    }

    private ConsideredRule notReached(int number, Stage stage) {
        return considered(number, stage, Result.NOT_REACHED, List.of(), List.of());
    }

    private ConsideredRule reached(int number, Stage stage) {
        byte own = table.formula(number).eval(known);
        Result result = switch (truths[number]) {
            case Truth.TRUE -> Result.APPLIES;
            case Truth.UNKNOWN -> Result.MAY_APPLY;
            // A rule that nothing displaces does not give way: it counts only where its facts are stated, and they are
            // not.
            default ->
                own == Truth.FALSE || table.unless(number).length == 0 ? Result.DOES_NOT_APPLY : Result.GIVES_WAY;
        };
        List<Asked> because = ask(table.rule(number).when(), table.formula(number), own);
        List<RuleInfo> givesWayTo = new ArrayList<>();
        if (result == Result.MAY_APPLY || result == Result.GIVES_WAY) {
            byte sought = result == Result.GIVES_WAY ? Truth.TRUE : Truth.UNKNOWN;
            for (int other : table.unless(number)) {
                if (truths[other] == sought) {
                    givesWayTo.add(Descriptions.rule(table.rule(other)));
                }
            }
        }
        return considered(number, stage, result, because, givesWayTo);
    }

    private ConsideredRule considered(
            int number, Stage stage, Result result, List<Asked> because, List<RuleInfo> givesWayTo) {
        Rule rule = table.rule(number);
        return new ConsideredRule(
                Descriptions.rule(rule),
                stage.name(),
                evaluation.subjectPath(subject),
                result,
                table.basis(number),
                rule.note(),
                because.stream().distinct().toList(),
                givesWayTo);
    }

    /** What makes a condition true, false or unknown, whichever it is. */
    private List<Asked> ask(Condition condition, Formula formula, byte truth) {
        if (condition instanceof Condition.All all && formula instanceof Formula.Conjunction conjunction) {
            // One part that fails is enough to fail the whole.
            return ask(all.parts(), conjunction.parts(), truth, truth == Truth.FALSE);
        }
        if (condition instanceof Condition.Any any && formula instanceof Formula.Disjunction disjunction) {
            return ask(any.parts(), disjunction.parts(), truth, truth == Truth.TRUE);
        }
        return List.of(atom(condition));
    }

    /** @param one whether one part says it; then the one that says it best: with the fewest facts that are not stated, then the fewest */
    private List<Asked> ask(List<Condition> conditions, Formula[] formulas, byte truth, boolean one) {
        List<List<Asked>> parts = new ArrayList<>();
        for (int part = 0; part < formulas.length; part++) {
            if (formulas[part].eval(known) == truth) {
                parts.add(ask(conditions.get(part), formulas[part], truth));
            }
        }
        return one
                ? parts.stream()
                        .min(Comparator.comparingLong((List<Asked> part) ->
                                        part.stream().filter(Asked::assumed).count())
                                .thenComparingInt(List::size))
                        .orElse(List.of())
                : parts.stream().flatMap(List::stream).toList();
    }

    private Asked atom(Condition condition) {
        if (condition instanceof Condition.OneOf oneOf) {
            List<String> values =
                    oneOf.domain().stream().filter(oneOf.values()::contains).toList();
            return asked(oneOf.fact(), Relation.IS, values);
        }
        if (condition instanceof Condition.Has has) {
            return asked(has.fact(), has.present() ? Relation.HAS : Relation.HAS_NOT, List.of(has.element()));
        }
        if (condition instanceof Condition.Known fact) {
            return asked(fact.fact(), fact.expected() ? Relation.IS_KNOWN : Relation.IS_ABSENT, List.of());
        }
        Condition.Compare compare = (Condition.Compare) condition;
        Relation relation = relation(compare.operator(), compare.negated());
        // Of two facts, the unknown one is what the reader must hear of.
        boolean turned = facts(compare.left()).allMatch(this::known)
                        && !facts(compare.right()).allMatch(this::known)
                || facts(compare.left()).findAny().isEmpty();
        Operand about = turned ? compare.right() : compare.left();
        Operand against = turned ? compare.left() : compare.right();
        return asked(about, turned ? turned(relation) : relation, List.of(text(against)));
    }

    private static Stream<Operand.FactValue> facts(Operand operand) {
        return operand.facts();
    }

    private boolean known(Operand.FactValue fact) {
        return known.known(evaluation.slots().slot(fact.path()));
    }

    /** What is asked of a fact, or of what a function makes of facts. */
    private Asked asked(Operand operand, Relation relation, List<String> operands) {
        if (operand instanceof Operand.FactValue fact) {
            return asked(fact.path(), relation, operands);
        }
        Side side = Side.of(operand, evaluation.slots());
        return new Asked(text(operand), relation, operands, side.value(known), Known.STATED);
    }

    private Asked asked(String fact, Relation relation, List<String> operands) {
        int slot = evaluation.slots().slot(fact);
        return new Asked(
                evaluation.path(slot, subject),
                relation,
                operands,
                value(slot, relation, operands),
                known.how(slot) == null ? Known.STATED : known.how(slot));
    }

    /** The value as far as it answers what is asked: of a set known in part, the elements known, where the one asked for is settled. */
    private @Nullable Object value(int slot, Relation relation, List<String> operands) {
        boolean element = relation == Relation.HAS || relation == Relation.HAS_NOT;
        if (!element || known.known(slot)) {
            return known.value(slot);
        }
        long bit = evaluation.slots().bit(slot, operands.get(0));
        boolean settled = (known.must[slot] & bit) != 0 || (known.may[slot] & bit) == 0;
        return settled ? known.elements(slot) : null;
    }

    private static String text(Operand operand) {
        if (operand instanceof Operand.FactValue fact) {
            return fact.path();
        }
        if (operand instanceof Operand.Day day) {
            return day.value().toString();
        }
        if (operand instanceof Operand.Call call) {
            return call.operands().stream()
                    .map(ConsideredRules::text)
                    .collect(Collectors.joining(", ", call.function().word() + "(", ")"));
        }
        return operand instanceof Operand.Number number
                ? number.value().toPlainString()
                : ((Operand.Text) operand).value();
    }

    private static Relation relation(Operator operator, boolean negated) {
        return switch (operator) {
            case EQ -> negated ? Relation.DIFFERS : Relation.EQUALS;
            case NE -> negated ? Relation.EQUALS : Relation.DIFFERS;
            case LT -> negated ? Relation.AT_LEAST : Relation.LESS;
            case LE -> negated ? Relation.MORE : Relation.AT_MOST;
            case GT -> negated ? Relation.AT_MOST : Relation.MORE;
            case GE -> negated ? Relation.LESS : Relation.AT_LEAST;
        };
    }

    /** The relation seen from the other side. */
    private static Relation turned(Relation relation) {
        return switch (relation) {
            case LESS -> Relation.MORE;
            case AT_MOST -> Relation.AT_LEAST;
            case MORE -> Relation.LESS;
            case AT_LEAST -> Relation.AT_MOST;
            default -> relation;
        };
    }
}
