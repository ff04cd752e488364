package org.clearway.rules.service.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.engine.Assessment;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.DossierJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/assessments}: one description of a product put to every ruleset, or to some. Nothing is stored. */
@RestController
class AssessmentsApi {

    private final RegulatoryRules rules;

    AssessmentsApi(RegulatoryRules rules) {
        this.rules = rules;
    }

    @PostMapping(path = "/v1/assessments", consumes = MediaType.APPLICATION_JSON_VALUE, produces = "application/json")
    ResponseEntity<byte[]> assess(
            HttpServletRequest request, @RequestParam(required = false) @Nullable List<String> ruleset)
            throws IOException {
        var dossier = DossierJson.read(request.getInputStream().readAllBytes());
        Assessment assessment =
                ruleset == null || ruleset.isEmpty() ? rules.assess(dossier) : rules.assess(dossier, ruleset);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (dossier.id() != null) {
            fields.put("id", dossier.id());
        }
        fields.put("asOf", dossier.asOf().toString());
        fields.put(
                "decided",
                assessment.decided().stream().map(AssessmentsApi::decided).toList());
        fields.put(
                "questions",
                assessment.questions().stream().map(AssessmentsApi::question).toList());
        fields.put("decisions", assessment.decisions().stream().map(Json::tree).toList());
        return Json.answer(fields);
    }

    private static Map<String, Object> decided(Assessment.Decided decided) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("fact", decided.fact());
        fields.put("value", decided.value().toString());
        fields.put("ruleset", decided.ruleset());
        fields.put("deciding", decided.deciding());
        if (decided.stated() != null) {
            fields.put("stated", decided.stated().toString());
        }
        fields.put("disagrees", decided.disagrees());
        return fields;
    }

    private static Map<String, Object> question(Assessment.OpenQuestion question) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("fact", question.fact());
        fields.put("question", question.question());
        fields.put("rulesets", question.rulesets());
        fields.put("prospective", question.prospective());
        return fields;
    }
}
