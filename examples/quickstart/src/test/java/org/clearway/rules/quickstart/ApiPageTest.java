package org.clearway.rules.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.Rulesets;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.json.RecordJson;
import org.junit.jupiter.api.Test;

class ApiPageTest {

    @Test
    void theLinesOnThePageAreTheseAndTheyRun() throws IOException {
        RegulatoryRules rules = RegulatoryRules.load(); // once; share it between threads
        Facts facts = Facts.of(Map.of("device.qualifies", true, "device.invasiveness", "SURGICAL"))
                .with("device.duration", "SHORT_TERM");
        Request request = Request.builder()
                .ruleset(Rulesets.GB_DEVICE_CLASS)
                .asOf(LocalDate.of(2026, 11, 22))
                .facts(facts)
                .build();
        Decision decision = rules.decide(request);
        decision.questions().stream().limit(3).forEach(next -> System.out.println(next.question()));
        EditionInfo edition = Objects.requireNonNull(rules.edition(decision.ruleset()));
        decision.possible().forEach(outcome -> System.out.println(outcome + ": " + edition.meaning(outcome)));
        rules.verify(RecordJson.write(request, decision)); // years later: the same answer, or the first difference

        String here = Files.readString(Path.of("src/test/java/org/clearway/rules/quickstart/ApiPageTest.java"));
        String lines =
                here.substring(here.indexOf("        RegulatoryRules rules"), here.indexOf("\n\n        String here"));
        assertThat(Files.readString(Path.of("../../docs/api.md")))
                .contains(lines.stripTrailing().stripIndent());
    }
}
