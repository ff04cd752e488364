package org.clearway.rules.analysis;

import java.util.stream.Collectors;
import org.clearway.rules.engine.model.Operand;

/** Operands as a rule writes them. */
final class Texts {

    private Texts() {}

    static String of(Operand operand) {
        if (operand instanceof Operand.FactValue fact) {
            return fact.path();
        }
        if (operand instanceof Operand.Day day) {
            return day.value().toString();
        }
        if (operand instanceof Operand.Number number) {
            return number.value().toPlainString();
        }
        if (operand instanceof Operand.Text text) {
            return '"' + text.value() + '"';
        }
        Operand.Call call = (Operand.Call) operand;
        return call.function().word()
                + call.operands().stream().map(Texts::of).collect(Collectors.joining(", ", "( ", " )"));
    }
}
