package org.clearway.rules.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Wherever a file is cut into chunks, their rows are those of the file. */
class RowReaderTest {

    @Test
    void rowsAreTheSameWhereverAFileIsCut() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            StringBuilder made = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                made.append(List.of("a", "\n", "\r\n", " ", "\"x\ny\"", "\"\"", "é", "\n\n", "\"q\"\"\n\"")
                        .get(random.nextInt(9)));
            }
            String text = made.toString();
            for (boolean quotes : new boolean[] {true, false}) {
                List<String> whole = rows(text, Math.max(1, bytes(text).length), quotes);
                for (int size = 1; size < 20; size++) {
                    assertThat(rows(text, size, quotes))
                            .as("%s cut at each %s bytes", text, size)
                            .isEqualTo(whole);
                }
            }
        }
    }

    @Test
    void aRowKnowsTheLineOnWhichItBegins() throws IOException {
        assertThat(rows("h\n\"1\n2\"\n\nlast", 3, true)).containsExactly("1 h", "2 \"1\n2\"", "5 last");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstRow() throws IOException {
        assertThat(rows("\uFEFFa,b\n", 100, true)).containsExactly("1 a,b");
    }

    @Test
    void aRowThatNeverEndsIsCutAndSaysSo() throws IOException {
        String text = "\"" + "x".repeat(RowReader.LONGEST + 5) + "\nshort\n";
        Chunk chunk = new Chunk("f", 0, text.length(), false, 0);
        InputRow row = new RowReader(chunk, new ByteArrayInputStream(bytes(text)), true).next();
        assertThat(row.tooLong()).isTrue();
        assertThat(row.bytes()).hasSize(RowReader.LONGEST);
    }

    /** The rows with their lines, read chunk by chunk; as many as the survey counts. */
    private static List<String> rows(String text, int size, boolean quotes) throws IOException {
        byte[] bytes = bytes(text);
        List<Survey> surveys = new ArrayList<>();
        for (int start = 0; start < bytes.length; start += size) {
            int end = Math.min(bytes.length, start + size);
            surveys.add(Survey.of("f", start, end, from(bytes, start), quotes));
        }
        Survey.Whole whole = Survey.whole(surveys);
        List<String> rows = new ArrayList<>();
        for (Chunk chunk : whole.chunks()) {
            new RowReader(chunk, from(bytes, (int) Math.max(0, chunk.start() - 1)), quotes)
                    .forEachRemaining(row -> rows.add(row.line() + " " + row.text()));
        }
        assertThat(whole.rows()).as("counted in %s", text).isEqualTo(rows.size());
        return rows;
    }

    private static InputStream from(byte[] bytes, int start) {
        return new ByteArrayInputStream(bytes, start, bytes.length - start);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
