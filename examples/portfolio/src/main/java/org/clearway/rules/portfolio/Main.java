package org.clearway.rules.portfolio;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.cli.CliException;
import org.clearway.rules.engine.RegulatoryRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides a portfolio, as a program of its own or as what {@code spark-submit} starts. */
@Command(
        name = "clearway portfolio",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description =
                "Decides every row of a portfolio with Apache Spark, part by part; started again, it goes on where it was.",
        exitCodeList = {
            "0:every row was decided",
            "1:some rows are in quarantine",
            "2:an option or a file of yours is wrong; nothing was written",
            "3:the run failed"
        })
public final class Main implements Callable<Integer> {

    private static final int OK = 0;
    private static final int SOME = 1;
    private static final int WRONG = 2;
    private static final int FAILED = 3;

    @Parameters(
            paramLabel = "INPUT",
            description = "a file, a folder or a pattern, on any file system that Hadoop knows")
    private String input = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "the folder of the run; a new one, or one to go on with")
    private String out = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "${COMPLETION-CANDIDATES}: requests a line (the default); a table with a mapping; registrations of EUDAMED; answers of openFDA")
    private Format format = Format.NDJSON;

    @Option(names = "--mapping", paramLabel = "FILE", description = "YAML or JSON that says which column is which fact")
    private @Nullable String mapping;

    @Option(
            names = "--ruleset",
            paramLabel = "RULESET",
            defaultValue = "gb-reliance",
            description = "which one openFDA's results are put to (default: ${DEFAULT-VALUE})")
    private String ruleset = "";

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "the day whose law is applied to EUDAMED and openFDA; there is no default")
    private @Nullable LocalDate asOf;

    @ArgGroup
    private Detailed detailed = new Detailed();

    @Option(
            names = "--master",
            paramLabel = "MASTER",
            description =
                    "where it runs: local[2], spark://host:7077, yarn, k8s://...; all cores of this machine where neither this nor spark-submit says")
    private @Nullable String master;

    @Option(
            names = "--parts",
            paramLabel = "N",
            defaultValue = "0",
            description = "in how many parts; one for each 64 MiB where it is left out")
    private int parts;

    /** How much is written. */
    static final class Detailed {
        @Option(names = "--screen", description = "outcomes only (the default)")
        boolean screen;

        @Option(
                names = "--full",
                description = "whole decisions with their reasons as well, checked by the second engine")
        boolean full;
    }

    /** The version of the library. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"clearway portfolio " + RegulatoryRules.version()};
        }
    }

    private final PrintStream told;

    Main(PrintStream told) {
        this.told = told;
    }

    /**
     * Runs it.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        int exit = run(System.err, arguments);
        if (SparkSession.getActiveSession().isDefined()) {
            SparkSession.active().stop();
        }
        // Under spark-submit, an exit of 0 would end the application before it has reported.
        if (exit != OK) {
            System.exit(exit);
        }
    }

    static int run(PrintStream told, String... arguments) {
        return new CommandLine(new Main(told))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((error, line, parsed) -> {
                    told.println(message(error));
                    return error instanceof CliException known && !known.code().equals("ROWS_LOST") ? WRONG : FAILED;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        Mapping columns = mapping == null ? null : Mapping.read(mapping, read(mapping));
        RowRequests requests = new RowRequests(format, ruleset, day(columns), columns, Map.of());
        check(columns);
        Detail detail = detailed.full ? Detail.FULL : Detail.SCREEN;
        PartCounts counts = new Job(session(), requests, detail, told::println).run(input, out, parts, asked());
        told.println(counts.decided() + " decided, " + counts.quarantined() + " in quarantine; see " + out
                + "/summary.html");
        return counts.quarantined() == 0 ? OK : SOME;
    }

    private void check(@Nullable Mapping columns) {
        if (format == Format.CSV && columns == null) {
            throw new CliException("OPTION_MISSING", "--mapping", "a table in CSV needs a mapping of its columns");
        }
        if (columns != null && format != Format.CSV && format != Format.PARQUET) {
            throw new CliException("OPTION_INVALID", "--mapping", "only a table in CSV or Parquet has a mapping");
        }
        if (parts < 0 || parts > 99_999) {
            throw new CliException("OPTION_INVALID", "--parts", "write a number from 1 to 99999, or leave it out");
        }
        String asked = columns != null ? columns.ruleset() : format == Format.OPENFDA ? ruleset : null;
        if (asked != null && Engine.rules().ruleset(asked) == null) {
            throw new CliException(
                    ErrorCode.RULESET_UNKNOWN.name(),
                    columns == null ? "--ruleset" : String.valueOf(mapping),
                    "there is no ruleset " + asked + "; there are "
                            + String.join(
                                    ", ",
                                    Engine.rules().rulesets().stream()
                                            .map(one -> one.id())
                                            .toList()));
        }
    }

    /** The day for rows that do not say; of the others it is not looked at. */
    private LocalDate day(@Nullable Mapping columns) {
        if (asOf != null) {
            return asOf;
        }
        if (format == Format.EUDAMED || format == Format.OPENFDA) {
            throw new CliException(
                    "OPTION_MISSING", "--as-of", "say the day whose law is applied; it is never taken from a clock");
        }
        return columns == null ? LocalDate.EPOCH : columns.asOf();
    }

    private String asked() throws IOException {
        return String.join(
                " ",
                format.name(),
                format == Format.OPENFDA ? ruleset : "",
                asOf == null ? "" : asOf.toString(),
                mapping == null ? "" : read(mapping));
    }

    private SparkSession session() {
        SparkConf conf = new SparkConf()
                .setAppName("clearway portfolio")
                .setIfMissing("spark.sql.maxConcurrentOutputFileWriters", "4")
                .setIfMissing("spark.sql.shuffle.partitions", "4")
                // Else days need classes that Java hides.
                .setIfMissing("spark.sql.datetime.java8API.enabled", "true");
        if (master != null) {
            conf.setMaster(master);
        }
        conf.setIfMissing("spark.master", "local[*]");
        if (conf.get("spark.master").startsWith("local")) {
            // Nothing of it is reached from outside.
            conf.setIfMissing("spark.ui.enabled", "false")
                    .setIfMissing("spark.driver.bindAddress", "127.0.0.1")
                    .setIfMissing("spark.driver.host", "127.0.0.1");
        }
        return SparkSession.builder().config(conf).getOrCreate();
    }

    private static String read(String file) throws IOException {
        try (InputStream in = InputFiles.open(file, 0)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (FileNotFoundException e) {
            throw new CliException("FILE_UNREADABLE", file, "there is no such file; name a mapping");
        }
    }

    private static String message(Throwable error) {
        if (error instanceof CliException known) {
            String meant = known.didYouMean() == null ? "" : "; did you mean " + known.didYouMean() + "?";
            return "error " + known.code() + " at " + known.at() + ": " + known.getMessage() + meant;
        }
        return "error RUN_FAILED: " + error + "; what was done counts: start it again to go on";
    }
}
