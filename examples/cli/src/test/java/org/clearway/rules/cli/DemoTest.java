package org.clearway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DemoTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theDevicesOfTheListAreDecided() {
        Run run = Run.of("demo", "--devices");

        assertThat(run.exit()).isZero();
        assertThat(run.lines().get(0)).startsWith("Decided for 2026-11-22: 33 devices");
        assertThat(run.out()).contains("not legal advice", "Summary of 33 devices");
        assertThat(run.lines().stream().filter(line -> line.matches(".*  (K|DEN|P|BK|H)\\d{5,}\\S*  .*")))
                .as("a row each")
                .hasSize(33);
        assertThat(run.lines().stream().filter(line -> line.contains("reliance, edition")))
                .hasSize(5)
                .allSatisfy(line -> assertThat(line).contains("not law"));
    }

    @Test
    void theDemonstrationFitsOnOneScreenAndKeepsLawApart() {
        Run run = Run.onTerminal(80, false, "", "demo");

        assertThat(run.exit()).isZero();
        assertThat(run.lines())
                .hasSizeLessThanOrEqualTo(23)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(run.lines().get(0)).startsWith("Same product, same facts, different law. Law of 22 November 2026.");
        assertThat(run.out().substring(0, run.out().indexOf("NOT LAW"))).doesNotContain("reliance", "would");
        assertThat(run.out()).contains("try next", "clearway demo --devices", "not legal advice");
    }

    @Test
    void theDemonstrationSaysByWhichProvisionsTwoLawsDiffer() {
        assertThat(Run.of("demo").out().replaceAll("\\s+", " "))
                .contains("Sepsis prediction (made up): I in Great Britain by Directive 93/42/EEC Annex IX")
                .contains("III in Northern Ireland by Regulation (EU) 2017/745 on medical devices, Annex VIII");
    }

    @Test
    void classesFollowFromTheFacts() {
        Map<String, JsonNode> bySubmission = Run.of("demo", "--json").json().stream()
                .collect(Collectors.toMap(line -> line.path("submission").asString(), Function.identity()));

        assertThat(bySubmission).hasSize(33);
        JsonNode scanner = bySubmission.get("K233657");
        assertThat(scanner.path("gbClass").path("outcome").asString()).isEqualTo("IIb");
        assertThat(scanner.path("gbClass").path("deciding").toString()).isEqualTo("[\"Rule 10\"]");
        JsonNode triage = bySubmission.get("DEN170073");
        assertThat(triage.path("gbClass").path("status").asString()).isEqualTo("UNDETERMINED");
        assertThat(triage.path("gbClass").path("ask").has("question")).isTrue();
        assertThat(bySubmission.get("DEN160026").path("gbClass").path("outcome").asString())
                .isEqualTo("IVD");
    }

    @Test
    void relianceIsNeverLaw() {
        for (JsonNode line : Run.of("demo", "--json").json()) {
            for (JsonNode edition : line.path("reliance")) {
                assertThat(edition.path("standing").asString()).isIn("POLICY", "PROPOSAL", "DRAFT");
            }
        }
    }

    @Test
    void aSupposedCommencementIsAskedOfEveryEditionOfRelianceAndOfNothingElse() {
        Run run = Run.of("demo", "--requests", "--as-of", "2027-08-01", "--commencement", "2027-07-01");

        assertThat(run.lines())
                .hasSize(33 * (3 + 5))
                .allSatisfy(line -> assertThat(line.contains("\"commencement\":\"2027-07-01\""))
                        .isEqualTo(line.contains("\"ruleset\":\"gb-reliance\"")));
        assertThat(Run.with(run.out(), "decide").exit()).isZero();
    }

    @Test
    void aSupposedCommencementIsMarkedWhereverRelianceIsSpokenOf() {
        Run run = Run.of("demo", "--devices", "--as-of", "2027-08-01", "--commencement", "2027-07-01");

        assertThat(run.exit()).isZero();
        assertThat(run.out().replaceAll("\\s+", " ")).contains("That is a what-if: none of them is law.");
        assertThat(run.lines().stream().filter(line -> line.contains("reliance, edition")))
                .hasSize(5)
                .allSatisfy(line -> assertThat(line).contains("not law; what if law from 2027-07-01"));
    }

    @Test
    void aSupposedCommencementMakesNoEditionLaw() {
        for (String day : List.of("2027-06-30", "2027-07-01")) {
            for (JsonNode line : Run.of("demo", "--json", "--as-of", day, "--commencement", "2027-07-01")
                    .json()) {
                assertThat(line.path("supposedCommencement").asString()).isEqualTo("2027-07-01");
                assertThat(line.path("reliance")).hasSize(5).allSatisfy(edition -> {
                    assertThat(edition.path("whatIf").asBoolean()).isTrue();
                    assertThat(edition.path("law").asBoolean()).isFalse();
                });
            }
        }
    }

    @Test
    void anAmericanAuthorisationAloneAllowsNothing() {
        assertThat(Run.of("demo", "--json").json())
                .allSatisfy(line -> assertThat(
                                line.path("marketAccess").path("status").asString())
                        .isEqualTo("UNDETERMINED"));
    }

    @Test
    void theDayIsAnArgument() {
        Run run = Run.of("demo", "--json", "--as-of", "2019-01-01");

        assertThat(run.json()).allSatisfy(line -> {
            assertThat(line.path("asOf").asString()).isEqualTo("2019-01-01");
            assertThat(line.path("gbClass").path("status").asString()).isEqualTo("NOT_IN_FORCE");
        });
        Run wrong = Run.of("demo", "--as-of", "22/11/2026");
        assertThat(wrong.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("'22/11/2026' is not a day of the calendar");
    }

    @Test
    void theRequestsCanBeDecidedAgain() {
        Run requests = Run.of("demo", "--requests");
        Run decisions = Run.with(requests.out(), "decide");

        assertThat(requests.lines()).hasSize(33 * 4);
        assertThat(decisions.exit()).isZero();
        assertThat(decisions.lines()).hasSize(33 * 4);
    }

    @Test
    void recordsStateNoMoreThanTheySay() throws IOException {
        records();

        Run run = Run.of("demo", "--data", folder.toString(), "--requests");

        List<String> classRequests = run.lines().stream()
                .filter(line -> line.contains("gb-device-class"))
                .toList();
        String head = "{\"id\":\"%s\",\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\",\"unstated\":\"UNKNOWN\","
                + "\"facts\":{\"market\":{\"territory\":\"GB\"},\"approvals\":[{\"origin\":\"US\",\"number\":\"%s\"}],";
        assertThat(classRequests)
                .containsExactly(
                        head.formatted("K123456", "K123456")
                                + "\"classification\":{\"implantable\":true},\"aiSystem\":{\"usesML\":true},"
                                + "\"description\":{\"productName\":\"Monitor\",\"manufacturerName\":\"Company, Inc.\"}}}",
                        head.formatted("DEN123456", "DEN123456")
                                + "\"aiSystem\":{\"usesML\":true},"
                                + "\"description\":{\"productName\":\"Reader\",\"manufacturerName\":\"Company\"}}}");
    }

    @Test
    void recordsAreSummedUp() throws IOException {
        records();

        Run run = Run.of("demo", "--data", folder.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "2 devices of the FDA list", "implantable for 1 whose", "the product code of 1 (1 of class 2)")
                .contains("an FDA class never stands for a class in Great Britain", "Summary of 2 devices");
        assertThat(run.lines().stream().filter(line -> line.contains(" 1  510(k) or De Novo ")))
                .as("class and market access, and each edition of reliance")
                .hasSize(6)
                .allSatisfy(line -> assertThat(line).contains("1 of class 2"));
        assertThat(run.lines().stream().filter(line -> line.contains(" 1  De Novo ")))
                .hasSize(6)
                .allSatisfy(line -> assertThat(line).contains("1 unknown"));
        assertThat(Run.of("demo", "--data", folder.toString(), "--json").json()).hasSize(2);
    }

    @Test
    void missingDataIsNamed() throws IOException {
        Run nothing = Run.of("demo", "--data", folder.toString());
        assertThat(nothing.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(nothing.err())
                .startsWith("error FILE_UNREADABLE at ")
                .contains("fda_aiml_devices_2025-09_dates.csv: there is no such file");

        records();
        Files.delete(folder.resolve("fda_foiclass_2020.txt"));
        assertThat(Run.of("demo", "--data", folder.toString()).err()).contains("fda_foiclass_2020.txt: there is no");

        Files.writeString(folder.resolve("fda_foiclass_2020.txt"), "A||B\n1||2\n");
        assertThat(Run.of("demo", "--data", folder.toString()).err()).contains("names no column PRODUCTCODE");
    }

    private void records() throws IOException {
        Files.writeString(folder.resolve("fda_aiml_devices_2025-09_dates.csv"), """
                date,year,device,company,panel,code,submission_id,received_date,decision_date_openfda,days_to_decision
                09/29/2025,2025,Monitor,"Company, Inc.",Cardiovascular,ABC,K123456,2025-01-01,2025-09-29,1.0
                09/29/2025,2025,Reader,Company,Radiology,XYZ,DEN123456,2025-01-01,2025-09-29,1.0
                """);
        Files.writeString(folder.resolve("fda_foiclass_2020.txt"), """
                PRODUCTCODE|DEVICENAME|DEVICECLASS|REGULATIONNUMBER|Implant_Flag|Life_Sustain_support_flag
                ABC|Müller's "monitor|2|870.1|Y|N
                """, Charset.forName("windows-1252"));
    }
}
