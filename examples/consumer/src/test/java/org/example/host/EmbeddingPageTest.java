package org.example.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Java on the page about embedding is that of this host, which the build compiles and runs. */
class EmbeddingPageTest {
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyBlockOfJavaStandsInASourceOfThisHost() throws IOException {
        List<String> sources = sources();
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("..", "..", "docs", "embedding.md")))
                .results()
                .map(block -> flat(block.group(1)))
                .toList();
        assertThat(blocks)
                .hasSizeGreaterThan(3)
                .allSatisfy(block -> assertThat(sources).as(block).anyMatch(source -> source.contains(block)));
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(EmbeddingPageTest::read)
                    .map(EmbeddingPageTest::flat)
                    .toList();
        }
    }

    /** Without what the depth of a line adds to it. */
    private static String flat(String java) {
        return java.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
