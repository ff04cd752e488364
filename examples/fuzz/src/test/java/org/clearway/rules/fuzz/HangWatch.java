package org.clearway.rules.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ends the JVM where reading an input does not end, and leaves the input and where it was being read. Processor time counts, since a machine may
 * have much else to do; where none is taken, half an hour.
 */
final class HangWatch {

    private static final long MOST_SECONDS = 180;
    private static final long MOST_WAITING_SECONDS = 1_800;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Path folder;
    private final String reader;
    private Thread reading = Thread.currentThread();
    private long begin;
    private long beginOfWork;
    private byte @Nullable [] input;

    HangWatch(Path folder, String reader) {
        this.folder = folder;
        this.reader = reader;
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "hang watch");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleAtFixedRate(this::look, 10, 10, TimeUnit.SECONDS);
    }

    synchronized void begin(byte[] next) {
        input = next;
        reading = Thread.currentThread();
        begin = System.nanoTime();
        beginOfWork = THREADS.getCurrentThreadCpuTime();
    }

    synchronized void end() {
        input = null;
    }

    private boolean isLate() {
        return THREADS.getThreadCpuTime(reading.getId()) - beginOfWork > TimeUnit.SECONDS.toNanos(MOST_SECONDS)
                || System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(MOST_WAITING_SECONDS);
    }

    private synchronized void look() {
        byte[] late = input;
        if (late == null || !isLate()) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(reader + "-hang"), late);
            System.err.println("Reading this does not end: " + folder.resolve(reader + "-hang"));
            Files.writeString(
                    folder.resolve(reader + "-hang.txt"),
                    Arrays.stream(reading.getStackTrace())
                            .map(StackTraceElement::toString)
                            .collect(Collectors.joining("\n")));
        } catch (IOException e) {
            System.err.println(e);
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }
}
