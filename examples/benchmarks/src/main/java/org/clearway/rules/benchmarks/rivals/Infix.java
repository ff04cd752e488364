package org.clearway.rules.benchmarks.rivals;

import java.util.List;
import java.util.stream.Collectors;
import org.clearway.rules.engine.model.Condition;

/** Writes conditions in a language that has words for and, or, true and false, and brackets; what an atom looks like, each language says. */
abstract class Infix {
    private final String and;
    private final String or;

    Infix(String and, String or) {
        this.and = " " + and + " ";
        this.or = " " + or + " ";
    }

    /** True where the condition is surely true, false where it is not or not known. */
    final String of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(all.parts(), and, "true");
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.parts(), or, "false");
        }
        if (condition instanceof Condition.OneOf oneOf) {
            String fact = name(oneOf.fact());
            return isBoolean(oneOf)
                    ? is(fact, oneOf.values().contains("true"))
                    : oneOf(fact, oneOf.values().stream().sorted().toList());
        }
        if (condition instanceof Condition.Has has) {
            return has(name(has.fact()), has.element(), has.present());
        }
        throw new IllegalArgumentException("These rivals are not taught " + condition);
    }

    private String joined(List<Condition> parts, String by, String empty) {
        return parts.isEmpty() ? empty : parts.stream().map(this::of).collect(Collectors.joining(by, "(", ")"));
    }

    static boolean isBoolean(Condition.OneOf oneOf) {
        return oneOf.domain().contains("true");
    }

    /** The name of a fact as an identifier. */
    static String name(String path) {
        return path.replace('.', '_');
    }

    static String quoted(String value) {
        return '"' + value + '"';
    }

    static String quoted(List<String> values) {
        return values.stream().map(Infix::quoted).collect(Collectors.joining(", "));
    }

    /** The fact is known and has the value. */
    abstract String is(String fact, boolean value);

    /** The fact is known and has one of the values. */
    abstract String oneOf(String fact, List<String> values);

    /** The set is known and contains the element, or does not. */
    abstract String has(String fact, String element, boolean present);
}
