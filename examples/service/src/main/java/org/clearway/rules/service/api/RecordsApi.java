package org.clearway.rules.service.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.Decision;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.service.errors.ServiceError;
import org.clearway.rules.service.errors.ServiceException;
import org.clearway.rules.service.records.RecordLine;
import org.clearway.rules.service.records.RecordQuery;
import org.clearway.rules.service.records.RecordStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code /v1/records}: find, read, verify, replay and delete what was recorded. */
@RestController
class RecordsApi {

    private static final int MOST = 200;

    private final RegulatoryRules rules;
    private final RecordStore store;

    RecordsApi(RegulatoryRules rules, RecordStore store) {
        this.rules = rules;
        this.store = store;
    }

    @GetMapping(path = "/v1/records", produces = "application/json")
    ResponseEntity<byte[]> find(
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable String ruleset,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate recorded,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new ServiceException(ServiceError.PARAMETER_WRONG, "limit", "A page has 1 to " + MOST + " records");
        }
        DayParameter.of("asOf", asOf);
        DayParameter.of("recorded", recorded);
        List<RecordLine> found = store.find(new RecordQuery(id, reference, ruleset, asOf, recorded, before, limit + 1));
        List<RecordLine> page = found.subList(0, Math.min(limit, found.size()));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("records", page.stream().map(RecordsApi::line).toList());
        if (found.size() > limit) {
            UriComponentsBuilder next = UriComponentsBuilder.fromPath("/v1/records");
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("id", id);
            values.put("reference", reference);
            values.put("ruleset", ruleset);
            values.put("asOf", asOf);
            values.put("recorded", recorded);
            values.put("limit", limit);
            values.put("before", page.get(limit - 1).number());
            values.forEach((name, value) -> {
                if (value != null) {
                    next.queryParam(name, "{" + name + "}");
                }
            });
            fields.put("next", next.encode().buildAndExpand(values).toUriString());
        }
        return Json.answer(fields);
    }

    @GetMapping(path = "/v1/records/{digest}", produces = "application/json")
    ResponseEntity<byte[]> one(@PathVariable String digest) {
        return Json.answer(content(digest));
    }

    /** Held against its digest and decided again by the same edition: the decision, where both agree. */
    @PostMapping(path = "/v1/records/{digest}/verify", produces = "application/json")
    ResponseEntity<byte[]> verify(@PathVariable String digest) {
        Decision decision = rules.verify(Stored.agreeing(digest, content(digest)));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("result", "VERIFIED");
        fields.put("digest", digest);
        fields.put("ruleset", decision.ruleset().id());
        if (decision.ruleset().edition() != null) {
            fields.put("edition", decision.ruleset().edition());
        }
        fields.put("status", decision.status().name());
        return Json.answer(fields);
    }

    /** Decided again by whatever edition is installed now: what differs. */
    @PostMapping(path = "/v1/records/{digest}/replay", produces = "application/json")
    ResponseEntity<byte[]> replay(@PathVariable String digest) {
        return Json.answer(Replayed.fields(rules.replay(Stored.agreeing(digest, content(digest)))));
    }

    @DeleteMapping(path = "/v1/records", produces = "application/json")
    ResponseEntity<byte[]> delete(@RequestParam String reference) {
        return Json.answer(Map.of("deleted", store.delete(reference)));
    }

    private String content(String digest) {
        String content = store.content(digest);
        if (content == null) {
            throw new ServiceException(ServiceError.RECORD_UNKNOWN, "digest", null);
        }
        return content;
    }

    private static Map<String, Object> line(RecordLine record) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("number", record.number());
        fields.put("digest", record.digest());
        fields.put("id", record.id());
        fields.put("reference", record.reference());
        fields.put("ruleset", record.ruleset());
        fields.put("edition", record.edition());
        fields.put("asOf", record.asOf().toString());
        fields.put("status", record.status());
        fields.put("outcome", record.outcome());
        fields.put("recordedAt", record.recordedAt().toString());
        Map<String, Object> told = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (value != null) {
                told.put(name, value);
            }
        });
        return told;
    }
}
