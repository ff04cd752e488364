package org.clearway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearway.rules.json.RecordJson;
import org.clearway.rules.json.RequestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DecideTest {

    private static final String GOOD = """
            {"id":"good","ruleset":"gb-device-class","asOf":"2026-11-22","unstated":"FALSE","facts":{"device":\
            {"qualifies":true,"invasiveness":"SURGICAL","site":"OTHER_INTERNAL","duration":"TRANSIENT","aimd":"NONE",\
            "jointReplacement":"NONE","software":"NONE","active":false}}}""";
    private static final String OPEN =
            "{\"id\":\"open\",\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\",\"facts\":{}}";
    private static final String PRETTY = """
            {
              "id": "pretty",
              "ruleset": "gb-reliance",
              "asOf": "2026-11-22",
              "facts": {
                "approvals": [
                  { "origin": "US" },
                  { "origin": "CA" }
                ]
              }
            }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void oneRequestFromStandardInputGivesOneLine() {
        Run run = Run.with(GOOD, "decide");

        assertThat(run.exit()).isZero();
        assertThat(run.lines()).hasSize(1);
        assertThat(run.json().get(0).path("outcome").asString()).isEqualTo("IIa");
        assertThat(run.json().get(0).has("recordDigest")).isFalse();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void brokenLinesGiveOneErrorLineEachInTheirPlace() {
        String tooLong = "{\"id\":\"long\",\"pad\":\"" + "x".repeat(2 << 20) + "\"}";
        String batch = String.join(
                "\n",
                GOOD,
                "",
                "not json",
                "   ",
                "{\"id\":\"typo\",\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\","
                        + "\"facts\":{\"device\":{\"invasivness\":\"NONE\"}}}",
                "{\"id\":\"where\",\"ruleset\":\"no-such-ruleset\",\"asOf\":\"2026-11-22\"}",
                "[1, 2]",
                tooLong,
                "{\"id\":\"cut\",\"ruleset\":",
                "\"text\"",
                OPEN.replace("\"open\"", "\"last\"") + "\r");

        Run run = Run.with(batch, "decide");

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.json().stream().map(DecideTest::answer))
                .containsExactly(
                        "good DETERMINED",
                        " JSON_MALFORMED",
                        "typo FACT_UNKNOWN_NAME",
                        "where RULESET_UNKNOWN",
                        " FIELD_WRONG_TYPE",
                        "long JSON_TOO_LARGE",
                        "cut JSON_MALFORMED",
                        " FIELD_WRONG_TYPE",
                        "last UNDETERMINED");
        assertThat(run.json().get(2).path("error").path("didYouMean").asString())
                .isEqualTo("invasiveness");
    }

    @Test
    void aBrokenFirstLineDoesNotSwallowTheRest() {
        for (String first : List.of("{", "{\"id\":\"a\",", "{\"facts\":{\"approvals\":[", "{\"id\":", "{\"x", "]")) {
            Run run = Run.with(first + "\n" + GOOD + "\n" + OPEN + "\n", "decide");

            assertThat(run.lines()).as(first).hasSize(3);
            assertThat(run.json().get(0).has("error")).as(first).isTrue();
            assertThat(answer(run.json().get(1))).isEqualTo("good DETERMINED");
        }
    }

    @Test
    void aSingleRequestMayStandOverManyLines() {
        assertThat(Run.with(PRETTY, "decide").json().stream().map(DecideTest::answer))
                .containsExactly("pretty NOT_IN_FORCE");
        assertThat(Run.with("\n" + PRETTY + "\n\n", "decide").lines()).hasSize(1);
    }

    @Test
    void aSingleRequestOverManyLinesThatIsBrokenIsOneError() {
        Run cut = Run.with(PRETTY.substring(0, PRETTY.length() - 4), "decide");

        assertThat(cut.lines()).hasSize(1);
        assertThat(cut.exit()).isEqualTo(ExitCode.SOME_FAILED);
    }

    @Test
    void nothingAsksForNothing() {
        assertThat(Run.with("\n \n", "decide")).isEqualTo(new Run(ExitCode.OK, "", ""));
    }

    @Test
    void aFileIsReadAsStandardInputIs() throws Exception {
        Path file = Files.writeString(folder.resolve("batch.ndjson"), GOOD + "\n" + OPEN + "\n");

        assertThat(Run.of("decide", file.toString()).out())
                .isEqualTo(Run.with(GOOD + "\n" + OPEN, "decide", "-").out());
    }

    @Test
    void aMissingFileIsNamed() {
        Run run = Run.of("decide", folder.resolve("none.json").toString());

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("error FILE_UNREADABLE at ").contains("none.json: there is no such file");
        assertThat(Run.of("decide", folder.toString()).exit()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void theDigestIsThatOfTheRecord() {
        JsonNode decision = Run.with(GOOD, "decide", "--digest").json().get(0);
        String record = "{\"request\":" + RequestJson.write(RequestJson.read(GOOD)) + ",\"decision\":" + decision + "}";

        assertThat(decision.path("recordDigest").asString()).isEqualTo(RecordJson.digest(record));
    }

    @Test
    void onATerminalASingleRequestIsExplained() {
        Run run = Run.onTerminal(100, false, GOOD, "decide");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("Class IIa [LAW]")
                .contains("  Rule 6", "how it enters the body: surgical")
                .contains("Directive 93/42/EEC Annex IX", "not legal advice")
                .doesNotContain("\u001b", "{");
        assertThat(run.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void onATerminalWhatIsNotSettledIsAsked() {
        Run run = Run.onTerminal(100, true, OPEN, "decide");

        assertThat(run.out())
                .contains("Not settled", "What would settle it, the most useful first", "May apply", "\u001b[");
    }

    @Test
    void onATerminalWhatIsNotLawIsMarked() {
        assertThat(Run.onTerminal(100, false, PRETTY, "decide").out())
                .startsWith("No answer in law: no edition is in force on 2026-11-22")
                .contains("NOT LAW: what edition 2025-07-22 (policy, not law) would give", "- - - - ");
    }

    @Test
    void onATerminalABatchAndJsonAreLines() {
        assertThat(Run.onTerminal(100, true, GOOD + "\n" + OPEN, "decide").json())
                .hasSize(2);
        assertThat(Run.onTerminal(100, true, GOOD, "decide", "--json").json()).hasSize(1);
        assertThat(Run.with(GOOD, "decide", "--text").out()).startsWith("Class IIa");
    }

    @Test
    void theAnswerComesFirstAndWhatTheEditionAlwaysSaysLast() {
        String out = Run.onTerminal(80, false, Samples.line(Samples.US_510K), "decide")
                .out();

        assertThat(out).startsWith("NOT ALLOWED: May not be placed on the market on that day [LAW]");
        List<Integer> places = Stream.of("Why", "Rests on", "Said with every answer of this edition")
                .map(heading -> out.indexOf("\n" + heading + "\n"))
                .toList();
        assertThat(places).doesNotContain(-1).isSorted();
    }

    @Test
    void whatNobodyStatedAndCouldChangeTheAnswerIsNamedWithWhatItWouldLeave() {
        String out = Run.onTerminal(100, false, Samples.line(Samples.SEPSIS), "decide")
                .out();

        assertThat(out).containsPattern("\\d+ that nobody stated could change the answer:");
        assertThat(out).containsPattern("if yes: .*IIa");
    }

    @Test
    void aRuleThatAppliesWithoutGivingTheAnswerIsNotShownAsAReason() {
        String out =
                Run.onTerminal(100, false, Samples.line(Samples.MESH), "decide").out();

        assertThat(out).startsWith("Class IIb");
        assertThat(out.substring(0, out.indexOf("What follows")).replaceAll("\\s+", " "))
                .contains("Applies too, but does not give the answer: reg 13");
    }

    @Test
    void onlyWhatForbidsIsRedAndOnlyWhatAllowsIsGreen() {
        String red = "\u001b[31m";
        String green = "\u001b[32m";

        assertThat(Run.onTerminal(100, true, GOOD, "decide").out()).doesNotContain(red, green);
        assertThat(Run.onTerminal(100, true, Samples.line(Samples.US_510K), "decide")
                        .lines()
                        .get(0))
                .startsWith(red)
                .contains("May not be placed on the market");
    }

    @Test
    void ofAChecklistOnlyWhatFailsIsListed() {
        Run run = Run.onTerminal(
                100,
                false,
                Samples.line(Samples.SEPSIS)
                        .replace("\"ruleset\":\"gb-device-class\"", "\"ruleset\":\"ai-governance\""),
                "decide");

        assertThat(run.lines()).hasSizeLessThan(150);
        assertThat(run.out()).contains("\nChecks\n", "clearway report has each with its sources");
    }

    @Test
    void onATerminalAnErrorIsASentence() {
        Run run = Run.onTerminal(100, false, GOOD.replace("invasiveness", "invasivness"), "decide");

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.err()).startsWith("error FACT_UNKNOWN_NAME at facts.device.invasivness: ");
        assertThat(run.err()).containsOnlyOnce("did you mean invasiveness");
    }

    @Test
    void aBatchIsNotHeldInMemory() {
        byte[] line = (GOOD + " ".repeat(100_000) + "\n").getBytes(StandardCharsets.UTF_8);
        int count = 3_000;
        InputStream endless = new SequenceInputStream(Collections.enumeration(IntStream.range(0, count)
                .<InputStream>mapToObj(i -> new ByteArrayInputStream(line))
                .toList()));
        AtomicLong written = new AtomicLong();
        PrintWriter counting = new PrintWriter(new Writer() {
            @Override
            public void write(char[] text, int from, int length) {
                for (int i = from; i < from + length; i++) {
                    written.addAndGet(text[i] == '\n' ? 1 : 0);
                }
            }

            @Override
            public void flush() {
                // counted as it comes
            }

            @Override
            public void close() {
                // nothing to close
            }
        });
        Terminal terminal =
                new Terminal(endless, counting, new PrintWriter(new StringWriter()), false, false, false, 120);

        assertThat(Main.run(terminal, "decide")).isZero();
        assertThat(written).hasValue(count);
    }

    @Test
    void aReaderThatGoesAwayEndsTheBatchQuietly() {
        PrintWriter gone = new PrintWriter(new Writer() {
            @Override
            public void write(char[] text, int from, int length) {
                throw new OutputFailed(new IOException("Broken pipe"));
            }

            @Override
            public void flush() {
                // nothing is kept
            }

            @Override
            public void close() {
                // nothing to close
            }
        });
        StringWriter err = new StringWriter();
        InputStream in = new ByteArrayInputStream(GOOD.getBytes(StandardCharsets.UTF_8));

        int exit = Main.run(new Terminal(in, gone, new PrintWriter(err), false, false, false, 120), "decide");

        assertThat(exit).isEqualTo(ExitCode.BROKEN_PIPE);
        assertThat(err.toString()).isEmpty();
    }

    private static String answer(JsonNode line) {
        JsonNode error = line.path("error");
        String what = error.isObject()
                ? error.path("code").asString()
                : line.path("status").asString();
        return line.path("id").asString("") + " " + what;
    }
}
