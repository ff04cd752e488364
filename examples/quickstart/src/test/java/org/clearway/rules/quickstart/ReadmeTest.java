package org.clearway.rules.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void theReadmeShowsTheProgramItself() throws IOException {
        String readme = Files.readString(Path.of("../../README.md"));
        String program = Files.readString(Path.of("src/main/java/org/clearway/rules/quickstart/Quickstart.java"));
        String body =
                program.substring(program.indexOf("        RegulatoryRules rules"), program.lastIndexOf("    }\n}"));
        assertThat(readme).contains(body.stripTrailing().stripIndent());
    }
}
