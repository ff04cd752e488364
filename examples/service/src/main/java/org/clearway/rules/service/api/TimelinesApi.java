package org.clearway.rules.service.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clearway.rules.Request;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.Timeline;
import org.clearway.rules.json.RequestJson;
import org.clearway.rules.service.Settings;
import org.clearway.rules.service.errors.ServiceError;
import org.clearway.rules.service.errors.ServiceException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/timelines}: one request across days: the stretches on which its answer is the same. Nothing is stored. */
@RestController
class TimelinesApi {

    private static final int YEARS = 5;

    private final RegulatoryRules rules;
    private final int mostYears;

    TimelinesApi(RegulatoryRules rules, Settings settings) {
        this.rules = rules;
        this.mostYears = settings.limits().timelineYears();
    }

    @PostMapping(path = "/v1/timelines", consumes = MediaType.APPLICATION_JSON_VALUE, produces = "application/json")
    ResponseEntity<byte[]> follow(
            HttpServletRequest asked,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to)
            throws IOException {
        Request request = RequestJson.read(asked.getInputStream().readAllBytes());
        LocalDate first = DayParameter.of("from", from) == null ? request.asOf() : from;
        LocalDate last = DayParameter.of("to", to) == null
                ? LocalDate.of(Math.min(first.getYear() + YEARS, DayParameter.LAST_YEAR), 12, 31)
                : to;
        if (last.isBefore(first) || last.isAfter(first.plusYears(mostYears))) {
            throw new ServiceException(
                    ServiceError.PARAMETER_WRONG,
                    "to",
                    "The last day, " + last + ", lies on or after the first, " + first + ", and within " + mostYears
                            + " years");
        }
        Timeline timeline = rules.timeline(request, first, last);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (request.id() != null) {
            fields.put("id", request.id());
        }
        fields.put("ruleset", request.ruleset());
        fields.put("from", first.toString());
        fields.put("to", last.toString());
        fields.put(
                "stretches",
                timeline.stretches().stream().map(TimelinesApi::stretch).toList());
        if (timeline.ends() != null) {
            fields.put("ends", timeline.ends());
        }
        return Json.answer(fields);
    }

    private static Map<String, Object> stretch(Timeline.Stretch stretch) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("from", stretch.from().toString());
        fields.put("to", stretch.to().toString());
        fields.put("decision", Json.tree(stretch.decision()));
        return fields;
    }
}
