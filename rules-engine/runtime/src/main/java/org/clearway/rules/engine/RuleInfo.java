package org.clearway.rules.engine;

import java.util.List;
import org.clearway.rules.Citation;
import org.clearway.rules.internal.text.RuleTitle;
import org.jspecify.annotations.Nullable;

/**
 * A rule of an edition.
 *
 * @param name whole name, unique in its edition
 * @param rule short name of the provision
 * @param limb the limb in words; {@code base} where the rule {@link #isWhole() is all of} its provision
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

    /** Whether the rule is all of its provision, and not one limb of it. */
    public boolean isWhole() {
        return RuleTitle.isWhole(limb);
    }

    /** The provision and its limb as a reader calls them: {@code Rule 7: short term}, or the provision alone where the rule is all of it. */
    public String title() {
        return RuleTitle.of(rule, limb);
    }
}
