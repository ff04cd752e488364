package org.clearway.rules.cli.records;

/** Columns that say yes, no or nothing. */
enum EvidenceColumn {
    DEVELOPMENT_STUDY("Development_study", "development study"),
    DEVELOPMENT_DEMOGRAPHICS(
            "Baseline demographics available for development study", "demographics of development data"),
    PERFORMANCE_STUDY("Clinical Performance Study", "clinical performance study"),
    SEX("CP results sex available", "sex of participants"),
    AGE("CP results age available", "age of participants"),
    SEX_SPECIFIC(
            "Sex-specific diagnostic/prognostic performance available (if only one sex included in study i.e. for"
                    + " prostate/breast-imaging --> yes)",
            "performance by sex"),
    AGE_SPECIFIC("CP results, age-specific diagnostic/prognostic performance available", "performance by age");

    private final String column;
    private final String words;

    EvidenceColumn(String column, String words) {
        this.column = column;
        this.words = words;
    }

    /** What the column is called in the file. */
    String column() {
        return column;
    }

    /** What it tells, in words. */
    String words() {
        return words;
    }
}
