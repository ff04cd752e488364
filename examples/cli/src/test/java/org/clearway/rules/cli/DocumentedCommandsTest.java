package org.clearway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the pages show is what the commands write: every block that begins with a call of {@code ./clearway} is run again,
 * and every picture is made again. A line of three dots stands for lines left out.
 *
 * <p>With the environment variable CLEARWAY_UPDATE_DOCS the blocks without such dots, and the pictures, are written anew.
 */
class DocumentedCommandsTest {

    private static final String CALL = "$ ./clearway ";
    private static final String DOTS = "...";
    private static final Path ROOT = Path.of("..", "..");
    private static final boolean UPDATE = System.getenv("CLEARWAY_UPDATE_DOCS") != null;

    /** A call and the lines under it. */
    record Block(Path page, String call, List<String> shown) {
        @Override
        public String toString() {
            return page.getFileName() + ": " + call;
        }

        List<String> arguments() {
            return Arrays.stream(call.split(" "))
                    .map(word -> word.startsWith("examples/") || word.startsWith("docs/")
                            ? ROOT.resolve(word).toString()
                            : word)
                    .toList();
        }
    }

    static Stream<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (String name : List.of("worked-example.md", "command-line.md")) {
            Path page = ROOT.resolve("docs").resolve(name);
            List<String> lines = Files.readAllLines(page);
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).startsWith(CALL)) {
                    continue;
                }
                int end = i + 1;
                while (!lines.get(end).equals("```") && !lines.get(end).startsWith(CALL)) {
                    end++;
                }
                blocks.add(new Block(page, lines.get(i).substring(CALL.length()), lines.subList(i + 1, end)));
            }
        }
        return blocks.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("blocks")
    void aCommandWritesWhatThePageShows(Block block) throws IOException {
        List<String> arguments = new ArrayList<>(block.arguments());
        int output = arguments.indexOf("--output");
        Path file = output < 0 ? null : Path.of(arguments.get(output + 1));
        if (file != null) {
            arguments.subList(output, output + 2).clear();
        }

        Run run = Run.of(arguments.toArray(new String[0]));

        assertThat(run.exit()).as(run.err()).isZero();
        if (UPDATE) {
            update(block, file, run.out());
        } else if (file != null) {
            assertThat(run.lines()).isEqualTo(Files.readAllLines(file));
        } else {
            List<String> written =
                    run.lines().stream().map(String::stripTrailing).toList();
            if (block.shown().contains(DOTS)) {
                assertThat(String.join("\n", written)).matches(pattern(block.shown()));
            } else {
                assertThat(written).isEqualTo(block.shown());
            }
        }
    }

    private static Pattern pattern(List<String> shown) {
        return Pattern.compile(
                shown.stream()
                        .map(line -> line.equals(DOTS) ? ".*" : Pattern.quote(line))
                        .collect(Collectors.joining("\n")),
                Pattern.DOTALL);
    }

    private static void update(Block block, Path file, String out) throws IOException {
        if (file != null) {
            Files.writeString(file, out);
        } else if (!block.shown().contains(DOTS)) {
            String page = Files.readString(block.page());
            String head = CALL + block.call() + "\n";
            int start = page.indexOf(head) + head.length();
            int end = start
                    + block.shown().stream().mapToInt(line -> line.length() + 1).sum();
            String written =
                    out.lines().map(line -> line.stripTrailing() + "\n").collect(Collectors.joining());
            Files.writeString(block.page(), page.substring(0, start) + written + page.substring(end));
        }
    }
}
