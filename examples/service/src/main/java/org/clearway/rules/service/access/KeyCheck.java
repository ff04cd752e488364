package org.clearway.rules.service.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.clearway.rules.service.Settings;
import org.clearway.rules.service.errors.Problems;
import org.clearway.rules.service.errors.ServiceError;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks programs for a key. The pages, the probes of health, and what explains the interface need none. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class KeyCheck extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Problems problems;
    private final ApiKeys keys;
    private final Settings settings;

    KeyCheck(Problems problems, ApiKeys keys, Settings settings) {
        this.problems = problems;
        this.keys = keys;
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath();
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        String holder = holder(header);
        if (holder != null) {
            chain.doFilter(new Known(request, holder), response);
        } else if (!needed(path)) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"clearway\"");
            problems.write(request, response, header == null ? ServiceError.KEY_MISSING : ServiceError.KEY_WRONG);
        }
    }

    static boolean isProbe(String path) {
        return path.equals("/actuator/health")
                || path.equals("/actuator/health/liveness")
                || path.equals("/actuator/health/readiness");
    }

    private boolean needed(String path) {
        boolean explains = path.equals("/v1/openapi.yaml") || path.startsWith("/v1/errors/");
        return settings.keys().required() && Problems.forPrograms(path) && !explains && !isProbe(path);
    }

    private @Nullable String holder(@Nullable String header) {
        boolean bearer = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer ? keys.holder(header.substring(SCHEME.length()).strip()) : null;
    }

    /** A request of somebody with a key: health tells them its details. */
    private static final class Known extends HttpServletRequestWrapper {
        private final String holder;

        Known(HttpServletRequest request, String holder) {
            super(request);
            this.holder = holder;
        }

        @Override
        public Principal getUserPrincipal() {
            return () -> holder;
        }
    }
}
