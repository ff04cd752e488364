package org.clearway.rules.authoring.compile;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionJson;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.vocabulary.Vocabulary;

/**
 * The values of each side of a comparison of ranks with which it holds while the other side is unknown: for certain, those
 * with which it holds whatever the other side is; possibly, those with which it holds for some value of the other side.
 */
record RankedSides(Condition.OneOf left, Condition.OneOf right) {

    static RankedSides of(Condition.Compare compare, Mode mode) {
        String leftPath = ((Operand.FactValue) compare.left()).path();
        String rightPath = ((Operand.FactValue) compare.right()).path();
        List<String> lefts = EditionJson.domain(leftPath);
        List<String> rights = EditionJson.domain(rightPath);
        String order = String.valueOf(compare.order());
        BiPredicate<String, String> holds = (left, right) -> {
            int rank = Vocabulary.rank(order, left);
            int other = Vocabulary.rank(order, right);
            return (rank >= 0 && other >= 0 && compare.operator().holds(Integer.compare(rank, other)))
                    != compare.negated();
        };
        return new RankedSides(
                new Condition.OneOf(
                        leftPath,
                        fitting(lefts, left -> rights.stream().map(right -> holds.test(left, right)), mode),
                        lefts),
                new Condition.OneOf(
                        rightPath,
                        fitting(rights, right -> lefts.stream().map(left -> holds.test(left, right)), mode),
                        rights));
    }

    private static Set<String> fitting(List<String> values, Function<String, Stream<Boolean>> with, Mode mode) {
        return values.stream()
                .filter(value -> mode == Mode.CERTAIN
                        ? with.apply(value).allMatch(Boolean::booleanValue)
                        : with.apply(value).anyMatch(Boolean::booleanValue))
                .collect(Collectors.toSet());
    }
}
