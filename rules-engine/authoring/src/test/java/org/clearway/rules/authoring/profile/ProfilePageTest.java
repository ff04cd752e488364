package org.clearway.rules.authoring.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearway.rules.authoring.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page for authors: it knows every code, and its examples are as it says. */
class ProfilePageTest {
    private static final Path PAGE = Path.of("../../docs/profile.md");
    private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\w+)([^\\n]*)\\n((?s).*?)^```$");

    @TempDir
    Path folder;

    /** An example: its language, what is said about it, and its text. */
    record Example(String language, String about, String text) {}

    private static List<Example> examples(String text) {
        Matcher matcher = BLOCK.matcher(text);
        return matcher.results()
                .map(found -> new Example(found.group(1), found.group(2).strip(), found.group(3)))
                .toList();
    }

    private static String page() throws IOException {
        return Files.readString(PAGE).replace("\r\n", "\n");
    }

    @Test
    void theEditionOfThePageIsGood() throws IOException {
        Path edition = Files.createDirectories(folder.resolve("gb-example"));
        for (Example example : examples(page())) {
            if (example.about().startsWith("file=")) {
                Files.writeString(edition.resolve(example.about().substring("file=".length())), example.text());
            }
        }
        assertThat(EditionReader.read(edition).rules()).hasSizeGreaterThan(5);
    }

    @Test
    void theChecklistOfThePageIsGood() throws IOException {
        Example checklist = examples(page()).stream()
                .filter(example -> example.about().equals("checks"))
                .findFirst()
                .orElseThrow();
        assertThat(edition(checklist).read(folder).rules()).hasSize(3);
    }

    static Stream<String> conditions() throws IOException {
        String table = page().replaceAll(
                        "(?s).*\\| what is asked \\| how it is written \\|\n\\|---\\|---\\|\n(.*?)\n\n.*", "$1");
        return table.lines()
                .flatMap(line -> Pattern.compile("`([^`]*)`")
                        .matcher(line.substring(line.indexOf('|', 1)))
                        .results()
                        .map(found -> found.group(1))
                        .filter(text -> !text.matches("[<>=! ]*")));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void everyConditionInTheTableIsGood(String text) {
        String pattern = text.contains("(") && Character.isUpperCase(text.charAt(0))
                ? "$c : Classification()\n  " + text
                : text.startsWith("$") ? text + "\n  AiSystem( computedGbClass <= $c.gbClass )" : typed(text);
        Fixture edition = Fixture.edition()
                .header("combine:", "each: approvals\ncombine:")
                .with("rules.drl", Fixture.rule("  " + pattern));
        assertThat(edition.read(folder).rules()).hasSize(1);
    }

    private static String typed(String text) {
        String fact = text.replaceAll("^!?(isEmpty\\( )?(\\w+).*", "$2");
        String type = org.clearway.rules.vocabulary.Vocabulary.sections().stream()
                .filter(section -> section.fact(fact) != null)
                .map(section -> section.javaType().getSimpleName())
                .findFirst()
                .orElseThrow();
        return type + "( " + text + " )";
    }

    private static Fixture edition(Example example) {
        Fixture edition = Fixture.edition()
                .with("ruleset.yaml", example.about().startsWith("checks") ? Fixture.CHECKS : Fixture.HEADER)
                .header("sources:\n", Fixture.EXAMPLE_SOURCES);
        return switch (example.language()) {
            case "header" -> edition.header("standing: IN_FORCE\n", example.text());
            case "csv" ->
                edition.with("rules.drl", Fixture.rule("").replace("Rule 1", "Rule 0"))
                        .table(example.text());
            default -> edition.with("rules.drl", example.text());
        };
    }
}
