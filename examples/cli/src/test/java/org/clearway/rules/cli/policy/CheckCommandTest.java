package org.clearway.rules.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearway.rules.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final Path SHIPPED = Path.of("../../rulesets/classification/src/main/rulesets/samd-category");

    @TempDir
    Path folder;

    @Test
    void ofAShippedRulesetNothingIsFound() {
        Run run = Run.of("check", SHIPPED.toString());
        assertThat(run.out()).isEqualTo("nothing found" + System.lineSeparator());
        assertThat(run.exit()).isZero();
    }

    @Test
    void aMistakeIsShownWithItsLineAndAMarkBelowTheWord() throws IOException {
        Path edition = Files.createDirectories(folder.resolve("samd-category/2014-09-18"));
        for (String file : new String[] {"ruleset.yaml", "categories.csv", "category.csv", "scope.drl"}) {
            Files.copy(SHIPPED.resolve("2014-09-18").resolve(file), edition.resolve(file));
        }
        Path rules = edition.resolve("scope.drl");
        Files.writeString(
                rules, Files.readString(rules).replace("embeddedSoftware == true", "embededSoftware == true"));
        Run run = Run.of("check", folder.toString());
        assertThat(run.exit()).isOne();
        assertThat(run.lines().get(0)).contains("scope.drl:11:13 FACT_UNKNOWN");
        assertThat(run.lines().get(2)).matches(" +\\^");
        int marked = run.lines().get(2).indexOf('^');
        assertThat(run.lines().get(1).substring(marked)).startsWith("embededSoftware");
        assertThat(run.lines()).contains("    Instead: write embeddedSoftware");
    }
}
