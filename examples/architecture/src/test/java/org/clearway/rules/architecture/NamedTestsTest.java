package org.clearway.rules.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that says what was tried names tests that are there. */
class NamedTestsTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");
    private static final Map<String, String> SOURCES = new HashMap<>();

    @BeforeAll
    static void readTheTests() throws IOException {
        for (String module : List.of("rules-api", "rules-engine", "rulesets", "examples")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module))) {
                for (Path file : files.filter(NamedTestsTest::isTest).toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    SOURCES.merge(name, Files.readString(file), String::concat);
                }
            }
        }
    }

    private static boolean isTest(Path file) {
        return file.toString().contains(Path.of("src", "test", "java").toString())
                && file.getFileName().toString().endsWith("Test.java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECURITY.md", "docs/policy/security.md", "docs/dependencies.md"})
    void everyTestThatAPageNamesIsThere(String page) throws IOException {
        assertThat(NAMED.matcher(Files.readString(ROOT.resolve(page))).results().toList())
                .isNotEmpty()
                .allSatisfy(named -> {
                    assertThat(SOURCES).containsKey(named.group(1));
                    if (named.group(2) != null) {
                        assertThat(SOURCES.get(named.group(1))).contains(" " + named.group(2) + "(");
                    }
                });
    }
}
