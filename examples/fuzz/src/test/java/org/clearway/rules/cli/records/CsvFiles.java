package org.clearway.rules.cli.records;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the registers that the command line reads, for tests elsewhere. */
public final class CsvFiles {

    private CsvFiles() {}

    /** The rows of a file of EUDAMED, good and bad. */
    public static List<?> registrations(Path file) throws IOException {
        List<RegistrationRow> rows = new ArrayList<>();
        new RegistrationFile(file).read(rows::add);
        return rows.stream()
                .map(row -> row instanceof BrokenRow broken ? broken.error().code() : row)
                .toList();
    }

    /** The rows of a file of evidence; of a bad one its code. */
    public static List<?> evidence(Path file) throws IOException {
        List<Object> rows = new ArrayList<>();
        new EvidenceFile(file).read(rows::add, broken -> rows.add(broken.code()));
        return rows;
    }
}
