package org.clearway.rules.portfolio;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.clearway.rules.cli.CliException;
import org.clearway.rules.cli.records.OpenFdaRequests;

/**
 * Writes rows that are no lines as lines of JSON, once for a run.
 *
 * @param spark the session
 * @param requests what rows mean
 */
record Staging(SparkSession spark, RowRequests requests) {

    /** Where the lines are, in the folder of the run, until it ends. */
    static final String FOLDER = "staged";

    private static final int FIRST = 0;

    /** The files of lines. */
    List<FileStatus> of(List<FileStatus> files, Output output) throws IOException {
        String staged = output.all(FOLDER);
        if (!output.exists(staged)) {
            String written = output.temporary(FIRST, FOLDER);
            if (requests.format() == Format.PARQUET) {
                parquet(files, written);
            } else {
                openFda(files, written);
            }
            output.move(written, staged);
        }
        return InputFiles.of(staged);
    }

    private void parquet(List<FileStatus> files, String to) {
        Dataset<Row> table = spark.read()
                .parquet(files.stream()
                        .filter(file -> file.getLen() > 0)
                        .map(file -> file.getPath().toString())
                        .toArray(String[]::new));
        List<String> columns = List.of(table.columns());
        if (requests.mapping() != null) {
            requests.mapping().requireColumns(columns);
        } else if (!columns.contains(RowRequests.REQUEST)) {
            throw new CliException(
                    "COLUMN_MISSING",
                    files.get(0).getPath().toString(),
                    "the table has no column " + RowRequests.REQUEST
                            + " with requests in JSON; give a mapping of its columns with --mapping");
        }
        table.select(functions.to_json(functions.struct(functions.col("*"))))
                .write()
                .text(to);
    }

    private static void openFda(List<FileStatus> files, String to) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            Path path = new Path(to, String.format("results-%05d.ndjson", i));
            String name = files.get(i).getPath().toString();
            try (InputStream in = InputFiles.open(name, 0);
                    Writer out = new BufferedWriter(new OutputStreamWriter(
                            InputFiles.system(path).create(path, true), StandardCharsets.UTF_8))) {
                OpenFdaRequests.lines(name, in, out);
            }
        }
    }
}
