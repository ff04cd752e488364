package org.clearway.rules.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A program as a JVM of its own, which can be killed. */
final class Program {

    private final List<String> command;
    private final Path errors;
    private @Nullable Process process;

    private Program(List<String> command, Path errors) {
        this.command = command;
        this.errors = errors;
    }

    /** @param folder of what it writes to standard error */
    static Program of(Class<?> main, Path folder) throws IOException {
        return new Program(
                new ArrayList<>(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName())),
                Files.createTempFile(folder, "errors", ".txt"));
    }

    /** An option of Java, before the program starts. */
    Program option(String option) {
        command.add(1, option);
        return this;
    }

    Program start(String... arguments) throws IOException {
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        return this;
    }

    /** With standard input and output of files. */
    Program start(Path in, Path out, String... arguments) throws IOException {
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .redirectInput(in.toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()))
                .redirectError(errors.toFile())
                .start();
        return this;
    }

    private Process process() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    OutputStream in() {
        return process().getOutputStream();
    }

    BufferedReader out() {
        return new BufferedReader(new InputStreamReader(process().getInputStream(), StandardCharsets.UTF_8));
    }

    /** All that it writes; it must end in time. */
    List<String> lines(long most, TimeUnit unit) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = out()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
        }
        if (!process().waitFor(most, unit)) {
            kill();
            throw new IOException("The program does not end.");
        }
        return lines;
    }

    /** Ends it as kill -9 does, after so many milliseconds; tells whether it was still running. */
    boolean killAfter(long millis) throws InterruptedException {
        boolean running = !process().waitFor(millis, TimeUnit.MILLISECONDS);
        kill();
        return running;
    }

    private void kill() throws InterruptedException {
        process().destroyForcibly().waitFor();
    }

    /** Waits until it ends; its exit code. */
    int end() throws InterruptedException {
        return process().waitFor();
    }

    String errors() throws IOException {
        return Files.readString(errors);
    }
}
