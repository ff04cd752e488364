package org.clearway.rules.engine.internal;

import static org.clearway.rules.engine.internal.EditionCheck.require;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.Function;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Operator;
import org.clearway.rules.internal.text.Decimals;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Whether conditions ask of facts what can be asked of facts of their type. */
final class ConditionCheck {

    private static final Set<FactType> CHOICES = EnumSet.of(FactType.BOOLEAN, FactType.ENUM);

    private static final String OTHER_OPERANDS = "%s takes other operands than %s";

    private final Set<String> facts;

    /** @param facts paths of the facts that the edition says it reads */
    ConditionCheck(Set<String> facts) {
        this.facts = facts;
    }

    /** @throws IllegalArgumentException where it asks something else, with the reason */
    void check(Condition condition) {
        if (condition instanceof Condition.Compound compound) {
            for (Condition part : compound.parts()) {
                check(part);
            }
        } else if (condition instanceof Condition.OneOf oneOf) {
            read(oneOf.fact());
            require(CHOICES.contains(type(oneOf.fact())), "%s is none of several values", oneOf.fact());
            require(
                    oneOf.domain().containsAll(oneOf.values()),
                    "%s has no such value: %s",
                    oneOf.fact(),
                    oneOf.values());
        } else if (condition instanceof Condition.Has has) {
            read(has.fact());
            require(type(has.fact()) == FactType.SET, "%s is no set", has.fact());
            require(values(has.fact()).contains(has.element()), "%s has no value %s", has.fact(), has.element());
        } else if (condition instanceof Condition.Known known) {
            read(known.fact());
        } else if (condition instanceof Condition.Compare compare) {
            compare(compare);
        } else {
            throw new IllegalArgumentException("A condition that nothing here checks: " + condition);
        }
    }

    private void read(String path) {
        require(facts.contains(path), "The edition does not say that it reads %s", path);
    }

    private void compare(Condition.Compare compare) {
        FactType left = type(compare.left());
        FactType right = type(compare.right());
        if (compare.order() != null && left == FactType.ENUM && right == FactType.ENUM) {
            ranked(compare.order(), compare.left());
            ranked(compare.order(), compare.right());
            return;
        }
        require(
                left == right && left != FactType.ENUM && left != FactType.BOOLEAN && left != FactType.SET
                        || number(left) && number(right),
                "A %s is compared with a %s",
                left,
                right);
        require(
                left != FactType.STRING || compare.operator() == Operator.EQ || compare.operator() == Operator.NE,
                "A text has no order");
    }

    private static void ranked(String order, Operand operand) {
        String path = ((Operand.FactValue) operand).path();
        FactDefinition fact = Vocabulary.fact(path);
        require(fact != null && order.equals(fact.order()), "%s is not of the order %s", path, order);
    }

    /** The type of what an operand gives. */
    FactType type(Operand operand) {
        if (operand instanceof Operand.FactValue fact) {
            read(fact.path());
            return type(fact.path());
        }
        if (operand instanceof Operand.Call call) {
            return type(
                    call.function(), call.operands().stream().map(this::type).toList());
        }
        if (operand instanceof Operand.Day) {
            return FactType.DATE;
        }
        if (operand instanceof Operand.Number number) {
            require(Decimals.fits(number.value()), "A number has more than %s digits", Decimals.DIGITS);
            return FactType.DECIMAL;
        }
        return FactType.STRING;
    }

    private static FactType type(Function function, List<FactType> operands) {
        require(function.takes(operands.size()), OTHER_OPERANDS, function.word(), operands);
        for (int i = 0; i < operands.size(); i++) {
            boolean number = function.takesNumber() && i == operands.size() - 1;
            require(
                    number ? number(operands.get(i)) : operands.get(i) == FactType.DATE,
                    OTHER_OPERANDS,
                    function.word(),
                    operands);
        }
        return function.givesDay() ? FactType.DATE : FactType.INTEGER;
    }

    private static boolean number(FactType type) {
        return type == FactType.INTEGER || type == FactType.DECIMAL;
    }

    private static FactType type(String path) {
        FactDefinition fact = Vocabulary.fact(path);
        return fact == null ? FactType.DATE : fact.type();
    }

    private static List<String> values(String path) {
        @Nullable FactDefinition fact = Vocabulary.fact(path);
        return fact == null ? List.of() : fact.values();
    }
}
