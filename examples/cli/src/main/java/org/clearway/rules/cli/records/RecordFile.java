package org.clearway.rules.cli.records;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.clearway.rules.cli.CliException;
import org.clearway.rules.cli.Errors;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Terminal;
import org.clearway.rules.cli.UsualDay;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands that put a file of records to rules have in common: the file, the day, the form, and rows that cannot be read. */
final class RecordFile {

    private static final int BYTE_ORDER_MARK = '\ufeff';

    @Parameters(paramLabel = "FILE", description = "a CSV file with one record a row")
    private Path file = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "the day whose law is applied; 2026-11-22 where it is left out, never today's clock")
    private LocalDate asOf = UsualDay.DAY;

    @ArgGroup(exclusive = true)
    private @Nullable Format format;

    private boolean allRead = true;

    /** How to write. */
    static final class Format {
        @Option(names = "--json", description = "lines of JSON instead of tables")
        boolean json;

        @Option(
                names = "--requests",
                description = "the requests instead of the answers, as \"clearway decide\" reads them")
        boolean requests;
    }

    Path file() {
        return file;
    }

    /**
     * The file, where it is one and can be read.
     *
     * @param kind what is to be named instead
     */
    static Path readable(Path file, String kind) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CliException(
                    "FILE_UNREADABLE", file.toString(), "there is no such file, or it cannot be read; name a " + kind);
        }
        return file;
    }

    /**
     * The rows of a table, with or without a byte order mark before them. Trailing data and an open quote are let through, so that a broken
     * quote breaks its row and not the file.
     *
     * @throws IllegalArgumentException where the first row does not name the columns
     */
    static CSVParser table(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrailingData(true)
                .setLenientEof(true)
                .get()
                .parse(reader);
    }

    LocalDate asOf() {
        return asOf;
    }

    boolean json() {
        return format != null && format.json;
    }

    boolean requests() {
        return format != null && format.requests;
    }

    /** Says why a row cannot be read; the others go on. */
    void broken(CliException error, Terminal terminal) {
        allRead = false;
        new Errors(terminal).show(error);
    }

    /** A row cannot be read, which is said elsewhere. */
    void broken() {
        allRead = false;
    }

    int exit() {
        return allRead ? ExitCode.OK : ExitCode.SOME_FAILED;
    }

    /** One line end for all platforms: the output is data. */
    static void line(String text, Terminal terminal) {
        terminal.out().append(text).append('\n');
    }
}
