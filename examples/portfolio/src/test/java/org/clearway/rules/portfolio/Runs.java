package org.clearway.rules.portfolio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs of the job as its users start it. */
final class Runs {

    static final JsonMapper JSON = new JsonMapper();

    /** A run: how it ended, and what it told. */
    record Ended(int exit, String told) {}

    private Runs() {}

    /** Runs it on this machine. */
    static Ended run(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        if (!all.contains("--master")) {
            all.addAll(List.of("--master", "local[2]"));
        }
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int exit = Main.run(new PrintStream(told, true, StandardCharsets.UTF_8), all.toArray(String[]::new));
        return new Ended(exit, told.toString(StandardCharsets.UTF_8));
    }

    /** The session that is there, for what a test does itself. */
    static SparkSession session() {
        return SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "4")
                .config("spark.sql.datetime.java8API.enabled", "true")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
    }

    /** The decisions of a run, by line. */
    static List<Row> decisions(Path out) {
        return session()
                .read()
                .parquet(out.resolve("decisions").toString())
                .orderBy("line")
                .collectAsList();
    }

    /** The quarantine of a run. */
    static List<JsonNode> quarantine(Path out) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        try (Stream<Path> files = Files.walk(out.resolve("quarantine"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                Files.readAllLines(file).forEach(line -> rows.add(JSON.readTree(line)));
            }
        }
        return rows;
    }

    static JsonNode summary(Path out) throws IOException {
        return JSON.readTree(Files.readString(out.resolve("summary.json")));
    }
}
