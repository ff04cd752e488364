package org.clearway.rules.portfolio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.cli.CliException;
import org.clearway.rules.cli.records.RegistrationRequests;

/** Reads tables as a portfolio is read, for tests elsewhere. */
public final class CsvRows {

    private static final String FILE = "table.csv";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final Mapping MAPPING = Mapping.read("mapping.yaml", """
            ruleset: gb-device-class
            asOf: 2026-11-22
            id: reference
            facts:
              device.active: active
              device.invasiveness: invasiveness
              device.duration: duration
              aiMonitoring.driftLimit: drift
            """);

    private CsvRows() {}

    /** The rows, read in one chunk or in two that meet at a byte; each with its line and its bytes. */
    public static List<String> rows(byte[] table, int split) throws IOException {
        List<String> rows = new ArrayList<>();
        List<Survey> surveys = new ArrayList<>();
        for (int start = 0; start < table.length; start = start < split ? split : table.length) {
            int end = start < split ? split : table.length;
            surveys.add(Survey.of(FILE, start, end, from(table, start), true));
        }
        Survey.Whole whole = Survey.whole(surveys);
        for (Chunk chunk : whole.chunks()) {
            RowReader reader = new RowReader(chunk, from(table, (int) Math.max(0, chunk.start() - 1)), true);
            reader.forEachRemaining(
                    row -> rows.add(row.line() + " " + HexFormat.of().formatHex(row.bytes())));
        }
        if (rows.size() != whole.rows()) {
            throw new IllegalStateException("Counted were " + whole.rows() + " rows, read " + rows.size());
        }
        return rows;
    }

    /** What becomes of each row but the first, which names the columns: a request, or the code of its error. */
    public static List<String> requests(byte[] table, boolean registrations) {
        RowReader reader = new RowReader(new Chunk(FILE, 0, table.length, false, 0), from(table, 0), true);
        List<String> columns = reader.hasNext() ? RowRequests.header(reader.next()) : List.of();
        if (registrations) {
            new RegistrationRequests(FILE, columns);
        } else {
            MAPPING.requireColumns(columns);
        }
        RowRequests requests = new RowRequests(
                registrations ? Format.EUDAMED : Format.CSV,
                null,
                DAY,
                registrations ? null : MAPPING,
                Map.of(FILE, columns));
        List<String> came = new ArrayList<>();
        reader.forEachRemaining(row -> {
            try {
                came.add(requests.of(row).toString());
            } catch (CliException e) {
                came.add(e.code());
            } catch (ClearwayException e) {
                came.add(e.code().name());
            }
        });
        return came;
    }

    private static ByteArrayInputStream from(byte[] table, int start) {
        return new ByteArrayInputStream(table, start, table.length - start);
    }
}
