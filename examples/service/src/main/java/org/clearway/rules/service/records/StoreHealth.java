package org.clearway.rules.service.records;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Whether the database takes what is written to it, within two seconds. One write is tried at a time, however many ask; where it fails, the
 * connections are made anew.
 */
@Component("store")
class StoreHealth implements HealthIndicator, DisposableBean {

    private static final long SECONDS = 2;

    private final RecordStore store;
    private final HikariDataSource connections;
    private final ExecutorService one = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "store-health");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Future<?> trial;

    StoreHealth(RecordStore store, HikariDataSource connections) {
        this.store = store;
        this.connections = connections;
    }

    /** Looks by itself, so that the store is used again soon also where nobody asks. */
    @Scheduled(fixedDelayString = "10s")
    @Override
    public Health health() {
        try {
            trial().get(SECONDS, TimeUnit.SECONDS);
            return Health.up().build();
        } catch (ExecutionException e) {
            // A database of H2 that could not write is opened anew only once all its connections are gone.
            connections.getHikariPoolMXBean().softEvictConnections();
            return Health.down()
                    .withDetail("store", "cannot be written to")
                    .withDetail(
                            "failure", String.valueOf(e.getCause().getClass().getName()))
                    .build();
        } catch (TimeoutException e) {
            return Health.down()
                    .withDetail("store", "did not answer within " + SECONDS + " seconds")
                    .build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        }
    }

    private synchronized Future<?> trial() {
        Future<?> under = trial;
        if (under == null || under.isDone()) {
            under = one.submit(store::check);
            trial = under;
        }
        return under;
    }

    @Override
    public void destroy() {
        one.shutdownNow();
    }
}
