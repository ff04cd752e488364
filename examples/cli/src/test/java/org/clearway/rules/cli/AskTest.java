package org.clearway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An interview, and what would have to be different. */
class AskTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void withoutATerminalNothingIsWaitedFor() {
        Run run = Run.of("ask", "gb-device-class");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("NO_TERMINAL", "--json", "--typed");
    }

    @Test
    void aPageNamesItsQuestionWhatIsPossibleAndHowManyPagesAreLeft() {
        Run run = Run.onTerminal(100, false, "q\n", "ask", "gb-device-class");

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.out())
                .contains(
                        "What is it?  (page 1, at most ",
                        "Still possible: I, ",
                        "1 a medical device, or an accessory of one");
        assertThat(run.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void whatIsNoDeviceIsAnsweredOnTheFirstPage() {
        Run run = Run.onTerminal(100, false, "7\n2\n", "ask", "gb-device-class");

        assertThat(run.exit()).as(run.out()).isZero();
        assertThat(run.out()).contains("NOT A DEVICE", "This is law on that day", "By reg 2");
    }

    @Test
    void aLineThatIsNoAnswerIsSaidAndAskedAgain() {
        Run run = Run.onTerminal(100, false, "nine\n?\n7\n2\n", "ask", "gb-device-class");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("a number from 1 to 12 is expected", "Because of ");
    }

    @Test
    void theEndOfTheInputStopsTheInterviewAndItsStateGoesOn() throws IOException {
        Path state = folder.resolve("state.json");
        Run stopped = Run.onTerminal(100, false, "1\n2\n", "ask", "gb-device-class", "--save", state.toString());
        Run resumed = Run.of("ask", "--json", "--resume", state.toString());

        assertThat(stopped.exit()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(Files.readString(state)).contains("\"qualifies\":true");
        assertThat(resumed.exit()).isZero();
        assertThat(resumed.json().get(0).at("/next/id").asString()).isNotEqualTo("what");
    }

    @Test
    void aProgramIsGivenTheNextPageWithPlainWords() {
        Run run = Run.of("ask", "ni-device-class", "--json");

        assertThat(run.exit()).isZero();
        assertThat(run.json().get(0).at("/next/title").asString()).isEqualTo("What is it?");
        assertThat(run.json().get(0).at("/next/blocks/0/facts/0/question").asString())
                .endsWith("?");
    }

    @Test
    void whatWouldChangeTheClassOfAMeshIsNamedWithWhatItIsNow() {
        Run run = Run.of("why-not", Samples.MESH, "--wanted", "IIa", "--keep", "device.duration");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("What would make it IIa, not IIb?", "place of the most critical contact: teeth");
        assertThat(run.out().substring(0, run.out().indexOf("Why the rules")))
                .doesNotContain("length of one continuous use");
    }

    @Test
    void waysThatDifferInOneChangeAreToldTogetherAndNoneMakesAFactUnknown() {
        Run first = Run.of("why-not", Samples.MESH, "--wanted", "IIa");
        Run all = Run.of("why-not", Samples.MESH, "--wanted", "IIa", "--all");

        assertThat(first.out()).contains("and one of these:", "transient or short term", "--all lists them.");
        assertThat(all.out()).doesNotContain(": not known (now", "--all lists them.");
        assertThat(first.out().lines().filter(line -> line.matches(" +\\d+ .*")))
                .hasSize(5);
        assertThat(all.out().lines().filter(line -> line.matches(" +\\d+ .*"))).hasSizeGreaterThan(5);
    }

    @Test
    void anOutcomeThatIsNoneIsRefusedWithThoseThereAre() {
        Run run = Run.of("why-not", Samples.MESH, "--wanted", "IV");

        assertThat(run.exit()).isNotZero();
        assertThat(run.err()).contains("OUTCOME_UNKNOWN", "III");
    }

    @Test
    void aStateWithTwoRequestsIsRefused() throws IOException {
        Path state = folder.resolve("state.json");
        String request = "{\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\"}";
        Files.writeString(state, "{\"request\":" + request + ",\"\\u0072equest\":" + request + "}");

        Run run = Run.of("ask", "--json", "--resume", state.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("error JSON_DUPLICATE_KEY at request");
    }

    @Test
    void aStateOfAnyLengthOrThatIsNoTextIsRefused() throws IOException {
        Path state = folder.resolve("state.json");
        Files.writeString(state, "{\"request\":\"" + "x".repeat(3 << 20) + "\"}");
        assertThat(Run.of("ask", "--json", "--resume", state.toString()).err())
                .contains("error JSON_TOO_LARGE at " + state);

        Files.write(state, new byte[] {'{', (byte) 0xff, '}'});
        assertThat(Run.of("ask", "--json", "--resume", state.toString()).err())
                .contains("error JSON_MALFORMED at " + state);

        assertThat(Run.of(
                                "ask",
                                "--json",
                                "--resume",
                                folder.resolve("none.json").toString())
                        .err())
                .contains("error FILE_UNREADABLE");
    }
}
