package org.clearway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.clearway.rules.vocabulary.Role;
import org.clearway.rules.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

/** What blocks, what is unknown and what becomes due, in four forms. */
class ReportTest {

    private static final String HOSPITAL =
            Path.of("..", "requests", "hospital-ai-system.json").toString();
    private static final Run PAGE = Run.of("report", HOSPITAL, "--format", "html");
    private static final Run DATA = Run.of("report", HOSPITAL, "--format", "json");
    private static final Run CALENDAR = Run.of("report", HOSPITAL, "--format", "ics");
    private static final String SIGNS = "<b>&\"' ü, ; \\\\ name";

    @Test
    void theTextTellsWhatBlocksWhatIsUnknownAndWhatBecomesDue() {
        Run run = Run.of("report", HOSPITAL);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.lines().get(0)).isEqualTo("Example chest X-ray triage, law of 22 November 2026");
        assertThat(run.lines())
                .contains(
                        "What blocks",
                        "Verdicts by authority and severity",
                        "Unknown, and who could answer",
                        "What becomes due",
                        "  x NHA-IG-01 A data protection impact assessment comes before high-risk processing [Law]")
                .anySatisfy(line -> assertThat(line).startsWith("  Data protection officer: "))
                .anySatisfy(line -> assertThat(line).startsWith("  Deploying organisation: "));
    }

    @Test
    void dutiesHaveTheirDaysAndWhatDoesNotReachTheProductIsNotDue() {
        JsonNode report = json();

        assertThat(days(report, "supplyBy")).containsExactly("2026-11-25");
        assertThat(days(report, "reportBy")).containsExactly("2026-12-03");
        assertThat(days(report, "ukcaCertificateExpiry")).containsExactly("2030-08-31");
        // A product for Great Britain only: the duties of the AI Act begin without reaching it.
        assertThat(report.path("due").toString()).doesNotContain("AIG-EUA");
    }

    @Test
    void aReportMadeIsDoneAndOneNotMadeHasPassed() {
        String late = Samples.text(HOSPITAL).replace("\"awareDate\": \"2026-11-18\"", "\"awareDate\": \"2026-11-02\"");
        String made = late.replace(
                "\"factsComplete\": false", "\"factsComplete\": false, \"initialReportDate\": \"2026-11-10\"");

        assertThat(states(late)).contains("reportBy PASSED");
        assertThat(states(made)).contains("reportBy DONE");
        assertThat(Run.with(late, "report", "-").out()).contains("2026-11-17  passed  Last day of the initial report");
    }

    @Test
    void everyVerdictIsCountedOnce() {
        JsonNode report = json();
        int counted = StreamSupport.stream(report.path("verdicts").spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .sum();

        assertThat(counted).isEqualTo(report.path("checks").size()).isPositive();
        assertThat(report.path("blocking"))
                .allSatisfy(
                        check -> assertThat(check.path("severity").asString()).isEqualTo("BLOCKER"));
    }

    @Test
    void whoCouldAnswerIsWhoTheVocabularySaysKnowsTheFact() {
        assertThat(json().path("unknown"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.path("who").asString())
                        .isEqualTo(Objects.requireNonNull(
                                        Vocabulary.fact(one.path("fact").asString()))
                                .askedOf()
                                .title()));
        assertThat(askedOf("aiData.dpiaDate")).isEqualTo(Role.DATA_PROTECTION);
        assertThat(askedOf("aiData.splitByPatient")).isEqualTo(Role.MACHINE_LEARNING);
        assertThat(askedOf("adoption.csoNamed")).isEqualTo(Role.CLINICAL_SAFETY);
    }

    private static Role askedOf(String path) {
        return Objects.requireNonNull(Vocabulary.fact(path)).askedOf();
    }

    @Test
    void aDayIsCalledWhatTheRulesetCallsIt() {
        assertThat(Run.of("report", HOSPITAL).out())
                .contains("Last day to give the MHRA the document that it asks for");
    }

    @Test
    void thePageIsWellFormedAndCanBeReadWithoutSeeingIt() throws Exception {
        Document html = html(PAGE);

        assertThat(html.getDocumentElement().getAttribute("lang")).isEqualTo("en-GB");
        assertThat(elements(html, "h1")).hasSize(1);
        assertThat(elements(html, "main")).hasSize(1);
        assertThat(elements(html, "table")).isNotEmpty().allSatisfy(table -> {
            assertThat(elements(table, "caption").get(0).getTextContent()).isNotBlank();
            assertThat(elements(elements(table, "thead").get(0), "th"))
                    .allSatisfy(head -> assertThat(head.getAttribute("scope")).isEqualTo("col"));
        });
        List<String> ids = elements(html, "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(elements(html, "section"))
                .allSatisfy(section -> assertThat(ids).contains(section.getAttribute("aria-labelledby")));
        assertThat(elements(html, "svg")).hasSize(2).allSatisfy(chart -> {
            assertThat(chart.getAttribute("role")).isEqualTo("img");
            assertThat(Arrays.asList(chart.getAttribute("aria-labelledby").split(" ")))
                    .isSubsetOf(ids);
        });
        assertThat(PAGE.out())
                .doesNotContainIgnoringCase("<script")
                .doesNotContain("<link", "<img", "src=", "@import", "url(http")
                .doesNotContainPattern("\\son[a-z]+=");
    }

    @Test
    void thePictureHasATextInEveryBarAndTheTableTheSameFigures() throws Exception {
        Document html = html(PAGE);
        int inBars = elements(html, "svg").stream()
                .flatMap(chart -> elements(chart, "text").stream())
                .map(Element::getTextContent)
                .filter(text -> text.matches("\\d+ (P|F|\\?|n/a|later|ended)"))
                .mapToInt(text -> Integer.parseInt(text.substring(0, text.indexOf(' '))))
                .sum();

        assertThat(inBars).isEqualTo(json().path("checks").size());
    }

    @Test
    void whatIsStatedIsEscapedInEveryForm() throws Exception {
        String request = Samples.text(HOSPITAL).replace("Example chest X-ray triage", SIGNS.replace("\"", "\\\""));
        String name = SIGNS.replace("\\\\", "\\");

        Run page = Run.with(request, "report", "-", "--format", "html");
        ICalendar calendar = calendar(Run.with(request, "report", "-", "--format", "ics"));

        assertThat(page.out()).doesNotContain("<b>");
        assertThat(elements(html(page), "h1").get(0).getTextContent()).isEqualTo(name);
        assertThat(calendar.getEvents())
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.getSummary().getValue()).startsWith(name + ": "));
    }

    @Test
    void theCalendarIsValidAndItsLinesAreFoldedByBytes() {
        String request = Samples.text(HOSPITAL).replace("Example chest X-ray triage", "ü".repeat(120));
        Run run = Run.with(request, "report", "-", "--format", "ics");
        ICalendar calendar = calendar(run);

        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(run.out()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(run.out().replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(run.out().split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(run.out()).contains("DTSTART;VALUE=DATE:20261203\r\n", "DTEND;VALUE=DATE:20261204\r\n");
        assertThat(run.out().lines().filter(line -> line.startsWith("DTSTAMP")))
                .containsOnly("DTSTAMP:20261122T000000Z");
    }

    @Test
    void theCalendarIsTheSameWheneverItIsWrittenAndAnEventKeepsItsIdentifierWhenItsDayMoves() {
        Run moved = Run.with(
                Samples.text(HOSPITAL).replace("\"awareDate\": \"2026-11-18\"", "\"awareDate\": \"2026-11-19\""),
                "report",
                "-",
                "--format",
                "ics");

        assertThat(Run.of("report", HOSPITAL, "--format", "ics").out()).isEqualTo(CALENDAR.out());
        assertThat(moved.out()).isNotEqualTo(CALENDAR.out());
        assertThat(uids(moved)).isEqualTo(uids(CALENDAR)).doesNotHaveDuplicates();
    }

    @Test
    void anEmptyRequestHasAReportAndAnEmptyCalendarNoDuty() {
        String empty = "{\"asOf\":\"2026-11-22\",\"facts\":{}}";

        assertThat(Run.with(empty, "report", "-").out()).startsWith("The product, law of 22 November 2026");
        assertThat(Run.with(empty, "report", "-", "--format", "ics").out()).doesNotContain("gb-post-market");
        assertThat(Run.with("{", "report", "-").exit()).isEqualTo(ExitCode.USAGE);
    }

    private static List<String> uids(Run run) {
        return calendar(run).getEvents().stream()
                .map(VEvent::getUid)
                .map(uid -> uid.getValue())
                .toList();
    }

    private static ICalendar calendar(Run run) {
        assertThat(run.exit()).as(run.err()).isZero();
        List<ICalendar> calendars = Biweekly.parse(run.out()).all();
        assertThat(calendars).hasSize(1);
        return calendars.get(0);
    }

    private static JsonNode json() {
        assertThat(DATA.exit()).as(DATA.err()).isZero();
        return DATA.json().get(0);
    }

    private static List<String> days(JsonNode report, String code) {
        return StreamSupport.stream(report.path("due").spliterator(), false)
                .filter(due -> due.path("code").asString().equals(code))
                .map(due -> due.path("day").asString())
                .toList();
    }

    private static List<String> states(String request) {
        return StreamSupport.stream(
                        Run.with(request, "report", "-", "--format", "json")
                                .json()
                                .get(0)
                                .path("due")
                                .spliterator(),
                        false)
                .map(due ->
                        due.path("code").asString() + " " + due.path("state").asString())
                .toList();
    }

    private static Document html(Run run) throws Exception {
        assertThat(run.exit()).as(run.err()).isZero();
        String xml = run.out().replaceAll("<(meta [^>]*)>", "<$1/>");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> elements(Document document, String name) {
        return elements(document.getDocumentElement(), name);
    }

    private static List<Element> elements(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
