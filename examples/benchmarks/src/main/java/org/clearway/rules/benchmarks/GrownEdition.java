package org.clearway.rules.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.Vocabulary;

/**
 * An edition with as many rules as asked: the first sixty of an edition, and copies of them under other names. What a copy asks of a fact, it
 * asks of another one of the same type, the next in the list with each copy; and a copy is about one kind of device only, by a value of
 * {@link #KINDS} each, as a rulebook has chapters. So few of the rules apply to one device, however many there are.
 */
final class GrownEdition {
    private static final int FIRST = 60;

    /** The facts that say of which kind a device is. They stand in every request that is measured. */
    static final List<String> KINDS = List.of("device.site", "device.invasiveness", "device.duration");

    private final Map<FactType, List<String>> alike = new LinkedHashMap<>();

    private GrownEdition(EditionModel edition) {
        edition.rules().stream()
                .map(Rule::when)
                .flatMap(Condition::facts)
                .distinct()
                .sorted()
                .forEach(path -> alike.computeIfAbsent(fact(path).type(), type -> new ArrayList<>())
                        .add(path));
    }

    static EditionModel of(EditionModel edition, int rules) {
        GrownEdition grown = new GrownEdition(edition);
        List<Rule> all = new ArrayList<>();
        for (int copy = 0; all.size() < rules; copy++) {
            for (int i = 0; i < FIRST && all.size() < rules; i++) {
                all.add(grown.copy(edition.rules().get(i), copy));
            }
        }
        return edition.withRules(all);
    }

    private Rule copy(Rule rule, int copy) {
        List<Integer> unless = rule.unless().stream()
                .filter(other -> other < FIRST)
                .map(other -> other + copy * FIRST)
                .toList();
        if (copy == 0) {
            return rule.displacedBy(unless);
        }
        String suffix = " (" + copy + ")";
        Condition when = new Condition.All(Stream.concat(kind(copy).stream(), Stream.of(rotated(rule.when(), copy)))
                .toList());
        return new Rule(
                rule.name() + suffix,
                rule.rule() + suffix,
                rule.limb(),
                rule.file(),
                rule.line(),
                rule.stage(),
                when,
                rule.conclusion(),
                unless,
                rule.citations(),
                rule.note(),
                rule.warning());
    }

    private static List<Condition> kind(int copy) {
        List<Condition> kind = new ArrayList<>();
        int rest = copy;
        for (String path : KINDS) {
            List<String> values = fact(path).values();
            kind.add(new Condition.OneOf(path, Set.of(values.get(rest % values.size())), values));
            rest /= values.size();
        }
        return kind;
    }

    private Condition rotated(Condition condition, int by) {
        if (condition instanceof Condition.All all) {
            return new Condition.All(
                    all.parts().stream().map(part -> rotated(part, by)).toList());
        }
        if (condition instanceof Condition.Any any) {
            return new Condition.Any(
                    any.parts().stream().map(part -> rotated(part, by)).toList());
        }
        if (condition instanceof Condition.OneOf oneOf) {
            FactDefinition other = other(oneOf.fact(), by);
            List<String> domain = other.type() == FactType.BOOLEAN ? oneOf.domain() : other.values();
            Set<String> values = oneOf.values().stream()
                    .map(value -> domain.get(oneOf.domain().indexOf(value) % domain.size()))
                    .collect(Collectors.toSet());
            return new Condition.OneOf(other.path(), values, domain);
        }
        if (condition instanceof Condition.Has has) {
            FactDefinition other = other(has.fact(), by);
            int element = fact(has.fact()).values().indexOf(has.element());
            return new Condition.Has(
                    other.path(), other.values().get(element % other.values().size()), has.present());
        }
        throw new IllegalArgumentException("Not taught to rotate " + condition);
    }

    private FactDefinition other(String path, int by) {
        List<String> paths = Objects.requireNonNull(alike.get(fact(path).type()));
        return fact(paths.get((paths.indexOf(path) + by) % paths.size()));
    }

    private static FactDefinition fact(String path) {
        return Objects.requireNonNull(Vocabulary.fact(path), path);
    }
}
