package org.clearway.rules.authoring.currency;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.clearway.rules.Authority;
import org.jspecify.annotations.Nullable;

/**
 * Something that a lawyer should read, and what depends on it.
 *
 * @param why why it should be read
 * @param title the source, or the edition
 * @param provisions what of it, as rules cite it; empty for the whole
 * @param authority the force with which the source speaks; null for an edition
 * @param address where it can be read; empty where that is not recorded
 * @param checked the day on which it was last looked at; null where that is not recorded
 * @param due the last day on which that is recent enough; null where reading is due since it was never read
 * @param law whether an edition that is in force on the day rests on it
 * @param editions the editions that rest on it, {@code <ruleset>/<edition>}
 * @param rules how many rules of theirs conclude something on it
 * @param cases how many of their worked cases these rules decide
 */
public record ToRead(
        Why why,
        String title,
        List<String> provisions,
        @Nullable Authority authority,
        String address,
        @Nullable LocalDate checked,
        @Nullable LocalDate due,
        boolean law,
        List<String> editions,
        int rules,
        int cases) {

    /** What has most effect first: what is in force, then what decides most cases, then most rules. */
    static final Comparator<ToRead> BY_EFFECT = Comparator.comparing(ToRead::law)
            .thenComparing(ToRead::cases)
            .thenComparing(ToRead::rules)
            .reversed()
            .thenComparing(ToRead::title)
            .thenComparing(ToRead::why);

    public ToRead {
        provisions = List.copyOf(provisions);
        editions = List.copyOf(editions);
    }

    /** Why something should be read. */
    public enum Why {
        /** The source was never read in its own words; what rests on it is inferred. */
        NEVER_READ,
        /** The source was read, and does not state in words what rules take from it. */
        INFERRED,
        /** The source was last looked at too long ago, or it is not recorded when. */
        SOURCE_OLD,
        /** The edition was last checked against its sources too long ago. */
        EDITION_OLD
    }
}
