package org.clearway.rules.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.jspecify.annotations.Nullable;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;

/**
 * A completely stated product that the solver found.
 *
 * @param found the case of the solver
 * @param values the days and numbers that fit it, as {@link Scalars} counts them
 */
record Product(FactSpace space, Found found, long[] values) {

    /** A fact and its value. */
    record Stated(FactDefinition fact, Object value) {}

    boolean holds(Literal literal) {
        return found.holds(literal);
    }

    boolean holds(Formula formula) {
        return found.holds(formula);
    }

    LocalDate asOf() {
        return (LocalDate) Operands.stated(FactType.DATE, values[space.node(FactSpace.AS_OF)]);
    }

    /** Every fact that the editions read and that has a value here. */
    List<Stated> stated() {
        List<Stated> stated = new ArrayList<>();
        for (FactVariables fact : space.read()) {
            Object value = value(fact);
            if (value != null) {
                stated.add(new Stated(fact.fact(), value));
            }
        }
        return stated;
    }

    private @Nullable Object value(FactVariables fact) {
        FactDefinition definition = fact.fact();
        if (!holds(fact.present())) {
            // A day that makes sense, could be known and has no value yet is one to come.
            boolean ahead = definition.links().event() && holds(space.makesSense(fact)) && !holds(fact.unknown());
            return ahead ? asOf().plusDays(1) : null;
        }
        return switch (definition.type()) {
            case BOOLEAN -> holds(fact.values().get(0));
            case SET -> {
                Set<Object> elements = new LinkedHashSet<>();
                for (int i = 0; i < fact.values().size(); i++) {
                    if (holds(fact.values().get(i))) {
                        elements.add(Objects.requireNonNull(
                                definition.constant(definition.values().get(i))));
                    }
                }
                yield elements;
            }
            case ENUM -> definition.constant(definition.values().get(chosen(fact)));
            case STRING -> fact.texts().get(chosen(fact));
            default -> Operands.stated(definition.type(), values[fact.node()]);
        };
    }

    private int chosen(FactVariables fact) {
        for (int i = 0; i < fact.values().size(); i++) {
            if (holds(fact.values().get(i))) {
                return i;
            }
        }
        throw new IllegalStateException(fact.fact().path() + " has no value");
    }

    /** What holds where a fact is plain, the plainest first: no, none, without a value, the first value. Days and numbers are always plain. */
    static List<List<Literal>> plainly(FactVariables fact) {
        FactType type = fact.fact().type();
        List<Literal> none = fact.values().stream().map(Variable::negate).toList();
        if (type == FactType.BOOLEAN || type == FactType.SET) {
            return List.of(none);
        }
        if (fact.values().isEmpty()) {
            return List.of();
        }
        List<Literal> value = List.of(fact.values().get(fact.plain()));
        return fact.fact().values().contains("NONE") ? List.of(value) : List.of(none, value);
    }

    boolean holds(List<Literal> literals) {
        return literals.stream().allMatch(this::holds);
    }

    /** What holds where a fact is as it is here. */
    List<Literal> as(FactVariables fact) {
        List<Literal> as = new ArrayList<>();
        Stream.concat(fact.values().stream(), Stream.of(fact.present()))
                .filter(Literal.class::isInstance)
                .map(Literal.class::cast)
                .forEach(literal -> as.add(holds(literal) ? literal : literal.negate()));
        if (fact.node() >= 0) {
            as.addAll(space.scalars().about(fact.node(), found));
        }
        return as;
    }

    /** What holds where the day asked about is as it is here, seen from the days that rules and ties name. */
    List<Literal> day() {
        return space.scalars().alone(space.node(FactSpace.AS_OF), found);
    }
}
