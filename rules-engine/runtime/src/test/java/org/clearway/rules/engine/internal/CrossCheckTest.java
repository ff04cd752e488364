package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clearway.rules.engine.internal.Parts.compare;
import static org.clearway.rules.engine.internal.Parts.day;
import static org.clearway.rules.engine.internal.Parts.fact;
import static org.clearway.rules.engine.internal.Parts.facts;
import static org.clearway.rules.engine.internal.Parts.gives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.engine.Timeline;
import org.clearway.rules.engine.model.Stage;
import org.junit.jupiter.api.Test;

/** The second engine is asked of each decision, and in a timeline of each day on which it could say something else. */
class CrossCheckTest {

    private static final LocalDate LATER = LocalDate.of(2026, 5, 26);
    private static final LocalDate EXPIRY = LocalDate.of(2028, 3, 31);
    private static final LocalDate FROM = LocalDate.of(2019, 6, 1);
    private static final LocalDate TO = LocalDate.of(2030, 12, 31);

    private final List<LocalDate> asked = new ArrayList<>();
    private LocalDate turning = LATER;
    private boolean fails;

    private final SmallEdition edition = new SmallEdition("small", "2019-01-01")
            .since("2020-01-01")
            .published("2021-01-01")
            .stage(Stage.Join.STRICTEST, "I", "II", "III")
            .rule("Rule 1: base", Parts.always(), gives("I"))
            .rule("Rule 2: later", compare(fact(FactSlots.AS_OF), ">=", day(LATER.toString())), gives("II"))
            .rule(
                    "Rule 3: expired",
                    compare(fact(FactSlots.AS_OF), ">", fact("readiness.qmsCertificateExpiry")),
                    gives("III"))
            .second((model, loader) ->
                    products -> products.stream().map(this::possible).toList());

    private final Request request = edition.request(facts("readiness.qmsCertificateExpiry", EXPIRY));
    private final Catalogue catalogue = SmallEdition.catalogue(edition);
    private final Decider decider = new Decider(catalogue, "test");

    private BitSet possible(List<Object> facts) {
        LocalDate day = facts.stream()
                .filter(Request.class::isInstance)
                .map(told -> ((Request) told).asOf())
                .findFirst()
                .orElseThrow();
        asked.add(day);
        if (fails) {
            throw new IllegalStateException("no memory");
        }
        BitSet possible = new BitSet();
        possible.set(0);
        possible.set(1, !day.isBefore(turning));
        possible.set(2, day.isAfter(EXPIRY));
        return possible;
    }

    @Test
    void ofADecisionTheSecondEngineIsAskedEachTime() {
        assertThat(decider.decide(request).crossChecked()).isTrue();
        decider.decide(request);

        assertThat(asked).containsExactly(SmallEdition.DAY, SmallEdition.DAY);
    }

    @Test
    void onDaysOfATimelineOnWhichNeitherFactsNorComparisonsDifferTheSecondEngineIsAskedOnce() {
        Timeline timeline = new Timelines(catalogue, decider).of(request, FROM, TO);

        assertThat(asked).containsExactly(FROM, LATER, EXPIRY.plusDays(1));
        assertThat(timeline.stretches())
                .hasSize(3)
                .allMatch(stretch -> stretch.decision().crossChecked());
    }

    @Test
    void inATimelineADifferenceOnOneDayIsAnError() {
        turning = LATER.plusDays(1);

        assertThatThrownBy(() -> new Timelines(catalogue, decider).of(request, FROM, TO))
                .isInstanceOfSatisfying(
                        ClearwayException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CROSS_CHECK_FAILED));
        assertThat(asked).containsExactly(FROM, LATER, EXPIRY.plusDays(1));
    }

    @Test
    void inATimelineAFaultOfTheSecondEngineIsAnErrorOfTheEngine() {
        fails = true;

        assertThatThrownBy(() -> new Timelines(catalogue, decider).of(request, FROM, TO))
                .isInstanceOfSatisfying(
                        ClearwayException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ENGINE_FAILED));
    }
}
