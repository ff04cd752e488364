package org.clearway.rules.engine.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a rule in negation normal form: {@link All} and {@link Any} over atoms, each atom about stated facts.
 *
 * <p>Every condition is three-valued. An atom about an unknown fact is neither true nor false.
 */
public sealed interface Condition {

    /** The logical opposite, again in negation normal form. */
    Condition opposite();

    /** The parts of it that are about facts, in the order of the source. */
    default Stream<Condition> atoms() {
        return Stream.of(this);
    }

    /** Paths of the facts it reads, each as often as it is read; the day of the decision is among them as {@code request.asOf}. */
    Stream<String> facts();

    /** A condition of several parts. */
    sealed interface Compound extends Condition {
        /** Its parts, in the order of the source. */
        List<Condition> parts();

        @Override
        default Stream<Condition> atoms() {
            return parts().stream().flatMap(Condition::atoms);
        }

        @Override
        default Stream<String> facts() {
            return parts().stream().flatMap(Condition::facts);
        }
    }

    /** True where every part is true; an empty list is always true. */
    record All(List<Condition> parts) implements Compound {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Condition opposite() {
            return new Any(parts.stream().map(Condition::opposite).toList());
        }
    }

    /** True where at least one part is true; an empty list is never true. */
    record Any(List<Condition> parts) implements Compound {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public Condition opposite() {
            return new All(parts.stream().map(Condition::opposite).toList());
        }
    }

    /**
     * The value of a boolean or enumeration fact is one of {@code values}.
     *
     * @param fact path of the fact
     * @param values the accepted values; {@code "true"} and {@code "false"} for a boolean
     * @param domain every value the fact can take, so that the opposite is again a {@code OneOf}
     */
    record OneOf(String fact, Set<String> values, List<String> domain) implements Condition {
        public OneOf {
            values = Set.copyOf(values);
            domain = List.copyOf(domain);
        }

        @Override
        public Condition opposite() {
            return new OneOf(
                    fact,
                    domain.stream().filter(value -> !values.contains(value)).collect(Collectors.toSet()),
                    domain);
        }

        @Override
        public Stream<String> facts() {
            return Stream.of(fact);
        }
    }

    /** A set fact contains ({@code present}) or does not contain {@code element}. */
    record Has(String fact, String element, boolean present) implements Condition {
        @Override
        public Condition opposite() {
            return new Has(fact, element, !present);
        }

        @Override
        public Stream<String> facts() {
            return Stream.of(fact);
        }
    }

    /** The fact is known. While it is unknown, this is neither true nor false. */
    record Known(String fact, boolean expected) implements Condition {
        @Override
        public Condition opposite() {
            return new Known(fact, !expected);
        }

        @Override
        public Stream<String> facts() {
            return Stream.of(fact);
        }
    }

    /**
     * Two operands compared.
     *
     * @param order the named order of enumeration values the comparison uses, or null for dates, numbers and texts
     * @param negated true for the opposite of the comparison; where a value has no rank in the order, the comparison is
     *     false and its opposite true
     */
    record Compare(
            Operand left,
            Operator operator,
            Operand right,
            @Nullable String order,
            boolean negated) implements Condition {
        @Override
        public Compare opposite() {
            return new Compare(left, operator, right, order, !negated);
        }

        @Override
        public Stream<String> facts() {
            return Stream.of(left, right).flatMap(Operand::facts).map(Operand.FactValue::path);
        }
    }
}
