package org.clearway.rules.portfolio;

/** How the input is written. */
enum Format {
    /** A request a line, in JSON. */
    NDJSON(false, false),
    /** A table in CSV, whose columns a mapping makes facts. */
    CSV(true, false),
    /** A table in Parquet, whose columns a mapping makes facts; or with one column, request, of requests in JSON. */
    PARQUET(false, true),
    /** Registrations of EUDAMED, in CSV. */
    EUDAMED(true, false),
    /** Answers of openFDA, or a result of it a line. */
    OPENFDA(false, true);

    private final boolean csv;
    private final boolean staged;

    Format(boolean csv, boolean staged) {
        this.csv = csv;
        this.staged = staged;
    }

    /** Whether it is CSV, whose first row names the columns. */
    boolean csv() {
        return csv;
    }

    /** Whether rows are no lines, so that lines are written of them first. */
    boolean staged() {
        return staged;
    }
}
