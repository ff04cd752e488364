package org.clearway.rules.service.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearway.rules.service.Settings;
import org.clearway.rules.service.errors.Problems;
import org.clearway.rules.service.errors.ServiceError;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Answers only to the names of this service, so that no page elsewhere can have its own name lead here. Probes of health may use any. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class HostCheck extends Check {

    private final Set<String> hosts;

    HostCheck(Problems problems, Settings settings) {
        super(problems);
        hosts = settings.hosts().stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Nullable
    ServiceError refuses(HttpServletRequest request, HttpServletResponse response) {
        boolean known = hosts.isEmpty()
                || hosts.contains(request.getServerName().toLowerCase(Locale.ROOT))
                || KeyCheck.isProbe(request.getServletPath());
        return known ? null : ServiceError.HOST_REFUSED;
    }
}
