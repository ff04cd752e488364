package org.clearway.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a system gets that decides by the conditions alone. */
class RuntimeClassPathTest {

    @Test
    void theLightEngineNeedsTheApiAndAJsonReader() throws IOException {
        String path =
                Files.readString(Path.of("target", "runtime-class-path.txt")).strip();
        assertThat(Stream.of(path.split(File.pathSeparator)).map(RuntimeClassPathTest::artifact))
                .containsExactlyInAnyOrder("clearway-rules-api", "jackson-core", "jspecify");
    }

    /** The artifact of a jar, or of a module whose classes the build has not packed yet. */
    private static String artifact(String entry) {
        Path file = Path.of(entry);
        String name = file.getFileName().toString();
        return name.endsWith(".jar")
                ? name.replaceFirst("-\\d.*", "")
                : "clearway-rules-" + file.getParent().getParent().getFileName();
    }
}
