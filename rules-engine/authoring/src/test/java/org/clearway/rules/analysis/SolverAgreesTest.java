package org.clearway.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clearway.rules.authoring.compile.SourceRules;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;

/** The solver finds what trying every product finds, no more and no less. */
class SolverAgreesTest {
    private static final List<Map<String, Object>> PRODUCTS = EveryProduct.all();

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void gapsAreThoseOfTryingEveryProduct(@ForAll long seed) throws IOException {
        EditionModel edition = two(seed).get(0);
        Gaps gaps = Gaps.of(edition, SourceRules.of(List.of(edition)));

        long none = gaps.gaps().stream()
                .filter(gap -> gap.kind() == Gap.Kind.NO_OUTCOME)
                .count();
        // More combinations without an outcome than these are not told one by one.
        assertThat(gaps.complete() || none == OutcomeGaps.MOST).isTrue();
        assertThat(gaps.unconfirmed()).isZero();
        List<boolean[]> applies = PRODUCTS.stream()
                .map(product -> EveryProduct.applies(edition, product))
                .toList();
        List<String> outcomes = applies.stream()
                .map(applied -> EveryProduct.outcome(edition, applied))
                .toList();
        assertThat(none > 0).isEqualTo(outcomes.contains(EditionFormulas.NOTHING));
        assertThat(named(gaps, Gap.Kind.NEVER_APPLIES)).isEqualTo(names(edition, rule -> never(edition, rule)));
        assertThat(named(gaps, Gap.Kind.NEVER_DECIDES))
                .isEqualTo(names(
                        edition,
                        rule -> !never(edition, rule)
                                && IntStream.range(0, PRODUCTS.size())
                                        .noneMatch(product ->
                                                matters(edition, rule, applies.get(product), outcomes.get(product)))));
        assertThat(gaps.gaps().stream()
                        .filter(gap -> gap.kind() == Gap.Kind.SAME_CONDITION)
                        .map(gap -> gap.rules().stream().map(Rule::name).collect(Collectors.joining(" and ")))
                        .collect(Collectors.toSet()))
                .isEqualTo(alike(edition));
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void differencesAreThoseOfTryingEveryProduct(@ForAll long seed) throws IOException {
        List<EditionModel> two = two(seed);
        Differences found = Differences.between(of(two.get(0)), of(two.get(1)), Differences.USUAL_MOST);

        assertThat(found.complete()).isTrue();
        assertThat(found.unconfirmed()).isZero();
        Set<String> expected = new TreeSet<>();
        for (Map<String, Object> product : PRODUCTS) {
            String before = EveryProduct.outcome(two.get(0), EveryProduct.applies(two.get(0), product));
            String after = EveryProduct.outcome(two.get(1), EveryProduct.applies(two.get(1), product));
            if (!before.equals(after)) {
                expected.add(before + " -> " + after);
            }
        }
        assertThat(found.regions().stream()
                        .map(one -> one.before().value() + " -> " + one.after().value())
                        .collect(Collectors.toSet()))
                .isEqualTo(expected);
    }

    private static Differences.Of of(EditionModel edition) {
        return new Differences.Of(edition, SourceRules.of(List.of(edition)));
    }

    /** Two editions made up by lot. */
    private static List<EditionModel> two(long seed) throws IOException {
        Path folder = Files.createTempDirectory("editions");
        try {
            return new RandomEdition(seed).two(folder);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private static Set<String> named(Gaps gaps, Gap.Kind kind) {
        return gaps.gaps().stream()
                .filter(gap -> gap.kind() == kind)
                .map(gap -> gap.rules().get(0).name())
                .collect(Collectors.toSet());
    }

    private static Set<String> names(EditionModel edition, IntPredicate which) {
        return IntStream.range(0, edition.rules().size())
                .filter(which)
                .mapToObj(rule -> edition.rules().get(rule).name())
                .collect(Collectors.toSet());
    }

    private static boolean never(EditionModel edition, int rule) {
        return PRODUCTS.stream()
                .noneMatch(
                        product -> EveryProduct.holds(edition.rules().get(rule).when(), product));
    }

    private static boolean matters(EditionModel edition, int rule, boolean[] applies, String outcome) {
        Rule written = edition.rules().get(rule);
        if (!applies[rule]) {
            return false;
        }
        String result = EditionFormulas.result(written);
        return outcome.equals(result)
                || outcome.equals("Ism") && (result.equals("Is") || result.equals("Im"))
                || outcome.equals("Is") && result.equals("I");
    }

    private static Set<String> alike(EditionModel edition) {
        Set<String> alike = new TreeSet<>();
        for (int one = 0; one < edition.rules().size(); one++) {
            for (int other = one + 1; other < edition.rules().size(); other++) {
                Rule first = edition.rules().get(one);
                Rule second = edition.rules().get(other);
                boolean differ = first.stage() == second.stage()
                        && !EditionFormulas.result(first).equals(EditionFormulas.result(second));
                if (differ
                        && !never(edition, one)
                        && PRODUCTS.stream()
                                .allMatch(product -> EveryProduct.holds(first.when(), product)
                                        == EveryProduct.holds(second.when(), product))) {
                    alike.add(first.name() + " and " + second.name());
                }
            }
        }
        return alike;
    }
}
