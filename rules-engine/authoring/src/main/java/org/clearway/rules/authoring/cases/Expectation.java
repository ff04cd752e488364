package org.clearway.rules.authoring.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.Status;
import org.clearway.rules.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a case expects. Whatever is null or empty is not looked at.
 *
 * @param status the status
 * @param outcome the outcome; several are codes that must all be given
 * @param possible every outcome still possible: all of them, and no others
 * @param deciding provisions, at least one of which must be among those that decide
 * @param route the route
 * @param basis the legal basis
 * @param dates dates by name
 * @param questions facts that must be among the questions
 * @param checks verdicts by the id of the check
 * @param prospective what editions that are not law must give
 * @param consequences values that the certain consequences must give, by name
 * @param warnings codes that must be among the warnings
 * @param absent codes that must not be in the outcome
 * @param limbs whole names of rules that must be certain findings
 * @param error the code of the error that the request is refused with; then nothing else is expected
 * @param esf the answer in the terms of the NICE evidence standards framework
 */
public record Expectation(
        @Nullable Status status,
        List<String> outcome,
        Set<String> possible,
        List<String> deciding,
        @Nullable String route,
        @Nullable String basis,
        Map<String, LocalDate> dates,
        List<String> questions,
        Map<String, Verdict> checks,
        List<InEdition> prospective,
        Map<String, String> consequences,
        List<String> warnings,
        List<String> absent,
        List<String> limbs,
        @Nullable String error,
        @Nullable Esf esf) {

    /**
     * The tier of the NICE evidence standards framework, which a decision tells as the consequences {@code esfTier} and
     * {@code esfStandards}.
     *
     * @param tier the tier, or {@code OUT_OF_SCOPE}
     * @param standards how many standards apply
     */
    public record Esf(@Nullable String tier, @Nullable String standards) {}

    /**
     * What one edition that is not law must give.
     *
     * @param edition the edition
     * @param status the status it would have
     * @param outcome the outcome
     * @param route the route
     * @param deciding provisions, at least one of which must decide
     * @param possible every outcome still possible
     * @param questions facts that must be among the questions
     * @param byApproval what approvals must give on their own
     */
    public record InEdition(
            String edition,
            @Nullable Status status,
            @Nullable String outcome,
            @Nullable String route,
            List<String> deciding,
            Set<String> possible,
            List<String> questions,
            List<OfApproval> byApproval) {}

    /**
     * What one approval must give on its own.
     *
     * @param origin the country that granted it
     * @param outcome the outcome
     * @param route the route
     */
    public record OfApproval(
            String origin,
            @Nullable String outcome,
            @Nullable String route) {}
}
