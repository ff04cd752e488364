package org.clearway.rules.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ends the JVM where reading an input does not end, and leaves the input and where it was being read. */
final class HangWatch {

    private static final long MOST_SECONDS = 180;

    private final Path folder;
    private final String reader;
    private final Thread reading = Thread.currentThread();
    private long begin;
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
        begin = System.nanoTime();
    }

    synchronized void end() {
        input = null;
    }

    private synchronized void look() {
        byte[] late = input;
        if (late == null || System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(MOST_SECONDS)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(reader + "-hang"), late);
            System.err.println(
                    "Reading this took more than " + MOST_SECONDS + " s: " + folder.resolve(reader + "-hang"));
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
