package org.clearway.rules.authoring.testing;

import java.util.stream.Collectors;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.Operand;

/** A part of a condition in words, close to the way in which a rule has it. */
public final class Words {

    /** Stands before the name of a derived fact. */
    private static final String DERIVED = "Defined.";

    private Words() {}

    /** The words of a part that is about facts. */
    public static String of(Condition atom) {
        if (atom instanceof Condition.OneOf oneOf) {
            return oneOf.fact() + " is "
                    + oneOf.domain().stream().filter(oneOf.values()::contains).collect(Collectors.joining(" or "));
        }
        if (atom instanceof Condition.Compound compound && Parts.isEmptiness(compound)) {
            boolean empty = compound instanceof Condition.All;
            return ((Condition.Has) compound.parts().get(0)).fact() + (empty ? " is empty" : " is not empty");
        }
        if (atom instanceof Condition.Has has && has.fact().startsWith(DERIVED)) {
            return has.fact().substring(DERIVED.length()) + (has.present() ? " holds" : " does not hold");
        }
        if (atom instanceof Condition.Has has) {
            return has.fact() + (has.present() ? " contains " : " does not contain ") + has.element();
        }
        if (atom instanceof Condition.Known known) {
            return known.fact() + (known.expected() ? " has a value" : " has no value");
        }
        if (atom instanceof Condition.Compare compare) {
            String text = operand(compare.left()) + " " + compare.operator().symbol() + " " + operand(compare.right());
            return compare.negated() ? "not " + text : text;
        }
        return atom.toString();
    }

    private static String operand(Operand operand) {
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
            return "\"" + text.value() + "\"";
        }
        Operand.Call call = (Operand.Call) operand;
        return call.function().word()
                + call.operands().stream().map(Words::operand).collect(Collectors.joining(", ", "(", ")"));
    }
}
