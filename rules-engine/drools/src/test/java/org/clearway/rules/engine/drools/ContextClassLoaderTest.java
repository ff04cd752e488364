package org.clearway.rules.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.clearway.rules.engine.drools.fixture.DecidesFirst;
import org.clearway.rules.engine.drools.fixture.EditionOnDisk;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whichever thread asks first, Drools finds its parts. The library is hidden from the system class path, as it is in an executable
 * jar: there a thread of the common pool sees none of it.
 */
class ContextClassLoaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void theFirstDecisionIsMadeOnAnyThread(DecidesFirst.Thread thread) throws IOException, InterruptedException {
        EditionOnDisk.write(folder);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.util.concurrent.ForkJoinPool.common.parallelism=2",
                        "-cp",
                        Path.of("target", "test-classes").toAbsolutePath().toString(),
                        "org.clearway.rules.engine.drools.fixture.Hidden",
                        RuntimeClassPath.text(),
                        DecidesFirst.class.getName(),
                        thread.name(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said.lines().filter(line -> !line.startsWith("SLF4J")))
                .as(said)
                .containsExactly("[ACTIVE, PASSIVE] true", "[ACTIVE, PASSIVE] true");
    }
}
