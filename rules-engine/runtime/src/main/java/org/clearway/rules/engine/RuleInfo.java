package org.clearway.rules.engine;

import java.util.List;
import org.clearway.rules.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A rule of an edition.
 *
 * @param name whole name, unique in its edition
 * @param rule short name of the provision
 * @param limb the limb in words
 * @param conclusion what it concludes, or null where it only warns
 * @param file source file, relative to the edition
 * @param line its line in that file
 * @param citations what it rests on
 */
public record RuleInfo(
        String name,
        String rule,
        String limb,
        @Nullable String conclusion,
        String file,
        int line,
        List<Citation> citations) {
    public RuleInfo {
        citations = List.copyOf(citations);
    }
}
