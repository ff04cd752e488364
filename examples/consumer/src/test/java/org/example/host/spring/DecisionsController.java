package org.example.host.spring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearway.rules.Decision;
import org.clearway.rules.DecisionService;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Rulesets;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.json.DecisionJson;
import org.clearway.rules.json.RequestJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DecisionsController {
    private final DecisionService rules;

    DecisionsController(DecisionService rules) {
        this.rules = rules;
    }

    /** The library's own JSON, both ways: Spring's converters know neither Request nor Decision. */
    @PostMapping(path = "/decisions", consumes = "application/json", produces = "application/json")
    String decide(@RequestBody byte[] request) {
        return DecisionJson.write(rules.decide(RequestJson.read(request)));
    }

    /** Or types of the host's own, by the Jackson that Spring has. */
    @PostMapping("/device-classes")
    DeviceClass deviceClass(@RequestBody Map<String, Object> product) {
        Decision decision = rules.decide(Request.builder()
                .ruleset(Rulesets.GB_DEVICE_CLASS)
                .asOf(LocalDate.of(2026, 11, 22))
                .facts(Facts.of(product))
                .build());
        return new DeviceClass(decision.outcome(), decision.isLaw(), decision.possible());
    }

    record DeviceClass(@Nullable String outcome, boolean law, List<String> possible) {}

    @ExceptionHandler
    ResponseEntity<String> refused(RequestException e) {
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_JSON)
                .body(DecisionJson.error(e.id(), e));
    }
}
