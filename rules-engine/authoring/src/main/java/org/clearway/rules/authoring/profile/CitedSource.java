package org.clearway.rules.authoring.profile;

import java.time.LocalDate;
import java.util.Objects;
import org.clearway.rules.Authority;
import org.jspecify.annotations.Nullable;

/**
 * A source that the rules of an edition may cite, as its ruleset.yaml has it.
 *
 * @param key by which rules cite it
 * @param title what it is called
 * @param authority the force with which it speaks
 * @param address where it can be read, or the beginning of the addresses of its provisions; empty where that is not recorded
 * @param published the day on which it was made or published; null where that is not recorded
 * @param consulted the day on which it, or what is known of it, was last looked at; null where that is not recorded
 * @param read whether the source itself was read; all that rests on one that was not is inferred
 */
public record CitedSource(
        String key,
        String title,
        Authority authority,
        String address,
        @Nullable LocalDate published,
        @Nullable LocalDate consulted,
        boolean read) {

    static CitedSource of(String key, Header.Cited source) {
        return new CitedSource(
                key,
                source.title(),
                source.authority(),
                Objects.requireNonNullElse(source.address(), ""),
                source.published(),
                source.consulted(),
                source.read());
    }
}
