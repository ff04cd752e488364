package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.authoring.cases.CaseResult;
import org.clearway.rules.authoring.cases.CaseRunner;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CasesTest {

    @TestFactory
    Stream<DynamicNode> every_case_of_every_edition_comes_out_as_its_source_says() {
        CaseRunner runner = new CaseRunner(Editions.rules());
        return Editions.all().stream().map(built -> container(built, runner));
    }

    @Test
    void anIdNamesOneCaseOfAnEdition() {
        for (Editions.Built built : Editions.all()) {
            assertThat(Stream.concat(built.cases().stream(), built.refused().stream())
                            .map(Case::id))
                    .as(built.toString())
                    .doesNotHaveDuplicates();
        }
    }

    private static DynamicNode container(Editions.Built built, CaseRunner runner) {
        List<DynamicNode> tests = Stream.concat(built.cases().stream(), built.refused().stream())
                .map(one ->
                        (DynamicNode) DynamicTest.dynamicTest(one.id() + " " + one.title(), () -> check(one, runner)))
                .toList();
        return DynamicContainer.dynamicContainer(built.toString(), tests);
    }

    private static void check(Case one, CaseRunner runner) {
        CaseResult result = runner.run(one);
        assertThat(result.misses()).as(one.toString()).isEmpty();
        assertThat(result.notBuilt()).as(one + ": not built").isEmpty();
    }
}
