package org.clearway.rules.fuzz;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.cases.CaseException;
import org.clearway.rules.cli.CliException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs a reader on one input after the other: each is read, or refused with a code, within so much time and memory. Counts what came of
 * them, and writes the counts to {@code target/fuzz} in the end.
 */
public final class Readings implements AfterAllCallback {

    /** The folder of the counts. */
    private static final Path FOLDER = Path.of("target", "fuzz");

    private static final String READ = "READ";

    /** What nobody should be told whatever he writes. */
    private static final Set<String> FAULTS =
            Set.of(ErrorCode.ENGINE_FAILED.name(), ErrorCode.CROSS_CHECK_FAILED.name(), "FAILED");

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final String reader;
    private final HangWatch watch;
    private final long mostMillis;
    private final long mostMegabytes;
    private final long begin = System.nanoTime();
    private final Map<String, Long> came = new TreeMap<>();
    private long inputs;
    private long slowest;
    private long largest;

    /**
     * Readings of one reader.
     *
     * @param mostMillis of processor time for an input
     * @param mostMegabytes allocated for an input
     */
    public Readings(String reader, long mostMillis, long mostMegabytes) {
        this.reader = reader;
        this.watch = new HangWatch(FOLDER, reader);
        this.mostMillis = mostMillis;
        this.mostMegabytes = mostMegabytes;
    }

    /** What reading an input may throw. */
    @FunctionalInterface
    public interface Reading {
        /** Reads it. */
        void run() throws IOException;
    }

    /**
     * Reads an input; one that takes minutes ends the run. Whatever is thrown but a documented refusal goes on to the fuzzer.
     *
     * @throws IllegalStateException where it took more than it may
     */
    public void of(byte[] input, Reading reading) {
        watch.begin(input);
        long cpu = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        String word = word(reading);
        watch.end();
        long millis = (THREADS.getCurrentThreadCpuTime() - cpu) / 1_000_000;
        long megabytes = (THREADS.getCurrentThreadAllocatedBytes() - bytes) >> 20;
        inputs++;
        came.merge(word, 1L, Long::sum);
        // What is loaded and compiled at first is none of the input.
        if (inputs > 100) {
            slowest = Math.max(slowest, millis);
            largest = Math.max(largest, megabytes);
            if (millis > mostMillis || megabytes > mostMegabytes) {
                throw new IllegalStateException("This input took " + millis + " ms and " + megabytes + " MB; at most "
                        + mostMillis + " and " + mostMegabytes + " may be taken");
            }
        }
    }

    private static String word(Reading reading) {
        try {
            reading.run();
            return READ;
        } catch (ClearwayException e) {
            return said(e.code().name(), e.getMessage());
        } catch (CaseException e) {
            if (e.line() < 1 || e.says().isBlank() || e.instead().isBlank()) {
                throw new IllegalStateException("A refusal without its place, its reason or what to write instead", e);
            }
            return said("CASE", e.getMessage());
        } catch (AuthoringException e) {
            return problems(e);
        } catch (CliException e) {
            return said(e.code(), e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String problems(AuthoringException e) {
        for (Problem problem : e.problems()) {
            if (problem.line() < 1 || problem.column() < 1 || problem.instead().isBlank()) {
                throw new IllegalStateException("A problem without its place or what to write instead: " + problem, e);
            }
        }
        return said(e.problems().get(0).code().name(), e.getMessage());
    }

    private static String said(String code, String message) {
        if (FAULTS.contains(code)) {
            throw new IllegalStateException("Not the input is at fault: " + code + " " + message);
        }
        if (message == null || message.isBlank()) {
            throw new IllegalStateException("A refusal without words, " + code);
        }
        return code;
    }

    /** Fails where a second reading, or the reading of what was written, did not give the same. */
    public static void same(Object once, Object again, Supplier<String> what) {
        if (!once.equals(again)) {
            throw new IllegalStateException(what.get() + ": " + once + " and then " + again);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Files.createDirectories(FOLDER);
        long refused = inputs - came.getOrDefault(READ, 0L);
        StringBuilder text = new StringBuilder("reader\tinputs\tread\trefused\tedges\tseconds\tslowest ms\tmost MB\n");
        text.append(String.format(
                Locale.ROOT,
                "%s\t%d\t%d\t%d\t%s\t%d\t%d\t%d%n%n",
                reader,
                inputs,
                inputs - refused,
                refused,
                edges(),
                (System.nanoTime() - begin) / 1_000_000_000,
                slowest,
                largest));
        came.forEach(
                (word, count) -> text.append(word).append('\t').append(count).append('\n'));
        Files.writeString(FOLDER.resolve(reader + ".txt"), text);
        System.out.println(text);
    }

    /** How many branches the inputs have taken; a dash where nothing was instrumented. */
    private static String edges() {
        try {
            Object ids = Class.forName("com.code_intelligence.jazzer.runtime.CoverageMap", true, null)
                    .getMethod("getEverCoveredIds")
                    .invoke(null);
            return String.valueOf(Array.getLength(ids));
        } catch (ReflectiveOperationException | LinkageError e) {
            return "-";
        }
    }
}
