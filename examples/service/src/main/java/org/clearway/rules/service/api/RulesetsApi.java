package org.clearway.rules.service.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.clearway.rules.Citation;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.RequestException;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RuleInfo;
import org.clearway.rules.engine.RulesetInfo;
import org.clearway.rules.json.FactsSchema;
import org.clearway.rules.service.errors.NotThere;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/rulesets} and {@code /v1/facts}: what can be asked, and what a request may state. */
@RestController
class RulesetsApi {

    private final RegulatoryRules rules;

    RulesetsApi(RegulatoryRules rules) {
        this.rules = rules;
    }

    @GetMapping(path = "/v1/rulesets", produces = "application/json")
    ResponseEntity<byte[]> list() {
        return Json.answer(Map.of(
                "rulesets",
                rules.rulesets().stream()
                        .map(ruleset -> fields(ruleset, RulesetsApi::brief))
                        .toList()));
    }

    @GetMapping(path = "/v1/rulesets/{id}", produces = "application/json")
    ResponseEntity<byte[]> one(@PathVariable String id) {
        return Json.answer(fields(ruleset(id), RulesetsApi::full));
    }

    @GetMapping(path = "/v1/facts/{id}", produces = "application/schema+json")
    ResponseEntity<String> facts(@PathVariable String id, @RequestParam(required = false) @Nullable String edition) {
        Set<String> paths = new LinkedHashSet<>();
        RulesetInfo ruleset = ruleset(id);
        List<EditionInfo> editions = ruleset.editions().stream()
                .filter(one -> edition == null || one.edition().equals(edition))
                .toList();
        if (editions.isEmpty()) {
            throw new NotThere(new RequestException(
                    ErrorCode.EDITION_UNKNOWN,
                    "edition",
                    edition,
                    null,
                    id + " has no such edition, but "
                            + String.join(
                                    ", ",
                                    ruleset.editions().stream()
                                            .map(EditionInfo::edition)
                                            .toList())));
        }
        editions.forEach(one -> paths.addAll(one.facts()));
        return ResponseEntity.ok(FactsSchema.schema(paths));
    }

    private RulesetInfo ruleset(String id) {
        RulesetInfo ruleset = rules.ruleset(id);
        if (ruleset != null) {
            return ruleset;
        }
        try {
            rules.interview(id, LocalDate.EPOCH);
        } catch (RequestException e) {
            throw new NotThere(e);
        }
        throw new IllegalStateException("A ruleset that is not listed decides: " + id);
    }

    private static Map<String, Object> fields(RulesetInfo ruleset, Function<EditionInfo, Map<String, Object>> edition) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", ruleset.id());
        fields.put("question", ruleset.question());
        fields.put("editions", ruleset.editions().stream().map(edition).toList());
        return fields;
    }

    private static Map<String, Object> brief(EditionInfo edition) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("edition", edition.edition());
        fields.put("revision", edition.revision());
        fields.put("title", edition.title());
        fields.put("standing", edition.standing().name());
        fields.put("published", edition.published().toString());
        day(fields, "effectiveFrom", edition.effectiveFrom());
        day(fields, "effectiveTo", edition.effectiveTo());
        day(fields, "since", edition.since());
        fields.put("reviewed", edition.reviewed().toString());
        fields.put("territory", edition.territory());
        fields.put("digest", edition.digest());
        return fields;
    }

    private static Map<String, Object> full(EditionInfo edition) {
        Map<String, Object> fields = brief(edition);
        fields.put("question", edition.question());
        fields.put("owner", edition.owner());
        fields.put("outcomes", edition.outcomes());
        Map<String, String> signals = new LinkedHashMap<>();
        edition.signals().forEach((outcome, signal) -> signals.put(outcome, signal.name()));
        fields.put("signals", signals);
        fields.put("dates", edition.dates());
        fields.put(
                "warnings",
                edition.warnings().stream()
                        .map(warning -> Map.of("code", warning.code(), "text", warning.text()))
                        .toList());
        fields.put("facts", edition.facts());
        fields.put("rules", edition.rules().stream().map(RulesetsApi::rule).toList());
        return fields;
    }

    private static Map<String, Object> rule(RuleInfo rule) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", rule.name());
        fields.put("citations", rule.citations().stream().map(Citation::text).toList());
        return fields;
    }

    private static void day(Map<String, Object> fields, String name, @Nullable LocalDate day) {
        if (day != null) {
            fields.put(name, day.toString());
        }
    }
}
