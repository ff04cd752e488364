package org.clearway.rules.cli.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a registration states, seen in the requests made of it. */
class EudamedFactsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void flagsBecomeFacts() throws IOException {
        Run run = requests(new Registrations().device("made-up-1", "IIA", "active=true", "reusability=REUSABLE"));

        assertThat(run.exit()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .isEqualTo("{\"id\":\"made-up-1\",\"ruleset\":\"ni-device-class\",\"asOf\":\"2026-11-22\","
                        + "\"unstated\":\"UNKNOWN\",\"facts\":{\"device\":{\"qualifies\":true,\"active\":true,"
                        + "\"reusableSurgicalInstrument\":false,\"administersMedicine\":false,"
                        + "\"ancillaryMedicine\":false,\"bloodDerivative\":false,\"humanTissue\":false,"
                        + "\"inhalationAdmin\":false,\"sterile\":false,\"measuring\":false},"
                        + "\"ivd\":{\"inVitroExamination\":false},"
                        + "\"classification\":{\"implantable\":false,\"reusable\":true}}}\n");
    }

    @Test
    void whatIsBlankStaysUnknown() throws IOException {
        JsonNode facts = facts(new Registrations().row("made-up-1", "MDR", "III"));

        assertThat(facts.path("device").toString()).isEqualTo("{\"qualifies\":true}");
        assertThat(facts.path("ivd").toString()).isEqualTo("{\"inVitroExamination\":false}");
        assertThat(facts.has("classification")).isFalse();
    }

    @Test
    void theRegisteredClassIsNeverStated() throws IOException {
        Run run = requests(new Registrations().device("made-up-1", "IIB").row("made-up-2", "IVDR", "C"));

        assertThat(run.out()).doesNotContain("IIb", "IIB", "euClass", "gbClass", "\"C\"");
    }

    @Test
    void anImplantIsImplantableAndAnActiveOneAnActiveImplant() throws IOException {
        JsonNode implant =
                facts(new Registrations().device("made-up-1", "IIB", "implantable=true", "implant_exempt=true"));
        assertThat(implant.path("device").path("invasiveness").asString()).isEqualTo("IMPLANTABLE");
        assertThat(implant.path("device").has("aimd")).isFalse();
        assertThat(implant.path("classification").path("wetListed").asBoolean()).isTrue();

        JsonNode active = facts(new Registrations().device("made-up-1", "III", "implantable=true", "active=true"));
        assertThat(active.path("device").path("aimd").asString()).isEqualTo("IMPLANT");
    }

    @Test
    void thatADeviceIsNoImplantLeavesOpenHowItEntersTheBody() throws IOException {
        JsonNode facts = facts(new Registrations().device("made-up-1", "IIA"));

        assertThat(facts.path("device").has("invasiveness")).isFalse();
        assertThat(facts.path("classification").path("implantable").asBoolean(true))
                .isFalse();
    }

    @Test
    void toAdministerOrRemoveMedicinesIsOnlyAFactWhereItIsDenied() throws IOException {
        JsonNode yes = facts(new Registrations().device("made-up-1", "IIA", "administers_medicine=true"));
        assertThat(yes.path("device").has("administersMedicine")).isFalse();
        assertThat(yes.path("device").has("inhalationAdmin")).isFalse();

        JsonNode no = facts(new Registrations().device("made-up-1", "IIA"));
        assertThat(no.path("device").path("administersMedicine").asBoolean(true))
                .isFalse();
    }

    @Test
    void tissueOfFewSpeciesIsAnimalTissueAndItsAbsenceSaysNothing() throws IOException {
        JsonNode yes = facts(new Registrations().device("made-up-1", "III", "animal_tissue=true"));
        assertThat(yes.path("device").path("animalTissue").asBoolean()).isTrue();

        JsonNode no = facts(new Registrations().device("made-up-1", "III"));
        assertThat(no.path("device").has("animalTissue")).isFalse();
    }

    @Test
    void anUnspecifiedMethodMeansSterile() throws IOException {
        JsonNode facts = facts(new Registrations().device("made-up-1", "I", "sterile_supplied=UNSPECIFIED"));

        assertThat(facts.path("device").path("sterile").asBoolean()).isTrue();
    }

    @Test
    void flagsOfAnIvdCountOnlyWhereAUserIsNamed() throws IOException {
        String[] preset = {"ivd_self_test=false", "ivd_near_patient=false", "ivd_professional=false"};
        JsonNode nobody = facts(new Registrations().row("made-up-1", "IVDR", "B", preset));
        assertThat(nobody.path("ivd").toString()).isEqualTo("{\"inVitroExamination\":true,\"ivdExclusion\":[]}");

        JsonNode professional = facts(new Registrations()
                .row(
                        "made-up-1",
                        "IVDR",
                        "B",
                        "ivd_self_test=false",
                        "ivd_near_patient=false",
                        "ivd_professional=true"));
        assertThat(professional.path("ivd").path("layTesting").asBoolean(true)).isFalse();
        assertThat(professional.path("ivd").path("nearPatient").asBoolean(true)).isFalse();
    }

    @Test
    void instrumentsAndSoftwareAreComponentsAndReagentsMayBeSeveral() throws IOException {
        assertThat(component("ivd_instrument=true")).isEqualTo("INSTRUMENT");
        assertThat(component("special_type=SOFTWARE")).isEqualTo("SOFTWARE");
        assertThat(component("ivd_reagent=true")).isEmpty();
        assertThat(component("ivd_instrument=true", "ivd_reagent=true")).isEmpty();
        assertThat(component("ivd_instrument=true", "special_type=SOFTWARE")).isEmpty();
    }

    @Test
    void theDayIsAnArgumentAndLegacyDevicesAreNotAsked() throws IOException {
        String file = new Registrations()
                .device("made-up-1", "I")
                .row("made-up-2", "MDD", "IIA")
                .in(folder);

        Run run = Run.of("eudamed", "--requests", "--as-of", "2024-01-31", file);

        assertThat(run.lines()).hasSize(1);
        assertThat(run.json().get(0).path("asOf").asString()).isEqualTo("2024-01-31");
    }

    private String component(String... cells) throws IOException {
        return facts(new Registrations().row("made-up-1", "IVDR", "B", cells))
                .path("ivd")
                .path("component")
                .asString("");
    }

    private JsonNode facts(Registrations registrations) throws IOException {
        return requests(registrations).json().get(0).path("facts");
    }

    private Run requests(Registrations registrations) throws IOException {
        return Run.of("eudamed", "--requests", registrations.in(folder));
    }
}
