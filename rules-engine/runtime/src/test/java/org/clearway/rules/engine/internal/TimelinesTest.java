package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearway.rules.engine.internal.Parts.compare;
import static org.clearway.rules.engine.internal.Parts.day;
import static org.clearway.rules.engine.internal.Parts.fact;
import static org.clearway.rules.engine.internal.Parts.facts;
import static org.clearway.rules.engine.internal.Parts.gives;
import static org.clearway.rules.engine.internal.Samples.checklist;
import static org.clearway.rules.engine.internal.Samples.deviceClass;
import static org.clearway.rules.engine.internal.Samples.scalpel;

import java.time.LocalDate;
import java.util.List;
import org.clearway.rules.Request;
import org.clearway.rules.Standing;
import org.clearway.rules.engine.Timeline;
import org.clearway.rules.engine.Timeline.Stretch;
import org.clearway.rules.engine.model.Stage;
import org.clearway.rules.facts.Facts;
import org.junit.jupiter.api.Test;

/** The days on which an answer changes. */
class TimelinesTest {

    private static final LocalDate FROM = LocalDate.of(2019, 6, 1);
    private static final LocalDate TO = LocalDate.of(2030, 12, 31);

    private static Timeline timeline(Request request, SmallEdition... editions) {
        Catalogue catalogue = SmallEdition.catalogue(editions);
        return new Timelines(catalogue, new Decider(catalogue, "test")).of(request, FROM, TO);
    }

    private static List<String> told(Timeline timeline) {
        return timeline.stretches().stream()
                .map(stretch -> stretch.from() + " "
                        + (stretch.decision().outcome() == null
                                ? stretch.decision().status()
                                : stretch.decision().outcome()))
                .toList();
    }

    @Test
    void anEditionBeginsAndEndsAnAnswerWithoutAGap() {
        Timeline timeline = timeline(
                SmallEdition.request("small-class", scalpel()),
                deviceClass("2020-01-01").until("2024-12-31"));

        assertThat(told(timeline))
                .containsExactly("2019-06-01 NOT_IN_FORCE", "2020-01-01 IIa", "2025-01-01 NOT_IN_FORCE");
        assertThat(timeline.stretches())
                .extracting(Stretch::to)
                .containsExactly(LocalDate.of(2019, 12, 31), LocalDate.of(2024, 12, 31), TO);
        assertThat(timeline.ends()).isNull();
    }

    @Test
    void aComparisonWithTheDayTurnsAnAnswerOnTheDay() {
        SmallEdition edition = new SmallEdition("small", "2019-01-01")
                .stage(Stage.Join.STRICTEST, "I", "II", "III")
                .rule("Rule 1: base", Parts.always(), gives("I"))
                .rule("Rule 2: later", compare(fact(FactSlots.AS_OF), ">=", day("2026-05-26")), gives("II"))
                .rule(
                        "Rule 3: expired",
                        compare(fact(FactSlots.AS_OF), ">", fact("readiness.qmsCertificateExpiry")),
                        gives("III"));
        Facts facts = facts("readiness.qmsCertificateExpiry", LocalDate.of(2028, 3, 31));

        assertThat(told(timeline(edition.request(facts), edition)))
                .containsExactly("2019-06-01 I", "2026-05-26 II", "2028-04-01 III");
    }

    @Test
    void aCheckHasEffectFromItsFirstDayToItsLast() {
        Facts facts = facts(
                "aiSystem.isSoftware", true,
                "readiness.englishLabel", true,
                "readiness.udiPhysical", true,
                "readiness.unitsCompatible", false);

        assertThat(told(timeline(SmallEdition.request("small-checks", facts), checklist())))
                .containsExactly("2019-06-01 NOT_IN_FORCE", "2020-01-01 BLOCKED", "2026-01-01 CLEAR");
    }

    @Test
    void whatCannotBeSoOnALaterDayEndsTheTimelineThere() {
        // A report that was made on a day was not left unmade on that day.
        Facts facts = facts(
                "incident.occurred", true,
                "incident.initialReportMade", false,
                "incident.initialReportDate", LocalDate.of(2027, 2, 1));
        SmallEdition edition = new SmallEdition("small", "2019-01-01")
                .stage(Stage.Join.STRICTEST, "I", "II")
                .rule("Rule 1: base", Parts.always(), gives("I"))
                .rule("Rule 2: reported", Parts.yes("incident.initialReportMade"), gives("II"));
        Timeline timeline = timeline(edition.request(facts), edition);

        assertThat(told(timeline)).containsExactly("2019-06-01 I");
        assertThat(timeline.stretches().get(0).to()).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(timeline.ends()).startsWith("2027-02-01: ").contains("incident.initialReportMade");
    }

    @Test
    void aTimelineKeepsTheLawBesideWhatIsSupposedOnEveryDay() {
        SmallEdition draft = new SmallEdition("small-class", "2026-05-08")
                .standing(Standing.DRAFT)
                .stage(Stage.Join.STRICTEST, "III")
                .rule("Rule 1: base", Parts.always(), gives("III"));
        Request supposed = Request.builder()
                .from(SmallEdition.request("small-class", scalpel()))
                .commencement(LocalDate.of(2027, 7, 1))
                .build();
        Timeline timeline = timeline(supposed, deviceClass("2019-01-01"), draft);

        assertThat(told(timeline)).containsExactly("2019-06-01 NOT_IN_FORCE", "2027-07-01 III");
        assertThat(timeline.stretches()).allSatisfy(stretch -> {
            assertThat(stretch.decision().isLaw()).isFalse();
            assertThat(stretch.decision().inForce().isLaw()).isTrue();
        });
    }
}
