package org.clearway.rules.service.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.json.RequestJson;
import org.clearway.rules.service.errors.ServiceError;
import org.clearway.rules.service.errors.ServiceException;
import org.clearway.rules.service.records.NewRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/decisions}: one request, or a batch of them line by line. */
@RestController
class DecisionsApi {

    private static final String LINES = "application/x-ndjson";
    private static final int LONGEST_REFERENCE = 200;

    private final Decisions decisions;
    private final Batch batch;

    DecisionsApi(Decisions decisions, Batch batch) {
        this.decisions = decisions;
        this.batch = batch;
    }

    @PostMapping(path = "/v1/decisions", consumes = MediaType.APPLICATION_JSON_VALUE, produces = "application/json")
    ResponseEntity<byte[]> decide(
            HttpServletRequest request, @RequestParam(required = false) @Nullable String reference) throws IOException {
        checked(reference);
        try {
            NewRecord record =
                    decisions.decide(RequestJson.read(request.getInputStream().readAllBytes()), reference);
            return Json.answer(Decisions.told(record, decisions.store(List.of(record))));
        } catch (ClearwayException e) {
            decisions.refused(e.code().name());
            throw e;
        }
    }

    @PostMapping(path = "/v1/decisions", consumes = LINES, produces = LINES)
    void batch(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable String reference)
            throws IOException {
        checked(reference);
        response.setContentType(LINES);
        batch.run(request.getInputStream(), response.getOutputStream(), reference);
    }

    private static void checked(@Nullable String reference) {
        if (reference != null && (reference.isBlank() || reference.length() > LONGEST_REFERENCE)) {
            throw new ServiceException(
                    ServiceError.PARAMETER_WRONG,
                    "reference",
                    "A reference has 1 to " + LONGEST_REFERENCE + " characters");
        }
    }
}
