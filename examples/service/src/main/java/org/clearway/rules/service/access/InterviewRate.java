package org.clearway.rules.service.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.clearway.rules.service.Settings;
import org.clearway.rules.service.errors.Problems;
import org.clearway.rules.service.errors.ServiceError;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * How often one client may ask for a screen of an interview: each has a store of permits that fills up again over a minute. A client is a
 * key, or else an address. Files of the pages, and all that is no interview, are not counted.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 60)
class InterviewRate extends Check {

    private static final Set<String> FILES = Set.of("/assets/", "/actuator");
    private static final int CLIENTS = 10_000;
    private static final long MINUTE = 60_000_000_000L;
    private static final long SECOND = 1_000_000_000L;

    private final long cost;
    private final LongSupplier clock;

    /** By client, the one that asked longest ago first. */
    private final Map<String, Saved> clients = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Saved> eldest) {
            return size() > CLIENTS;
        }
    };

    /** How much of a minute is saved up, and when. A screen costs its share of a minute. */
    private record Saved(long nanos, long at) {}

    @Autowired
    InterviewRate(Problems problems, Settings settings) {
        this(problems, settings.limits().interviewsPerMinute(), System::nanoTime);
    }

    InterviewRate(Problems problems, int aMinute, LongSupplier clock) {
        super(problems);
        cost = MINUTE / aMinute;
        this.clock = clock;
    }

    @Override
    @Nullable
    ServiceError refuses(HttpServletRequest request, HttpServletResponse response) {
        if (!counted(request.getServletPath())) {
            return null;
        }
        long wait = wait(client(request));
        if (wait == 0) {
            return null;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
        return ServiceError.RATE_EXCEEDED;
    }

    private static String client(HttpServletRequest request) {
        Principal holder = request.getUserPrincipal();
        return holder == null ? request.getRemoteAddr() : holder.getName();
    }

    /** Takes a permit. How many seconds to wait for one; 0 where it was had. */
    synchronized long wait(String client) {
        long now = clock.getAsLong();
        Saved had = clients.getOrDefault(client, new Saved(MINUTE, now));
        long saved = Math.min(MINUTE, had.nanos() + now - had.at());
        long missing = Math.max(0, cost - saved);
        clients.put(client, new Saved(missing == 0 ? saved - cost : saved, now));
        return (missing + SECOND - 1) / SECOND;
    }

    private static boolean counted(String path) {
        return Problems.forPrograms(path)
                ? path.equals("/v1/interviews")
                : FILES.stream().noneMatch(path::startsWith);
    }
}
