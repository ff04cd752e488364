package org.clearway.rules.benchmarks.rivals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clearway.rules.engine.model.Condition;

/** A condition as rows of a decision table: it is true where every atom of one of them is. */
final class Alternatives {

    private Alternatives() {}

    static List<List<Condition>> of(Condition condition) {
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().flatMap(part -> of(part).stream()).toList();
        }
        if (condition instanceof Condition.All all) {
            List<List<Condition>> rows = List.of(List.of());
            for (Condition part : all.parts()) {
                List<List<Condition>> longer = new ArrayList<>();
                for (List<Condition> row : rows) {
                    for (List<Condition> more : of(part)) {
                        longer.add(Stream.concat(row.stream(), more.stream()).toList());
                    }
                }
                rows = longer;
            }
            return rows;
        }
        return List.of(List.of(condition));
    }
}
