package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clearway.rules.Rulesets;
import org.junit.jupiter.api.Test;

/** The ids that the API has as constants are those of the rulesets, each with the artifact that holds it. */
class RulesetIdsTest {

    private static final Path MODULES = Path.of(System.getProperty("clearway.rulesets", ".."));

    @Test
    void theIdsAreThoseOfTheRulesetsAndEachIsInTheArtifactThatHoldsIt() throws IOException {
        Map<String, String> artifacts = new TreeMap<>();
        try (Stream<Path> modules = Files.list(MODULES)) {
            for (Path module : modules.toList()) {
                Path sources = module.resolve("src/main/rulesets");
                if (Files.isDirectory(sources)) {
                    String artifact = "clearway-rulesets-" + module.getFileName();
                    assertThat(Files.readString(module.resolve("pom.xml")))
                            .contains("<artifactId>" + artifact + "</artifactId>");
                    try (Stream<Path> rulesets = Files.list(sources)) {
                        rulesets.forEach(
                                ruleset -> artifacts.put(ruleset.getFileName().toString(), artifact));
                    }
                }
            }
        }
        assertThat(Rulesets.all()).containsExactlyElementsOf(artifacts.keySet());
        artifacts.forEach((ruleset, artifact) ->
                assertThat(Rulesets.artifact(ruleset)).as(ruleset).isEqualTo(artifact));
    }

    @Test
    void whatIsInstalledHereAreAllOfThem() {
        assertThat(Editions.catalogue().rulesets()).containsExactlyElementsOf(Rulesets.all());
    }
}
