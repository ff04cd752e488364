package org.clearway.rules.service.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.RequestException;
import org.clearway.rules.engine.Interview;
import org.clearway.rules.engine.InterviewJson;
import org.clearway.rules.engine.RegulatoryRules;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * {@code /v1/interviews}: the state of an interview and the answers to its page in, the next page out. Nothing is kept between two calls:
 * the answer is the next state, to which the caller adds {@code answers}.
 */
@RestController
class InterviewsApi {

    private static final Set<String> TOLD =
            Set.of("request", "notKnown", "answers", "status", "outcome", "possible", "next");

    private final RegulatoryRules rules;

    InterviewsApi(RegulatoryRules rules) {
        this.rules = rules;
    }

    @PostMapping(path = "/v1/interviews", consumes = MediaType.APPLICATION_JSON_VALUE, produces = "application/json")
    ResponseEntity<byte[]> next(HttpServletRequest request) throws IOException {
        JsonNode state = state(request.getInputStream().readAllBytes());
        JsonNode answers = state.get("answers");
        Interview interview = InterviewJson.read(rules, state.toString());
        if (answers != null && !answers.isNull()) {
            interview = interview.answer(answers(answers));
        }
        return Json.answer(InterviewJson.write(interview));
    }

    private static JsonNode state(byte[] body) {
        JsonNode state;
        try {
            state = Json.MAPPER.readTree(body);
        } catch (JacksonException e) {
            throw new RequestException(
                    ErrorCode.JSON_MALFORMED,
                    "",
                    null,
                    null,
                    "the state of an interview is no JSON: " + e.getOriginalMessage());
        } catch (NumberFormatException e) {
            throw new RequestException(
                    ErrorCode.NUMBER_OUT_OF_RANGE,
                    "",
                    null,
                    null,
                    "a number of the state of an interview is beyond what can be read");
        }
        if (!state.isObject()) {
            throw new RequestException(
                    ErrorCode.JSON_MALFORMED,
                    "",
                    null,
                    null,
                    "the state of an interview is an object with request, notKnown and answers");
        }
        for (String name : state.propertyNames()) {
            if (!TOLD.contains(name)) {
                throw new RequestException(
                        ErrorCode.FIELD_UNKNOWN,
                        name,
                        null,
                        null,
                        name + ": the state of an interview has request, notKnown and answers");
            }
        }
        return state;
    }

    private static Map<String, @Nullable Object> answers(JsonNode answers) {
        if (!answers.isObject()) {
            throw new RequestException(
                    ErrorCode.FIELD_WRONG_TYPE,
                    "answers",
                    answers.toString(),
                    null,
                    "answers: an object with the path of each fact and its value, null where it is not known");
        }
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        answers.forEachEntry((path, value) -> read.put(path, Json.MAPPER.treeToValue(value, Object.class)));
        return read;
    }
}
