package org.clearway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people expect of any command in a terminal. */
class HabitsTest {

    private static final Path REQUESTS = Path.of("..", "requests");
    private static final String OPEN =
            "{\"id\":\"open\",\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\",\"facts\":{}}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static String mesh() {
        return REQUESTS.resolve("hernia-mesh.json").toString();
    }

    private static Run assess(String... more) {
        return Run.of(
                Stream.concat(Stream.of("assess", "--ruleset", "gb-device-class", "--format", "json"), Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void anAnswerThatIsWatchedForEndsWithFour() {
        assertThat(Run.with(OPEN, "decide", "--fail-on", "undetermined").exit()).isEqualTo(ExitCode.FOUND);
        assertThat(Run.with(OPEN, "decide", "--fail-on", "not-law,III").exit()).isZero();
        assertThat(Run.of("decide", "--fail-on", "IIb", mesh()).exit()).isEqualTo(ExitCode.FOUND);
        assertThat(Run.of("assess", "--ruleset", "gb-device-class", "--fail-on", "iib", mesh())
                        .exit())
                .isEqualTo(ExitCode.FOUND);
        assertThat(Run.of("assess", "--ruleset", "gb-device-class", "--fail-on", "III", mesh())
                        .exit())
                .isZero();
    }

    @Test
    void aRequestInErrorCountsMoreThanAnAnswerThatIsWatchedFor() {
        assertThat(Run.with(OPEN + "\n{}", "decide", "--fail-on", "undetermined")
                        .exit())
                .isEqualTo(ExitCode.SOME_FAILED);
    }

    @Test
    void anAnswerThatNoRulesetGivesIsRefusedWithTheNearest() {
        Run run = Run.with(OPEN, "decide", "--fail-on", "undetermind");
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("ANSWER_UNKNOWN", "did you mean UNDETERMINED?");
    }

    @Test
    void allErrorsOfARequestAreToldAndNoPlaceTwice() {
        String broken =
                "{\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\",\"facts\":{\"device\":{\"invasivness\":\"NONE\",\"sterile\":1}}}";
        Run run = Run.with(broken, "decide", "--text");
        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.err().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("error FACT_UNKNOWN_NAME at facts.device.invasivness: the section device has no fact");
        assertThat(run.err()).contains("error FACT_WRONG_TYPE at facts.device.sterile: true or false is expected");
        assertThat(Run.with(broken, "decide")
                        .json()
                        .get(0)
                        .path("error")
                        .path("more")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void theRequestsOfWorkedCasesAreDecided() throws IOException {
        Path yaml = folder.resolve("cases.yaml");
        Files.writeString(yaml, """
                - id: A
                  title: nothing is known
                  ruleset: gb-device-class
                  asOf: 2026-11-22
                  facts: {}
                  expect: { status: UNDETERMINED }
                """);
        Run run = Run.of("decide", yaml.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.json().get(0).path("id").asString()).isEqualTo("A");
        String line =
                OPEN.replaceFirst("\\{", "{\"title\":\"t\",\"source\":\"s\",\"expect\":{\"status\":\"UNDETERMINED\"},");
        assertThat(Run.with(line, "decide").json().get(0).path("status").asString())
                .isEqualTo("UNDETERMINED");
        assertThat(Run.with(line.replace("\"facts\"", "\"fcts\""), "decide").out())
                .contains("FIELD_UNKNOWN", "fcts");
    }

    @Test
    void anOutputNeverReplacesWhatIsReadNorWhatIsNoFile() throws IOException {
        Path input = folder.resolve("in.json");
        Files.copy(Path.of(mesh()), input);
        String before = Files.readString(input);
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), input);
        for (Path output : List.of(input, link, folder, Path.of("/dev/null"), folder.resolve("none/out.md"))) {
            Run run = assess(input.toString(), "--output", output.toString());
            assertThat(run.exit()).as(output.toString()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("FILE_UNWRITABLE");
        }
        assertThat(Files.readString(input)).isEqualTo(before);
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nowhere"));
        assertThat(assess(mesh(), "--output", dangling.toString()).err()).contains("leads nowhere");
    }

    @Test
    void anOutputKeepsTheModeOfTheFileAndTheLinkToIt() throws IOException {
        Path output = Files.writeString(folder.resolve("out.md"), "old");
        Files.setPosixFilePermissions(output, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.md"), output);

        Run run = assess(mesh(), "--output", link.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).startsWith("written to ");
        assertThat(Files.readString(output)).startsWith("{\"id\":");
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(output)))
                .isEqualTo("rw-r-----");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void quietLeavesOutWhatWasWrittenWhereAndProgress() {
        Run run =
                assess(mesh(), "--quiet", "--output", folder.resolve("out.json").toString());
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(),
                new PrintWriter(OutputStream.nullOutputStream()),
                new PrintWriter(err),
                false,
                true,
                false,
                80);
        terminal.quiet().set(true);
        try (Progress progress = new Progress(terminal, true, 10, "things")) {
            progress.at(1, 1);
        }
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u001b]0;title\u0007", "\u001b[35m", "\u001b[2J", "\u0008\u0008", "\u009b31m", "\u202e", "\r"})
    void noControlCharacterOfAValueReachesATerminal(String control) {
        String json = OPEN.replace(
                "\"open\"",
                "\"a"
                        + control.replace("\u001b", "\\u001b")
                                .replace("\u0007", "\\u0007")
                                .replace("\u0008", "\\b")
                                .replace("\r", "\\r")
                        + "b\"");
        Run run = Run.onTerminal(80, true, json, "decide");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain(control);
        Run error = Run.onTerminal(80, true, json.replace("\"id\"", "\"asof\""), "decide");
        assertThat(error.out() + error.err()).doesNotContain(control);
    }

    @Test
    void whereMemoryRunsOutThatIsSaidInALine() {
        InputStream in = new InputStream() {
            @Override
            public int read() {
                throw new OutOfMemoryError();
            }
        };
        Run run = Run.run(in, false, false, 80, "decide");
        assertThat(run.exit()).isEqualTo(ExitCode.BROKEN);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith("error OUT_OF_MEMORY: ").contains("CLEARWAY_JAVA_OPTS=-Xmx2g");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void completionKnowsVerbsAndOptions(String shell) throws IOException, InterruptedException {
        Run run = Run.of("completion", shell);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("replay", "--fail-on", "--quiet", "complete -F _complete_clearway");
        Path script = Files.writeString(folder.resolve("completion"), run.out());
        if (shell.equals("bash")) {
            Process bash = new ProcessBuilder("bash", "-n", script.toString()).start();
            assertThat(bash.waitFor()).isZero();
        }
    }

    @Test
    void everyVerbHasAManualPage() throws IOException {
        Run run = Run.of("man", "--folder", folder.toString(), "--quiet");
        assertThat(run.exit()).as(run.err()).isZero();
        String page = Files.readString(folder.resolve("clearway-decide.1"));
        assertThat(page)
                .startsWith(".TH \"CLEARWAY-DECIDE\" 1")
                .contains(".SH SYNOPSIS", "\\fB\\-\\-fail\\-on\\fR ANSWER", ".SH EXIT STATUS", ".SH EXAMPLES");
        assertThat(Files.readString(folder.resolve("clearway.1"))).contains("\\fBreplay\\fR");
        assertThat(Run.of("man", "decid").err()).contains("VERB_UNKNOWN", "did you mean decide?");
        assertThat(Run.of("man", "decide").out()).isEqualTo(page);
    }
}
