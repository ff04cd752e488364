package org.clearway.rules.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.Request;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.RecordJson;
import org.clearway.rules.json.RequestJson;
import org.clearway.rules.service.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

class RecordsTest {

    private final RunningService service = RunningService.shared();

    @Test
    void theRecordOfADecisionIsWhatTheLibraryWrites() throws Exception {
        String digest = decided("us-510k", "of-library");
        Request request = RequestJson.read(RunningService.example("us-510k"));
        assertThat(service.get("/v1/records/" + digest).body())
                .isEqualTo(RecordJson.write(request, RegulatoryRules.load().decide(request)));
    }

    @Test
    void aRecordIsVerifiedAndReplayed() throws Exception {
        String digest = decided("hernia-mesh", "verified");
        assertThat(send("/v1/records/" + digest + "/verify").body()).contains("\"result\":\"VERIFIED\"");
        assertThat(send("/v1/records/" + digest + "/replay").body())
                .contains("\"result\":\"EQUAL\"", "\"sameEditions\":true", "\"differenceCount\":0");
    }

    @Test
    void aRecordThatWasChangedInTheDatabaseIsFoundOutAlsoWhereItsDigestWasMadeToFit() throws Exception {
        String digest = decided("home-pregnancy-test", "forged");
        JdbcTemplate database = service.bean(JdbcTemplate.class);
        String content = service.get("/v1/records/" + digest).body();
        String forged = content.replace("\"status\":\"DETERMINED\"", "\"status\":\"NOT_APPLICABLE\"");
        String fitting = forged.replace(digest, RecordJson.digest(forged));
        for (String changed : List.of(forged, fitting)) {
            assertThat(changed).isNotEqualTo(content);
            database.update("update record set content = ? where digest = ?", changed, digest);
            for (String what : List.of("verify", "replay")) {
                HttpResponse<String> answer = send("/v1/records/" + digest + "/" + what);
                assertThat(answer.statusCode()).isEqualTo(409);
                assertThat(answer.body()).contains("RECORD_MISMATCH", "\"at\":\"/decision/recordDigest\"");
            }
        }
        database.update("delete from record where digest = ?", digest);
    }

    @Test
    void aRecordOfAnotherBuildOfAnEditionIsSaidToBeSo() throws Exception {
        String digest = decided("us-de-novo", "other-build");
        String content = service.get("/v1/records/" + digest).body();
        String edition = RecordJson.decision(content).ruleset().digest();
        String other = content.replace(String.valueOf(edition), "sha256:" + "0".repeat(64));
        String otherDigest = RecordJson.digest(other);
        service.bean(JdbcTemplate.class)
                .update(
                        "update record set content = ?, digest = ? where digest = ?",
                        other.replace(digest, otherDigest),
                        otherDigest,
                        digest);
        assertThat(send("/v1/records/" + otherDigest + "/verify").body()).contains("RECORD_OTHER_EDITION");
        assertThat(send("/v1/records/" + otherDigest + "/replay").body()).contains("\"sameEditions\":false");
    }

    @Test
    void pagesLeadFromOneToTheNext() throws Exception {
        String reference = "A & B/%+ é";
        String encoded = java.net.URLEncoder.encode(reference, java.nio.charset.StandardCharsets.UTF_8);
        for (int i = 0; i < 5; i++) {
            service.post(
                    "/v1/decisions?reference=" + encoded,
                    "{\"id\":\"" + i + "\",\"ruleset\":\"samd-category\",\"asOf\":\"2026-11-22\"}");
        }
        List<String> ids = new ArrayList<>();
        String next = "/v1/records?limit=2&reference=" + encoded;
        while (!next.isEmpty()) {
            JsonNode page = Json.MAPPER.readTree(service.get(next).body());
            page.get("records").forEach(record -> ids.add(record.get("id").asString()));
            next = page.path("next").asString("");
        }
        assertThat(ids).containsExactly("4", "3", "2", "1", "0");
    }

    @Test
    void aReferenceIsDeletedAndItsRecordsAreGone() throws Exception {
        String digest = decided("us-pma-implant", "to-delete");
        assertThat(service.send(service.request("/v1/records?reference=to-delete")
                                .DELETE()
                                .build())
                        .body())
                .isEqualTo("{\"deleted\":1}");
        assertThat(service.get("/v1/records/" + digest).statusCode()).isEqualTo(404);
    }

    private String decided(String example, String reference) throws Exception {
        HttpResponse<String> answer =
                service.post("/v1/decisions?reference=" + reference, RunningService.example(example));
        return Json.MAPPER.readTree(answer.body()).get("recordDigest").asString();
    }

    private HttpResponse<String> send(String path) throws Exception {
        return service.send(service.request(path).POST(BodyPublishers.noBody()).build());
    }
}
