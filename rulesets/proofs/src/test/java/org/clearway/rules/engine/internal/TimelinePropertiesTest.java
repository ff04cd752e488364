package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.clearway.rules.Answer;
import org.clearway.rules.Decision;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Unstated;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.Timeline;
import org.clearway.rules.engine.Timeline.Stretch;

/** A timeline of any request is what deciding it on one day after another gives, in one engine and in both. */
class TimelinePropertiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final LocalDate FROM = DAY.minusYears(12);
    private static final LocalDate TO = DAY.plusYears(12);

    /** Of a stretch so many days are decided. */
    private static final int DAYS = 3;

    private static final RegulatoryRules CHECKED = Editions.rules().workLimit(Integer.MAX_VALUE);
    private static final RegulatoryRules LIGHT = CHECKED.crossCheck(false);

    @Provide
    Arbitrary<Request> requests() {
        List<LoadedEdition> editions =
                Editions.all().stream().map(Editions.Built::edition).toList();
        return Combinators.combine(
                        Arbitraries.of(editions), Arbitraries.of(0.2, 0.5, 0.9), Arbitraries.of(Unstated.values()))
                .flatAs((edition, unknown, unstated) -> RandomFacts.of(edition, unknown, DAY)
                        .map(facts -> Request.builder()
                                .ruleset(edition.model().ruleset())
                                .asOf(DAY)
                                .unstated(unstated)
                                .facts(facts)
                                .build()));
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void aTimelineIsWhatDecidingOnOneDayAfterAnotherGives(@ForAll("requests") Request request) {
        Timeline timeline;
        try {
            timeline = CHECKED.timeline(request, FROM, TO);
        } catch (RequestException e) {
            // Random facts may not go together on the first day.
            assertThat(e.code()).isEqualTo(ErrorCode.FACTS_CONTRADICT);
            Statistics.collect("refused");
            return;
        }
        Statistics.collect("told");
        for (Stretch stretch : timeline.stretches()) {
            assertThat(stretch.decision()).isEqualTo(CHECKED.decide(on(request, stretch.from())));
            long days = stretch.to().toEpochDay() - stretch.from().toEpochDay();
            for (int i = 1; i <= DAYS; i++) {
                LocalDate day = stretch.from().plusDays(days * i / DAYS);
                assertThat(answer(LIGHT.decide(on(request, day)))).as("%s", day).isEqualTo(answer(stretch.decision()));
            }
        }
        assertThat(LIGHT.timeline(request, FROM, TO).stretches())
                .extracting(Stretch::from)
                .isEqualTo(timeline.stretches().stream().map(Stretch::from).toList());
    }

    private static Request on(Request request, LocalDate day) {
        return Request.builder().from(request).asOf(day).build();
    }

    /** What is told of a day apart from its reasons. */
    private static List<Object> answer(Decision decision) {
        return List.of(
                decision.force(),
                answer(decision.answer()),
                decision.consequences(),
                decision.prospective().stream()
                        .map(entry -> answer(entry.answer()))
                        .toList());
    }

    private static Answer answer(Answer answer) {
        return Answer.builder()
                .from(answer)
                .possibleExact(true)
                .findings(List.of())
                .questions(List.of())
                .byApproval(List.of())
                .warnings(List.of())
                .build();
    }
}
