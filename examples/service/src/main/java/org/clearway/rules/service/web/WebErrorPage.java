package org.clearway.rules.service.web;

import java.util.Map;
import java.util.Objects;
import org.clearway.rules.service.errors.ErrorPage;
import org.springframework.stereotype.Component;

/** Errors of the service on a page that looks like the others. */
@Component
final class WebErrorPage implements ErrorPage {

    private final Pages pages;

    WebErrorPage(Pages pages) {
        this.pages = pages;
    }

    @Override
    public String html(int status, String title, String advice) {
        return Objects.requireNonNull(pages.page(status, "refused", Map.of("title", title, "message", advice))
                .getBody());
    }
}
