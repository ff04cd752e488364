package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clearway.rules.Finding;
import org.clearway.rules.Warning;
import org.jspecify.annotations.Nullable;

/** What findings cite although it was published only after {@code knownOn}: an edition may cite more than its law. */
final class LaterSources {

    private LaterSources() {}

    /** A warning that names the sources; null where there are none. */
    static @Nullable Warning warning(List<Finding> findings, @Nullable LocalDate knownOn) {
        if (knownOn == null) {
            return null;
        }
        Map<String, LocalDate> later = new TreeMap<>();
        findings.stream().flatMap(finding -> finding.citations().stream()).forEach(citation -> {
            LocalDate published = citation.published();
            if (published != null && published.isAfter(knownOn)) {
                later.put(citation.instrument(), published);
            }
        });
        return later.isEmpty()
                ? null
                : Warning.builder()
                        .code("PUBLISHED_LATER")
                        .text("Cited here, and published only after " + knownOn + ": "
                                + later.entrySet().stream()
                                        .map(source -> source.getKey() + " (" + source.getValue() + ")")
                                        .collect(Collectors.joining("; "))
                                + ".")
                        .build();
    }
}
