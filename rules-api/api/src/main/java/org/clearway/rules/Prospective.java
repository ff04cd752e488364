package org.clearway.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What an edition that is not law on the day would give. It has no {@link Force}. */
@Value.Immutable
public interface Prospective {

    /** The edition. */
    String edition();

    /** Its standing. */
    Standing standing();

    /** The day on which what it encodes was made or published. */
    LocalDate published();

    /** {@code sha256:} and the digest of the edition's source files; null in what a version wrote that did not name it. */
    @Nullable
    String digest();

    /** What the edition would give. */
    Answer answer();

    /** {@link Answer#status()}. */
    default Status status() {
        return answer().status();
    }

    /** {@link Answer#outcome()}. */
    default @Nullable String outcome() {
        return answer().outcome();
    }

    /** {@link Answer#outcomes()}. */
    default @Nullable List<String> outcomes() {
        return answer().outcomes();
    }

    /** {@link Answer#certain()}. */
    default @Nullable List<String> certain() {
        return answer().certain();
    }

    /** {@link Answer#possible()}. */
    default List<String> possible() {
        return answer().possible();
    }

    /** {@link Answer#deciding()}. */
    default List<String> deciding() {
        return answer().deciding();
    }

    /** {@link Answer#route()}. */
    default @Nullable String route() {
        return answer().route();
    }

    /** {@link Answer#legalBasis()}. */
    default @Nullable String legalBasis() {
        return answer().legalBasis();
    }

    /** {@link Answer#dates()}. */
    default Map<String, LocalDate> dates() {
        return answer().dates();
    }

    /** {@link Answer#checks()}. */
    default Map<String, CheckResult> checks() {
        return answer().checks();
    }

    /** {@link Answer#findings()}. */
    default List<Finding> findings() {
        return answer().findings();
    }

    /** {@link Answer#questions()}. */
    default List<Question> questions() {
        return answer().questions();
    }

    /** {@link Answer#byApproval()}. */
    default List<SubjectOutcome> byApproval() {
        return answer().byApproval();
    }

    /** {@link Answer#warnings()}. */
    default List<Warning> warnings() {
        return answer().warnings();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Prospective}. Not thread-safe. */
    final class Builder extends ImmutableProspective.Builder {
        Builder() {}
    }
}
