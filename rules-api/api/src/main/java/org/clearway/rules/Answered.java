package org.clearway.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What holds an {@link Answer}, and offers its fields by the same names. */
public interface Answered {

    /** The answer. */
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

    /** {@link Answer#possibleExact()}. */
    default boolean possibleExact() {
        return answer().possibleExact();
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
}
