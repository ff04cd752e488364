package org.clearway.rules.service.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Writes an error as the caller reads it: a problem document to programs, a page to people. */
@Component
public class Problems {

    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectProvider<ErrorPage> page;

    Problems(ObjectProvider<ErrorPage> page) {
        this.page = page;
    }

    /** Writes a refusal; nothing where the answer has begun. */
    public void write(HttpServletRequest request, HttpServletResponse response, ServiceError error) throws IOException {
        write(request, response, Problem.of(error));
    }

    void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status().value());
        boolean program = forPrograms(String.valueOf(path(request)));
        byte[] body =
                (program ? JSON.writeValueAsString(problem.fields()) : html(problem)).getBytes(StandardCharsets.UTF_8);
        response.setContentType(program ? "application/problem+json" : "text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** Whether programs call this path; all others are read by people. */
    public static boolean forPrograms(String path) {
        return path.equals("/v1") || path.startsWith("/v1/") || path.startsWith("/actuator");
    }

    private static Object path(HttpServletRequest request) {
        Object before = request.getAttribute("jakarta.servlet.error.request_uri");
        return before == null ? request.getServletPath() : before;
    }

    private String html(Problem problem) {
        return page.getIfAvailable(() -> Problems::plain)
                .html(problem.status().value(), problem.title(), problem.advice());
    }

    private static String plain(int status, String title, String advice) {
        return "<!DOCTYPE html><html lang=\"en\"><head><title>" + HtmlUtils.htmlEscape(title)
                + "</title></head><body><main><h1>" + HtmlUtils.htmlEscape(title) + "</h1><p>"
                + HtmlUtils.htmlEscape(advice) + "</p></main></body></html>";
    }
}
