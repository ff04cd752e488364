package org.clearway.rules.service.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.clearway.rules.service.errors.Problems;
import org.clearway.rules.service.errors.ServiceError;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Takes a form only from a page of this service, as the browser says: by {@code Sec-Fetch-Site}, or by {@code Origin} where there is none.
 * A form needs no token. Calls of programs carry their key in a header, which no form can send.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class SameOriginForms extends Check {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    SameOriginForms(Problems problems) {
        super(problems);
    }

    @Override
    @Nullable
    ServiceError refuses(HttpServletRequest request, HttpServletResponse response) {
        if (SAFE.contains(request.getMethod()) || Problems.forPrograms(request.getServletPath())) {
            return null;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        boolean own = site == null ? ownOrigin(request) : site.equals("same-origin");
        return own ? null : ServiceError.ORIGIN_REFUSED;
    }

    private static boolean ownOrigin(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null
                && origin.equalsIgnoreCase(request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST));
    }
}
