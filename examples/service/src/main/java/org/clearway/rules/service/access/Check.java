package org.clearway.rules.service.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.clearway.rules.service.errors.Problems;
import org.clearway.rules.service.errors.ServiceError;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** A check that a request passes before anything looks at it. */
abstract class Check extends OncePerRequestFilter {

    private final Problems problems;

    Check(Problems problems) {
        this.problems = problems;
    }

    /** Why the request is refused, having set the headers that go with it; null where it is not. */
    abstract @Nullable ServiceError refuses(HttpServletRequest request, HttpServletResponse response);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ServiceError refused = refuses(request, response);
        if (refused == null) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, refused);
        }
    }
}
