package org.clearway.rules.service.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearway.rules.service.RunningService;
import org.clearway.rules.service.ServiceApplication;

/** The service as a process of its own, which can be killed. */
final class ServiceProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Clearway is ready: (http://\\S+)");
    private static final long SECONDS = 120;

    private final Process process;
    private final Path log;
    private final String address;

    /**
     * Starts it and waits until it is ready.
     *
     * @param folder of its data and its log
     * @param brief whether it runs for seconds only, which do not repay the time of the optimising compiler
     * @param settings further settings, each as {@code name=value}
     */
    ServiceProcess(Path folder, boolean brief, List<String> settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                brief ? "-XX:TieredStopAtLevel=1" : "-XX:+TieredCompilation",
                "-cp",
                System.getProperty("java.class.path"),
                ServiceApplication.class.getName(),
                "--server.port=0",
                "--clearway.data=" + folder.resolve("data"),
                "--clearway.keys.accepted=" + RunningService.KEY));
        settings.forEach(setting -> command.add("--" + setting));
        log = folder.resolve("service-" + System.nanoTime() + ".log");
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        address = waitUntilReady();
    }

    private String waitUntilReady() throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < until) {
            Matcher ready = READY.matcher(Files.readString(log));
            if (ready.find()) {
                return ready.group(1);
            }
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        close();
        throw new IOException("The service did not start: " + Files.readString(log));
    }

    String address() {
        return address;
    }

    /** What it has written so far. */
    String log() throws IOException {
        return Files.readString(log);
    }

    /** Ends it as kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end, and waits until it has. */
    boolean end() throws InterruptedException {
        process.destroy();
        return process.waitFor(SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
