package org.clearway.rules.service.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.clearway.rules.service.Settings;
import org.clearway.rules.service.errors.Problems;
import org.clearway.rules.service.errors.ServiceError;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where the pages are closed by their setting, there is nothing but what programs call. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 35)
class PagesCheck extends Check {

    private final boolean open;

    PagesCheck(Problems problems, Settings settings) {
        super(problems);
        open = settings.pages().open();
    }

    @Override
    @Nullable
    ServiceError refuses(HttpServletRequest request, HttpServletResponse response) {
        return open || Problems.forPrograms(request.getServletPath()) ? null : ServiceError.NOT_FOUND;
    }
}
