package org.clearway.rules.authoring.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clearway.rules.authoring.Fixture.edition;
import static org.clearway.rules.authoring.Fixture.rule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.Fixture;
import org.clearway.rules.authoring.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build of rulesets: the same bytes from the same sources, and nothing where anything is wrong. */
class RulesetBuildTest {

    @TempDir
    Path folder;

    private Path sources(String name, Fixture edition) {
        Path sources = folder.resolve(name);
        edition.write(sources.resolve("gb-fixture/2026-01-01"));
        return sources;
    }

    @Test
    void twoBuildsOfOneEditionAreAlikeToTheByte() throws IOException {
        Fixture edition = edition()
                .with("rules.drl", rule("  Device( active == true, duration == LONG_TERM )"))
                .table("rule,Device.duration,-> outcome,cites\nT: one,LONG_TERM,I,LAW Art 1\n");
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        RulesetBuild.build(sources("a", edition), first);
        RulesetBuild.build(sources("b", edition), second);
        RulesetBuild.build(sources("a", edition), first);
        Map<String, String> files = bytes(first);
        assertThat(files).isEqualTo(bytes(second));
        assertThat(files.keySet())
                .contains("META-INF/clearway/gb-fixture/2026-01-01/edition.json")
                .anyMatch(name -> name.endsWith(".class"));
    }

    private static Map<String, String> bytes(Path target) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(target)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                bytes.put(
                        target.relativize(path).toString().replace('\\', '/'),
                        new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }

    @Test
    void nothingIsWrittenWhereAnyEditionIsWrongAndEveryProblemIsNamedWithItsEdition() {
        Path sources = sources("a", edition());
        edition().with("rules.drl", rule("  Device( actve == true )")).write(sources.resolve("gb-other/2026-01-01"));
        edition().with("rules.drl", rule("  Devise( active == true )")).write(sources.resolve("gb-third/2026-01-01"));
        Path target = folder.resolve("target");
        assertThatThrownBy(() -> RulesetBuild.build(sources, target))
                .isInstanceOfSatisfying(
                        AuthoringException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.file() + " " + problem.line() + " " + problem.code())
                                .containsExactly(
                                        "gb-other/2026-01-01/rules.drl 5 FACT_UNKNOWN",
                                        "gb-third/2026-01-01/rules.drl 5 TYPE_UNKNOWN"));
        assertThat(target).doesNotExist();
    }

    @Test
    void aFolderThatIsNotThatOfItsEditionIsRefused() {
        Path sources = sources("a", edition());
        edition().write(sources.resolve("gb-fixture/2027-01-01"));
        assertThatThrownBy(() -> RulesetBuild.build(sources, folder.resolve("target")))
                .isInstanceOfSatisfying(
                        AuthoringException.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.code()).isEqualTo(ProblemCode.HEADER);
                            assertThat(problem.file()).isEqualTo("gb-fixture/2027-01-01/ruleset.yaml");
                        }));
    }
}
