package org.clearway.rules.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service as its users start it, on a free port of the loopback, with a database in memory. */
public final class RunningService implements AutoCloseable {

    /** The key with which {@link #send} and its like call. */
    public static final String KEY = "a-key-for-tests-only";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    /** @param settings further settings, each as {@code name=value} */
    public RunningService(String... settings) {
        this(ServiceApplication.class, settings);
    }

    RunningService(Class<?> application, String... settings) {
        Map<String, String> values = new LinkedHashMap<>(Map.of(
                "server.port",
                "0",
                "clearway.data",
                "target/data",
                "clearway.keys.accepted",
                KEY,
                "clearway.limits.interviews-per-minute",
                "100000",
                "spring.datasource.url",
                "jdbc:h2:mem:t" + DATABASES.incrementAndGet() + ";DB_CLOSE_DELAY=-1"));
        for (String setting : settings) {
            values.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        List<String> arguments = new ArrayList<>();
        values.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        context = SpringApplication.run(application, arguments.toArray(String[]::new));
    }

    /** One service for all tests that change none of its settings; it ends with the tests. */
    public static RunningService shared() {
        return Shared.SERVICE;
    }

    private static final class Shared {
        static final RunningService SERVICE = new RunningService();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public int port() {
        return Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** Asks with the key. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    /** Sends JSON with the key. */
    public HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    /** Sends lines with the key. */
    public HttpResponse<String> batch(String lines) throws IOException, InterruptedException {
        return send(request("/v1/decisions")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines))
                .build());
    }

    /** A request with the key. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + KEY);
    }

    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    /** An example request of the project, on one line. */
    public static String example(String name) {
        try {
            return Files.readString(Path.of("..", "requests", name + ".json")).replaceAll("\\R\\s*", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
