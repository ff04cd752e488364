package org.clearway.rules.cli.records;

import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.clearway.rules.Request;
import org.clearway.rules.cli.CliException;
import org.jspecify.annotations.Nullable;

/** Rows of a file of EUDAMED registrations as requests, for programs that read such files in another way. */
public final class RegistrationRequests {

    private final int columns;

    /**
     * For the rows of a file.
     *
     * @param file its name, for messages
     * @param columns the names in its first row
     * @throws CliException {@code COLUMN_MISSING} where a column is missing
     */
    public RegistrationRequests(String file, List<String> columns) {
        RegistrationFile.requireColumns(file, columns);
        this.columns = columns.size();
    }

    /**
     * The request of a row, with the facts that it states.
     *
     * @param row a row, read with the names of the columns
     * @param at where it stands, for messages
     * @param asOf the day whose law is applied
     * @return null for a device registered under a directive, which no ruleset classifies
     * @throws CliException where the row cannot be read
     */
    public @Nullable Request of(CSVRecord row, String at, LocalDate asOf) {
        Registration registration = RegistrationFile.registration(row, columns, RegistrationFile.uuid(row), at);
        String ruleset = registration.act().ruleset();
        return ruleset == null ? null : request(registration, ruleset, asOf);
    }

    static Request request(Registration registration, String ruleset, LocalDate asOf) {
        return Request.builder()
                .id(registration.uuid())
                .ruleset(ruleset)
                .asOf(asOf)
                .facts(RegistrationFacts.of(registration))
                .build();
    }
}
