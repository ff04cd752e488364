package org.clearway.rules.cli.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Run;
import org.clearway.rules.engine.RegulatoryRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Registered classes beside what the rules of Northern Ireland leave possible. */
class EudamedTest {

    private static final String REAL = "eudamed_devices_2026-03.csv";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void needsTheRulesets() {
        for (String id : new String[] {"ni-device-class", "ni-ivd-class"}) {
            assumeTrue(RegulatoryRules.load().ruleset(id) != null, "the ruleset " + id + " is not installed");
        }
    }

    @Test
    void aRegisteredClassIMeetsItsSubClasses() throws IOException {
        JsonNode line = compared(
                new Registrations().device("made-up-1", "I", "sterile_supplied=UNSPECIFIED", "measuring=true"));

        assertThat(line.path("possible").toString()).contains("Ism").doesNotContain("\"I\"");
        assertThat(line.path("contained").asBoolean()).isTrue();
        assertThat(line.path("verdict").asString()).isEqualTo("CONTAINED");
        assertThat(line.has("cause")).isFalse();
    }

    @Test
    void aRegisteredClassAMeetsSterileClassA() throws IOException {
        JsonNode line = compared(new Registrations().row("made-up-1", "IVDR", "A", "sterile_supplied=UNSPECIFIED"));

        assertThat(line.path("possible").toString()).contains("A_STERILE");
        assertThat(line.path("contained").asBoolean()).isTrue();
    }

    @Test
    void aClassThatIsNotPossibleHasItsCause() throws IOException {
        String file = new Registrations()
                .device("made-up-1", "I", "human_tissue=true")
                .device("made-up-2", "I", "implantable=true")
                .in(folder);

        Run run = Run.of("eudamed", "--json", file);

        assertThat(run.exit()).isEqualTo(ExitCode.OK);
        assertThat(run.lines().get(0))
                .isEqualTo("{\"uuid\":\"made-up-1\",\"act\":\"MDR\",\"registered\":\"I\",\"verdict\":\"MISSED\","
                        + "\"possible\":[\"III\"],\"contained\":false,\"cause\":\"HUMAN_TISSUE_BELOW_III\"}");
        assertThat(run.json().get(1).path("cause").asString()).isEqualTo("IMPLANT_IN_CLASS_I");
    }

    @Test
    void whatContradictsItselfIsRefusedAndCounted() throws IOException {
        JsonNode line = compared(
                new Registrations().device("made-up-1", "I", "reusable_surgical=true", "reusability=SINGLE_USE"));

        assertThat(line.path("verdict").asString()).isEqualTo("REFUSED");
        assertThat(line.path("contained").asBoolean(true)).isFalse();
        assertThat(line.path("cause").asString()).isEqualTo("SINGLE_USE_AND_REUSABLE_INSTRUMENT");
        assertThat(line.path("error").path("code").asString()).isEqualTo("FACTS_CONTRADICT");
    }

    @Test
    void theReportSumsUp() throws IOException {
        String file = new Registrations()
                .device("made-up-1", "I")
                .device("made-up-2", "IIA")
                .device("made-up-3", "I", "human_tissue=true")
                .row("made-up-4", "IVDR", "B")
                .in(folder);

        Run run = Run.of("eudamed", file);

        String text = run.out().replaceAll("\\s+", " ");
        assertThat(run.exit()).isEqualTo(ExitCode.OK);
        assertThat(text)
                .startsWith("The registered class is among the possible ones for 3 of 4 registrations (75.00%)")
                .contains("4 registrations read, decided for 22 November 2026.")
                .contains("3 different sets of facts")
                .contains("2 1 50.00% MDR, class I")
                .containsPattern(
                        "human tissue or cells, which Rule 18 puts in 1 1 made-up-3: registered I, .*class III")
                .contains("possible III");
    }

    @Test
    void onADayBeforeTheRulesNothingIsCompared() throws IOException {
        String file = new Registrations().device("made-up-1", "I").in(folder);

        Run run = Run.of("eudamed", "--as-of", "2010-01-01", file);

        assertThat(run.exit()).isEqualTo(ExitCode.OK);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("1 is not compared, because the ruleset has no edition for that day");
    }

    @Test
    void theRequestsCanBeDecided() throws IOException {
        String file = new Registrations()
                .device("made-up-1", "I")
                .row("made-up-2", "IVDR", "B")
                .in(folder);

        Run decisions = Run.with(Run.of("eudamed", "--requests", file).out(), "decide");

        assertThat(decisions.exit()).isEqualTo(ExitCode.OK);
        assertThat(decisions.lines()).hasSize(2);
    }

    /** What is told of the first registration. */
    private JsonNode compared(Registrations registrations) throws IOException {
        return Run.of("eudamed", "--json", registrations.in(folder)).json().get(0);
    }

    /** Runs over the real file, which is no part of this repository, where the environment names its folder. */
    @Test
    void registeredClassesOfTheRealFileArePossibleOrExplained() {
        String named = System.getProperty("CLEARWAY_DATA", System.getenv().getOrDefault("CLEARWAY_DATA", ""));
        Path file = Path.of(named, REAL);
        assumeTrue(
                !named.isEmpty() && Files.isReadable(file),
                "set CLEARWAY_DATA to a folder with " + REAL + " to compare real registrations");

        Run run = Run.of("eudamed", "--json", file.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.OK);
        long contained = run.json().stream()
                .filter(line -> line.path("contained").asBoolean())
                .count();
        assertThat(contained).isGreaterThanOrEqualTo(Math.round(run.lines().size() * 0.995));
        assertThat(run.lines()).noneMatch(line -> line.contains("UNEXPLAINED"));
    }
}
