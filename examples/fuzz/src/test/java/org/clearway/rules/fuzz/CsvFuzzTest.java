package org.clearway.rules.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clearway.rules.authoring.profile.EditionReader;
import org.clearway.rules.cli.records.CsvFiles;
import org.clearway.rules.portfolio.CsvRows;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Bytes as tables in CSV: of rules, of EUDAMED, of evidence, of a portfolio. The first byte says which; the second, where a table of a portfolio
 * is cut in two.
 */
class CsvFuzzTest {

    @RegisterExtension
    static final Readings READINGS = new Readings("csv", 10_000, 256);

    private static final Path FOLDER = Path.of("target", "fuzzing", "csv");
    private static final Path EDITION = FOLDER.resolve("gb-fixture").resolve("2026-01-01");
    private static final Path TABLE = FOLDER.resolve("table.csv");

    @FuzzTest
    void isReadOrRefused(byte[] input) throws IOException {
        if (input.length < 2) {
            return;
        }
        byte[] table = Arrays.copyOfRange(input, 2, input.length);
        switch (input[0]) {
            case 'r' -> rules(input, table);
            case 'e' -> {
                InputFile.write(TABLE, table);
                READINGS.of(input, () -> CsvFiles.evidence(TABLE));
            }
            case 'u' -> {
                InputFile.write(TABLE, table);
                READINGS.of(input, () -> CsvFiles.registrations(TABLE), () -> CsvRows.requests(table, true));
            }
            default -> READINGS.of(input, () -> portfolio(table, Byte.toUnsignedInt(input[1])));
        }
    }

    /** As a table of rules, and as one of what follows. */
    private static void rules(byte[] input, byte[] table) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (InputStream header = CsvFuzzTest.class.getResourceAsStream("tables.yaml")) {
            files.put("ruleset.yaml", Objects.requireNonNull(header).readAllBytes());
        }
        files.put("rules.csv", table);
        FolderText.write(files, EDITION);
        READINGS.of(input, () -> EditionReader.read(EDITION));
    }

    private static void portfolio(byte[] table, int at) throws IOException {
        int split = table.length * at / 256;
        List<String> rows = CsvRows.rows(table, 0);
        Readings.same(rows, CsvRows.rows(table, split), () -> "A table cut at byte " + split + " has other rows");
        CsvRows.requests(table, false);
    }
}
