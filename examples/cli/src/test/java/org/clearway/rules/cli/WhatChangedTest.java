package org.clearway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WhatChangedTest {

    @Test
    void twoDaysOfLawAreCompared() {
        Run run = Run.of("what-changed", Samples.MESH, "--from", "2020-12-30", "--to", "2020-12-31", "--json");

        JsonNode answer = change(run, "answer");
        assertThat(answer.path("before").asString()).isEqualTo("not encoded for that day");
        assertThat(answer.path("after").asString()).isEqualTo("IIb");
        assertThat(answer.path("because").asString()).startsWith("Rule 8");
    }

    @Test
    void whereNothingChangedThatIsSaid() {
        assertThat(Run.of("what-changed", Samples.MESH, "--from", "2026-01-01", "--to", "2026-01-02")
                        .out())
                .contains("Nothing changed.");
    }

    @Test
    void aRulesetPublishedLaterIsNotTakenForAbsenceOfLaw() {
        Run run = Run.of(
                "what-changed", Samples.MESH, "--ruleset", "gb-market-access", "--known-on", "2023-01-01", "--json");

        assertThat(change(run, "answer").path("before").asString()).isEqualTo("not published by then");
        assertThat(run.out()).doesNotContain("no law in force").contains("30 June 2023: ");
    }

    @Test
    void editionsPublishedSinceAreListedWithTheirStanding() {
        Run run = Run.of("what-changed", Samples.US_510K, "--ruleset", "gb-reliance", "--known-on", "2025-01-01");

        assertThat(run.out())
                .contains(
                        "Published since",
                        "edition 2025-07-22 (policy, not law)",
                        "edition 2026-05-08 (draft, not law)")
                .doesNotContain("edition 2024-11-14 (proposal, not law)")
                .containsPattern("(?m)^not law: 2025-07-22 +not published +would give ELIGIBLE");
    }

    @Test
    void daysInTheWrongOrderAndBothWaysAtOnceAreRefused() {
        assertThat(Run.of("what-changed", Samples.MESH, "--from", "2026-01-02", "--to", "2026-01-02")
                        .err())
                .startsWith("error SPAN");
        assertThat(Run.of("what-changed", Samples.MESH).exit()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("what-changed", Samples.MESH, "--from", "2026-01-01", "--known-on", "2025-01-01")
                        .exit())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void lawThatAppliedIsKnownAlthoughASourceOfItsEditionIsNewer() {
        Run run = Run.of(
                "what-changed", Samples.MESH, "--ruleset", "gb-market-access", "--known-on", "2025-01-01", "--json");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).doesNotContain("not published by then", "no law in force");
    }

    @Test
    void aForcedDraftIsNeverToldAsLaw() {
        Run run = Run.with(Samples.DRAFT, "what-changed", "-", "--from", "2026-01-01", "--to", "2026-11-22");

        assertThat(run.exit()).isZero();
        assertThat(run.lines().get(1)).isEqualTo("What if, not law: 1 January 2026 and 22 November 2026");
        assertThat(run.out())
                .contains("In force before: IIb by Rule 8, edition 2020-12-31")
                .doesNotContain("Law of");
    }

    @Test
    void aForcedEditionOfARulesetThatIsNotAskedIsRefused() {
        Run run = Run.with(
                Samples.DRAFT,
                "what-changed",
                "-",
                "--ruleset",
                "gb-market-access",
                "--from",
                "2026-01-01",
                "--to",
                "2026-11-22");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .startsWith("error SUPPOSED_ELSEWHERE at 2026-05-08: ")
                .contains("gb-device-class");
    }

    @Test
    void guidanceOfTwoDaysIsNotCalledLaw() {
        assertThat(Run.of(
                                "what-changed",
                                Samples.MESH,
                                "--ruleset",
                                "samd-category",
                                "--from",
                                "2026-01-01",
                                "--to",
                                "2026-11-22")
                        .out())
                .doesNotContain("Law of", "law of");
    }

    private static JsonNode change(Run run, String what) {
        return run.json()
                .get(0)
                .path("changes")
                .valueStream()
                .filter(change -> change.path("what").asString().equals(what))
                .findFirst()
                .orElseThrow();
    }
}
