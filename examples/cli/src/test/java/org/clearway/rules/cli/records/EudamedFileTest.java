package org.clearway.rules.cli.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a file of registrations is read, whatever the rules say. */
class EudamedFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void columnsMayStandInAnyOrderAmongOthers() throws IOException {
        String[] lines = new Registrations()
                .device("made-up-1", "I", "active=true")
                .text()
                .split("\n");
        String text = "\ufeff" + "note," + lines[0] + ",country\n\"a, \"\"note\"\"\"," + lines[1] + ",XX\n";

        Run run = Run.of("eudamed", "--requests", write(text));

        assertThat(run.err()).isEmpty();
        assertThat(run.json().get(0).path("facts").path("device").path("active").asBoolean())
                .isTrue();
    }

    @Test
    void missingColumnsAreNamed() throws IOException {
        String text =
                new Registrations().text().replace("risk_class", "riskclass").replace(",active,", ",");

        Run run = Run.of("eudamed", write(text));

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .startsWith("error COLUMN_MISSING at ")
                .contains("registrations.csv:1: the first row names no column risk_class, active;")
                .contains("did you mean riskclass?");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Run run = Run.of("eudamed", folder.resolve("nothing.csv").toString());

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("error FILE_UNREADABLE at ").contains("nothing.csv");
        assertThat(Run.of("eudamed", folder.toString()).err()).contains("name a CSV file");
    }

    @Test
    void brokenRowsAreNamedAndTheOthersRead() throws IOException {
        String file = new Registrations()
                .device("made-up-1", "I")
                .device("made-up-2", "I", "active=yes")
                .device("made-up-3", "C")
                .device("", "I")
                .row("made-up-5", "MDRR", "I")
                .line("made-up-6,I,MDR")
                .device("made-up-7", "I", "sterile_supplied=NOT_STERILIZED")
                .device("made-up-8", "I")
                .in(folder);

        Run run = Run.of("eudamed", "--requests", file);

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.json().stream().map(line -> line.path("id").asString()))
                .containsExactly("made-up-1", "made-up-8");
        assertThat(run.err().lines().map(line -> line.replaceAll("at .*registrations.csv", "at F")))
                .containsExactly(
                        "error CELL_UNKNOWN at F:3, column active: 'yes' is not known; write true or false",
                        "error CELL_UNKNOWN at F:4, column risk_class: 'C' is not known; write I, IIA, IIB or III;"
                                + " did you mean I?",
                        "error CELL_MISSING at F:5, column uuid: a registration needs an identifier",
                        "error CELL_UNKNOWN at F:6, column regulatory_act: 'MDRR' is not known;"
                                + " write MDR, IVDR, MDD, AIMDD or IVDD; did you mean MDR?",
                        "error ROW_BROKEN at F:7: the row has 3 cells, and there are 21 columns;"
                                + " look for a quote that is not closed, or a comma outside quotes",
                        "error CELL_UNKNOWN at F:8, column sterile_supplied: 'NOT_STERILIZED' is not known;"
                                + " write UNSPECIFIED or NOT_STERILISED; did you mean NOT_STERILISED?");
    }

    @Test
    void aQuoteThatIsNotClosedNamesTheLinesItSwallows() throws IOException {
        String file = new Registrations()
                .device("\"made-up-1", "I")
                .device("made-up-2", "I")
                .in(folder);

        Run run = Run.of("eudamed", "--requests", file);

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("error ROW_BROKEN at ").contains(".csv:2-3: the row has 1 cells");
    }

    @Test
    void everyRowHasALineOfJson() throws IOException {
        String file = new Registrations()
                .row("made-up-1", "MDD", "IIA")
                .row("made-up-2", "MDR", "IV")
                .row("made-up-3", "IVDD", "IVD_GENERAL")
                .in(folder);

        Run run = Run.of("eudamed", "--json", file);

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.json()).hasSize(3);
        assertThat(run.lines().get(0))
                .isEqualTo("{\"uuid\":\"made-up-1\",\"act\":\"MDD\",\"registered\":\"IIa\",\"verdict\":\"OLD_LAW\"}");
        assertThat(run.json().get(1).path("error").path("code").asString()).isEqualTo("CELL_UNKNOWN");
        assertThat(run.json().get(1).path("uuid").asString()).isEqualTo("made-up-2");
    }

    @Test
    void legacyDevicesAreCountedAndNotCompared() throws IOException {
        Run run = Run.of(
                "eudamed",
                new Registrations().row("made-up-1", "AIMDD", "AIMDD").in(folder));

        assertThat(run.exit()).isEqualTo(ExitCode.OK);
        assertThat(run.out().replaceAll("\\s+", " "))
                .startsWith("No registration could be compared 1 registration read, decided for 22 November 2026.")
                .contains("1 carries a class of an old directive and is not compared.")
                .doesNotContain("among the possible");
    }

    private String write(String text) throws IOException {
        return Files.writeString(folder.resolve("registrations.csv"), text).toString();
    }
}
