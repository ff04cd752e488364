package org.clearway.rules.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.clearway.rules.Basis;
import org.clearway.rules.Citation;
import org.clearway.rules.engine.Explanation;

/**
 * An instrument that is cited.
 *
 * @param instrument what it is called
 * @param authority its authority in words
 * @param consulted when it was last looked at, in words; empty where that is not recorded
 * @param read whether a reading is stated in it; otherwise all that rests on it is inferred, or it was not read
 * @param provisions each cited provision with its address, or an empty one
 */
public record RationaleSource(
        String instrument, String authority, String consulted, boolean read, Map<String, String> provisions) {

    static List<RationaleSource> of(Explanation explanation) {
        Map<String, RationaleSource> sources = new LinkedHashMap<>();
        Stream.concat(
                        explanation.rules().stream().flatMap(rule -> rule.rule().citations().stream()),
                        explanation.decision().consequences().stream()
                                .flatMap(consequence -> consequence.citations().stream()))
                .forEach(citation -> {
                    RationaleSource source = sources.merge(
                            citation.instrument(),
                            of(citation),
                            (known, other) -> known.read || !other.read
                                    ? known
                                    : new RationaleSource(
                                            known.instrument,
                                            known.authority,
                                            known.consulted,
                                            true,
                                            known.provisions));
                    source.provisions.putIfAbsent(
                            citation.provision(), Objects.requireNonNullElse(citation.address(), ""));
                });
        return List.copyOf(sources.values());
    }

    private static RationaleSource of(Citation citation) {
        return new RationaleSource(
                citation.instrument(),
                Text.words(citation.authority()),
                citation.consulted() == null ? "" : Plain.day(citation.consulted()),
                citation.basis() == Basis.STATED,
                new LinkedHashMap<>());
    }

    /** Whether it was read, in words. */
    public String reading() {
        return read ? "read" : "not read, or only inferred from";
    }
}
