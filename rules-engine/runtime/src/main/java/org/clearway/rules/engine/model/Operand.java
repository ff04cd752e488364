package org.clearway.rules.engine.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** One side of a comparison, or a date that a rule gives. */
public sealed interface Operand {

    /** The value of a fact. {@code request.asOf} is the day the decision is for. */
    record FactValue(String path) implements Operand {}

    /** A day written in the rule. */
    record Day(LocalDate value) implements Operand {}

    /** A number written in the rule. */
    record Number(BigDecimal value) implements Operand {}

    /** A text written in the rule. */
    record Text(String value) implements Operand {}

    /** A function of other operands; unknown while one of them is. */
    record Call(Function function, List<Operand> operands) implements Operand {
        public Call {
            operands = List.copyOf(operands);
        }
    }

    /** The facts it reads, each as often as it is read. */
    default Stream<FactValue> facts() {
        if (this instanceof FactValue fact) {
            return Stream.of(fact);
        }
        return this instanceof Call call ? call.operands().stream().flatMap(Operand::facts) : Stream.empty();
    }
}
