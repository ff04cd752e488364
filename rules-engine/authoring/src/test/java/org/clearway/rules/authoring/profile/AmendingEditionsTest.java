package org.clearway.rules.authoring.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearway.rules.Basis;
import org.clearway.rules.Signal;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.Fixture;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Editions that change another one: what they take over, what is theirs, and where a problem of either is told. */
class AmendingEditionsTest {
    private static final String RULES = """
            // A chapter.

            import org.clearway.rules.facts.*;

            // The first rule.
            rule "Rule 1: base"
              @Concludes(outcome = "III")
              @Cites("LAW Art 1")
            when
              Device( active == true )
            then
            end

            // The second rule.
            rule "Rule 2: base"
              @Concludes(outcome = "I")
              @Cites("LAW Art 2")
              @Basis("STATED")
            when
              Device( active == false )
            then
            end

            rule "Rule 3: base"
              @Concludes(outcome = "I")
              @Cites("LAW Art 3; GUIDE p 3")
            when
              Device( invasiveness == NONE )
            then
            end
            """;
    private static final String TABLE = """
            rule,Device.duration,-> outcome,cites
            Rule 8: short,SHORT_TERM,I,LAW Art 8
            Rule 8: long,LONG_TERM,III,LAW Art 8
            """;
    private static final String AMENDING = Fixture.AMENDING;
    private static final String CHANGED = """
            rule "Rule 2: base"
              @Concludes(outcome = "III")
              @Cites("LAW Art 22")
            when
              Device( active == false )
            then
            end

            rule "Rule 4: base"
              @Concludes(outcome = "III")
              @Cites("LAW Art 4")
            when
              Device( invasiveness == SURGICAL )
            then
            end
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void base() {
        Fixture.edition().with("rules.drl", RULES).table(TABLE).write(folder.resolve("gb-fixture/2026-01-01"));
    }

    private Path edition(String name, Map<String, String> files) {
        Path edition = folder.resolve("gb-fixture").resolve(name);
        try {
            Files.createDirectories(edition);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(edition.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return edition;
    }

    /** What is wrong with an edition. */
    private static List<String> problems(Path edition) {
        AuthoringException refused = catchThrowableOfType(AuthoringException.class, () -> EditionReader.read(edition));
        assertThat(refused).as("refused").isNotNull();
        return refused.problems().stream().map(Problem::toString).toList();
    }

    private static List<String> names(EditionModel model) {
        return model.rules().stream().map(Rule::name).toList();
    }

    private static Rule rule(EditionModel model, String name) {
        return model.rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Basis> bases(EditionModel model, String name) {
        return rule(model, name).citations().stream().map(c -> c.basis()).toList();
    }

    @Test
    void whatItDoesNotReplaceOrDropIsTakenOver() {
        Path edition = edition(
                "2027-01-01", Map.of("ruleset.yaml", AMENDING + "drop: [\"Rule 3: base\"]\n", "rules.drl", CHANGED));
        EditionModel model = EditionReader.read(edition);
        assertThat(names(model))
                .containsExactly("Rule 1: base", "Rule 2: base", "Rule 4: base", "Rule 8: short", "Rule 8: long");
        assertThat(rule(model, "Rule 2: base").citations().get(0).provision()).isEqualTo("Art 22");
        assertThat(rule(model, "Rule 1: base").file()).isEqualTo("../2026-01-01/rules.drl");
        assertThat(rule(model, "Rule 1: base").line()).isEqualTo(6);
        assertThat(rule(model, "Rule 2: base").file()).isEqualTo("rules.drl");
        assertThat(rule(model, "Rule 4: base").line()).isEqualTo(9);
        assertThat(rule(model, "Rule 8: long").file()).isEqualTo("../2026-01-01/table.csv");
        assertThat(bases(model, "Rule 1: base")).containsExactly(Basis.STATED);
        assertThat(model.question()).isEqualTo("Which class is it?");
        assertThat(model.effectiveFrom()).isNull();
        ConsolidatedEdition told = ConsolidatedEdition.read(edition);
        assertThat(told.amends()).isEqualTo("2026-01-01");
        assertThat(told.replaces()).containsExactly("Rule 2: base");
        assertThat(told.adds()).containsExactly("Rule 4: base");
        assertThat(told.drops()).containsExactly("Rule 3: base");
        assertThat(told.files().get("rules.drl")).contains("// The second rule.", "// A chapter.");
    }

    @Test
    void whatIsTakenOverIsInferredWhereTheEditionSaysSo() {
        EditionModel model = EditionReader.read(edition(
                "2027-01-01",
                Map.of(
                        "ruleset.yaml",
                        AMENDING
                                + "carriedOver: INFERRED\nsources: { NEW: { title: New, authority: POLICY, read: true } }\n",
                        "rules.drl",
                        CHANGED.replace("LAW Art 22", "NEW Art 22"))));
        assertThat(bases(model, "Rule 1: base")).containsExactly(Basis.INFERRED);
        assertThat(bases(model, "Rule 2: base")).containsExactly(Basis.STATED);
        assertThat(bases(model, "Rule 4: base"))
                .as("a source that was taken over")
                .containsExactly(Basis.INFERRED);
        assertThat(bases(model, "Rule 8: long")).containsExactly(Basis.INFERRED);
    }

    @Test
    void whatIsTakenOverIsInferredAlsoWhereItsSourceWasReadForTheEdition() {
        Path edition = edition(
                "2027-01-01",
                Map.of(
                        "ruleset.yaml",
                        AMENDING + "carriedOver: INFERRED\n"
                                + "sources: { LAW: { title: The Law, authority: LAW, read: true } }\n",
                        "rules.drl",
                        "rule \"Rule 4: base\"\n  @Concludes(outcome = \"I\")\n  @Cites(\"LAW Art 4\")\nwhen\n"
                                + "  Device( active == true )\nthen\nend\n"));
        EditionModel model = EditionReader.read(edition);
        assertThat(List.of("Rule 1: base", "Rule 2: base", "Rule 8: short"))
                .allSatisfy(name -> assertThat(bases(model, name)).containsExactly(Basis.INFERRED));
        assertThat(bases(model, "Rule 4: base")).containsExactly(Basis.STATED);
    }

    @Test
    void theWholeTextReadByItselfIsTheSameEdition() {
        Path edition = edition(
                "2027-01-01",
                Map.of(
                        "ruleset.yaml",
                        AMENDING + "carriedOver: INFERRED\ndrop: [\"Rule 3: base\", \"Rule 8: short\"]\n"
                                + "warnings: [ { code: NEW, text: \"It is \\\"new\\\".\" } ]\n",
                        "rules.drl",
                        CHANGED));
        EditionModel model = EditionReader.read(edition);
        EditionModel alone = EditionReader.read(
                edition("2027-01-01-alone", ConsolidatedEdition.read(edition).files()));
        assertThat(alone.digest()).isEqualTo(model.digest());
        assertThat(alone)
                .usingRecursiveComparison()
                .ignoringFields("rules.file", "rules.line")
                .isEqualTo(model);
        assertThat(names(alone)).doesNotContain("Rule 8: short").contains("Rule 8: long");
    }

    @Test
    void titlesOfDatesAndSignalsAreTakenOver() {
        edition(
                "2027-01-01",
                Map.of(
                        "ruleset.yaml",
                        AMENDING + "dates: { endsOn: Last day }\nsignals: { III: STOP, I: GO }\n",
                        "rules.drl",
                        CHANGED.replaceFirst("\"III\"", "\"III\", endsOn = \"readiness.qmsCertificateExpiry\"")));
        EditionModel model = EditionReader.read(edition(
                "2028-01-01",
                Map.of(
                        "ruleset.yaml",
                        AMENDING.replace("2027-01-0", "2028-01-0").replace("2026-01-01", "2027-01-01")
                                + "signals: { I: null }\n")));
        assertThat(model.dates()).isEqualTo(Map.of("endsOn", "Last day"));
        assertThat(model.signals()).isEqualTo(Map.of("III", Signal.STOP));
    }

    @Test
    void aTableReplacesTheTableOfItsName() {
        Path edition = edition(
                "2027-01-01",
                Map.of("ruleset.yaml", AMENDING, "table.csv", TABLE.replace("Rule 8: short", "Rule 9: short")));
        assertThat(names(EditionReader.read(edition)))
                .contains("Rule 9: short", "Rule 8: long")
                .doesNotContain("Rule 8: short");
        assertThat(ConsolidatedEdition.read(edition).replaces()).containsExactly("table.csv");
        assertThat(ConsolidatedEdition.read(edition).adds()).isEmpty();
    }

    @Test
    void aRuleOfTheSameNameInAnotherFileMovesThere() {
        EditionModel model = EditionReader.read(edition(
                "2027-01-01",
                Map.of(
                        "ruleset.yaml",
                        AMENDING + "combine: [ { stage: class, files: [rules.drl, table.csv, more.drl] } ]\n",
                        "more.drl",
                        CHANGED)));
        assertThat(names(model)).containsOnlyOnce("Rule 2: base");
        assertThat(rule(model, "Rule 2: base").file()).isEqualTo("more.drl");
    }

    @Test
    void aFileThatIsDroppedIsNamedNoMore() {
        EditionModel model = EditionReader.read(edition(
                "2027-01-01", Map.of("ruleset.yaml", AMENDING + "drop: [table.csv]\noutcomes: { III: Class 3 }\n")));
        assertThat(names(model)).hasSize(3);
        assertThat(model.outcomes()).containsEntry("III", "Class 3").containsEntry("I", "Class I");
    }

    @Test
    void whatTheHeaderOmitsIsMarkedSo() {
        edition(
                "2027-01-01",
                Map.of(
                        "ruleset.yaml",
                        AMENDING
                                + "warnings: [ { code: A, text: a }, { code: B, text: b } ]\noutcomes: { IV: Class IV }\n"));
        EditionModel model = EditionReader.read(edition(
                "2028-01-01",
                Map.of(
                        "ruleset.yaml",
                        AMENDING.replace("2027-01-0", "2028-01-0").replace("amends: 2026", "amends: 2027")
                                + "warnings: [ { code: A, text: null } ]\noutcomes: { IV: null }\n")));
        assertThat(model.warnings()).extracting(Rule.WarningText::code).containsExactly("B");
        assertThat(model.outcomes()).doesNotContainKey("IV");
        assertThat(names(model)).hasSize(5);
    }

    @Test
    void aChainIsFollowedToItsEnd() {
        edition("2027-01-01", Map.of("ruleset.yaml", AMENDING + "carriedOver: INFERRED\n", "rules.drl", CHANGED));
        Path last = edition(
                "2028-01-01",
                Map.of(
                        "ruleset.yaml",
                        AMENDING.replace("2027-01-0", "2028-01-0").replace("amends: 2026", "amends: 2027")
                                + "drop: [\"Rule 4: base\"]\n"));
        EditionModel model = EditionReader.read(last);
        assertThat(rule(model, "Rule 1: base").file()).isEqualTo("../2026-01-01/rules.drl");
        assertThat(rule(model, "Rule 2: base").file()).isEqualTo("../2027-01-01/rules.drl");
        assertThat(bases(model, "Rule 1: base")).containsExactly(Basis.INFERRED);
        assertThat(names(model)).doesNotContain("Rule 4: base");
        assertThat(ConsolidatedEdition.read(last).folders())
                .extracting(path -> path.getFileName().toString())
                .containsExactly("2028-01-01", "2027-01-01", "2026-01-01");
    }

    @Test
    void theDigestFollowsTheAmendedText() throws IOException {
        Path edition = edition("2027-01-01", Map.of("ruleset.yaml", AMENDING));
        String before = EditionReader.read(edition).digest();
        Files.writeString(folder.resolve("gb-fixture/2026-01-01/rules.drl"), RULES.replace("Art 1", "Art 11"));
        assertThat(EditionReader.read(edition).digest()).isNotEqualTo(before);
    }

    static Stream<Arguments> refused() {
        String rule = Fixture.rule("Device( activ == true )").replace("Rule 1", "Rule 5");
        return Stream.of(
                arguments("an edition that is not there", AMENDING.replace("2026", "2025"), "", "ruleset.yaml:8:1"),
                arguments(
                        "an edition outside the ruleset",
                        AMENDING.replace("2026-01-01", "../x"),
                        "",
                        "ruleset.yaml:8:1"),
                arguments("itself", AMENDING.replace("2026", "2027"), "", "ruleset.yaml:8:1"),
                arguments(
                        "a newer edition",
                        AMENDING.replace("published: 2027", "published: 2025"),
                        "",
                        "ruleset.yaml:6:1"),
                arguments("another ruleset", AMENDING.replace("gb-fixture", "gb-other"), "", "ruleset.yaml:1:1"),
                arguments(
                        "none",
                        AMENDING.replace("amends: 2026-01-01", "drop: [\"Rule 1: base\"]"),
                        "",
                        "ruleset.yaml:8:1"),
                arguments(
                        "none, but cases",
                        AMENDING.replace("amends: 2026-01-01", "dropCases: [A]"),
                        "",
                        "ruleset.yaml:8:1"),
                arguments("what was never there", AMENDING + "drop: [\"Rule 9: base\"]\n", "", "ruleset.yaml:9:9"),
                arguments(
                        "an outcome that was never there",
                        AMENDING + "outcomes: { V: null }\n",
                        "",
                        "ruleset.yaml:9:13"),
                arguments("a member that was never there", AMENDING + "answers: null\n", "", "ruleset.yaml:9:1"),
                arguments(
                        "an item without what it omits",
                        AMENDING + "combine: [ { stage: class, routed: null } ]\n",
                        "",
                        "ruleset.yaml:9:28"));
    }

    @ParameterizedTest(name = "it amends {0}")
    @MethodSource("refused")
    void anEditionThatAmendsWhatItCannotIsRefused(String sentence, String header, String rules, String place) {
        Path edition = edition("2027-01-01", Map.of("ruleset.yaml", header));
        List<String> refused = problems(edition);
        assertThat(refused)
                .as(sentence)
                .anyMatch(problem -> problem.startsWith(place + ": " + ProblemCode.AMENDMENT + " "));
    }

    @Test
    void editionsThatAmendEachOtherAreRefused() {
        edition("2027-01-01", Map.of("ruleset.yaml", AMENDING.replace("amends: 2026", "amends: 2028")));
        Path edition = edition(
                "2028-01-01",
                Map.of(
                        "ruleset.yaml",
                        AMENDING.replace("2027-01-0", "2028-01-0").replace("amends: 2026", "amends: 2027")));
        List<String> refused = problems(edition);
        assertThat(refused).anyMatch(problem -> problem.startsWith("../2027-01-01/ruleset.yaml:8:1: AMENDMENT "));
    }

    @Test
    void aProblemIsToldWhereTheWordsStand() {
        Path edition = edition(
                "2027-01-01",
                Map.of("ruleset.yaml", AMENDING, "rules.drl", CHANGED.replace("invasiveness", "invasivness")));
        List<String> own = problems(edition);
        assertThat(own).singleElement().asString().startsWith("rules.drl:13:11: FACT_UNKNOWN");
        Path inherits = edition(
                "2028-01-01",
                Map.of(
                        "ruleset.yaml",
                        AMENDING.replace("2027-01-0", "2028-01-0").replace("amends: 2026", "amends: 2027")
                                + "carriedOver: INFERRED\n"));
        List<String> refused = problems(inherits);
        assertThat(refused).singleElement().asString().startsWith("../2027-01-01/rules.drl:13:11: FACT_UNKNOWN");
    }

    @Test
    void aMisspeltMemberOfTheHeaderIsToldInItsOwnFile() {
        Path edition = edition("2027-01-01", Map.of("ruleset.yaml", AMENDING + "warning: []\n"));
        List<String> refused = problems(edition);
        assertThat(refused).singleElement().asString().startsWith("ruleset.yaml:9:1: HEADER");
    }
}
