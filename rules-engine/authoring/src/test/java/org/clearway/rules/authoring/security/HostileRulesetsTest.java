package org.clearway.rules.authoring.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearway.rules.authoring.security.Hostile.Tries;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rulesets that try to do harm are refused with a place, within two seconds of one processor and 256 MB, before anything of them runs.
 * {@code -Dclearway.security.write=true} writes the table of the page.
 */
class HostileRulesetsTest {
    private static final Path PAGE = Path.of("../../docs/policy/security.md");
    private static final long MOST_MILLIS = 2_000;
    private static final List<Hostile> ALL = HostileRun.all();

    private static List<String> results = List.of();

    @BeforeAll
    static void readThemAllInAJvmOfItsOwn(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("results");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HostileRun.class.getName(),
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        boolean ended = process.waitFor(10, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0)
                .as(Files.readString(folder.resolve("output")))
                .isTrue();
        results = Files.readAllLines(file);
    }

    /** Each by its number, which is that of its result. */
    static Stream<Named<Integer>> hostile() {
        return IntStream.range(0, ALL.size())
                .mapToObj(i ->
                        Named.of(ALL.get(i).tries().words() + ": " + ALL.get(i).name(), i));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void isRefusedWhereItIsAtFault(int number) {
        Hostile hostile = ALL.get(number);
        String[] result = results.get(number).split("\t", 2);
        assertThat(result[1]).doesNotContain("it RAN").contains("| " + hostile.place());
        assertThat(result[1])
                .containsPattern(
                        "\\| " + java.util.regex.Pattern.quote(hostile.place()) + "[0-9: ]*" + hostile.code() + " ");
        assertThat(Long.parseLong(result[0]))
                .as("milliseconds of one processor")
                .isLessThan(MOST_MILLIS);
    }

    @Test
    void thereAreAtLeastEightyAndNoTwoOfOneName() {
        assertThat(ALL).hasSizeGreaterThan(80);
        assertThat(ALL).extracting(one -> one.tries() + one.name()).doesNotHaveDuplicates();
    }

    @Test
    void thePageHasTheTableOfWhatIsTriedAndHowItIsRefused() throws IOException {
        Map<Tries, List<Hostile>> byKind = new EnumMap<>(Tries.class);
        ALL.forEach(one ->
                byKind.computeIfAbsent(one.tries(), key -> new ArrayList<>()).add(one));
        List<String> table = new ArrayList<>();
        byKind.forEach((tries, all) -> table.add("| %s | %d | %s | %s |"
                .formatted(
                        tries.words(),
                        all.size(),
                        all.stream().map(Hostile::name).limit(6).collect(Collectors.joining("; ")),
                        all.stream()
                                .map(one -> "`" + one.code() + "`")
                                .collect(Collectors.toCollection(TreeSet::new))
                                .stream()
                                .collect(Collectors.joining(", ")))));
        table.add("| all | %d | | |".formatted(ALL.size()));
        String page = Files.readString(PAGE);
        List<String> rows = page.lines()
                .filter(line -> line.matches("\\| .* \\| \\d+ \\| .*"))
                .toList();
        if (Boolean.getBoolean("clearway.security.write")) {
            Files.writeString(PAGE, page.replace(String.join("\n", rows), String.join("\n", table)));
            return;
        }
        assertThat(rows).containsExactlyElementsOf(table);
    }
}
