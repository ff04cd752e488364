package org.clearway.rules.service.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.clearway.rules.service.RunningService;

/** Connections that each send one request after another, and remember which were acknowledged. */
final class Load {

    private static final List<String> EXAMPLES = List.of(
            "hernia-mesh", "home-pregnancy-test", "sepsis-prediction", "us-510k", "us-de-novo", "us-pma-implant");

    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> errors = ConcurrentHashMap.newKeySet();
    private final List<long[]> times = new ArrayList<>();
    private final AtomicLong ids = new AtomicLong();
    private final List<String> requests =
            EXAMPLES.stream().map(RunningService::example).toList();
    private volatile boolean over;

    /** Sends until told to end, or until nobody answers any more. */
    List<Thread> start(String address, int connections) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Thread thread = new Thread(() -> send(URI.create(address + "/v1/decisions?reference=load")));
            thread.start();
            threads.add(thread);
        }
        return threads;
    }

    private void send(URI address) {
        HttpClient client = HttpClient.newHttpClient();
        long[] took = new long[1 << 16];
        int count = 0;
        while (!over) {
            long number = ids.getAndIncrement();
            String id = "load-" + number;
            String body = requests.get((int) (number % requests.size()))
                    .replaceFirst("\"id\": \"[^\"]*\"", "\"id\": \"" + id + "\"");
            long began = System.nanoTime();
            sent.add(id);
            try {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(address)
                                .timeout(Duration.ofSeconds(30))
                                .header("Authorization", "Bearer " + RunningService.KEY)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
                if (answer.statusCode() == 200 && answer.body().contains("\"id\":\"" + id + "\"")) {
                    acknowledged.add(id);
                } else {
                    errors.add(answer.statusCode() + " " + answer.body());
                }
                took[count++ % took.length] = System.nanoTime() - began;
            } catch (IOException killed) {
                errors.add(killed.toString());
                break;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        synchronized (times) {
            times.add(Arrays.copyOf(took, Math.min(count, took.length)));
        }
    }

    void end(List<Thread> threads) throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    Set<String> sent() {
        return sent;
    }

    Set<String> acknowledged() {
        return acknowledged;
    }

    Set<String> errors() {
        return errors;
    }

    /** The times that requests took, in milliseconds: at this share of them, such as 0.99. */
    double millis(double share) {
        long[] all;
        synchronized (times) {
            all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        }
        return all.length == 0 ? 0 : all[(int) Math.min(all.length - 1, all.length * share)] / 1e6;
    }
}
