package org.clearway.rules.authoring.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.clearway.rules.authoring.Fixture;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.authoring.cases.CaseException;
import org.clearway.rules.authoring.cases.CaseFile;
import org.clearway.rules.authoring.check.EditionCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of cases that try to exhaust a reader, or to be read otherwise than they stand, are refused with a place, within two seconds. */
class HostileCasesTest {
    private static final long MOST_MILLIS = 2_000;
    private static final String GOOD =
            "- id: A\n  asOf: 2026-06-01\n  facts: { device: { active: true } }\n  expect: { outcome: III }\n";

    @TempDir
    Path folder;

    private static Arguments text(String name, String says, String text) {
        return Arguments.of(name, says, text.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<Arguments> hostile() {
        StringBuilder laughs = new StringBuilder(GOOD + "  a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            laughs.append("  a%d: &a%d [%s]%n"
                    .formatted(i, i, ("*a" + (i - 1) + ",").repeat(9).replaceAll(",$", "")));
        }
        return Stream.of(
                text("20,000 brackets", "nested deeper", "- id: A\n  facts: " + "[".repeat(20_000)),
                text("20,000 braces", "nested deeper", "- id: A\n  facts: " + "{a: ".repeat(20_000)),
                text("lists in lists", "nested deeper", "- id: A\n  facts: " + "[".repeat(25) + "]".repeat(25)),
                text("20,000 lists by their signs", "nested deeper", "- ".repeat(20_000) + "x"),
                text("a file of 2 MiB", "larger than", "# " + "x".repeat(2 << 20)),
                text("300,000 numbers", "names, values and lists", "- [" + "1,".repeat(300_000) + "1]"),
                text("a thousand million laughs", "Anchors", laughs.toString()),
                text(
                        "an anchor and its reference",
                        "Anchors",
                        GOOD.replace("id: A", "id: &a A").replace("III", "*a")),
                text("an anchor that nobody uses", "Anchors", GOOD.replace("id: A", "id: &a A")),
                text("a reference to nothing", "Anchors", GOOD.replace("III", "*a")),
                text("a merge", "\"<<\"", GOOD.replace("  asOf", "  <<: { unstated: \"FALSE\" }\n  asOf")),
                text("a tag of Java", "Anchors", GOOD.replace("id: A", "id: !!java.lang.Runtime A")),
                text("a tag of one's own", "Anchors", GOOD.replace("III", "!run III")),
                text("a name twice", "stands here twice", GOOD.replace("  asOf", "  id: B\n  asOf")),
                text(
                        "a name twice, once in escapes",
                        "stands here twice",
                        GOOD.replace("  asOf", "  \"\\x69d\": B\n  asOf")),
                text("a fact twice", "stands here twice", GOOD.replace("active: true", "active: true, active: false")),
                text("a second document", "Something follows", GOOD + "---\n" + GOOD),
                text("a control character by an escape", "invisible", GOOD.replace("id: A", "id: \"A\\u001B\"")),
                text("a character of width zero", "invisible", GOOD.replace("id: A", "id: A\u200B")),
                text("text that runs from right to left", "invisible", GOOD.replace("id: A", "id: A\u202E")),
                text("800,000 letters of a fact", "no YAML", GOOD.replace("active", "a".repeat(800_000))),
                text("a number of 100,000 digits", "no YAML", GOOD.replace("true }", "1" + "0".repeat(100_000) + " }")),
                text("a key of 900 nested quotes", "", GOOD.replace("outcome: III", "\"".repeat(901) + ": x")),
                text("curly quotation marks", "curly", GOOD.replace("id: A", "id: \u201CA\u201D")),
                Arguments.of(
                        "bytes that are no text", "not UTF-8", new byte[] {'-', ' ', (byte) 0xC0, (byte) 0xAF, '\n'}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void isRefusedWithAPlace(String name, String says, byte[] content) throws IOException {
        Path file = folder.resolve("gb-fixture/2026-01-01/cases/some.yaml");
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        CaseException refused = catchThrowableOfType(CaseException.class, () -> CaseFile.read(file));
        long millis = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1_000_000;
        assertThat(refused).isNotNull();
        assertThat(refused.says()).contains(says);
        assertThat(refused.says().length()).isLessThan(2_000);
        assertThat(refused.instead()).isNotBlank();
        assertThat(refused.line()).isPositive();
        assertThat(millis).as("milliseconds of one processor").isLessThan(MOST_MILLIS);
    }

    @Test
    void linesThatAreNoTextAreRefusedToo() throws IOException {
        Path file = Files.write(folder.resolve("some.ndjson"), new byte[] {'{', (byte) 0xC0, (byte) 0xAF, '}', '\n'});
        CaseException refused = catchThrowableOfType(CaseException.class, () -> CaseFile.read(file));
        assertThat(refused).isNotNull().hasMessageContaining("not UTF-8");
    }

    @Test
    void aNumberWhoseExponentNobodyCanHoldIsRefused() throws IOException {
        for (String name : new String[] {"some.yaml", "some.ndjson"}) {
            String text = "{ \"id\": \"A\", \"asOf\": 1.5E3330000000000000000000000000 }";
            Path file = Files.writeString(folder.resolve(name), name.endsWith("yaml") ? "- " + text : text);
            CaseException refused = catchThrowableOfType(CaseException.class, () -> CaseFile.read(file));
            assertThat(refused).as(name).isNotNull();
            assertThat(refused.line()).isPositive();
        }
    }

    @Test
    void aDayAroundWhichThereIsNoneIsRefused() throws IOException {
        for (String day : new String[] {"+999999999-12-31", "-999999999-01-01", "9999-12-31", "0000-01-01"}) {
            Path file = Files.writeString(
                    folder.resolve("some.yaml"),
                    GOOD.replace("asOf: 2026-06-01", "around: \"" + day + "\"")
                            .replace("{ outcome: III }", "{ before: { outcome: III }, after: { outcome: III } }"));
            assertThat(catchThrowableOfType(CaseException.class, () -> CaseFile.read(file)))
                    .as(day)
                    .isNotNull()
                    .hasMessageContaining("no day");
        }
    }

    @Test
    void aCheckTellsItWithFileLineAndColumn() throws IOException {
        Fixture.edition()
                .with("cases/some.yaml", GOOD.replace("III", "*a"))
                .write(folder.resolve("gb-fixture/2026-01-01"));
        assertThat(EditionCheck.check(folder))
                .filteredOn(problem -> problem.code() == ProblemCode.CASE)
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .startsWith("gb-fixture/2026-01-01/cases/some.yaml:4:22: CASE Anchors, references and tags");
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere.yaml"), GOOD);
        Path cases = Files.createDirectories(folder.resolve("gb-fixture/2026-01-01/cases"));
        Path link = Files.createSymbolicLink(cases.resolve("some.yaml"), elsewhere);
        CaseException refused = catchThrowableOfType(CaseException.class, () -> CaseFile.read(link));
        assertThat(refused).isNotNull().hasMessageContaining("a link");
    }
}
