package org.clearway.rules.service.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** A line of the log for each call: its method, the pattern of its address, its status and how long it took. Nothing that the caller wrote. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RequestLog extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long began = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            LOG.atInfo()
                    .addKeyValue("method", METHODS.contains(request.getMethod()) ? request.getMethod() : "other")
                    .addKeyValue("address", pattern == null ? "none" : pattern.toString())
                    .addKeyValue("status", response.getStatus())
                    .addKeyValue(
                            "millis",
                            Duration.ofNanos(System.nanoTime() - began).toMillis())
                    .log("call");
        }
    }
}
