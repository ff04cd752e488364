package org.example.host.spring;

import java.time.LocalDate;
import org.clearway.rules.DecisionService;
import org.example.host.Warm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class RulesConfiguration {

    /** One for all threads, warm before the first request. */
    @Bean
    DecisionService rules() {
        return Warm.rules(RulesConfiguration.class.getClassLoader(), LocalDate.of(2026, 11, 22));
    }
}
