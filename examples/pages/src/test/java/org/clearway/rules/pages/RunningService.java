package org.clearway.rules.pages;

import java.util.Objects;
import org.clearway.rules.service.ServiceApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service as its users start it, on a free port, with a database in memory. */
final class RunningService implements AutoCloseable {

    private final ConfigurableApplicationContext context = SpringApplication.run(
            ServiceApplication.class,
            "--server.port=0",
            "--spring.datasource.url=jdbc:h2:mem:pages;DB_CLOSE_DELAY=-1",
            "--clearway.data=target/service",
            "--logging.level.org.clearway=warn",
            "--clearway.limits.interviews-per-minute=100000");

    String at(String path) {
        return "http://127.0.0.1:"
                + Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")) + path;
    }

    @Override
    public void close() {
        context.close();
    }
}
