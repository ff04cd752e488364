package org.clearway.rules.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.clearway.rules.Citation;
import org.jspecify.annotations.Nullable;

/** Writes the citations of a decision: where they are cited, or of what is not law numbers there and each one once behind it. */
final class CitationWriter {

    private final JsonOutput out;

    /** The numbers of those that are told once; null where each is told wherever it is cited. */
    private final @Nullable Map<Citation, Integer> numbers;

    private boolean byNumber;

    CitationWriter(JsonOutput out, boolean once) {
        this.out = out;
        this.numbers = once ? new LinkedHashMap<>() : null;
    }

    /** Writes the same with numbers for its citations, where they are told once. */
    <T> Consumer<T> byNumber(Consumer<T> content) {
        return value -> {
            byNumber = numbers != null;
            content.accept(value);
            byNumber = false;
        };
    }

    /** Writes what is cited in one place. */
    void of(List<Citation> citations) {
        if (byNumber) {
            out.list(ToldOnce.CITES, citations, citation -> out.number(number(citation)));
        } else {
            out.list(ToldOnce.CITATIONS, citations, this::shared);
        }
    }

    /** Writes those that have a number, in the order of their numbers. */
    void numbered() {
        if (numbers != null && !numbers.isEmpty()) {
            out.list(ToldOnce.CITATIONS, List.copyOf(numbers.keySet()), this::shared);
        }
    }

    private int number(Citation citation) {
        Map<Citation, Integer> known = Objects.requireNonNull(numbers);
        return known.computeIfAbsent(citation, next -> known.size());
    }

    private void shared(Citation citation) {
        out.shared(citation, this::citation);
    }

    private void citation(Citation citation) {
        out.open()
                .word("instrument", citation.instrument())
                .field("provision", citation.provision())
                .field("authority", citation.authority())
                .field("basis", citation.basis())
                .field("address", citation.address())
                .field("published", citation.published())
                .field("consulted", citation.consulted())
                .close();
    }
}
