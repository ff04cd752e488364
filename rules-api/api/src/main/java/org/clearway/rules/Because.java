package org.clearway.rules;

import org.immutables.value.Value;

/** A known fact that a finding rests on. */
@Value.Immutable
public interface Because {

    /** The path of the fact, such as {@code device.invasiveness} or {@code approvals[0].origin}. */
    String fact();

    /** Its value: {@code Boolean}, {@code Enum}, {@code Set} of {@code Enum}, {@code LocalDate}, {@code Integer}, {@code BigDecimal} or {@code String}. */
    Object value();

    /** How the value is known; anything but {@link Known#STATED} was not said by the request. */
    @Value.Default
    default Known how() {
        return Known.STATED;
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Because}. Not thread-safe. */
    final class Builder extends ImmutableBecause.Builder {
        Builder() {}
    }
}
