package org.clearway.rules.authoring.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clearway.rules.engine.internal.Truths;
import org.clearway.rules.engine.internal.Truths.Stated;
import org.clearway.rules.engine.internal.Truths.Value;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.Function;

/** The logic of conditions, on random conditions and facts. */
class ThreeValuesTest {

    @Provide
    Arbitrary<Condition> conditions() {
        return RandomFacts.conditions();
    }

    @Provide
    Arbitrary<Stated> stated() {
        return RandomFacts.stated();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void theOppositeOfTheOppositeIsTheConditionItself(@ForAll("conditions") Condition condition) {
        assertThat(condition.opposite().opposite()).isEqualTo(condition);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void theOppositeIsTrueWhereTheConditionIsFalseAndUnknownWhereItIsUnknown(
            @ForAll("conditions") Condition condition, @ForAll("stated") Stated stated) {
        Value opposite = switch (worth(condition, stated)) {
            case TRUE -> Value.FALSE;
            case UNKNOWN -> Value.UNKNOWN;
            case FALSE -> Value.TRUE;
        };
        assertThat(worth(condition.opposite(), stated)).isEqualTo(opposite);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void anotherFactNeverChangesWhatIsCertain(
            @ForAll("conditions") Condition condition,
            @ForAll("stated") Stated stated,
            @ForAll("stated") Stated others) {
        Value before = worth(condition, stated);
        Map<String, Object> completed = new HashMap<>(others.facts());
        stated.facts().forEach((path, value) -> {
            if (value != null) {
                completed.put(path, value);
            }
        });
        Value after = worth(condition, new Stated(stated.asOf(), completed));
        assertThat(List.of(before, after))
                .as("before and after")
                .satisfiesAnyOf(
                        both -> assertThat(both.get(0)).isEqualTo(Value.UNKNOWN),
                        both -> assertThat(both.get(0)).isEqualTo(both.get(1)));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void whatIsFullyStatedIsNeverUnknown(@ForAll("conditions") Condition condition, @ForAll("complete") Stated stated) {
        // Beyond the table of bank holidays, and for a count below 0, working days are unknown for good.
        Assume.that(!condition.toString().contains(Function.PLUS_WORKING_DAYS.name()));
        assertThat(worth(condition, stated)).isNotEqualTo(Value.UNKNOWN);
    }

    @Provide
    Arbitrary<Stated> complete() {
        return RandomFacts.stated()
                .flatMap(stated -> Arbitraries.randomValue(random -> {
                    Map<String, Object> facts = new HashMap<>(stated.facts());
                    facts.replaceAll((path, value) -> value != null
                            ? value
                            : RandomFacts.value(RandomFacts.definition(path))
                                    .generator(100)
                                    .next(random)
                                    .value());
                    return new Stated(stated.asOf(), facts);
                }));
    }

    private static Value worth(Condition condition, Stated stated) {
        return Truths.of(condition, RandomFacts.PATHS, RandomFacts.EACH, stated);
    }
}
