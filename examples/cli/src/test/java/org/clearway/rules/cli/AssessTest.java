package org.clearway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clearway.rules.Answer;
import org.clearway.rules.Because;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Known;
import org.clearway.rules.documents.CheckLine;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.engine.Assessment;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.DossierJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AssessTest {

    @Test
    void everyRulesetIsAskedOnce() {
        JsonNode line =
                Run.of("assess", Samples.SEPSIS, "--format", "json").json().get(0);

        List<String> asked = line.path("decisions")
                .valueStream()
                .map(decision -> decision.path("ruleset").path("id").asString())
                .toList();
        assertThat(asked)
                .doesNotHaveDuplicates()
                .hasSize(Run.of("rulesets", "--json").json().stream()
                        .map(edition -> edition.path("ruleset").asString())
                        .distinct()
                        .toList()
                        .size());
    }

    @Test
    void theClassIsHandedOnAndThatIsSaid() {
        Run run = Run.of("assess", Samples.SEPSIS);

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("Handed on from one ruleset to others")
                .contains("GB class assigned by the manufacturer: I, as gb-device-class decides by Rule 12");
    }

    @Test
    void whatIsStatedStandsAndTheDisagreementIsShown() {
        String stated =
                Samples.line(Samples.MESH).replace("\"facts\":{", "\"facts\":{\"classification\":{\"gbClass\":\"I\"},");

        Run run = Run.with(stated, "assess", "-");

        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("Stated, and decided otherwise")
                .contains("is stated as I, but gb-device-class decides IIb by Rule 8. What is stated was used.");
    }

    @Test
    void whatIsNotLawIsMarkedInTextAndPage() {
        String text =
                Run.of("assess", Samples.US_510K, "--ruleset", "gb-reliance").out();
        String page = Run.of("assess", Samples.US_510K, "--ruleset", "gb-reliance", "--format", "html")
                .out();

        assertThat(text.replaceAll("\\s+", " "))
                .contains("no law in force", "2025-07-22 (policy, not law) would give ELIGIBLE FOR REVIEW, ROUTE 4");
        assertThat(page).contains("<div class=\"notlaw\">", "Not law:", "2025-07-22 (policy, not law) would give");
    }

    @Test
    void anAmericanAuthorisationAloneAllowsNothingInGreatBritain() {
        for (String sample : List.of(Samples.US_510K, Samples.US_DE_NOVO, Samples.US_PMA)) {
            JsonNode decision = Run.of("assess", sample, "--ruleset", "gb-market-access", "--format", "json")
                    .json()
                    .get(0)
                    .path("decisions")
                    .get(0);
            assertThat(decision.path("outcome").asString()).isEqualTo("NOT_ALLOWED");
            assertThat(decision.path("basis").isString()).isFalse();
        }
    }

    @Test
    void tenQuestionsStandUnderWhoCanAnswerThemAndTheOthersAreCounted() {
        String few = Run.of("assess", Samples.SEPSIS).out();
        String all = Run.of("assess", Samples.SEPSIS, "--questions").out();

        assertThat(few)
                .containsPattern(
                        "\\d+ questions are open\\. Answers in force wait for \\d+; the other \\d+ matter only");
        assertThat(few).contains("Manufacturer's regulatory lead", "--questions lists them.");
        assertThat(asked(few)).hasSize(OpenQuestions.FIRST);
        assertThat(asked(all)).hasSizeGreaterThan(100);
        assertThat(all).doesNotContain("--questions lists them.");
    }

    private static List<String> asked(String text) {
        return text.lines().filter(line -> line.matches(" {4}\\S.*")).toList();
    }

    @Test
    void eachQuestionIsAskedOnce() {
        JsonNode line = Run.with("{\"asOf\":\"2026-11-22\",\"facts\":{}}", "assess", "-", "--format", "json")
                .json()
                .get(0);

        assertThat(line.path("questions")
                        .valueStream()
                        .map(question -> question.path("fact").asString())
                        .toList())
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void namesAreEscapedInThePage() {
        String named = Samples.line(Samples.MESH).replace("Example hernia mesh", "A <script>alert(1)</script> mesh");

        assertThat(Run.with(named, "assess", "-", "--format", "html").out())
                .doesNotContain("<script>")
                .contains("A &lt;script&gt;");
    }

    @Test
    void aRulesetThatIsNotInstalledIsRefused() {
        Run run = Run.of("assess", Samples.MESH, "--ruleset", "gb-device-clas");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("There is no such ruleset; there are ai-governance, ");
    }

    /** The file leaves out what concerns a class, and says nothing of registrations. */
    @Test
    void theSepsisExampleShowsNoBreachOfLawByARegistrationThatNobodyAskedFor() {
        Run assessed = Run.of("assess", Samples.SEPSIS);
        Run reported = Run.of("report", Samples.SEPSIS);

        assertThat(assessed.exit()).isZero();
        assertThat(assessed.out())
                .doesNotContain("breach of law", "BLOCKED:")
                .contains("What is left out is taken for no by gb-device-class alone; to all others it is unknown.");
        assertThat(reported.out())
                .doesNotContain("breach of law", "NHA-DEV-01")
                .contains("No check that is marked as a blocker fails on what is stated.");
    }

    private static final String UNREGISTERED =
            "{\"id\":\"n\",\"ruleset\":\"nhs-adoption\",\"asOf\":\"2026-11-22\",\"unstated\":\"FALSE\",\"facts\":{"
                    + "\"device\":{\"qualifies\":true},\"readiness\":{\"mhraRegistered\":false},"
                    + "\"adoption\":{\"nhsOrSocialCareEngland\":true,"
                    + "\"digitalHealthTechnology\":true,\"supportsRealTimeDirectCare\":true}}}";

    @Test
    void whatWasLeftOutShowsNoBreach() {
        String request = UNREGISTERED.replace("\"readiness\":{\"mhraRegistered\":false},", "");

        for (String verb : List.of("assess", "report")) {
            assertThat(page(request, verb)).as(verb).doesNotContain("shows a breach of law");
            assertThat(page(UNREGISTERED, verb)).as(verb).contains("A check fails that shows a breach of law");
        }
        JsonNode report =
                Run.with(UNREGISTERED, "report", "-", "--format", "json").json().get(0);
        assertThat(ids(report, "blocking")).containsExactly("NHA-DEV-01");
        assertThat(ids(report, "blockingIfLeftOut")).isEmpty();
        JsonNode left =
                Run.with(request, "report", "-", "--format", "json").json().get(0);
        assertThat(ids(left, "blocking")).isEmpty();
        assertThat(left.path("unknown").toString())
                .as("evidence and market status are never assumed, so they are asked for")
                .contains("readiness.mhraRegistered", "adoption.dcb0160SafetyCase");
    }

    /** The assessment of the request above, as if its registration were known in another way. */
    private static Assessment unregistered(RegulatoryRules rules, Known how) {
        Assessment stated =
                rules.assess(DossierJson.read(UNREGISTERED.getBytes(StandardCharsets.UTF_8)), List.of("nhs-adoption"));
        return new Assessment(
                stated.dossier(),
                stated.facts(),
                stated.decisions().stream()
                        .map(decision -> Decision.builder()
                                .from(decision)
                                .answer(Answer.builder()
                                        .from(decision.answer())
                                        .findings(decision.findings().stream()
                                                .map(finding -> known(finding, how))
                                                .toList())
                                        .build())
                                .build())
                        .toList(),
                stated.decided(),
                stated.questions());
    }

    private static Finding known(Finding finding, Known how) {
        return Finding.builder()
                .from(finding)
                .because(finding.because().stream()
                        .map(one -> one.fact().equals("readiness.mhraRegistered")
                                ? Because.builder().from(one).how(how).build()
                                : one)
                        .toList())
                .build();
    }

    @Test
    void aCheckThatFailsOnWhatIsAssumedShowsNoBreach() {
        RegulatoryRules rules = RegulatoryRules.load();
        Assessment assumed = unregistered(rules, Known.ASSUMED);
        String told = "BLOCKED only if what was left out is not so. No breach is shown; state "
                + Plain.fact("readiness.mhraRegistered");

        assertThat(AssessView.of(assumed, rules).answers().get(0).answer()).isEqualTo(told);
        ReportView report = ReportView.of(assumed, rules);
        assertThat(report.answers().get(0).answer()).isEqualTo(told);
        assertThat(report.blocking()).isEmpty();
        assertThat(report.blockingIfLeftOut()).extracting(CheckLine::id).containsExactly("NHA-DEV-01");
        assertThat(Document.html("report", report)).contains("Would block if what was left out is not so");
    }

    @Test
    void aCheckThatFailsOnWhatIsPresumedFailsAndSaysSo() {
        RegulatoryRules rules = RegulatoryRules.load();
        Assessment presumed = unregistered(rules, Known.PRESUMED);
        String told = Plain.fact("readiness.mhraRegistered") + ": no";

        AssessView.Line line = AssessView.of(presumed, rules).answers().get(0);
        assertThat(line.answer()).startsWith("BLOCKED").contains("shows a breach of law");
        assertThat(line.presumed()).isEqualTo(told);
        ReportView report = ReportView.of(presumed, rules);
        assertThat(report.blockingIfLeftOut()).isEmpty();
        assertThat(report.blocking()).singleElement().satisfies(check -> {
            assertThat(check.id()).isEqualTo("NHA-DEV-01");
            assertThat(check.presumed()).isEqualTo(told);
        });
        for (String page :
                List.of(Document.html("report", report), Document.html("assess", AssessView.of(presumed, rules)))) {
            assertThat(page).contains("Presumed, as nobody stated it: " + told);
        }
    }

    private static String page(String request, String verb) {
        Run run = Run.with(request, verb, "-", "--format", "html");
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    private static List<String> ids(JsonNode report, String list) {
        return report.path(list)
                .valueStream()
                .map(check -> check.path("id").asString())
                .toList();
    }

    @Test
    void aRulesetThatDoesNotReachTheProductSaysByWhichFact() {
        String scalpel = "{\"asOf\":\"2026-11-22\",\"facts\":{\"device\":{\"qualifies\":true,\"software\":\"NONE\"},"
                + "\"adoption\":{\"nhsOrSocialCareEngland\":false}}}";

        assertThat(page(scalpel, "assess"))
                .contains(
                        "software-qualification (not reached by these rules, kind of software, if any: none)",
                        "nhs-adoption (not reached by these rules, for NHS or social care in England: no)");
    }

    @Test
    void oneOpenFactDoesNotWithholdACertain10DayDeadlineFromTheText() {
        assertThat(page(DEATH, "assess")).contains("last day of the initial report to the MHRA: 11 November 2026");
        assertThat(page(DEATH, "report")).contains("last day of the initial report to the MHRA: 11 November 2026");
        assertThat(Run.with(DEATH, "decide", "--text", "-").out().replaceAll("\\s+", " "))
                .startsWith("Certain [LAW] REPORT 10 DAYS: ")
                .contains("Last day of the initial report to the MHRA: 11 November 2026");
        assertThat(Run.with(DEATH, "report", "-").out()).contains("2026-11-11  passed  Last day of the initial report");
    }

    @Test
    void cumulativeDutiesAreNotJoinedByOr() {
        String text = Run.with(DEATH, "decide", "--text", "-").out();

        assertThat(text.lines()
                        .takeWhile(line -> !line.startsWith("Open, each by itself"))
                        .filter(line -> line.matches("  [A-Z0-9 ]+: .*")))
                .hasSize(4)
                .first()
                .satisfies(line -> assertThat(line).startsWith("  REPORT 10 DAYS: "));
        // What an answer would rule out is joined by "or": none of it is then a duty.
        assertThat(text.substring(0, text.indexOf("What would settle it")))
                .doesNotContain(" or KEEP WATCHING", "PMS SYSTEM or", "or RETAIN 10 YEARS");
        assertThat(text).doesNotContain("PMS SYSTEM or", "or RETAIN 10 YEARS");
        assertThat(page(DEATH, "assess"))
                .contains(
                        "certain: Initial report within 10 days, death or unanticipated serious deterioration of health (last day of the initial report to the MHRA: 11 November 2026); Until the MHRA is told, no investigation that alters the device or a sample of the batch; Investigate the serious incident and send a final report; Keep the documents 10 years");
    }

    @Test
    void aDutyThatIsOpenIsNamedWithItsDayTheEarliestFirst() {
        String threatOpen = DEATH.replace("\"publicHealthThreat\":false,", "");

        assertThat(Run.with(threatOpen, "decide", "--text", "-").out().replaceAll("\\s+", " "))
                .containsPattern("REPORT 2 DAYS: [^.]*\\. Last day of the initial report to the MHRA: 3 November 2026"
                        + " REPORT 10 DAYS: [^.]*\\. Last day of the initial report to the MHRA: 11 November 2026");
        assertThat(page(threatOpen, "report"))
                .contains(
                        "last day of the initial report to the MHRA: 3 November 2026",
                        "last day of the initial report to the MHRA: 11 November 2026");
    }

    @Test
    void whatAnAssumptionCouldChangeIsToldOfDutiesOneByOne() {
        String presumed = DEATH.replace("\"deviceSuspected\":true,", "");
        String text = Run.with(presumed, "decide", "--text", "-").out().replaceAll("\\s+", " ");

        assertThat(text)
                .containsPattern("could change the answer: .*: not yet assessed, which is presumed")
                .contains("may come, each by itself: NOT REPORTABLE")
                .contains("CAUSATION_PRESUMED")
                .doesNotContain("PMS SYSTEM or", "or RETAIN 10 YEARS");
    }

    /** The model is no longer placed, and when its surveillance ends is not known. */
    private static final String DEATH = "{\"asOf\":\"2026-11-22\",\"ruleset\":\"gb-post-market\",\"facts\":{\"device\":"
            + "{\"qualifies\":true,\"customMade\":false},\"market\":{\"territory\":\"GB\",\"stillPlaced\":false,"
            + "\"lastPlacedDate\":\"2026-01-01\",\"exceptionalUse\":false,\"clinicalInvestigation\":false,"
            + "\"performanceEvaluation\":false},\"classification\":{\"inHouse\":false,\"implantable\":false},\"incident\":"
            + "{\"occurred\":true,\"inGreatBritain\":true,\"deviceSuspected\":true,\"harm\":\"DEATH\","
            + "\"publicHealthThreat\":false,\"awareDate\":\"2026-11-01\"}}}";
}
