package org.clearway.rules.fuzz;

import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What came of the inputs of one reader. */
final class Counts {

    /** A line a run of a reader that was fuzzed, with the columns of the table in {@code SECURITY.md}. */
    private static final Path HOURS = Path.of("target", "hours.txt");

    private static final String HEADER =
            "| class | executions | seconds | corpus | findings | branches | slowest, ms | most, MB |\n";

    private final Map<String, Long> came = new TreeMap<>();
    private long begin;
    private long executions;
    private long findings;
    private long slowest;
    private long largest;

    void execution() {
        if (executions++ == 0) {
            begin = System.nanoTime();
        }
    }

    void finding() {
        findings++;
    }

    void came(String word) {
        came.merge(word, 1L, Long::sum);
    }

    /** Whether no other reading took more. */
    boolean tops(long millis, long megabytes) {
        return millis > slowest || megabytes > largest;
    }

    void took(long millis, long megabytes) {
        slowest = Math.max(slowest, millis);
        largest = Math.max(largest, megabytes);
    }

    /** Writes the counts to a file of the reader, and a line of them to the file of all. */
    void write(Path folder, String reader, Class<?> test) throws IOException {
        StringBuilder text = new StringBuilder(HEADER).append(line(test)).append('\n');
        came.forEach(
                (word, count) -> text.append(word).append('\t').append(count).append('\n'));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(reader + ".txt"), text);
        System.out.println(text);
        if (fuzzing()) {
            String line = Files.exists(HOURS) ? line(test) : HEADER + line(test);
            Files.writeString(
                    HOURS, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private String line(Class<?> test) throws IOException {
        return String.format(
                Locale.ROOT,
                "| `%s` | %,d | %,d | %,d | %d | %s | %,d | %,d |%n",
                test.getSimpleName(),
                executions,
                executions == 0 ? 0 : (System.nanoTime() - begin) / 1_000_000_000,
                corpus(test),
                findings,
                branches(),
                slowest,
                largest);
    }

    private static boolean fuzzing() {
        return "1".equals(System.getenv("JAZZER_FUZZ"));
    }

    /** How many inputs fuzzing has kept, each of which takes a branch that no other one takes. */
    private static long corpus(Class<?> test) throws IOException {
        Path kept = Path.of("target", ".cifuzz-corpus", test.getName());
        if (!Files.isDirectory(kept)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(kept)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    /** How many branches the inputs have taken; a dash where nothing was instrumented. */
    private static String branches() {
        try {
            Object ids = Class.forName("com.code_intelligence.jazzer.runtime.CoverageMap", true, null)
                    .getMethod("getEverCoveredIds")
                    .invoke(null);
            return String.format(Locale.ROOT, "%,d", Array.getLength(ids));
        } catch (ReflectiveOperationException | LinkageError e) {
            return "-";
        }
    }
}
