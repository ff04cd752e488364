package org.clearway.rules.engine.model;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One side of a comparison. */
public sealed interface Operand {

    /** The value of a fact. {@code request.asOf} is the day the decision is for. */
    record FactValue(String path) implements Operand {}

    /** A day written in the rule. */
    record Day(LocalDate value) implements Operand {}

    /** A number written in the rule. */
    record Number(BigDecimal value) implements Operand {}

    /** A text written in the rule. */
    record Text(String value) implements Operand {}
}
