package org.clearway.rules.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.clearway.rules.cli.CliException;

/**
 * A run over an input: surveys it, decides it part by part, and holds in the end that no row was lost or came twice. A part is a stretch of the
 * input; done parts are not done again.
 */
final class Job {

    private static final String DECISIONS = "decisions";
    private static final String QUARANTINE = "quarantine";
    private static final long CHUNK = 4L << 20;
    private static final long SMALL = 1L << 16;

    private final SparkSession spark;
    private final RowRequests requests;
    private final Detail detail;
    private final Consumer<String> told;

    /**
     * A job.
     *
     * @param requests what rows mean; of CSV without the columns, which the files name
     * @param told gets a line after each part
     */
    Job(SparkSession spark, RowRequests requests, Detail detail, Consumer<String> told) {
        this.spark = spark;
        this.requests = requests;
        this.detail = detail;
        this.told = told;
    }

    /**
     * Runs, or goes on with what is there.
     *
     * @param parts how many parts; 0 for one for each 64 MiB
     * @return what came of all rows
     * @throws CliException where the input cannot be read, another run is there, or rows are missing in the end
     */
    PartCounts run(String input, String folder, int parts, String asked) throws IOException {
        Output output = new Output(folder);
        List<FileStatus> files = InputFiles.of(input);
        RowRequests rows = new Headers(requests).of(files);
        long size = files.stream().mapToLong(FileStatus::getLen).sum();
        int count = parts > 0 ? parts : (int) Math.max(1, size / (CHUNK * 16));
        long chunk = chunk(size / count + 1);
        List<Survey> surveys = survey(files, chunk);
        output.begin(new RunId(digest(surveys), Rulesets.digest(), asked, detail, count));
        if (requests.format().staged()) {
            surveys = survey(new Staging(spark, requests).of(files, output), chunk);
        }
        Survey.Whole whole = Survey.whole(surveys);

        Map<Integer, PartCounts> done = new TreeMap<>(output.parts());
        for (int part = 0; part < count; part++) {
            if (!done.containsKey(part)) {
                List<Chunk> chunks = share(whole.chunks(), part, count);
                done.put(part, decide(output, part, chunks, rows));
                told.accept("part " + (part + 1) + " of " + count + ": "
                        + done.get(part).decided() + " decided, "
                        + done.get(part).quarantined() + " in quarantine");
            }
        }
        PartCounts all = done.values().stream().reduce(PartCounts.none(), PartCounts::and);
        long headers = requests.format().csv()
                ? files.stream().filter(file -> file.getLen() > 0).count()
                : 0;
        check(output, whole.rows() - headers, all);
        new Summary(input, asked, detail.name(), whole.rows() - headers, all).write(output);
        output.clean();
        return all;
    }

    /** How long the chunks of a part are: several, so that all cores have work to the end, but none for a few rows. */
    private static long chunk(long part) {
        return Math.min(CHUNK, Math.max(part / 8 + 1, Math.min(part, SMALL)));
    }

    private List<Survey> survey(List<FileStatus> files, long size) {
        List<Chunk> stretches = new ArrayList<>();
        for (FileStatus file : files) {
            for (long start = 0; start < file.getLen(); start += size) {
                stretches.add(
                        new Chunk(file.getPath().toString(), start, Math.min(file.getLen(), start + size), false, 0));
            }
        }
        boolean quotes = requests.format().csv();
        return context()
                .parallelize(stretches, Math.max(1, Math.min(stretches.size(), 512)))
                .map(one -> survey(one, quotes))
                .collect();
    }

    private static Survey survey(Chunk one, boolean quotes) {
        try (InputStream in = InputFiles.open(one.file(), one.start())) {
            return Survey.of(one.file(), one.start(), one.end(), in, quotes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PartCounts decide(Output output, int part, List<Chunk> chunks, RowRequests rows) throws IOException {
        String written = output.temporary(part, "written");
        spark.createDataFrame(
                        context()
                                .parallelize(chunks, Math.max(1, chunks.size()))
                                .mapPartitions(new Deciding(rows, detail)),
                        Columns.all(detail))
                .write()
                .mode(SaveMode.ErrorIfExists)
                .partitionBy(Columns.KIND)
                .parquet(written);
        String decided = written + "/" + Columns.KIND + "=" + Columns.DECIDED;
        String rejected = written + "/" + Columns.KIND + "=" + Columns.REJECTED;
        Map<PartCounts.Answer, Long> answers = new TreeMap<>();
        if (output.exists(decided)) {
            counted(spark.read().schema(Columns.all(detail)).parquet(decided))
                    .forEach(row -> answers.put(
                            new PartCounts.Answer(
                                    row.getString(0), row.getString(1), row.getString(2), row.getString(3)),
                            row.getLong(4)));
        }
        Map<String, Long> errors = new TreeMap<>();
        String lines = output.temporary(part, "lines");
        if (output.exists(rejected)) {
            Dataset<Row> bad =
                    spark.read().schema(Columns.all(detail)).parquet(rejected).select(Columns.REJECTED + ".*");
            bad.coalesce(1).write().json(lines);
            bad.groupBy("code").count().collectAsList().forEach(row -> errors.put(row.getString(0), row.getLong(1)));
        }
        output.move(decided, part, DECISIONS);
        output.move(lines, part, QUARANTINE);
        PartCounts counts = new PartCounts(answers, errors);
        output.commit(part, counts);
        return counts;
    }

    private static List<Row> counted(Dataset<Row> decisions) {
        return decisions
                .groupBy(
                        functions.col("ruleset"),
                        functions.col("status"),
                        functions.col("force"),
                        functions.coalesce(
                                functions.col("outcome"),
                                functions.when(
                                        functions.col("outcomes").isNotNull(),
                                        functions.concat_ws(", ", functions.col("outcomes"))),
                                functions.concat_ws(", ", functions.col("possible"))))
                .count()
                .collectAsList();
    }

    /** The chunks of a part: all of the same number, but for what is left over. */
    private static List<Chunk> share(List<Chunk> chunks, int part, int parts) {
        int from = (int) ((long) chunks.size() * part / parts);
        return chunks.subList(from, (int) ((long) chunks.size() * (part + 1) / parts));
    }

    /** Holds what was written against what the survey counted: rows in are rows decided and rows in quarantine. */
    private void check(Output output, long in, PartCounts all) throws IOException {
        String decisions = output.all(DECISIONS);
        String quarantine = output.all(QUARANTINE);
        long decided =
                output.exists(decisions) ? spark.read().parquet(decisions).count() : 0;
        long rejected =
                output.exists(quarantine) ? spark.read().text(quarantine).count() : 0;
        if (in != decided + rejected || decided != all.decided() || rejected != all.quarantined()) {
            throw new CliException(
                    "ROWS_LOST",
                    output.all(""),
                    in + " rows went in, " + decided + " were decided and " + rejected + " are in quarantine (counted: "
                            + all.decided() + " and " + all.quarantined() + "); use none of it, and report it");
        }
    }

    private static String digest(List<Survey> surveys) {
        StringBuilder all = new StringBuilder();
        surveys.forEach(survey -> all.append(survey.digest()).append(survey.start() == 0 ? "\n" : " "));
        return HexFormat.of().formatHex(Survey.sha256().digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private JavaSparkContext context() {
        return JavaSparkContext.fromSparkContext(spark.sparkContext());
    }
}
