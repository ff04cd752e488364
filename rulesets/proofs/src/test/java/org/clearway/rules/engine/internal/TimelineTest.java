package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.Timeline;
import org.clearway.rules.engine.Timeline.Stretch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A timeline misses no day on which an answer changes, and names none on which it does not. */
class TimelineTest {

    /** Without a bound, so that each stretch is told in full. */
    private static final RegulatoryRules RULES = Editions.unchecked().workLimit(Integer.MAX_VALUE);

    private static final RegulatoryRules CHECKED = Editions.rules().workLimit(Integer.MAX_VALUE);
    private static final LocalDate FROM = LocalDate.of(2020, 6, 1);
    private static final LocalDate TO = LocalDate.of(2031, 12, 31);

    /** How many cases of an edition are followed; each is decided on every day of the span. */
    private static final int CASES = 6;

    static List<Editions.Built> editions() {
        return Editions.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editions")
    void everyDayOfAStretchHasTheAnswerOfItsFirstDay(Editions.Built built) {
        List<Case> cases = built.cases();
        int step = Math.max(1, cases.size() / CASES);
        for (int i = 0; i < cases.size(); i += step) {
            Request request = cases.get(i).request();
            Timeline timeline = RULES.timeline(request, FROM, TO);
            LocalDate next = FROM;
            for (Stretch stretch : timeline.stretches()) {
                assertThat(stretch.from()).isEqualTo(next);
                next = stretch.to().plusDays(1);
                for (LocalDate day = stretch.from(); !day.isAfter(stretch.to()); day = day.plusDays(13)) {
                    same(request, day, stretch);
                }
                same(request, stretch.to(), stretch);
            }
            assertThat(next).isEqualTo(TO.plusDays(1));
            for (int s = 1; s < timeline.stretches().size(); s++) {
                assertThat(timeline.stretches().get(s).decision())
                        .isNotEqualTo(timeline.stretches().get(s - 1).decision());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editions")
    void aStretchHasTheDecisionOfItsFirstDayAndTheSecondEngineAgrees(Editions.Built built) {
        List<Case> cases = built.cases();
        int step = Math.max(1, cases.size() / CASES);
        for (int i = 0; i < cases.size(); i += step) {
            Request request = cases.get(i).request();
            Timeline timeline = RULES.timeline(request, FROM, TO);
            Timeline checked = CHECKED.timeline(request, FROM, TO);
            assertThat(checked.stretches()).hasSameSizeAs(timeline.stretches());
            for (int s = 0; s < timeline.stretches().size(); s++) {
                Stretch stretch = timeline.stretches().get(s);
                Request on =
                        Request.builder().from(request).asOf(stretch.from()).build();
                assertThat(stretch.decision()).as("%s", on).isEqualTo(RULES.decide(on));
                assertThat(checked.stretches().get(s).decision()).as("%s", on).isEqualTo(CHECKED.decide(on));
            }
        }
    }

    private static void same(Request request, LocalDate day, Stretch stretch) {
        Decision decision =
                RULES.decide(Request.builder().from(request).asOf(day).build());
        Decision first = stretch.decision();
        assertThat(decision.status()).as("%s %s", request.id(), day).isEqualTo(first.status());
        assertThat(decision.outcome()).as("%s %s", request.id(), day).isEqualTo(first.outcome());
        assertThat(decision.possible()).as("%s %s", request.id(), day).isEqualTo(first.possible());
        assertThat(decision.deciding()).as("%s %s", request.id(), day).isEqualTo(first.deciding());
        assertThat(decision.checks()).as("%s %s", request.id(), day).isEqualTo(first.checks());
        assertThat(decision.dates()).as("%s %s", request.id(), day).isEqualTo(first.dates());
        assertThat(decision.prospective().stream().map(entry -> entry.outcome()).toList())
                .as("%s %s", request.id(), day)
                .isEqualTo(first.prospective().stream()
                        .map(entry -> entry.outcome())
                        .toList());
    }

    @Test
    void aSpanThatEndsBeforeItBeginsIsRefused() {
        Request request =
                Request.builder().ruleset("gb-device-class").asOf(FROM).build();
        assertThatThrownBy(() -> RULES.timeline(request, TO, FROM)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClassOfGreatBritainBeginsWithTheEndOfTheTransitionPeriod() {
        Request request =
                Request.builder().ruleset("gb-device-class").asOf(FROM).build();
        assertThat(RULES.timeline(request, LocalDate.of(2020, 12, 30), LocalDate.of(2021, 1, 2))
                        .stretches())
                .extracting(Stretch::from)
                .containsExactly(LocalDate.of(2020, 12, 30), LocalDate.of(2020, 12, 31));
    }
}
