package org.clearway.rules.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Decision;
import org.clearway.rules.RequestException;
import org.clearway.rules.Warning;
import org.clearway.rules.cli.CliException;
import org.clearway.rules.json.DecisionJson;
import org.jspecify.annotations.Nullable;

/** A row of the output, with the columns of {@link Columns}. */
final class OutputRow {

    private OutputRow() {}

    static Row decided(InputRow row, Decision decision, Detail detail) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.file());
        cells.add(row.line());
        cells.add(decision.id());
        cells.add(decision.ruleset().id());
        cells.add(decision.ruleset().edition());
        cells.add(decision.asOf());
        cells.add(decision.status().name());
        cells.add(decision.force().name());
        cells.add(decision.outcome());
        cells.add(texts(decision.outcomes()));
        cells.add(texts(decision.possible()));
        cells.add(texts(decision.deciding()));
        cells.add(
                texts(decision.warnings().stream().map(Warning::code).distinct().toList()));
        cells.add(decision.crossChecked());
        if (detail == Detail.FULL) {
            cells.add(DecisionJson.write(decision));
        }
        cells.add(null);
        cells.add(Columns.DECIDED);
        return RowFactory.create(cells.toArray());
    }

    /** A row with an error of the library. */
    static Row rejected(InputRow row, @Nullable String id, ClearwayException error, Detail detail) {
        String found = id == null && error instanceof RequestException request ? request.id() : id;
        return rejected(
                row,
                found,
                new @Nullable Object[] {
                    error.code().name(),
                    error.code().number(),
                    error.at(),
                    error.value() == null ? null : error.value().toString(),
                    error.didYouMean(),
                    error.getMessage()
                },
                detail);
    }

    /** A row with an error of its form. */
    static Row rejected(InputRow row, @Nullable String id, CliException error, Detail detail) {
        return rejected(
                row,
                id,
                new @Nullable Object[] {error.code(), null, error.at(), null, error.didYouMean(), error.getMessage()},
                detail);
    }

    private static Row rejected(InputRow row, @Nullable String id, @Nullable Object[] error, Detail detail) {
        List<@Nullable Object> quarantine = new ArrayList<>();
        quarantine.add(row.file());
        quarantine.add(row.line());
        quarantine.add(id);
        quarantine.addAll(Arrays.asList(error));
        quarantine.add(row.text());
        List<@Nullable Object> cells = new ArrayList<>();
        int columns = Columns.all(detail).size();
        for (int i = 0; i < columns - 2; i++) {
            cells.add(null);
        }
        cells.add(RowFactory.create(quarantine.toArray()));
        cells.add(Columns.REJECTED);
        return RowFactory.create(cells.toArray());
    }

    private static String @Nullable [] texts(@Nullable List<String> texts) {
        return texts == null ? null : texts.toArray(String[]::new);
    }
}
