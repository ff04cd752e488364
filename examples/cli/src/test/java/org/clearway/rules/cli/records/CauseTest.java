package org.clearway.rules.cli.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CauseTest {

    @Test
    void eachCauseIsAStatementAboutTheRegistration() {
        assertThat(cause("IIb", Flag.CONTAINS_MEDICINE)).isEqualTo(Cause.MEDICINE_BELOW_III);
        assertThat(cause("I", Flag.HUMAN_BLOOD)).isEqualTo(Cause.MEDICINE_BELOW_III);
        assertThat(cause("IIa", Flag.HUMAN_TISSUE)).isEqualTo(Cause.HUMAN_TISSUE_BELOW_III);
        assertThat(cause("IIb", Flag.IMPLANTABLE, Flag.ACTIVE)).isEqualTo(Cause.ACTIVE_IMPLANT_BELOW_III);
        assertThat(cause("I", Flag.IMPLANTABLE)).isEqualTo(Cause.IMPLANT_IN_CLASS_I);
        assertThat(cause("I", Flag.REUSABLE_SURGICAL, Flag.SINGLE_USE))
                .isEqualTo(Cause.SINGLE_USE_AND_REUSABLE_INSTRUMENT);
        assertThat(cause("I", Flag.REUSABLE_SURGICAL, Flag.ACTIVE)).isEqualTo(Cause.ACTIVE_AND_REUSABLE_INSTRUMENT);
    }

    @Test
    void whatIsInOrderHasNoKnownCause() {
        assertThat(cause("III", Flag.CONTAINS_MEDICINE)).isEqualTo(Cause.UNEXPLAINED);
        assertThat(cause("III", Flag.IMPLANTABLE, Flag.ACTIVE)).isEqualTo(Cause.UNEXPLAINED);
        assertThat(cause("IIa", Flag.IMPLANTABLE)).isEqualTo(Cause.UNEXPLAINED);
        assertThat(cause("I", Flag.REUSABLE_SURGICAL)).isEqualTo(Cause.UNEXPLAINED);
        assertThat(cause("I")).isEqualTo(Cause.UNEXPLAINED);
    }

    @Test
    void softwareThatIsDeniedToBeActiveIsFound() {
        Registration denied =
                new Registration("made-up", Act.MDR, "IIa", Map.of(Flag.ACTIVE, false), Registration.SOFTWARE);
        Registration unknown = new Registration("made-up", Act.MDR, "IIa", Map.of(), Registration.SOFTWARE);

        assertThat(Cause.of(denied)).isEqualTo(Cause.SOFTWARE_NOT_ACTIVE);
        assertThat(Cause.of(unknown)).isEqualTo(Cause.UNEXPLAINED);
    }

    @Test
    void humanTissueInAnIvdSaysNothingAboutItsClass() {
        Registration ivd = new Registration("made-up", Act.IVDR, "B", Map.of(Flag.HUMAN_TISSUE, true), "");

        assertThat(Cause.allOf(ivd)).isEmpty();
    }

    @Test
    void subClassesAreFoldedIntoTheirClass() {
        assertThat(ClassLabel.base("Is")).isEqualTo("I");
        assertThat(ClassLabel.base("Ismr")).isEqualTo("I");
        assertThat(ClassLabel.base("IIa")).isEqualTo("IIa");
        assertThat(ClassLabel.base("III")).isEqualTo("III");
        assertThat(ClassLabel.base("A_STERILE")).isEqualTo("A");
        assertThat(ClassLabel.base("IVD")).isEqualTo("IVD");
    }

    private static Cause cause(String registered, Flag... yes) {
        Map<Flag, Boolean> flags = new EnumMap<>(Flag.class);
        for (Flag flag : yes) {
            flags.put(flag, true);
        }
        return Cause.of(new Registration("made-up", Act.MDR, registered, flags, ""));
    }
}
