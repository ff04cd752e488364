package org.clearway.rules.authoring.compile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.Request;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Writes conditions as constraints that Drools compiles, for one of the two modes. */
final class Expressions {
    private static final String COMPARE = "org.clearway.rules.engine.drools.Compare";
    private static final String CALCULATE = "org.clearway.rules.engine.drools.Calculate.value(\"";

    private final Mode mode;
    private final String current;

    /**
     * @param current the section of the pattern that the constraint stands in
     */
    Expressions(Mode mode, String current) {
        this.mode = mode;
        this.current = current;
    }

    String of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(flat(all, true).toList(), " && ", "true");
        }
        if (condition instanceof Condition.Any any) {
            return joined(flat(any, false).toList(), " || ", "false");
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf(oneOf);
        }
        if (condition instanceof Condition.Has has) {
            String fact = read(has.fact());
            String test = (has.present() ? "" : "!") + fact + ".contains(" + constant(has.fact(), has.element()) + ")";
            return known(fact, test);
        }
        if (condition instanceof Condition.Known known) {
            String fact = read(known.fact());
            boolean possible = mode == Mode.POSSIBLE;
            return known.expected()
                    ? (possible ? "true" : fact + " != null")
                    : (possible ? fact + " == null" : "false");
        }
        Condition.Compare compare = (Condition.Compare) condition;
        return compare.order() == null ? compare(compare) : ranked(compare);
    }

    /** Without parentheses that change nothing: the time that Drools takes to parse grows steeply with their depth. */
    private String joined(List<Condition> parts, String by, String empty) {
        if (parts.isEmpty()) {
            return empty;
        }
        return parts.size() == 1
                ? of(parts.get(0))
                : parts.stream().map(this::of).collect(Collectors.joining(by, "(", ")"));
    }

    /** The parts of a conjunction or disjunction, with those of parts of the same kind in their place. */
    private static Stream<Condition> flat(Condition condition, boolean all) {
        if (condition instanceof Condition.All inner && (all || inner.parts().size() == 1)) {
            return inner.parts().stream().flatMap(part -> flat(part, all));
        }
        if (condition instanceof Condition.Any inner && (!all || inner.parts().size() == 1)) {
            return inner.parts().stream().flatMap(part -> flat(part, all));
        }
        return Stream.of(condition);
    }

    private String oneOf(Condition.OneOf oneOf) {
        String fact = read(oneOf.fact());
        if (oneOf.values().isEmpty() || oneOf.values().size() == oneOf.domain().size()) {
            // whatever an unknown fact turns out to be, it is none or one of the values
            return String.valueOf(!oneOf.values().isEmpty());
        }
        if (definition(oneOf.fact()).type() == FactType.BOOLEAN) {
            boolean expected = oneOf.values().contains("true");
            return mode == Mode.CERTAIN ? fact + " == " + expected : fact + " != " + !expected;
        }
        boolean few = oneOf.values().size() * 2 <= oneOf.domain().size();
        List<String> named = oneOf.domain().stream()
                .filter(value -> oneOf.values().contains(value) == few)
                .toList();
        String test = named.stream()
                .map(value -> fact + (few ? " == " : " != ") + constant(oneOf.fact(), value))
                .collect(Collectors.joining(few ? " || " : " && "));
        return few == (mode == Mode.CERTAIN) ? "(" + test + ")" : known(fact, test);
    }

    /** Guards a test against an unknown fact, as the mode wants it. */
    private String known(String fact, String test) {
        return mode == Mode.CERTAIN
                ? "(" + fact + " != null && " + test + ")"
                : "(" + fact + " == null || " + test + ")";
    }

    /**
     * A comparison of ranks, which one side can settle by itself: a value without a rank is neither above nor below any
     * other, and the lowest is never above one.
     */
    private String ranked(Condition.Compare compare) {
        RankedSides sides = RankedSides.of(compare, mode);
        String left = read(sides.left().fact());
        String right = read(sides.right().fact());
        return mode == Mode.CERTAIN
                ? "(" + compare(compare) + " || (" + left + " == null && " + of(sides.right()) + ") || (" + right
                        + " == null && " + of(sides.left()) + "))"
                : "(" + compare(compare) + " && (" + left + " != null || " + of(sides.right()) + ") && (" + right
                        + " != null || " + of(sides.left()) + "))";
    }

    private String compare(Condition.Compare compare) {
        return COMPARE
                + (mode == Mode.CERTAIN ? ".certainly(" : ".possibly(")
                + operand(compare.left())
                + ", "
                + "\"" + compare.operator().name() + "\", "
                + operand(compare.right())
                + ", "
                + (compare.order() == null ? "null" : "\"" + compare.order() + "\"")
                + ", "
                + compare.negated()
                + ")";
    }

    private String operand(Operand operand) {
        if (operand instanceof Operand.FactValue fact) {
            return read(fact.path());
        }
        if (operand instanceof Operand.Day day) {
            return "java.time.LocalDate.ofEpochDay(" + day.value().toEpochDay() + "L)";
        }
        if (operand instanceof Operand.Number number) {
            return "new java.math.BigDecimal(\"" + number.value().toPlainString() + "\")";
        }
        if (operand instanceof Operand.Call call) {
            return CALCULATE + call.function().name() + "\""
                    + call.operands().stream().map(part -> ", " + operand(part)).collect(Collectors.joining())
                    + ")";
        }
        return text(((Operand.Text) operand).value());
    }

    /**
     * A text as a Java literal in which only letters, digits and spaces stand for themselves, so that it can never end
     * early. Octal, since a Unicode escape of a quotation mark would be read as one before the literal is.
     */
    private static String text(String value) {
        StringBuilder literal = new StringBuilder("\"");
        value.chars().forEach(c -> {
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == ' ');
            literal.append(plain ? String.valueOf((char) c) : String.format(c < 256 ? "\\%03o" : "\\u%04x", c));
        });
        return literal.append('"').toString();
    }

    /**
     * A fact of the pattern itself by its name, one of another pattern through its binding. A name such as isSoftware or
     * iso13485Certified is called as a method, since it would be taken for the getter of a property "software".
     */
    private String read(String path) {
        int dot = path.indexOf('.');
        String section = path.substring(0, dot);
        String name = path.substring(dot + 1);
        if (!section.equals(current)) {
            return "$" + section + "." + name + "()";
        }
        return name.matches("(is|get).+") ? "this." + name + "()" : name;
    }

    private static String constant(String path, String value) {
        FactDefinition fact = definition(path);
        return type(fact.section()) + "." + String.valueOf(simple(fact)) + "." + value;
    }

    private static @Nullable String simple(FactDefinition fact) {
        Class<?> type = fact.enumType();
        return type == null ? null : type.getSimpleName();
    }

    private static FactDefinition definition(String path) {
        FactDefinition definition = Vocabulary.fact(path);
        if (definition == null) {
            throw new IllegalArgumentException("No fact " + path);
        }
        return definition;
    }

    /** The type of a section by its whole name: nested enumerations may have the simple name of a section. */
    static String type(String section) {
        SectionDefinition definition = Vocabulary.section(section);
        return definition == null
                ? Request.class.getName()
                : definition.javaType().getName();
    }
}
