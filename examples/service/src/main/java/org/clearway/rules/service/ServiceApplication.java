package org.clearway.rules.service;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service. Settings: see {@code application.yaml} and {@code docs/service.md}. */
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties(Settings.class)
public class ServiceApplication {

    /** What a command ends with that was called wrongly. */
    private static final int WRONG_CALL = 2;

    public static void main(String[] arguments) {
        String problem = Usage.problem(arguments);
        if (Usage.isAsked(arguments)) {
            System.out.print(Usage.TEXT);
        } else if (!problem.isEmpty()) {
            System.err.print(problem);
            System.exit(WRONG_CALL);
        } else {
            SpringApplication.run(ServiceApplication.class, arguments);
        }
    }
}
