package org.clearway.rules.service.web;

import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What went wrong with a form, on a page that says what to do. */
@ControllerAdvice(assignableTypes = {StartController.class, InterviewController.class, ResultController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusalAdvice {

    private final Pages pages;

    RefusalAdvice(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ResponseEntity<String> refused(FormRefused refused) {
        return pages.page(
                refused.status(),
                "refused",
                Map.of("title", "This page cannot be shown", "message", String.valueOf(refused.getMessage())));
    }
}
