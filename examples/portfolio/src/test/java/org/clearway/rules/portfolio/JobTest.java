package org.clearway.rules.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.clearway.rules.Decision;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.DecisionJson;
import org.clearway.rules.json.RequestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Runs of the whole job on this machine. */
class JobTest {

    private static final RegulatoryRules RULES = RegulatoryRules.load();
    private static final String CONTRADICTS =
            "{\"id\":\"c\",\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\",\"facts\":{\"device\":{\"invasiveness\":\"NONE\","
                    + "\"jointReplacement\":\"TOTAL\"}}}";
    private static final String MISSPELT =
            "{\"id\":\"m\",\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\",\"facts\":{\"device\":{\"invasivness\":\"NONE\"}}}";

    @TempDir
    Path folder = Path.of("");

    @Test
    void everyRowIsDecidedAsTheLibraryDecidesItOrStandsInQuarantineWithItsError() throws IOException {
        List<String> lines = requests(40);
        lines.add(7, MISSPELT);
        lines.add(20, "{\"id\":");
        lines.add(30, "");
        Path out = folder.resolve("out");

        Runs.Ended run = Runs.run(input(lines), "--out", out.toString(), "--full", "--parts", "3");

        assertThat(run.exit()).as(run.told()).isEqualTo(1);
        List<Row> decisions = Runs.decisions(out);
        assertThat(decisions).hasSize(40);
        for (Row row : decisions) {
            String line = lines.get((int) (long) row.<Long>getAs("line") - 1);
            Decision decision = RULES.decide(RequestJson.read(line));
            assertThat(row.<String>getAs("decision")).isEqualTo(DecisionJson.write(decision));
            assertThat(row.<String>getAs("outcome")).isEqualTo(decision.outcome());
            assertThat(row.<String>getAs("force")).isEqualTo(decision.force().name());
            assertThat(row.<Boolean>getAs("crossChecked")).isTrue();
        }
        List<JsonNode> quarantine = Runs.quarantine(out);
        assertThat(quarantine).hasSize(2);
        JsonNode misspelt = quarantine.stream()
                .filter(row -> row.path("line").asInt() == 8)
                .findFirst()
                .orElseThrow();
        assertThat(misspelt.path("code").stringValue()).isEqualTo("FACT_UNKNOWN_NAME");
        assertThat(misspelt.path("number").intValue()).isEqualTo(1202);
        assertThat(misspelt.path("at").stringValue()).isEqualTo("facts.device.invasivness");
        assertThat(misspelt.path("didYouMean").stringValue()).isEqualTo("invasiveness");
        assertThat(misspelt.path("row").stringValue()).isEqualTo(MISSPELT);
        JsonNode summary = Runs.summary(out);
        assertThat(summary.path("rows").intValue()).isEqualTo(42);
        assertThat(summary.path("decided").intValue()
                        + summary.path("quarantined").intValue())
                .isEqualTo(42);
        assertThat(Files.readString(out.resolve("summary.html")))
                .contains("42 rows", "not legal advice", "FACT_UNKNOWN_NAME");
    }

    @Test
    void aScreenHasTheOutcomesOfWholeDecisionsWhereverItRuns() throws IOException {
        String input = input(requests(30));
        Path full = folder.resolve("full");
        Path screen = folder.resolve("screen");

        assertThat(Runs.run(input, "--out", full.toString(), "--full").exit()).isZero();
        SparkSession.active().stop();
        assertThat(Runs.run(input, "--out", screen.toString(), "--screen", "--master", "local[1]")
                        .exit())
                .isZero();
        assertThat(SparkSession.active().sparkContext().master()).isEqualTo("local[1]");

        assertThat(Runs.decisions(screen).stream().map(JobTest::answer).toList())
                .isEqualTo(Runs.decisions(full).stream().map(JobTest::answer).toList());
        assertThat(Runs.decisions(screen).get(0).schema().fieldNames()).doesNotContain("decision");
        assertThat(Runs.summary(screen).path("answers"))
                .isEqualTo(Runs.summary(full).path("answers"));
    }

    @Test
    void aRunThatWasBrokenOffGoesOnAndDecidesNoPartTwice() throws IOException {
        List<String> lines = requests(60);
        lines.add(CONTRADICTS);
        Path input = Path.of(input(lines));
        Path out = folder.resolve("out");
        brokenOffAfter(2, input, out);
        assertThat(names(out.resolve("parts"))).containsExactly("00000.json", "00001.json");
        Map<Path, FileTime> before = times(out);
        // What a kill in the middle of a part leaves behind.
        Files.createDirectories(out.resolve("decisions/part=00002"));
        Files.writeString(out.resolve("decisions/part=00002/half.parquet"), "no Parquet");
        Files.createDirectories(out.resolve("temporary/00002/written"));
        Files.writeString(out.resolve("temporary/00002/written/half"), "half");

        Runs.Ended run = Runs.run(input.toString(), "--out", out.toString(), "--parts", "4");

        assertThat(run.exit()).as(run.told()).isEqualTo(1);
        assertThat(run.told()).doesNotContain("part 1 of 4", "part 2 of 4").contains("part 3 of 4", "part 4 of 4");
        assertThat(times(out)).containsAllEntriesOf(before);
        assertThat(Runs.decisions(out).stream()
                        .map(row -> row.<Long>getAs("line"))
                        .toList())
                .isEqualTo(IntStream.rangeClosed(1, 60).mapToObj(Long::valueOf).toList());
        assertThat(Runs.quarantine(out)).hasSize(1);
        assertThat(out.resolve("temporary")).doesNotExist();
    }

    @Test
    void aFolderOfAnotherRunIsRefusedWithWhatDiffers() throws IOException {
        String input = input(requests(10));
        Path out = folder.resolve("out");
        assertThat(Runs.run(input, "--out", out.toString()).exit()).isZero();

        assertThat(Runs.run(input, "--out", out.toString(), "--full").told()).contains("RUN_OTHER_OPTIONS");
        Files.writeString(Path.of(input), String.join("\n", requests(11)));
        Runs.Ended other = Runs.run(input, "--out", out.toString());
        assertThat(other.told()).contains("RUN_OTHER_INPUT");
        assertThat(other.exit()).isEqualTo(2);
        RunId id = RunId.read(Files.readString(out.resolve("run.json")));
        RunId otherRules = new RunId(id.input(), "other", id.asked(), id.detail(), id.parts());
        assertThatThrownBy(() -> otherRules.requireSame(id, "out")).hasMessageContaining("rulesets are other ones");
        Path stuff = Files.createDirectories(folder.resolve("stuff"));
        Files.writeString(stuff.resolve("mine.txt"), "mine");
        assertThat(Runs.run(input, "--out", stuff.toString()).told()).contains("OUTPUT_NOT_EMPTY");
    }

    @Test
    void aSpreadsheetIsReadByItsMappingAlsoAsParquet() throws IOException {
        Path mapping = Files.writeString(folder.resolve("mapping.yaml"), """
                ruleset: gb-device-class
                asOf: 2026-11-22
                id: Ref
                facts:
                  device.qualifies: { value: true }
                  device.invasiveness: { column: Contact, values: { implant: IMPLANTABLE, skin: NONE } }
                """);
        Path table = Files.writeString(
                folder.resolve("table.csv"), "Ref,Contact,Note\nA,implant,\"two\nlines\"\nB,skin,\nC,glue,\nD,skin\n");
        Path out = folder.resolve("csv");

        assertThat(Runs.run(
                                table.toString(),
                                "--out",
                                out.toString(),
                                "--format",
                                "csv",
                                "--mapping",
                                mapping.toString())
                        .exit())
                .isEqualTo(1);

        assertThat(Runs.decisions(out).stream()
                        .map(row -> row.<String>getAs("id"))
                        .toList())
                .containsExactly("A", "B");
        assertThat(Runs.quarantine(out).stream()
                        .map(row -> row.path("line").asInt() + " "
                                + row.path("code").stringValue())
                        .sorted()
                        .toList())
                .containsExactly("5 FACT_NOT_IN_ENUMERATION", "6 ROW_BROKEN");

        Path parquet = folder.resolve("table.parquet");
        SparkSession spark = Runs.session();
        spark.read()
                .option("header", "true")
                .csv(spark.createDataset(List.of("Ref,Contact", "A,implant", "B,skin", "C,glue"), Encoders.STRING()))
                .write()
                .parquet(parquet.toString());
        Path again = folder.resolve("parquet");
        assertThat(Runs.run(
                                parquet.toString(),
                                "--out",
                                again.toString(),
                                "--format",
                                "parquet",
                                "--mapping",
                                mapping.toString())
                        .exit())
                .isEqualTo(1);
        assertThat(Runs.decisions(again).stream().map(JobTest::outcome))
                .containsExactlyInAnyOrderElementsOf(
                        Runs.decisions(out).stream().map(JobTest::outcome).toList());
        assertThat(Runs.quarantine(again)).hasSize(1);
    }

    @Test
    void registrationsAndResultsOfTheFdaAreRead() throws IOException {
        Path results = Files.writeString(
                folder.resolve("510k.json"),
                "{\"meta\":{},\"results\":[{\"k_number\":\"K123456\",\"decision_code\":\"SESE\",\"device_name\":\"A\"},"
                        + "{\"k_number\":\"K123457\",\"decision_code\":\"DENY\"}]}");
        Path out = folder.resolve("fda");
        assertThat(Runs.run(results.toString(), "--out", out.toString(), "--format", "openfda", "--as-of", "2026-11-22")
                        .exit())
                .isEqualTo(1);
        assertThat(Runs.decisions(out).get(0).<String>getAs("status")).isEqualTo("NOT_IN_FORCE");
        assertThat(Runs.quarantine(out).get(0).path("code").stringValue()).isEqualTo("RECORD_NO_APPROVAL");

        Path registrations = Files.writeString(
                folder.resolve("eudamed.csv"),
                "uuid,risk_class,regulatory_act,special_type,implantable,active,measuring,administers_medicine,contains_medicine,"
                        + "reusable_surgical,implant_exempt,human_blood,human_tissue,animal_tissue,sterile_supplied,reusability,"
                        + "ivd_reagent,ivd_instrument,ivd_self_test,ivd_near_patient,ivd_professional\n"
                        + "u-1,IIA,MDR,,false,false,false,false,false,false,,false,false,false,,,,,,,\n"
                        + "u-2,IIA,MDD,,false,false,false,false,false,false,,false,false,false,,,,,,,\n");
        Path eu = folder.resolve("eu");
        assertThat(Runs.run(
                                registrations.toString(),
                                "--out",
                                eu.toString(),
                                "--format",
                                "eudamed",
                                "--as-of",
                                "2026-11-22")
                        .exit())
                .isEqualTo(1);
        assertThat(Runs.decisions(eu).get(0).<String>getAs("ruleset")).isEqualTo("ni-device-class");
        assertThat(Runs.quarantine(eu).get(0).path("code").stringValue()).isEqualTo("ACT_WITHOUT_RULESET");
    }

    @Test
    void whatIsWrongWithTheOptionsIsToldBeforeAnythingIsWritten() throws IOException {
        Path out = folder.resolve("out");
        String input = input(requests(1));
        assertThat(Runs.run(input, "--out", out.toString(), "--format", "csv").told())
                .contains("OPTION_MISSING at --mapping");
        assertThat(Runs.run(input, "--out", out.toString(), "--format", "eudamed")
                        .told())
                .contains("OPTION_MISSING at --as-of");
        assertThat(Runs.run(folder.resolve("none.ndjson").toString(), "--out", out.toString())
                        .told())
                .contains("FILE_UNREADABLE");
        assertThat(out).doesNotExist();
    }

    /** Breaks a run off as soon as so many parts are done. */
    private static void brokenOffAfter(int parts, Path input, Path out) {
        List<String> told = new ArrayList<>();
        RowRequests requests = new RowRequests(Format.NDJSON, null, LocalDate.EPOCH, null, Map.of());
        Job job = new Job(Runs.session(), requests, Detail.SCREEN, line -> {
            told.add(line);
            if (told.size() == parts) {
                throw new IllegalStateException("broken off");
            }
        });
        assertThatThrownBy(() -> job.run(input.toString(), out.toString(), 4, "NDJSON   "))
                .hasMessage("broken off");
    }

    private String input(List<String> lines) throws IOException {
        return Files.writeString(folder.resolve("input.ndjson"), String.join("\n", lines))
                .toString();
    }

    private static List<String> requests(int count) {
        List<String> contacts = List.of("NONE", "BODY_ORIFICE", "SURGICAL", "IMPLANTABLE");
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(
                        i -> "{\"id\":\"r" + i + "\",\"ruleset\":\"" + (i % 5 == 0 ? "gb-reliance" : "gb-device-class")
                                + "\",\"asOf\":\"2026-11-22\",\"unstated\":\"" + (i % 2 == 0 ? "FALSE" : "UNKNOWN")
                                + "\",\"facts\":{\"device\":{\"qualifies\":true,\"invasiveness\":\""
                                + contacts.get(i % 4) + "\"}}}")
                .toList());
    }

    private static List<Object> answer(Row row) {
        return Stream.of(
                        "line",
                        "id",
                        "ruleset",
                        "edition",
                        "asOf",
                        "status",
                        "force",
                        "outcome",
                        "outcomes",
                        "possible",
                        "warnings")
                .map(name -> String.valueOf(row.<Object>getAs(name)))
                .collect(Collectors.toList());
    }

    private static String outcome(Row row) {
        return row.getAs("id") + " " + row.getAs("status") + " " + row.getAs("possible");
    }

    private static List<String> names(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** When each file of the decisions was written. */
    private static Map<Path, FileTime> times(Path out) throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out.resolve("decisions"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }
}
