package org.clearway.rules.service.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearway.rules.service.ServiceApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Somebody who opens the pages and sends their forms, with the service started for them on a free port. */
final class Person implements AutoCloseable {

    private static final Pattern STATE = Pattern.compile("name=\"state\" value=\"([^\"]*)\"");

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    Person() {
        context = SpringApplication.run(
                ServiceApplication.class,
                "--server.port=0",
                "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                "--clearway.data=target/web-data",
                "--clearway.web.key=a key of the tests that is long enough",
                "--clearway.limits.interviews-per-minute=100000");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:"
                + Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")) + path);
    }

    HttpResponse<String> get(String path) {
        return sent(HttpRequest.newBuilder(at(path)).build());
    }

    /** Sends a form. @param fields names and values by turns */
    HttpResponse<String> post(String path, String... fields) {
        return send(path, "application/x-www-form-urlencoded", encoded(fields));
    }

    HttpResponse<String> send(String path, String type, String body) {
        return sent(HttpRequest.newBuilder(at(path))
                .header("Content-Type", type)
                .header("Origin", at("").toString())
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> sent(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String encoded(String... fields) {
        List<String> all = List.of(fields);
        return IntStream.range(0, all.size() / 2)
                .mapToObj(i -> all.get(2 * i) + "=" + URLEncoder.encode(all.get(2 * i + 1), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What a page carries to the next. */
    static String state(HttpResponse<String> page) {
        Matcher state = STATE.matcher(page.body());
        if (!state.find()) {
            throw new AssertionError("the page carries no state: " + page.statusCode() + " " + page.body());
        }
        return state.group(1);
    }

    @Override
    public void close() {
        context.close();
    }
}
