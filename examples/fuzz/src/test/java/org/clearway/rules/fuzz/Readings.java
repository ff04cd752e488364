package org.clearway.rules.fuzz;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.cases.CaseException;
import org.clearway.rules.cli.CliException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs a reader on one input after the other: each is read, or refused with a code, within so much time and memory. Counts what came of
 * them, and writes the counts to {@code target/fuzz} in the end.
 *
 * <p>A reading that took more than any before is done again, and the least that it took counts: what a JVM does once for all inputs, such as loading
 * a class, which Jazzer then instruments on the thread that reads and with some 40 MB, is none of the input.
 */
public final class Readings implements BeforeAllCallback, AfterAllCallback {

    /** The folder of the counts and of findings. */
    private static final Path FOLDER = Path.of("target", "fuzz");

    /** So often is something read that takes more than all before. */
    private static final int MOST_TIMES = 3;

    /** What nobody should be told whatever he writes. */
    private static final Set<String> FAULTS =
            Set.of(ErrorCode.ENGINE_FAILED.name(), ErrorCode.CROSS_CHECK_FAILED.name(), "FAILED");

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final String reader;
    private final HangWatch watch;
    private final long mostMillis;
    private final long mostMegabytes;
    private final Counts counts = new Counts();
    private Class<?> test = Readings.class;

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
     * Reads an input, in one way after the other; a reading that takes minutes ends the run.
     *
     * @param input as the fuzzer gave it
     * @throws IllegalStateException where anything is thrown but a documented refusal, or more was taken than may be
     */
    public void of(byte[] input, Reading... readings) {
        counts.execution();
        watch.begin(input);
        try {
            for (Reading reading : readings) {
                counts.came(measured(reading));
            }
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            counts.finding();
            throw Finding.of(test, FOLDER, input, e);
        } finally {
            watch.end();
        }
    }

    private String measured(Reading reading) {
        String word = null;
        long millis = Long.MAX_VALUE;
        long megabytes = Long.MAX_VALUE;
        for (int times = 0; times < MOST_TIMES && counts.tops(millis, megabytes); times++) {
            long cpu = THREADS.getCurrentThreadCpuTime();
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            String came = word(reading);
            millis = Math.min(millis, (THREADS.getCurrentThreadCpuTime() - cpu) / 1_000_000);
            megabytes = Math.min(megabytes, (THREADS.getCurrentThreadAllocatedBytes() - bytes) >> 20);
            same(word == null ? came : word, came, () -> "What comes of it differs from time to time");
            word = came;
        }
        counts.took(millis, megabytes);
        if (millis > mostMillis || megabytes > mostMegabytes) {
            throw new IllegalStateException("Each time it took at least " + millis + " ms and " + megabytes
                    + " MB; at most " + mostMillis + " and " + mostMegabytes + " may be taken");
        }
        return word;
    }

    private static String word(Reading reading) {
        try {
            reading.run();
            return "READ";
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
    public void beforeAll(ExtensionContext context) {
        test = context.getRequiredTestClass();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        counts.write(FOLDER, reader, test);
    }
}
