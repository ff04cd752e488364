package org.clearway.rules.cli.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Records in the documented shape of openFDA; every number and name is made up. */
class OpenFdaTest {

    private static final String CLEARANCE = "{\"k_number\":\"K000000\",\"device_name\":\"Imaginary Pump\","
            + "\"applicant\":\"Nowhere Ltd\",\"product_code\":\"QQQ\",\"decision_code\":\"SESE\","
            + "\"clearance_type\":\"Traditional\",\"openfda\":{\"device_class\":\"2\"}}";
    private static final String DE_NOVO =
            "{\"k_number\":\"DEN000000\",\"device_name\":\"Imaginary Reader\",\"decision_code\":\"DENG\",\"openfda\":{}}";
    private static final String SUPPLEMENT = "{\"pma_number\":\"P000000\",\"supplement_number\":\"S001\","
            + "\"trade_name\":\"Imaginary Valve\",\"product_code\":\"QQQ\",\"decision_code\":\"%s\"}";
    private static final String PRODUCT_CODE = "{\"product_code\":\"QQQ\",\"device_name\":\"Valve, Imaginary\","
            + "\"device_class\":\"3\",\"implant_flag\":\"%s\",\"submission_type_id\":\"2\"}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aClearanceStatesOriginNumberAndDecision() throws IOException {
        Run run = Run.of("openfda", answer(CLEARANCE));

        assertThat(run.exit()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .isEqualTo("{\"id\":\"K000000\",\"ruleset\":\"gb-reliance\",\"asOf\":\"2026-11-22\","
                        + "\"unstated\":\"UNKNOWN\",\"facts\":{\"market\":{\"territory\":\"GB\"},"
                        + "\"approvals\":[{\"origin\":\"US\",\"number\":\"K000000\",\"decisionCode\":\"SESE\"}]}}\n");
    }

    @Test
    void aSupplementBelongsToTheNumber() throws IOException {
        JsonNode approval = approval(SUPPLEMENT.formatted("APPR"));

        assertThat(approval.toString())
                .isEqualTo(
                        "{\"origin\":\"US\",\"pathway\":\"US_PMA\",\"number\":\"P000000/S001\",\"decisionCode\":\"APPR\"}");
    }

    @Test
    void onlyCodesThatSaySoGiveAStatus() throws IOException {
        assertThat(approval(SUPPLEMENT.formatted("APWD")).path("status").asString())
                .isEqualTo("WITHDRAWN");
        assertThat(approval(CLEARANCE.replace("SESE", "PR")).path("status").asString())
                .isEqualTo("PROPOSED_RESCISSION");
        assertThat(approval(SUPPLEMENT.formatted("APRL")).has("status")).isFalse();
        assertThat(approval(CLEARANCE).has("status")).isFalse();
    }

    @Test
    void aCodeThatIsNotKnownIsLeftOut() throws IOException {
        JsonNode approval = approval(SUPPLEMENT.formatted("LE30"));

        assertThat(approval.has("decisionCode")).isFalse();
        assertThat(approval.path("number").asString()).isEqualTo("P000000/S001");
    }

    @Test
    void aHumanitarianExemptionIsToldByItsNumber() throws IOException {
        String exemption = "{\"pma_number\":\"H000000\",\"supplement_number\":\"\",\"decision_code\":\"APPR\"}";

        assertThat(approval(exemption).path("pathway").asString()).isEqualTo("US_HDE");
    }

    @Test
    void onlyAFlaggedProductCodeStatesSomething() throws IOException {
        String flagged = "{\"market\":{\"territory\":\"GB\"},\"classification\":{\"implantable\":true}}";
        assertThat(facts(PRODUCT_CODE.formatted("Y")).toString()).isEqualTo(flagged);
        assertThat(facts(PRODUCT_CODE.formatted("N")).toString()).isEqualTo("{\"market\":{\"territory\":\"GB\"}}");
    }

    @Test
    void decisionsThatGrantNothingAreNoApprovals() throws IOException {
        Run run = Run.of("openfda", answer(SUPPLEMENT.formatted("DENY"), CLEARANCE));

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.lines()).hasSize(1);
        assertThat(run.err())
                .startsWith("error RECORD_NO_APPROVAL at ")
                .contains("answer.json, result 1: P000000/S001 was decided DENY");
    }

    @Test
    void recordsOfAnotherKindAreNamed() throws IOException {
        Run run = Run.of("openfda", answer("{\"term\":\"SESE\",\"count\":3}", "5", CLEARANCE));

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.lines()).hasSize(1);
        assertThat(run.err().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("error RECORD_UNKNOWN at ") && line.contains("device/510k"));
    }

    @Test
    void oneResultALineIsReadAndABrokenLineNamed() throws IOException {
        Run run = Run.of("openfda", write(CLEARANCE + "\n{\"k_number\":\n\n" + DE_NOVO + "\n"));

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.json().stream().map(line -> line.path("id").asString())).containsExactly("K000000", "DEN000000");
        assertThat(run.err()).contains("error JSON_MALFORMED at ").contains("result 2: this line is not a JSON object");
    }

    @Test
    void aResultWithANameTwiceIsNamedAndCostsNoOther() throws IOException {
        String twice = "{\"k_number\":\"K999999\",\"\\u006b_number\":\"K999998\",\"openfda\":{\"a\":[{}]}}";
        for (String file : List.of(answer(twice, CLEARANCE), write(twice + "\n" + CLEARANCE + "\n"))) {
            Run run = Run.of("openfda", file);

            assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED);
            assertThat(run.json().stream().map(line -> line.path("id").asString()))
                    .containsExactly("K000000");
            assertThat(run.err()).contains("error JSON_DUPLICATE_KEY at ").contains("result 1: a name stands twice");
        }
    }

    @Test
    void severalAnswersMayFollowEachOther() throws IOException {
        String file = write(text(CLEARANCE) + "\n" + text(DE_NOVO));

        assertThat(Run.of("openfda", file).lines()).hasSize(2);
    }

    @Test
    void aTextOfAnyLengthOrDepthIsRefused() throws IOException {
        String begin = "{\"meta\":{},\"results\":[";
        assertThat(Run.of("openfda", write(begin + "{\"k_number\":\"" + "x".repeat(2 << 20) + "\"}]}"))
                        .err())
                .contains("error JSON_MALFORMED");
        assertThat(Run.of("openfda", write(begin + "[".repeat(50_000))).err()).contains("error JSON_MALFORMED");
    }

    @Test
    void whatOpenFdaRefusedIsSaid() throws IOException {
        Run refused =
                Run.of("openfda", write("{\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"No matches found!\"}}"));
        assertThat(refused.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("error OPENFDA_ERROR").contains("NOT_FOUND: No matches found!");

        assertThat(Run.of("openfda", answer()).err()).contains("error RESULTS_MISSING");
        assertThat(Run.of("openfda", write("[1]")).err()).contains("error JSON_NOT_OPENFDA");
        assertThat(Run.of("openfda", write(text(CLEARANCE).substring(0, 60))).err())
                .contains("error JSON_MALFORMED");
        assertThat(Run.of("openfda", "nothing.json").err()).contains("error FILE_UNREADABLE at nothing.json");
    }

    @Test
    void theRulesetIsAnArgument() throws IOException {
        Run run = Run.of("openfda", "--ruleset", "ai-governance", "--as-of", "2026-01-31", answer(CLEARANCE));
        assertThat(run.json().get(0).path("ruleset").asString()).isEqualTo("ai-governance");
        assertThat(run.json().get(0).path("asOf").asString()).isEqualTo("2026-01-31");
        assertThat(run.json().get(0).path("facts").has("market")).isFalse();

        Run wrong = Run.of("openfda", "--ruleset", "gb-relliance", answer(CLEARANCE));
        assertThat(wrong.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("error RULESET_UNKNOWN").contains("did you mean gb-reliance?");
    }

    @Test
    void theTableShowsWhatWasRead() throws IOException {
        Run run = Run.of("openfda", "--text", answer(CLEARANCE, DE_NOVO, PRODUCT_CODE.formatted("Y")));

        assertThat(run.out().replaceAll(" +", " "))
                .startsWith("number device pathway decision also stated")
                .contains("K000000 Imaginary Pump US: 510(k) clearance SESE, 510(k):")
                .contains("DEN000000 Imaginary Reader US: De Novo grant DENG, De Novo:")
                .contains("QQQ Valve, Imaginary")
                .doesNotContain("US_510K", "approvals.origin");
    }

    @Test
    void theRequestsCanBeDecided() throws IOException {
        Run requests = Run.of("openfda", answer(CLEARANCE, DE_NOVO, SUPPLEMENT.formatted("APPR")));
        Run decisions = Run.with(requests.out(), "decide");

        assertThat(decisions.exit()).isEqualTo(ExitCode.OK);
        assertThat(decisions.lines()).hasSize(3);
    }

    @Test
    void standardInputIsReadWhereAsked() {
        Run run = Run.with(text(CLEARANCE), "openfda", "-");

        assertThat(run.exit()).isEqualTo(ExitCode.OK);
        assertThat(run.lines()).hasSize(1);
    }

    private JsonNode approval(String result) throws IOException {
        return facts(result).path("approvals").path(0);
    }

    private JsonNode facts(String result) throws IOException {
        return Run.of("openfda", answer(result)).json().get(0).path("facts");
    }

    private String answer(String... results) throws IOException {
        return write(text(results));
    }

    private static String text(String... results) {
        return """
                {
                  "meta": { "disclaimer": "made up", "results": { "skip": 0, "limit": 1, "total": 1 } },
                  "results": [
                    %s
                  ]
                }""".formatted(String.join(",\n    ", results));
    }

    private String write(String text) throws IOException {
        return Files.writeString(folder.resolve("answer.json"), text).toString();
    }
}
