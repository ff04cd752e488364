package org.example.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** What a host gets beside its rulesets, in jars and megabytes, is what the README says. A heavier library does not come in unnoticed. */
class ClassPathSizeIT {
    private static final Percentage TOLERANCE = Percentage.withPercentage(10);

    @Test
    void apiAndEngineAreAsLightAsTheReadmeSays() throws IOException {
        assertSize("API and engine", "(clearway-rules-api|clearway-rules-runtime|jackson-core-3|jspecify)-?.*");
    }

    @Test
    void withTheCrossCheckTheyAreAsLightAsTheReadmeSays() throws IOException {
        assertSize("with the cross-check", "(clearway-rules-|jackson-core-3|jspecify|drools-|kie-|slf4j-api).*");
    }

    private static void assertSize(String row, String jars) throws IOException {
        MatchResult said = row(row);
        List<Path> found;
        try (Stream<Path> files = Files.list(Path.of("target", "lib"))) {
            found = files.filter(file -> file.getFileName().toString().matches(jars))
                    .toList();
        }
        long bytes = 0;
        for (Path jar : found) {
            bytes += Files.size(jar);
        }
        assertThat(found).hasSize(Integer.parseInt(said.group(1)));
        assertThat(bytes / 1e6).isCloseTo(Double.parseDouble(said.group(2)), TOLERANCE);
    }

    /** The number of jars and the megabytes of a row of the table. */
    private static MatchResult row(String begins) throws IOException {
        String readme = Files.readString(Path.of("..", "..", "README.md"));
        return Pattern.compile("^\\| " + begins + ".*\\| (\\d+) \\| ([\\d.]+) \\|$", Pattern.MULTILINE)
                .matcher(readme)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError("The README has no row \"" + begins + "\" with jars and MB"));
    }
}
