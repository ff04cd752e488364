package org.clearway.rules.authoring.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The parts of which a condition is put together, as its author wrote them: that a set is empty is one of them. */
public final class Parts {

    private Parts() {}

    /** The parts, in the order of the source. */
    public static List<Condition> of(Condition condition) {
        return isPart(condition)
                ? List.of(condition)
                : ((Condition.Compound) condition)
                        .parts().stream().flatMap(part -> of(part).stream()).toList();
    }

    /** The condition with one part replaced, or, where nothing stands for it, left out of what it is part of. */
    static Condition replaced(Condition condition, int part, @Nullable Condition instead) {
        return replaced(condition, part, instead, new int[1]);
    }

    private static Condition replaced(Condition condition, int part, @Nullable Condition instead, int[] next) {
        if (isPart(condition)) {
            return next[0]++ == part && instead != null ? instead : condition;
        }
        List<Condition> parts = new ArrayList<>();
        for (Condition each : ((Condition.Compound) condition).parts()) {
            boolean left = instead == null && isPart(each) && next[0] == part;
            Condition kept = replaced(each, part, instead, next);
            if (!left) {
                parts.add(kept);
            }
        }
        return condition instanceof Condition.All ? new Condition.All(parts) : new Condition.Any(parts);
    }

    private static boolean isPart(Condition condition) {
        return !(condition instanceof Condition.Compound compound) || isEmptiness(compound);
    }

    /** Whether it asks that a set has no element, or that it has some. */
    public static boolean isEmptiness(Condition.Compound compound) {
        boolean present = compound instanceof Condition.Any;
        List<Condition.Has> elements = compound.parts().stream()
                .filter(part -> part instanceof Condition.Has has && has.present() == present)
                .map(Condition.Has.class::cast)
                .toList();
        Set<String> facts = elements.stream().map(Condition.Has::fact).collect(Collectors.toSet());
        FactDefinition fact =
                facts.size() == 1 ? Vocabulary.fact(elements.get(0).fact()) : null;
        return fact != null
                && elements.size() == compound.parts().size()
                && elements.stream().map(Condition.Has::element).distinct().count()
                        == fact.values().size();
    }
}
