package org.clearway.rules.engine.internal;

import java.util.List;
import java.util.function.IntConsumer;
import org.clearway.rules.engine.model.Function;
import org.clearway.rules.engine.model.Operand;
import org.jspecify.annotations.Nullable;

/** One side of a comparison, or a date that a rule gives, with its facts resolved to slots. */
interface Side {

    /** The value; null while a fact in it is unknown or has not come to pass. */
    @Nullable
    Object value(Knowledge known);

    /** Passes on the slots of its facts. */
    void slots(IntConsumer slots);

    static Side of(Operand operand, FactSlots slots) {
        if (operand instanceof Operand.FactValue fact) {
            return new OfFact(slots.slot(fact.path()));
        }
        if (operand instanceof Operand.Call call) {
            return new OfCall(
                    call.function(),
                    call.operands().stream().map(part -> of(part, slots)).toList());
        }
        if (operand instanceof Operand.Day day) {
            return new Written(day.value());
        }
        return new Written(
                operand instanceof Operand.Number number ? number.value() : ((Operand.Text) operand).value());
    }

    /** The value of a fact. */
    record OfFact(int slot) implements Side {
        @Override
        public @Nullable Object value(Knowledge known) {
            return known.scalar(slot);
        }

        @Override
        public void slots(IntConsumer slots) {
            slots.accept(slot);
        }
    }

    /** A value written in the rule. */
    record Written(Object value) implements Side {
        @Override
        public Object value(Knowledge known) {
            return value;
        }

        @Override
        public void slots(IntConsumer slots) {
            // no fact
        }
    }

    /** A function. */
    record OfCall(Function function, List<Side> operands) implements Side {
        @Override
        public @Nullable Object value(Knowledge known) {
            @Nullable Object[] values = new Object[operands.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = operands.get(i).value(known);
            }
            return Calculate.value(function, values);
        }

        @Override
        public void slots(IntConsumer slots) {
            operands.forEach(operand -> operand.slots(slots));
        }
    }
}
