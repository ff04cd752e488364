package org.clearway.rules.authoring.compile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.clearway.rules.engine.internal.Truths.Stated;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionJson;
import org.clearway.rules.engine.model.Function;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Operator;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.Vocabulary;

/** Random facts of every type, and random conditions over them. */
final class RandomFacts {
    static final String EACH = "approvals";
    static final String AS_OF = "request.asOf";
    static final List<String> PATHS = List.of(
            AS_OF,
            "device.active",
            "device.invasiveness",
            "device.conduit",
            "approvals.origin",
            "approvals.number",
            "approvals.expiry",
            "readiness.qmsCertificateExpiry",
            "readiness.iso13485Certified",
            "classification.gbClass",
            "aiSystem.computedGbClass",
            "aiMonitoring.alertThreshold",
            "aiMonitoring.currentMetric",
            "aiMonitoring.openAlertUnactioned");

    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1), LocalDate.of(2028, 2, 29));
    private static final List<BigDecimal> NUMBERS = List.of(
            new BigDecimal("-1"), BigDecimal.ZERO, new BigDecimal("0.50"), new BigDecimal("0.5"), BigDecimal.TEN);
    private static final List<String> TEXTS = List.of("", "K1", "a \"b\"", "it's // no /* comment", "\\", "é\n\u20ac");

    private RandomFacts() {}

    /** Each fact is unknown in about a third of the cases. */
    static Arbitrary<Stated> stated() {
        List<Arbitrary<Object>> values = PATHS.stream()
                .filter(path -> !path.equals(AS_OF))
                .map(path -> value(definition(path)).injectNull(0.35))
                .toList();
        Arbitrary<Map<String, Object>> facts = Combinators.combine(values).as(drawn -> {
            Map<String, Object> map = new HashMap<>();
            for (int i = 0; i < drawn.size(); i++) {
                map.put(PATHS.get(i + 1), drawn.get(i));
            }
            return map;
        });
        return Combinators.combine(Arbitraries.of(DAYS), facts).as(Stated::new);
    }

    static FactDefinition definition(String path) {
        FactDefinition definition = Vocabulary.fact(path);
        if (definition == null) {
            throw new IllegalArgumentException("No fact " + path);
        }
        return definition;
    }

    static Arbitrary<Object> value(FactDefinition fact) {
        return switch (fact.type()) {
            case BOOLEAN -> Arbitraries.of(true, false).map(Object.class::cast);
            case ENUM -> Arbitraries.of(fact.values()).map(fact::constant);
            case SET ->
                Arbitraries.of(fact.values())
                        .set()
                        .map(names ->
                                Set.copyOf(names.stream().map(fact::constant).toList()));
            case DATE -> Arbitraries.of(DAYS).map(Object.class::cast);
            case INTEGER -> Arbitraries.of(-1, 0, 1, 10).map(Object.class::cast);
            case DECIMAL -> Arbitraries.of(NUMBERS).map(Object.class::cast);
            case STRING -> Arbitraries.of(TEXTS).map(Object.class::cast);
        };
    }

    /** Conditions up to three deep, over every kind of atom. */
    static Arbitrary<Condition> conditions() {
        return Arbitraries.recursive(RandomFacts::atoms, RandomFacts::groups, 0, 3);
    }

    private static Arbitrary<Condition> groups(Arbitrary<Condition> parts) {
        Arbitrary<List<Condition>> lists = parts.list().ofMinSize(0).ofMaxSize(3);
        return Arbitraries.oneOf(
                lists.map(Condition.All::new).map(Condition.class::cast),
                lists.map(Condition.Any::new).map(Condition.class::cast));
    }

    private static Arbitrary<Condition> atoms() {
        return Arbitraries.oneOf(choices(), elements(), knowns(), comparisons(), ranked());
    }

    private static Arbitrary<Condition> choices() {
        return Arbitraries.of("device.active", "device.invasiveness", "approvals.origin", "classification.gbClass")
                .flatMap(path -> Arbitraries.of(EditionJson.domain(path))
                        .set()
                        .map(values -> new Condition.OneOf(path, values, EditionJson.domain(path))));
    }

    private static Arbitrary<Condition> elements() {
        return Combinators.combine(Arbitraries.of(definition("device.conduit").values()), Arbitraries.of(true, false))
                .as((element, present) -> new Condition.Has("device.conduit", element, present));
    }

    private static Arbitrary<Condition> knowns() {
        return Combinators.combine(Arbitraries.of(PATHS.subList(1, PATHS.size())), Arbitraries.of(true, false))
                .as(Condition.Known::new);
    }

    private static Arbitrary<Condition> comparisons() {
        Arbitrary<Operand> days = Arbitraries.of(DAYS).map(Operand.Day::new);
        Arbitrary<Operand> dates = facts("request.asOf", "approvals.expiry", "readiness.qmsCertificateExpiry");
        Arbitrary<Operand> numbers = Arbitraries.of(NUMBERS).map(Operand.Number::new);
        Arbitrary<Operand> whole =
                Arbitraries.integers().between(-3, 40).map(number -> new Operand.Number(BigDecimal.valueOf(number)));
        Arbitrary<Operand> counts =
                Arbitraries.oneOf(whole, facts("aiMonitoring.openAlertUnactioned", "aiMonitoring.currentMetric"));
        Arbitrary<Operand> calculated = Arbitraries.oneOf(
                called(
                        Arbitraries.of(
                                Function.PLUS_DAYS,
                                Function.PLUS_MONTHS,
                                Function.PLUS_YEARS,
                                Function.PLUS_WORKING_DAYS),
                        Arbitraries.oneOf(days, dates),
                        counts),
                called(
                        Arbitraries.of(Function.EARLIEST, Function.LATEST),
                        Arbitraries.oneOf(days, dates),
                        Arbitraries.oneOf(days, dates)));
        Arbitrary<Operand> between = called(Arbitraries.just(Function.DAYS_BETWEEN), dates, dates);
        Arbitrary<Operand> metrics =
                facts("aiMonitoring.alertThreshold", "aiMonitoring.currentMetric", "aiMonitoring.openAlertUnactioned");
        Arbitrary<Operand> texts = Arbitraries.of(TEXTS).map(Operand.Text::new);
        return Arbitraries.oneOf(
                compared(dates, Arbitraries.oneOf(days, dates), Arbitraries.of(Operator.class)),
                compared(dates, calculated, Arbitraries.of(Operator.class)),
                compared(calculated, dates, Arbitraries.of(Operator.class)),
                compared(between, whole, Arbitraries.of(Operator.class)),
                compared(metrics, Arbitraries.oneOf(numbers, metrics), Arbitraries.of(Operator.class)),
                compared(facts("approvals.number"), texts, Arbitraries.of(Operator.EQ, Operator.NE)));
    }

    private static Arbitrary<Operand> called(
            Arbitrary<Function> functions, Arbitrary<Operand> first, Arbitrary<Operand> second) {
        return Combinators.combine(functions, first, second)
                .as((function, a, b) -> new Operand.Call(function, List.of(a, b)));
    }

    private static Arbitrary<Operand> facts(String... paths) {
        return Arbitraries.of(paths).map(Operand.FactValue::new);
    }

    private static Arbitrary<Condition> compared(
            Arbitrary<? extends Operand> left, Arbitrary<? extends Operand> right, Arbitrary<Operator> operators) {
        return Combinators.combine(left, operators, right, Arbitraries.of(true, false))
                .as((a, operator, b, negated) -> new Condition.Compare(a, operator, b, null, negated));
    }

    private static Arbitrary<Condition> ranked() {
        return Combinators.combine(Arbitraries.of(Operator.class), Arbitraries.of(true, false))
                .as((operator, negated) -> new Condition.Compare(
                        new Operand.FactValue("aiSystem.computedGbClass"),
                        operator,
                        new Operand.FactValue("classification.gbClass"),
                        "deviceClass",
                        negated));
    }
}
