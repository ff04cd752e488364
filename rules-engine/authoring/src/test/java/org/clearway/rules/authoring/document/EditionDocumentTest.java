package org.clearway.rules.authoring.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.clearway.rules.authoring.Fixture;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.authoring.profile.CitedSource;
import org.clearway.rules.authoring.profile.DerivedFact;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition with all that belongs to it. */
class EditionDocumentTest {
    private static final String DEFINITIONS = """
            rule "Lasting: in the body"
              @Defines("lasting")
              @Cites("LAW Art 2")
            when
              Device( invasiveness == IMPLANTABLE, duration == LONG_TERM )
            then
            end

            rule "Lasting: by its energy"
              @Defines("lasting")
              @Cites("GUIDE 4")
            when
              Device( active == true, duration == LONG_TERM )
            then
            end
            """;

    private static final String RULES = """
            rule "Rule 1: base"
              @Concludes(outcome = "I", unless = "Rule 2")
              @Cites("LAW Art 1")
            when
            then
            end

            rule "Rule 2: base"
              @Concludes(outcome = "III")
              @Cites("LAW Art 2")
            when
              Device( sterile == true )
              Defined( lasting == true )
            then
            end
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void editions() throws IOException {
        Path edition = Fixture.edition()
                .header("combine:", "definitions: [definitions.drl]\ncombine:")
                .header(
                        "{ title: \"A guide\"",
                        "{ title: \"A guide\", consulted: 2026-01-02, address: \"https://example.org\"")
                .with("definitions.drl", DEFINITIONS)
                .with("rules.drl", RULES)
                .write(folder.resolve("gb-fixture/2026-01-01"));
        Files.writeString(Files.createDirectories(edition.resolve("cases")).resolve("some.yaml"), """
                - id: A
                  asOf: 2026-06-01
                  facts: { device: { sterile: true, active: true, duration: LONG_TERM } }
                  expect: { outcome: III }
                  decides: "Rule 2: base"
                  nearMiss: "Rule 1: base"
                - id: B
                  asOf: 2026-06-01
                  facts: { device: { sterile: false } }
                  expect: { outcome: I }
                  decides: "Rule 1: base"
                """);
        Path amending = Files.createDirectories(folder.resolve("gb-fixture/2027-01-01"));
        Files.writeString(amending.resolve("ruleset.yaml"), Fixture.AMENDING + "carriedOver: INFERRED\n");
        Files.writeString(
                amending.resolve("rules.drl"),
                RULES.substring(0, RULES.indexOf("rule \"Rule 2")).replace("LAW Art 1", "GUIDE 1"));
    }

    private EditionDocument document(String edition) throws IOException {
        return EditionDocument.read(folder.resolve("gb-fixture").resolve(edition))
                .get(0);
    }

    @Test
    void itHasItsSourcesAsTheHeaderHasThem() throws IOException {
        assertThat(document("2026-01-01").terms().sources())
                .extracting(CitedSource::key, CitedSource::title, CitedSource::read, CitedSource::address)
                .containsExactly(
                        tuple("LAW", "The Law", true, ""), tuple("GUIDE", "A guide", false, "https://example.org"));
    }

    @Test
    void aNotionIsDefinedByItsLimbsAndEqualsWhatIsWrittenOutInRules() throws IOException {
        EditionDocument document = document("2026-01-01");
        DerivedFact lasting = document.terms().derived().get(0);
        assertThat(lasting.title()).isEqualTo("Lasting");
        assertThat(lasting.limbs())
                .extracting(DerivedFact.Limb::title)
                .containsExactly("Lasting: in the body", "Lasting: by its energy");
        assertThat(lasting.limbs().get(1).line()).isEqualTo(9);
        assertThat(lasting.limbs().get(1).citations().get(0).instrument()).isEqualTo("A guide");
        Condition.All whole = (Condition.All) document.model().rules().get(1).when();
        assertThat(whole.parts()).contains(lasting.condition());
    }

    @Test
    void aRuleHasThoseItGivesWayToThoseThatGiveWayToItAndItsCases() throws IOException {
        EditionDocument document = document("2026-01-01");
        Rule first = document.model().rules().get(0);
        Rule second = document.model().rules().get(1);
        assertThat(document.displacing(first)).containsExactly(second);
        assertThat(document.displacedBy(second)).containsExactly(first);
        assertThat(document.displacedBy(first)).isEmpty();
        assertThat(document.casesOf(first)).extracting(Case::id).containsExactly("B", "A");
        assertThat(document.coverage().rulesReached()).isEqualTo(1);
    }

    @Test
    void anAmendingEditionKnowsTheOneThatItAmendsAndItsSourcesWereNotReadForIt() throws IOException {
        EditionDocument document = document("2027-01-01");
        assertThat(Objects.requireNonNull(document.amended()).edition()).isEqualTo("2026-01-01");
        assertThat(document.text().replaces()).containsExactly("Rule 1: base");
        assertThat(document.editions()).extracting(EditionModel::edition).containsExactly("2026-01-01", "2027-01-01");
        assertThat(document.terms().sources()).noneMatch(CitedSource::read);
        assertThat(document("2026-01-01").amended()).isNull();
    }

    @Test
    void everyEditionInAFolderIsRead() throws IOException {
        assertThat(EditionDocument.read(folder)).hasSize(2);
    }
}
