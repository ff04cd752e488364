package org.clearway.rules.service.errors;

import java.util.LinkedHashMap;
import java.util.Map;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.RequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** An error as a problem document (RFC 9457): {@code application/problem+json}. */
final class Problem {

    private final HttpStatus status;
    private final String title;
    private final String advice;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Problem(HttpStatus status, String code, String title, String advice, @Nullable String detail) {
        this.status = status;
        this.title = title;
        this.advice = advice;
        fields.put("type", "/v1/errors/" + code);
        fields.put("title", title);
        fields.put("status", status.value());
        fields.put("detail", detail == null || detail.isBlank() ? title : detail);
        fields.put("advice", advice);
        fields.put("code", code);
    }

    static Problem of(ServiceError error) {
        return new Problem(error.status(), error.name(), error.meaning(), error.advice(), null);
    }

    static Problem of(ServiceException refused) {
        ServiceError error = refused.error();
        Problem problem =
                new Problem(error.status(), error.name(), error.meaning(), error.advice(), refused.getMessage());
        if (!refused.at().isEmpty()) {
            problem.fields.put("at", refused.at());
        }
        return problem;
    }

    static Problem of(ClearwayException error) {
        ErrorCode code = error.code();
        Problem problem = new Problem(status(code), code.name(), code.meaning(), code.advice(), error.getMessage());
        problem.fields.putAll(place(error));
        if (error instanceof RequestException request) {
            if (request.id() != null) {
                problem.fields.put("id", request.id());
            }
            if (!request.others().isEmpty()) {
                problem.fields.put(
                        "more", request.others().stream().map(Problem::other).toList());
            }
        }
        return problem;
    }

    /** The same with another status: what is wrong in a body is not there in an address. */
    Problem as(HttpStatus other) {
        Problem problem = new Problem(other, String.valueOf(fields.get("code")), title, advice, null);
        fields.forEach(problem.fields::putIfAbsent);
        problem.fields.put("detail", String.valueOf(fields.get("detail")));
        return problem;
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    String advice() {
        return advice;
    }

    Map<String, Object> fields() {
        return fields;
    }

    private static Map<String, Object> other(ClearwayException error) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("code", error.code().name());
        told.putAll(place(error));
        told.put("detail", String.valueOf(error.getMessage()));
        return told;
    }

    private static Map<String, Object> place(ClearwayException error) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("number", error.code().number());
        told.put("at", error.at());
        if (error.value() != null) {
            told.put("value", error.value());
        }
        if (error.didYouMean() != null) {
            told.put("didYouMean", error.didYouMean());
        }
        return told;
    }

    /** What is no JSON is a bad request; what is, and cannot be answered, is unprocessable; the rest is not the caller's. */
    private static HttpStatus status(ErrorCode code) {
        return switch (code) {
            case JSON_MALFORMED, JSON_DUPLICATE_KEY, JSON_TOO_DEEP, JSON_TRAILING -> HttpStatus.BAD_REQUEST;
            case JSON_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case RECORD_MISMATCH, RECORD_OTHER_EDITION -> HttpStatus.CONFLICT;
            default -> code.number() < 2000 ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
