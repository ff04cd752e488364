package org.clearway.rules.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import org.clearway.rules.json.DecisionJson;
import org.clearway.rules.json.RecordJson;
import org.clearway.rules.json.RequestJson;
import org.clearway.rules.service.RunningService;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private static final List<String> EXAMPLES = List.of(
            "hernia-mesh",
            "home-pregnancy-test",
            "hospital-ai-system",
            "sepsis-prediction",
            "us-510k",
            "us-de-novo",
            "us-pma-implant");

    private final RunningService service = RunningService.shared();
    private final RegulatoryRules rules = RegulatoryRules.load();

    @Test
    void aDecisionIsWhatTheLibraryWritesWithTheDigestOfItsRecord() throws Exception {
        var answer = service.post("/v1/decisions", RunningService.example("hernia-mesh"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).isEqualTo(expected(RequestJson.read(RunningService.example("hernia-mesh"))));
    }

    @Test
    void everyEditionDecidesEveryExampleAsTheLibraryDoes() throws Exception {
        List<Request> requests = new ArrayList<>();
        for (RulesetInfo ruleset : rules.rulesets()) {
            for (EditionInfo edition : ruleset.editions()) {
                for (String example : EXAMPLES) {
                    requests.add(Request.builder()
                            .from(RequestJson.read(RunningService.example(example)))
                            .ruleset(ruleset.id())
                            .edition(edition.edition())
                            .build());
                }
            }
        }
        assertThat(requests).hasSizeGreaterThanOrEqualTo(22 * EXAMPLES.size());
        String lines =
                String.join("\n", requests.stream().map(RequestJson::write).toList());
        assertThat(service.batch(lines).body().lines())
                .containsExactlyElementsOf(requests.stream().map(this::expected).toList());
    }

    private String expected(Request request) {
        Decision decision = rules.decide(request);
        return DecisionJson.write(decision, RecordJson.digest(request, decision));
    }
}
