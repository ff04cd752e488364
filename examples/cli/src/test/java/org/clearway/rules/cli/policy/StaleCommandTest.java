package org.clearway.rules.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Run;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StaleCommandTest {
    private static final String SOFTWARE = "samd-category/2014-09-18";

    @Test
    void anEditionWhoseSourcesWereReadLatelyNeedsNothing() {
        Run run = Run.of("stale", SOFTWARE, "--as-of", "2026-11-28", "--format", "json");

        assertThat(run.json()).noneMatch(one -> one.path("why").asString().endsWith("_old"));
    }

    @Test
    void whatWasCheckedTooLongAgoIsToBeReadAgain() {
        Run run = Run.of("stale", SOFTWARE, "--as-of", "2027-11-28", "--format", "json");

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.FOUND);
        assertThat(run.json()).anyMatch(one -> one.path("why").asString().equals("edition_old"));
        assertThat(run.json()).anyMatch(one -> one.path("why").asString().equals("source_old"));
    }

    @Test
    void theDayOnWhichACheckEndsToBeRecentIsTheLastOneThatCounts() {
        String due = Run.of("stale", SOFTWARE, "--as-of", "2027-11-28", "--format", "json").json().stream()
                .filter(one -> one.path("why").asString().equals("edition_old"))
                .map(one -> one.path("due").asString())
                .findFirst()
                .orElseThrow();

        assertThat(old(due)).isEmpty();
        assertThat(old(LocalDate.parse(due).plusDays(1).toString())).isNotEmpty();
    }

    @Test
    void whatEditionsInForceRestOnComesFirstThenWhatDecidesMostCases() {
        List<JsonNode> read = Run.of("stale", "gb-device-class", "--as-of", "2026-11-28", "--format", "json")
                .json();

        assertThat(read.stream().map(one -> one.path("law").booleanValue()).toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
        List<Integer> cases = read.stream()
                .filter(one -> one.path("law").booleanValue())
                .map(one -> one.path("cases").intValue())
                .toList();
        assertThat(cases).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void aSourceThatWasNeverReadIsNamedWithWhatRestsOnIt() {
        Run run = Run.of("stale", "gb-reliance/2026-05-08", "--as-of", "2026-11-28");

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.FOUND);
        assertThat(run.out()).contains("Draft Medical Devices (Amendment) Regulations", "never read", "(not in");
    }

    @Test
    void theCalendarHasWhatFallsDueLaterToo() {
        Run run = Run.of("stale", SOFTWARE, "--as-of", "2026-11-28", "--format", "calendar");

        assertThat(run.out()).startsWith("BEGIN:VCALENDAR").contains("SUMMARY:Read: samd-category/2014-09-18");
        assertThat(run.out())
                .isEqualTo(Run.of("stale", SOFTWARE, "--as-of", "2026-11-28", "--format", "calendar")
                        .out());
    }

    @Test
    void aDayIsNeeded() {
        assertThat(Run.of("stale", SOFTWARE).exit()).isEqualTo(ExitCode.USAGE);
    }

    private static List<JsonNode> old(String day) {
        return Run.of("stale", SOFTWARE, "--as-of", day, "--format", "json").json().stream()
                .filter(one -> one.path("why").asString().equals("edition_old"))
                .toList();
    }
}
