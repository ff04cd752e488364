package org.clearway.rules.cli.policy;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.clearway.rules.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the cases of a shipped ruleset reach, and what they notice. */
class ReachTest {
    private static final String SHIPPED = "../../rulesets/classification/src/main/rulesets/samd-category";

    @Test
    void whereCasesReachEverythingTheTableSaysSo() {
        Run run = Run.of("coverage", SHIPPED);
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0)).startsWith("edition").endsWith("conditions  reached");
        assertThat(run.lines().get(1)).matches("samd-category/2014-09-18 +\\d+ +\\d+ +100\\.0 % +\\d+ +100\\.0 %");
    }

    @Test
    void editorsGetATracefile() {
        Run run = Run.of("coverage", "--lcov", SHIPPED);
        assertThat(run.out()).contains("SF:", "/samd-category/2014-09-18/categories.csv", "BRDA:", "end_of_record");
    }

    @Test
    void casesThatNoticeEveryChangeSayHowMany() {
        Run run = Run.of("mutate", SHIPPED);
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0)).matches("edition +changes +noticed +change nothing +open +score");
        assertThat(run.lines().get(1)).matches("samd-category/2014-09-18 +\\d+ +\\d+ +\\d+ +0 +100\\.0 %");
    }

    @Test
    void aChangeThatNoCaseNoticesIsToldWithItsRuleAndProvisionAndAProduct(@TempDir Path folder) throws IOException {
        String fewer = fewer(folder);
        Run run = Run.of("mutate", fewer);
        assertThat(run.exit()).isOne();
        assertThat(run.lines().get(0)).contains("samd-category/2014-09-18/categories.csv:");
        assertThat(run.lines().get(1)).contains("N12FINAL:2014");
        assertThat(run.lines().get(2)).startsWith("    no case fails where it ");
        assertThat(run.lines().get(3)).startsWith("    such as ");
        assertThat(Run.of("mutate", fewer, "--at-least", "90").exit()).isZero();
    }

    @Test
    void aChangeThatNoCaseNoticesIsDataToo(@TempDir Path folder) throws IOException {
        Run run = Run.of("mutate", "--json", fewer(folder));
        assertThat(run.lines())
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .startsWith("{\"ruleset\":\"samd-category\",\"edition\":\"2014-09-18\",")
                .contains("\"kind\":\"LEFT_OUT\"", "\"citations\":[{", "\"changeNothing\":[");
    }

    /** The shipped edition without the cases that go through its conditions one by one. */
    private static String fewer(Path folder) throws IOException {
        Path shipped = Path.of(SHIPPED);
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.toList()) {
                if (!file.endsWith("one-fact-apart.yaml")) {
                    Files.copy(
                            file,
                            folder.resolve("samd-category")
                                    .resolve(shipped.relativize(file).toString()));
                }
            }
        }
        return folder.toString();
    }
}
