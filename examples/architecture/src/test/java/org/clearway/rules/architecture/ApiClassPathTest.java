package org.clearway.rules.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a system gets that only compiles against requests and decisions: no Drools, no binding of JSON to objects. */
class ApiClassPathTest {

    @Test
    void theJarsAreTheseAndNoOthers() throws IOException {
        List<Path> jars = classPath();
        assertThat(jars.stream().map(ApiClassPathTest::artifact))
                .containsExactlyInAnyOrder("clearway-rules-api", "jackson-core", "jspecify");
        long bytes = 0;
        for (Path jar : jars) {
            bytes += Files.isRegularFile(jar) ? Files.size(jar) : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "Jars of clearway-rules-api: %d with %.1f MB, its own included%n",
                jars.size(),
                bytes / 1e6);
        assertThat(bytes).isLessThan(2_000_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.kie.api.KieServices",
                "org.drools.model.Model",
                "org.drools.core.impl.RuleBaseFactory",
                "org.clearway.rules.engine.RegulatoryRules",
                "tools.jackson.databind.ObjectMapper",
                "org.immutables.value.Value",
                "org.slf4j.Logger"
            })
    void neitherDroolsNorAnythingElseOfTheEngineCanBeLoaded(String name) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path entry : classPath()) {
            urls.add(entry.toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            assertThat(loader.getResource(name.replace('.', '/') + ".class")).isNull();
            assertThat(loader.getResource("org/clearway/rules/Request.class")).isNotNull();
        }
    }

    /** As Maven resolves it, written by the build before the tests. */
    private static List<Path> classPath() throws IOException {
        String path = Files.readString(Path.of("target", "api-class-path.txt")).strip();
        return Stream.of(path.split(File.pathSeparator)).map(Path::of).toList();
    }

    /** The artifact of a jar, or of a module whose classes the build has not packed yet. */
    private static String artifact(Path entry) {
        String name = entry.getFileName().toString();
        return name.endsWith(".jar")
                ? name.replaceFirst("-\\d.*", "")
                : "clearway-rules-" + entry.getParent().getParent().getFileName();
    }
}
