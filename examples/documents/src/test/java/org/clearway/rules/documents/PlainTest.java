package org.clearway.rules.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.clearway.rules.Known;
import org.clearway.rules.engine.Asked;
import org.clearway.rules.engine.Asked.Relation;
import org.clearway.rules.engine.ConsideredRule.Result;
import org.clearway.rules.facts.Device;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTest {

    @Test
    void aDayIsWrittenOut() {
        assertThat(Plain.day(LocalDate.of(2026, 1, 2))).isEqualTo("2 January 2026");
    }

    @Test
    void aFactIsItsLabelAndAnUnknownOneItsPath() {
        assertThat(Plain.fact("device.invasiveness")).isEqualTo("how it enters the body");
        assertThat(Plain.fact("approvals[3].origin")).isEqualTo(Plain.fact("approvals.origin"));
        assertThat(Plain.fact("request.asOf")).isEqualTo("day of the decision");
        assertThat(Plain.fact("device.none")).isEqualTo("device.none");
    }

    @ParameterizedTest
    @CsvSource({
        "approvedBody, approved body",
        "markWithUkBody, mark with UK body",
        "annexes, annexes",
        "classInGreatBritain, class in Great Britain"
    })
    void aNameIsSplitIntoWords(String name, String words) {
        assertThat(Plain.name(name)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"LONG_TERM, long term", "US, US", "IIA, IIA", "true, yes", "false, no", "HSV, HSV", "NONE, none"})
    void aConstantIsInWordsUnlessItIsShort(String constant, String words) {
        assertThat(Plain.constant(constant)).isEqualTo(words);
    }

    @Test
    void aValueIsInWords() {
        assertThat(Plain.value(null)).isEqualTo("not known");
        assertThat(Plain.value(true)).isEqualTo("yes");
        assertThat(Plain.value(Set.of())).isEqualTo("none");
        assertThat(Plain.value(Set.of(Device.WoundRole.OTHER, Device.WoundRole.BARRIER)))
                .isEqualTo("barrier, other");
        assertThat(Plain.value(LocalDate.of(2026, 11, 22))).isEqualTo("22 November 2026");
        assertThat(Plain.value(7)).isEqualTo("7");
        assertThat(Plain.given("YES")).isEqualTo("yes");
        assertThat(Plain.given("IX; or X with XI")).isEqualTo("IX; or X with XI");
    }

    @Test
    void anOutcomeIsNamedOnce() {
        assertThat(Plain.outcome("IIb", "Class IIb")).isEqualTo("Class IIb");
        assertThat(Plain.outcome("LIST_A", "Annex II List A")).isEqualTo("LIST A: Annex II List A");
        assertThat(Plain.outcome("X_Y", null)).isEqualTo("X Y");
    }

    @Test
    void aReasonSaysWhatWasAskedForUnlessThatIsPlain() {
        assertThat(Plain.reason(asked(Relation.IS, Known.STATED, true, "true"), Result.APPLIES))
                .isEqualTo("blood bag: yes");
        assertThat(Plain.reason(asked(Relation.IS, Known.ASSUMED, false, "true"), Result.DOES_NOT_APPLY))
                .isEqualTo("blood bag: no (assumed; asked for: yes)");
        assertThat(Plain.reason(asked(Relation.IS, Known.PRESUMED, true, "true"), Result.APPLIES))
                .isEqualTo("blood bag: yes (presumed)");
        assertThat(Plain.reason(asked(Relation.IS, Known.SETTLED, true, "true"), Result.APPLIES))
                .isEqualTo("blood bag: yes (follows)");
        assertThat(Plain.reason(asked(Relation.IS, Known.STATED, null, "true"), Result.DOES_NOT_APPLY))
                .isEqualTo("blood bag: not known (asked for: yes)");
        assertThat(Plain.reason(asked(Relation.IS_ABSENT, Known.STATED, null), Result.APPLIES))
                .isEqualTo("blood bag: none");
    }

    @Test
    void aNarrowedFactIsOneOfThoseAskedForOrNone() {
        Asked narrowed = asked(Relation.IS, Known.SETTLED, null, "HIP", "OTHER");
        assertThat(Plain.reason(narrowed, Result.APPLIES))
                .isEqualTo("blood bag: one of these (follows; asked for: hip or other)");
        assertThat(Plain.reason(narrowed, Result.DOES_NOT_APPLY)).startsWith("blood bag: none of these");
        assertThat(Plain.reason(narrowed, Result.MAY_APPLY)).startsWith("blood bag: not known");
    }

    @Test
    void everyRelationHasWords() {
        assertThat(Plain.wanted(asked(Relation.IS, Known.STATED, null, "HIP", "LONG_ONE", "OTHER")))
                .isEqualTo("hip, long one or other");
        assertThat(Plain.wanted(asked(Relation.HAS, Known.STATED, null, "OTHER")))
                .isEqualTo("includes other");
        assertThat(Plain.wanted(asked(Relation.HAS_NOT, Known.STATED, null, "OTHER")))
                .isEqualTo("does not include other");
        assertThat(Plain.wanted(asked(Relation.IS_KNOWN, Known.STATED, null))).startsWith("any value");
        assertThat(Plain.wanted(asked(Relation.IS_ABSENT, Known.STATED, null))).isEqualTo("none");
        assertThat(Plain.wanted(asked(Relation.DIFFERS, Known.STATED, null, "TEETH")))
                .isEqualTo("anything but teeth");
        assertThat(Plain.wanted(asked(Relation.LESS, Known.STATED, null, "2026-11-22")))
                .isEqualTo("before or below 2026-11-22");
        assertThat(Plain.wanted(asked(Relation.AT_MOST, Known.STATED, null, "4")))
                .isEqualTo("at most 4");
        assertThat(Plain.wanted(asked(Relation.MORE, Known.STATED, null, "4"))).isEqualTo("after or above 4");
        assertThat(Plain.wanted(asked(Relation.AT_LEAST, Known.STATED, null, "4")))
                .isEqualTo("at least 4");
        assertThat(Plain.wanted(asked(Relation.EQUALS, Known.STATED, null, "device.bloodBag")))
                .isEqualTo("blood bag");
    }

    private static Asked asked(Relation relation, Known how, @Nullable Object value, String... operands) {
        return new Asked("device.bloodBag", relation, List.of(operands), value, how);
    }
}
