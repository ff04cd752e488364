package org.clearway.rules.authoring.profile;

import java.util.List;
import org.clearway.rules.Authority;
import org.clearway.rules.Standing;

/** Checks the standing of an edition against its days, its sources and its warnings. */
final class StandingCheck {
    private static final String NOT_LAW = "NOT_LAW";

    private final Header header;
    private final HeaderProblems problems;

    StandingCheck(Header header, HeaderProblems problems) {
        this.header = header;
        this.problems = problems;
    }

    void check() {
        Header.Effective effective = header.effective();
        Standing standing = header.standing();
        problems.noteUnless(
                standing != Standing.IN_FORCE || effective != null,
                "What is in force has a day from which it is.",
                "effective: { from: 2026-11-22 }",
                "standing:",
                standing.name());
        problems.noteUnless(
                standing != Standing.REPEALED || effective != null && effective.to() != null,
                "What is repealed has a last day.",
                "effective: { from: 2020-12-31, to: 2026-11-22 }",
                "standing:",
                standing.name());
        problems.noteUnless(
                standing != Standing.ENACTED || effective != null,
                "What is enacted has a day from which it will be in force.",
                "effective: { from: 2027-06-15 }, or standing: DRAFT while there is none",
                "standing:",
                standing.name());
        problems.noteUnless(
                standing != Standing.ENACTED
                        || effective == null
                        || effective.from().isAfter(header.reviewed()),
                "On the day of 'reviewed' it was in force already, and no longer merely enacted.",
                "standing: IN_FORCE, or the day on which it will be in force",
                "standing:",
                standing.name());
        problems.noteUnless(
                !header.reviewed().isBefore(header.published()),
                "The encoding was last checked before what it encodes was published.",
                "a day that is not before " + header.published(),
                "reviewed:",
                header.reviewed().toString());
        notLaw(standing == Standing.IN_FORCE || standing == Standing.ENACTED);
    }

    /** A decision by law cannot say that it is not law. Guidance and policy in force can. */
    private void notLaw(boolean stands) {
        boolean law = header.sources().values().stream()
                .anyMatch(source -> source != null && source.authority() == Authority.LAW);
        boolean warned = (header.warnings() == null ? List.<Header.Always>of() : header.warnings())
                .stream().anyMatch(warning -> NOT_LAW.equals(warning.code()));
        problems.noteUnless(
                !(stands && law && warned),
                "What is " + header.standing() + " and rests on law warns that it is not law.",
                "no such warning, or another standing",
                "warnings:",
                NOT_LAW);
    }
}
