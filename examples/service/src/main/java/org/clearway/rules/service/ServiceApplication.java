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

    public static void main(String[] arguments) {
        SpringApplication.run(ServiceApplication.class, arguments);
    }
}
