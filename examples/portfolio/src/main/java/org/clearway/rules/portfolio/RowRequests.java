package org.clearway.rules.portfolio;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.cli.CliException;
import org.clearway.rules.cli.records.OpenFdaRequests;
import org.clearway.rules.cli.records.RegistrationRequests;
import org.clearway.rules.json.RequestJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a request of each row.
 *
 * @param format how rows are written
 * @param ruleset the ruleset that is asked, where the format does not say; null where it does
 * @param asOf the day whose law is applied, where the rows do not say
 * @param mapping what columns mean; null where the format says
 * @param columns the names of the columns, by file; empty where there are none
 */
record RowRequests(
        Format format,
        @Nullable String ruleset,
        LocalDate asOf,
        @Nullable Mapping mapping,
        Map<String, List<String>> columns)
        implements Serializable {

    /** The column of a Parquet file that has whole requests. */
    static final String REQUEST = "request";

    private static final JsonMapper JSON = new JsonMapper();

    RowRequests {
        columns = new HashMap<>(columns);
    }

    /**
     * The request of a row.
     *
     * @throws RequestException where what it states cannot be
     * @throws CliException where it cannot be read
     */
    Request of(InputRow row) {
        if (row.tooLong()) {
            throw new CliException(
                    ErrorCode.JSON_TOO_LARGE.name(),
                    row.at(),
                    "the row is longer than " + RowReader.LONGEST + " bytes");
        }
        return switch (format) {
            case NDJSON -> RequestJson.read(row.bytes());
            case OPENFDA -> OpenFdaRequests.of(row.text(), row.at(), Objects.requireNonNull(ruleset), asOf);
            case PARQUET -> mapping == null ? whole(row) : mapped(mapping, row);
            case EUDAMED -> registration(row);
            case CSV -> {
                CSVRecord cells = cells(row);
                if (cells.size() != named(row).size()) {
                    throw new CliException(
                            "ROW_BROKEN",
                            row.at(),
                            "the row has " + cells.size() + " cells, and there are "
                                    + named(row).size() + " columns; look for a comma or a quote that is not quoted");
                }
                yield Objects.requireNonNull(mapping).request(name -> cells.get(name), row.at());
            }
        };
    }

    private static Request whole(InputRow row) {
        JsonNode request = JSON.readTree(row.bytes()).path(REQUEST);
        return RequestJson.read(request.asString(""));
    }

    private static Request mapped(Mapping mapping, InputRow row) {
        JsonNode cells;
        try {
            cells = JSON.readTree(row.bytes());
        } catch (JacksonException e) {
            throw new CliException(ErrorCode.JSON_MALFORMED.name(), row.at(), "the row cannot be read");
        }
        return mapping.request(name -> cells.path(name).asString(null), row.at());
    }

    private Request registration(InputRow row) {
        Request request = new RegistrationRequests(row.at(), named(row)).of(cells(row), row.at(), asOf);
        if (request == null) {
            throw new CliException(
                    "ACT_WITHOUT_RULESET",
                    row.at(),
                    "the device is registered under a directive of the old law, which no ruleset classifies");
        }
        return request;
    }

    private List<String> named(InputRow row) {
        return Objects.requireNonNull(columns.get(row.file()));
    }

    private CSVRecord cells(InputRow row) {
        CSVRecord cells = one(
                row,
                lenient().setAllowMissingColumnNames(true).setHeader(named(row).toArray(String[]::new)));
        if (cells == null) {
            throw new CliException(
                    "ROW_BROKEN", row.at(), "the row has a quote that is not closed or stands within a cell");
        }
        return cells;
    }

    /**
     * The names in the first row of a file in CSV; an empty one for a column without, as a spreadsheet leaves behind its last.
     *
     * @throws CliException where two columns have one name
     */
    static List<String> header(InputRow row) {
        CSVRecord names = one(row, lenient());
        if (names == null) {
            throw new CliException(
                    "COLUMNS_UNREADABLE",
                    row.at(),
                    "the first row must name the columns; look for a quote that is not closed or stands within a name");
        }
        List<String> columns =
                names.toList().stream().map(RowRequests::columnName).toList();
        Set<String> distinct = new HashSet<>();
        for (String name : columns) {
            if (!name.isEmpty() && !distinct.add(name)) {
                throw new CliException(
                        "COLUMNS_UNREADABLE",
                        row.at(),
                        "two columns are called " + name + "; name each column otherwise than the others");
            }
        }
        return columns;
    }

    /** Empty where there is none: of control characters alone, which the reader of the rows takes for spaces, no name is made. */
    private static String columnName(String cell) {
        return cell.trim().isEmpty() ? "" : cell.strip();
    }

    /** An open quote ends with the row, and what stands behind a quote belongs to the cell. */
    private static CSVFormat.Builder lenient() {
        return CSVFormat.DEFAULT.builder().setTrailingData(true).setLenientEof(true);
    }

    /** The cells of a row; null where it is not one row. */
    private static @Nullable CSVRecord one(InputRow row, CSVFormat.Builder format) {
        try (CSVParser parser = CSVParser.parse(row.text(), format.get())) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? records.get(0) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
