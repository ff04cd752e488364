package org.clearway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.clearway.rules.Request;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RuleInfo;
import org.clearway.rules.json.RecordJson;
import org.clearway.rules.json.RequestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class RationaleTest {

    private static final RegulatoryRules RULES = RegulatoryRules.load();
    private static final String OPEN = """
            {"id":"open","ruleset":"gb-device-class","asOf":"2026-11-22","facts":{"device":{"qualifies":true,\
            "invasiveness":"IMPLANTABLE","site":"TEETH"}}}""";
    private static final String SIGNS = "<b>&\"' | *x* [y](z) `c`";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} under {1}")
    @CsvSource({
        "hernia-mesh, gb-device-class, Class IIb",
        "hernia-mesh, ni-device-class, Class III",
        "sepsis-prediction, gb-device-class, 'Class I, self-declared by the manufacturer'",
        "sepsis-prediction, ni-device-class, Class III",
        "home-pregnancy-test, gb-ivd-class, SELF TEST: For lay users and not listed",
        "home-pregnancy-test, ni-ivd-class, Class B"
    })
    void theAnswerOfEverySampleIsTheClassThatTheLawGives(String sample, String ruleset, String answer)
            throws Exception {
        String file = Path.of("..", "requests", sample + ".json").toString();

        Document html = html(Run.of("rationale", file, "--ruleset", ruleset, "--format", "html"));
        Run markdown = Run.of("rationale", file, "--ruleset", ruleset);

        Element box = elements(html, "div").get(0);
        assertThat(box.getAttribute("class")).isEqualTo("answer plain");
        assertThat(text(elements(box, "strong").get(0))).isEqualTo(answer);
        assertThat(markdown.lines()).contains("**" + answer + "**");
    }

    @Test
    void bothFormsHaveFourPartsAndSixAnnexesInOrder() throws Exception {
        List<String> headings = elements(html(Run.of("rationale", Samples.MESH, "--format", "html")), "h2").stream()
                .map(RationaleTest::text)
                .toList();

        assertThat(headings)
                .containsExactly(
                        "1. The answer",
                        "2. To check: what nobody stated and what could change it",
                        "3. Open questions",
                        "4. What this request raises",
                        "Annex A. Facts as stated",
                        "Annex B. Rules that apply, or may",
                        "Annex C. Rules that do not apply, by what keeps them from it",
                        "Annex D. Sources",
                        "Annex E. Taken as given without being stated",
                        "Annex F. What identifies this decision");
        assertThat(Run.of("rationale", Samples.MESH).lines().stream()
                        .filter(line -> line.startsWith("## "))
                        .map(line -> line.substring(3)))
                .isEqualTo(headings);
    }

    @ParameterizedTest
    @CsvSource({
        "hernia-mesh, gb-device-class",
        "sepsis-prediction, ni-device-class",
        "home-pregnancy-test, gb-ivd-class",
        "home-pregnancy-test, ni-ivd-class"
    })
    void everyRuleOfTheEditionIsListedExactlyOnce(String sample, String ruleset) throws Exception {
        String file = Path.of("..", "requests", sample + ".json").toString();
        List<String> rules = rules(ruleset);

        Document html = html(Run.of("rationale", file, "--ruleset", ruleset, "--format", "html"));
        List<String> listed = new ArrayList<>();
        for (Element table : elements(html, "table")) {
            if (table.getAttribute("class").equals("rules")) {
                String provision = text(elements(table, "caption").get(0));
                elements(elements(table, "tbody").get(0), "th")
                        .forEach(row -> listed.add(provision + ": " + limb(text(row))));
            }
        }
        Element apart = elements(html, "section").stream()
                .filter(section -> section.getAttribute("aria-labelledby").equals("apart"))
                .findFirst()
                .orElseThrow();
        elements(apart, "li").forEach(rule -> listed.add(whole(text(rule), rules)));
        List<String> markdown = new ArrayList<>();
        String provision = "";
        for (String line : section(Run.of("rationale", file, "--ruleset", ruleset), "## Annex B.")) {
            if (line.startsWith("### ")) {
                provision = line.substring(4);
            } else if (line.startsWith("| ") && !line.startsWith("| Limb |")) {
                markdown.add(provision + ": "
                        + limb(line.substring(2, line.indexOf(" | ")).replace("\\", "")));
            }
        }
        section(Run.of("rationale", file, "--ruleset", ruleset), "## Annex C.").stream()
                .filter(line -> line.startsWith("- "))
                .forEach(line -> markdown.add(whole(line.substring(2).replace("\\", ""), rules)));

        assertThat(listed).containsExactlyInAnyOrderElementsOf(rules);
        assertThat(markdown).containsExactlyInAnyOrderElementsOf(rules);
    }

    private static List<String> rules(String ruleset) {
        EditionInfo edition = Objects.requireNonNull(RULES.ruleset(ruleset)).editions().stream()
                .filter(one -> one.effectiveFrom() != null)
                .findFirst()
                .orElseThrow();
        return edition.rules().stream()
                .filter(rule -> rule.conclusion() != null)
                .map(RuleInfo::name)
                .toList();
    }

    /** A rule that is a provision as such is shown without a limb. */
    private static String whole(String shown, List<String> rules) {
        String name = shown.replace("(inferred reading)", "").strip();
        return rules.contains(name) ? name : name + ": base";
    }

    private static String limb(String shown) {
        String limb = shown.replace("(inferred reading)", "").strip();
        return limb.equals("the rule itself") ? "base" : limb;
    }

    @Test
    void theHtmlNeedsNoScriptAndNothingFromElsewhere() {
        String html = Run.of("rationale", Samples.SEPSIS, "--format", "html").out();

        assertThat(html)
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase("javascript:")
                .doesNotContain("<link", "<img", "<iframe", "src=", "@import", "url(")
                .doesNotContainPattern("\\son[a-z]+=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hernia-mesh", "sepsis-prediction", "home-pregnancy-test"})
    void theHtmlCanBeReadWithoutSeeingIt(String sample) throws Exception {
        Document html = html(
                Run.of("rationale", Path.of("..", "requests", sample + ".json").toString(), "--format", "html"));

        assertThat(html.getDocumentElement().getAttribute("lang")).isEqualTo("en-GB");
        assertThat(text(elements(html, "title").get(0))).startsWith("Rationale: Example ");
        assertThat(elements(html, "h1")).hasSize(1);
        assertThat(elements(html, "main")).hasSize(1);
        assertThat(elements(html, "table")).isNotEmpty().allSatisfy(table -> {
            assertThat(text(elements(table, "caption").get(0))).isNotBlank();
            assertThat(elements(elements(table, "thead").get(0), "th"))
                    .allSatisfy(head -> assertThat(head.getAttribute("scope")).isEqualTo("col"));
            assertThat(elements(elements(table, "tbody").get(0), "th"))
                    .isNotEmpty()
                    .allSatisfy(head -> assertThat(head.getAttribute("scope")).isEqualTo("row"));
        });
        List<String> ids = Stream.of("section", "h2", "main")
                .flatMap(name -> elements(html, name).stream())
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(elements(html, "section"))
                .hasSize(10)
                .allSatisfy(section -> assertThat(ids).contains(section.getAttribute("aria-labelledby")));
    }

    @Test
    void whatTheManufacturerWroteIsShownWordForWord() throws Exception {
        String request = RequestJson.write(Samples.request(Samples.MESH))
                .replace("Example hernia mesh", SIGNS.replace("\"", "\\\""));

        Run html = Run.with(request, "rationale", "-", "--format", "html");
        Run markdown = Run.with(request, "rationale", "-");

        assertThat(html.out()).doesNotContain("<b>");
        assertThat(text(elements(html(html), "title").get(0))).isEqualTo("Rationale: " + SIGNS);
        assertThat(text(elements(html(html), "header").get(0))).contains(SIGNS);
        assertThat(markdown.lines().get(0)).isEqualTo("# Rationale: \\<b\\>&\"' \\| \\*x\\* \\[y\\](z) \\`c\\`");
        assertThat(markdown.out()).contains("> A knitted polypropylene mesh, permanently implanted");
    }

    @Test
    void whatTheManufacturerDidNotStateIsSaidToBeMissing() {
        assertThat(Run.with(OPEN, "rationale", "-").out())
                .contains("# Rationale: Product name not stated", "Manufacturer: not stated.")
                .contains("Not stated. A class rests on the intended purpose");
    }

    @Test
    void theDigestIsThatOfTheRecord() throws Exception {
        Request request = Samples.request(Samples.MESH);
        String digest = RecordJson.digest(request, RULES.decide(request));

        assertThat(Run.of("rationale", Samples.MESH).out()).contains("| Digest of this record | " + digest + " |");
        assertThat(elements(html(Run.of("rationale", Samples.MESH, "--format", "html")), "dd").stream()
                        .map(RationaleTest::text))
                .contains(digest);
    }

    @Test
    void theSameRequestGivesTheSameDocument() {
        assertThat(Run.of("rationale", Samples.MESH).out())
                .isEqualTo(Run.of("rationale", Samples.MESH).out());
    }

    @Test
    void whatIsOpenIsAskedWithWhatEachAnswerLeaves() throws Exception {
        Run markdown = Run.with(OPEN, "rationale", "-");
        Document html = html(Run.with(OPEN, "rationale", "-", "--format", "html"));

        assertThat(markdown.out()).contains("**Not settled by what is stated**", "What is stated leaves open:");
        assertThat(section(markdown, "## 3."))
                .anySatisfy(line -> assertThat(line).startsWith("- **").endsWith("**"))
                .anySatisfy(line -> assertThat(line).matches(" {2}- yes: leaves .+"))
                .noneSatisfy(line -> assertThat(line).startsWith("None:"));
        assertThat(elements(html, "div").get(0).getAttribute("class")).isEqualTo("answer open");
        assertThat(elements(html, "h2").stream().map(RationaleTest::text))
                .contains("3. Open questions, the most useful first");
    }

    @Test
    void ofTheLimbsOfAProvisionTheOneThatGivesTheOutcomeIsNamed() {
        assertThat(Run.of("rationale", Samples.SEPSIS, "--ruleset", "ni-device-class")
                        .out())
                .contains(
                        "**Rule 11** (decisions that may cause death or irreversible deterioration) gives **III**, because of:")
                .doesNotContain("gives **IIa**");
    }

    @Test
    void whatWasAssumedIsListed() {
        assertThat(section(Run.of("rationale", Samples.MESH), "## Annex E."))
                .contains(
                        "Taken to be \"no\", because nothing speaks of it:",
                        "- contact with the central nervous system");
    }

    @Test
    void whatCouldChangeTheAnswerHasABoxToTick() throws Exception {
        List<String> lines = section(Run.of("rationale", Samples.SEPSIS), "## 2.");

        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("| [ ] ")
                        .contains("if yes: ")
                        .endsWith("| | |"));
        assertThat(elements(html(Run.of("rationale", Samples.SEPSIS, "--format", "html")), "table").stream()
                        .filter(table -> table.getAttribute("class").equals("check")))
                .hasSize(1);
    }

    @Test
    void aSourceSaysWhetherItWasRead() {
        assertThat(section(Run.of("rationale", Samples.MESH), "## Annex D."))
                .anySatisfy(line ->
                        assertThat(line).startsWith("| Directive 93/42/EEC").contains("| law | read |"));
    }

    @Test
    void aDocumentIsNotCalledAClassificationWhereNoClassIsAsked() throws Exception {
        Run hospital = Run.of(
                "rationale",
                Path.of("..", "requests", "hospital-ai-system.json").toString(),
                "--ruleset",
                "ai-governance");

        assertThat(hospital.exit()).as(hospital.err()).isZero();
        assertThat(hospital.out())
                .contains("AI governance checks")
                .doesNotContain("Classification rationale", "gives **APPLIES**", "because of: This");
    }

    @Test
    void anEditionThatIsNotLawIsMarkedSo() throws Exception {
        String draft = Samples.line(Samples.MESH)
                .replace(
                        "\"ruleset\":\"gb-device-class\"",
                        "\"ruleset\":\"gb-device-class\",\"edition\":\"2026-05-08\"");

        Run markdown = Run.with(draft, "rationale", "-");
        Document html = html(Run.with(draft, "rationale", "-", "--format", "html"));

        assertThat(markdown.out()).contains("**This answer is not law.**", "| Standing | draft, not law |");
        assertThat(elements(html, "p").stream()
                        .filter(one -> one.getAttribute("class").equals("notlaw"))
                        .map(RationaleTest::text))
                .singleElement()
                .satisfies(note -> assertThat(note)
                        .startsWith("This answer is not law.")
                        .contains("draft, not law", "In force on that day: "));
        assertThat(Run.of("rationale", Samples.MESH).out()).doesNotContain("not law");
    }

    @Test
    void theQuestionIsThatOfTheEdition() {
        String software = "{\"id\":\"app\",\"ruleset\":\"in-device-class\",\"asOf\":\"2026-11-22\",\"facts\":{}}";

        assertThat(Run.with(software, "rationale", "-").out()).doesNotContain("draft guidance give");
    }

    @Test
    void aFileIsReplacedAndNothingElseIsLeftBehind() throws Exception {
        Path file = Files.writeString(folder.resolve("rationale.html"), "old");
        Path ordinary = Files.writeString(folder.resolve("ordinary"), "");

        Run run = Run.of("rationale", Samples.MESH, "--format", "html", "--output", file.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip()).isEqualTo("written to " + file);
        assertThat(file)
                .hasContent(
                        Run.of("rationale", Samples.MESH, "--format", "html").out());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(file, ordinary);
        }
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(ordinary));
    }

    @Test
    void whereNothingCanBeWrittenNothingChanges() throws Exception {
        Path target = Files.createDirectory(folder.resolve("target"));
        Path missing = folder.resolve("none").resolve("rationale.md");

        assertThat(refused("--output", missing.toString()))
                .startsWith("error FILE_UNWRITABLE at ")
                .contains("there is no such folder");
        assertThat(refused("--output", target.toString()))
                .startsWith("error FILE_UNWRITABLE at ")
                .contains("this is a folder");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(target);
        }
    }

    private static String refused(String... options) {
        Run run = Run.of(Stream.concat(Stream.of("rationale", Samples.MESH), Stream.of(options))
                .toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        return run.err();
    }

    @Test
    void ofSeveralRequestsOneHasToBeNamed() {
        String both = Samples.line(Samples.MESH) + "\n" + Samples.line(Samples.SEPSIS);

        Run unnamed = Run.with(both, "rationale", "-");
        Run unknown = Run.with(both, "rationale", "-", "--id", "other");

        assertThat(unnamed.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(unnamed.err())
                .startsWith("error REQUEST_NOT_FOUND at -: ")
                .contains("it holds 2 requests; name one with --id");
        assertThat(unknown.err()).contains("no request with the id other");
        assertThat(Run.with(both, "rationale", "-", "--id", "sepsis-prediction").out())
                .startsWith("# Rationale: Example sepsis prediction app");
    }

    @Test
    void aRationaleOfGuidanceIsNotOneOfLaw() {
        String markdown = Run.of("rationale", Samples.SEPSIS, "--ruleset", "samd-category")
                .out();

        assertThat(markdown)
                .contains(
                        "Judged by guidance, as of 22 November 2026", "**This answer is not law:** guidance, not law.")
                .contains("| Force | guidance, not law |")
                .doesNotContain("Judged by the law");
    }

    @Test
    void anEditionOfARulesetThatIsNotAskedIsRefused() {
        assertThat(Run.with(Samples.DRAFT, "rationale", "-", "--ruleset", "ni-device-class")
                        .err())
                .startsWith("error SUPPOSED_ELSEWHERE at 2026-05-08: ");
    }

    @Test
    void whereNothingIsInForceThereIsNoRationale() {
        Run reliance = Run.with(
                "{\"ruleset\":\"gb-reliance\",\"asOf\":\"2026-11-22\",\"facts\":{\"approvals\":[{\"origin\":\"US\"}]}}",
                "rationale",
                "-");
        Run early = Run.with(OPEN.replace("2026-11-22", "2010-01-01"), "rationale", "-");

        assertThat(reliance.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(reliance.out()).isEmpty();
        assertThat(reliance.err())
                .startsWith("error NOTHING_IN_FORCE at gb-reliance: no edition is in force on 2026-11-22")
                .contains("\"edition\"");
        assertThat(early.err()).startsWith("error NOTHING_IN_FORCE at gb-device-class: ");
    }

    @Test
    void anUnknownRulesetOrFormIsRefused() {
        assertThat(refused("--ruleset", "gb-devise-class"))
                .startsWith("error RULESET_UNKNOWN at ruleset: ")
                .contains("gb-device-class");
        assertThat(refused("--format", "pdf")).startsWith("error USAGE at clearway rationale: ");
    }

    /** The lines of a section of the Markdown form. */
    private static List<String> section(Run markdown, String heading) {
        List<String> lines = markdown.lines();
        int start = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith(heading))
                .findFirst()
                .orElseThrow();
        int end = IntStream.range(start + 1, lines.size())
                .filter(i -> lines.get(i).startsWith("## "))
                .findFirst()
                .orElse(lines.size());
        return lines.subList(start + 1, end);
    }

    /** The document, read as XML; HTML leaves open only what has no content. */
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

    private static String text(Element element) {
        return element.getTextContent().strip();
    }
}
