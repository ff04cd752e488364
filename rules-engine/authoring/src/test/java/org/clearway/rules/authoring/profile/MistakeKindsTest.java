package org.clearway.rules.authoring.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.Refusal;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many kinds of mistake are told apart: by what is said of them, whatever the names and values in it. */
class MistakeKindsTest {

    @TempDir
    Path folder;

    private static Stream<Named<Refusal>> all() {
        return Stream.of(
                        RefusedChecksTest.checks(),
                        RefusedConditionsTest.facts(),
                        RefusedConditionsTest.types(),
                        RefusedConditionsTest.unknowns(),
                        RefusedConditionsTest.constructs(),
                        RefusedConditionsTest.patterns(),
                        RefusedConditionsTest.definitions(),
                        RefusedFilesTest.declarations(),
                        RefusedFilesTest.frames(),
                        RefusedFilesTest.annotations(),
                        RefusedFilesTest.consequences(),
                        RefusedHeadersTest.members(),
                        RefusedHeadersTest.identity(),
                        RefusedHeadersTest.outcomes(),
                        RefusedHeadersTest.dates(),
                        RefusedHeadersTest.stages(),
                        RefusedHeadersTest.files(),
                        RefusedRulesTest.citations(),
                        RefusedRulesTest.names(),
                        RefusedRulesTest.parents(),
                        RefusedRulesTest.displacements(),
                        RefusedRulesTest.conclusions(),
                        RefusedRulesTest.definitions(),
                        RefusedTablesTest.shapes(),
                        RefusedTablesTest.cells(),
                        RefusedTablesTest.rows(),
                        RefusedTablesTest.consequences())
                .flatMap(refusals -> refusals);
    }

    @Test
    void atLeastOneHundredAndTwentyKindsAreToldApart() {
        Map<String, String> kinds = new TreeMap<>();
        all().forEach(refusal -> {
            Problem problem = refusal.getPayload().check(folder);
            kinds.putIfAbsent(problem.code() + " " + kind(problem.message()), refusal.getName());
        });
        assertThat(kinds).as(String.join("\n", kinds.keySet())).hasSizeGreaterThanOrEqualTo(120);
    }

    /** The sentence without what it is about. */
    private static String kind(String message) {
        return message.replaceFirst("^\"[^\"]*\": ", "")
                .replaceAll("'[^']*'|\"[^\"]*\"", "X")
                .replaceAll("@\\w+", "@X")
                .replaceAll("\\b[\\w$]*[A-Z][a-z]*[A-Z]\\w*\\b|\\b[A-Z_]{2,}\\b|\\b\\w+\\.\\w+\\b|\\d+", "X");
    }
}
