package org.clearway.rules.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.internal.Term;
import org.clearway.rules.internal.Ties;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Variable;

/**
 * The completely stated products that some editions tell apart: each fact that they read, and each that is surely tied to those, has a
 * value, unless its question makes no sense or its day has not come. One item of a list is judged, since the outcome of several is
 * that of one of them.
 */
final class FactSpace {

    /** The day asked about, as rules call it. */
    static final String AS_OF = "request.asOf";

    /** Nothing is asked about later days. */
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    private final Solver solver;
    private final Scalars scalars;
    private final Operands operands;
    private final Map<String, FactVariables> facts = new LinkedHashMap<>();
    private final List<FactVariables> read = new ArrayList<>();
    private final Map<FactVariables, Formula> sense = new HashMap<>();
    private final int asOf;

    /**
     * @param first the first day asked about
     * @param last the last day asked about; null where there is none
     */
    FactSpace(Solver solver, Collection<EditionModel> editions, LocalDate first, @Nullable LocalDate last) {
        this.solver = solver;
        scalars = new Scalars(solver);
        asOf = scalars.node(Scalars.ONE, Operands.counted(first));
        operands = new Operands(solver, scalars, this::node);
        solver.add(solver.not(scalars.less(asOf, Scalars.ZERO, Operands.counted(first))));
        LocalDate after = last == null ? LAST : last.plusDays(1);
        solver.add(scalars.less(asOf, Scalars.ZERO, Operands.counted(after)));
        Set<Integer> known = new TreeSet<>();
        editions.forEach(edition -> edition.facts().stream()
                .map(Vocabulary::fact)
                .filter(fact -> fact != null)
                .forEach(fact -> known.add(fact.number())));
        Map<Integer, Set<String>> texts = texts(editions);
        Set<Integer> connected = TieFormulas.connected(known);
        for (int number : connected) {
            FactVariables fact = variables(Ties.fact(number), texts.getOrDefault(number, Set.of()), first);
            facts.put(fact.fact().path(), fact);
            if (known.contains(number)) {
                read.add(fact);
            }
        }
        new TieFormulas(solver, this).say(connected);
    }

    private static Map<Integer, Set<String>> texts(Collection<EditionModel> editions) {
        Map<Integer, Set<String>> texts = new TreeMap<>();
        editions.stream()
                .flatMap(edition -> edition.rules().stream())
                .flatMap(rule -> rule.when().atoms())
                .filter(Condition.Compare.class::isInstance)
                .map(Condition.Compare.class::cast)
                .forEach(compare -> Stream.of(compare.left(), compare.right())
                        .flatMap(Operand::facts)
                        .map(fact -> Vocabulary.fact(fact.path()))
                        .filter(fact -> fact != null && fact.type() == FactType.STRING)
                        .forEach(fact -> Stream.of(compare.left(), compare.right())
                                .filter(Operand.Text.class::isInstance)
                                .forEach(text -> texts.computeIfAbsent(fact.number(), none -> new TreeSet<>())
                                        .add(((Operand.Text) text).value()))));
        return texts;
    }

    private FactVariables variables(FactDefinition fact, Set<String> named, LocalDate first) {
        boolean barred = TieFormulas.barred(fact);
        boolean optional = fact.links().event() || fact.links().needs() != null || barred;
        Formula unknown = barred ? solver.variable() : solver.no();
        switch (fact.type()) {
            case BOOLEAN -> {
                return new FactVariables(fact, List.of(solver.variable()), List.of(), solver.yes(), solver.no(), -1);
            }
            case SET -> {
                return new FactVariables(
                        fact, variables(fact.values().size()), List.of(), solver.yes(), solver.no(), -1);
            }
            case ENUM, STRING -> {
                // Some text that no rule names stands for all of them.
                Set<String> texts = new LinkedHashSet<>(named);
                texts.add("another text");
                boolean text = fact.type() == FactType.STRING;
                List<Variable> values =
                        variables(text ? texts.size() : fact.values().size());
                solver.atMostOne(values);
                Formula present = solver.define(solver.or(values));
                if (!optional || fact.values().contains("NONE")) {
                    solver.add(present);
                }
                return new FactVariables(fact, values, text ? List.copyOf(texts) : List.of(), present, unknown, -1);
            }
            default -> {
                boolean day = fact.type() == FactType.DATE;
                int node = scalars.node(
                        fact.type() == FactType.DECIMAL ? 1 : Scalars.ONE, day ? Operands.counted(first) : 0);
                Formula present = optional ? solver.variable() : solver.yes();
                if (fact.links().event()) {
                    solver.implies(present, scalars.less(node, asOf, Scalars.ONE));
                }
                return new FactVariables(fact, List.of(), List.of(), present, unknown, node);
            }
        }
    }

    private List<Variable> variables(int count) {
        return IntStream.range(0, count).mapToObj(i -> solver.variable()).toList();
    }

    Scalars scalars() {
        return scalars;
    }

    /** Compares days and numbers. */
    Operands operands() {
        return operands;
    }

    /** The facts that the editions read, in the order of the vocabulary. */
    List<FactVariables> read() {
        return read;
    }

    /** A fact that the editions read, or that is tied to one. */
    FactVariables fact(String path) {
        FactVariables fact = facts.get(path);
        if (fact == null) {
            throw new IllegalArgumentException("No edition reads " + path);
        }
        return fact;
    }

    /** Notes where the question of a fact makes sense. */
    void makesSense(FactVariables fact, Formula where) {
        sense.put(fact, where);
    }

    /** Holds where the question of a fact makes sense. */
    Formula makesSense(FactVariables fact) {
        return sense.getOrDefault(fact, solver.yes());
    }

    /** Holds where no day lies ahead: what waits for one is left open on purpose. */
    Formula nothingAhead() {
        return solver.and(facts.values().stream()
                .filter(fact -> fact.fact().links().event())
                .map(fact -> solver.or(fact.present(), fact.unknown(), solver.not(makesSense(fact))))
                .toList());
    }

    /** Where {@link Scalars} counts a day or a number. */
    int node(String path) {
        return path.equals(AS_OF) ? asOf : fact(path).node();
    }

    /** The node of a fact by its number. */
    int node(int number) {
        return number == Term.AS_OF ? asOf : fact(Ties.fact(number).path()).node();
    }

    /** Holds where every fact in an operand has a value. */
    Formula present(Stream<Operand.FactValue> in) {
        return solver.and(in.map(Operand.FactValue::path)
                .filter(path -> !path.equals(AS_OF))
                .map(path -> fact(path).present())
                .toList());
    }

    /** A condition on completely stated facts: one on a fact without a value is false, and so is its opposite. */
    Formula of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return solver.and(all.parts().stream().map(this::of).toList());
        }
        if (condition instanceof Condition.Any any) {
            return solver.or(any.parts().stream().map(this::of).toList());
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf(fact(oneOf.fact()), oneOf.values());
        }
        if (condition instanceof Condition.Has has) {
            Variable element = fact(has.fact()).value(has.element());
            return has.present() ? element : element.negate();
        }
        if (condition instanceof Condition.Known known) {
            Formula present = fact(known.fact()).present();
            return known.expected() ? present : solver.not(present);
        }
        return compare((Condition.Compare) condition);
    }

    private Formula oneOf(FactVariables fact, Set<String> values) {
        if (!fact.isBoolean()) {
            return solver.or(values.stream().map(fact::value).toList());
        }
        Variable yes = fact.values().get(0);
        return values.size() == 2 ? solver.yes() : values.contains("true") ? yes : yes.negate();
    }

    private Formula compare(Condition.Compare compare) {
        if (compare.order() != null) {
            return ranked(compare, compare.order());
        }
        Stream<Operand.FactValue> read =
                Stream.of(compare.left(), compare.right()).flatMap(Operand::facts);
        Formula holds =
                text(compare) ? named(compare) : operands.holds(compare.left(), compare.operator(), compare.right());
        return solver.and(present(read), compare.negated() ? solver.not(holds) : holds);
    }

    private static boolean text(Condition.Compare compare) {
        return Stream.of(compare.left(), compare.right())
                .flatMap(Operand::facts)
                .map(fact -> Vocabulary.fact(fact.path()))
                .anyMatch(fact -> fact != null && fact.type() == FactType.STRING);
    }

    /** Texts compared: each text that a rule names stands for itself. */
    private Formula named(Condition.Compare compare) {
        List<Formula> holds = new ArrayList<>();
        for (Map.Entry<String, Formula> left : worded(compare.left()).entrySet()) {
            for (Map.Entry<String, Formula> right : worded(compare.right()).entrySet()) {
                if (compare.operator().holds(left.getKey().compareTo(right.getKey()))) {
                    holds.add(solver.and(left.getValue(), right.getValue()));
                }
            }
        }
        return solver.or(holds);
    }

    private Map<String, Formula> worded(Operand operand) {
        Map<String, Formula> words = new LinkedHashMap<>();
        if (operand instanceof Operand.Text text) {
            words.put(text.value(), solver.yes());
        } else if (operand instanceof Operand.FactValue value) {
            FactVariables fact = fact(value.path());
            fact.texts().forEach(text -> words.put(text, fact.value(text)));
        }
        return words;
    }

    private Formula ranked(Condition.Compare compare, String order) {
        FactVariables left = fact(((Operand.FactValue) compare.left()).path());
        FactVariables right = fact(((Operand.FactValue) compare.right()).path());
        List<Formula> holds = new ArrayList<>();
        for (String value : left.fact().values()) {
            int rank = Vocabulary.rank(order, value);
            for (String another : right.fact().values()) {
                int other = Vocabulary.rank(order, another);
                boolean fits = rank >= 0 && other >= 0 && compare.operator().holds(Integer.compare(rank, other));
                if (fits != compare.negated()) {
                    holds.add(solver.and(left.value(value), right.value(another)));
                }
            }
        }
        return solver.or(holds);
    }
}
