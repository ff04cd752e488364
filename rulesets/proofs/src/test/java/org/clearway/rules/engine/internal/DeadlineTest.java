package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.clearway.rules.Decision;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.RequestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The last days of the duties of gb-post-market, on every day of four years, against days reckoned here: by the day number,
 * by the calendar, and by bank holidays that follow from the statute and not from a table.
 */
class DeadlineTest {

    private static final RegulatoryRules RULES = Editions.unchecked();
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 12, 31);
    private static final LocalDate COMMENCEMENT = LocalDate.of(2025, 6, 16);
    private static final Map<Model, Map<LocalDate, Decision>> DECIDED = new HashMap<>();

    /** A model on the market on which everything happens on the same day: placing, incident, request and last report. */
    private enum Model {
        I_THREAT("I", 3, "PMS_PLAN", "REPORT_2_DAYS", 2, "NONE", "DEATH", false, true),
        IIA_DEATH("IIa", 2, "PSUR", "REPORT_10_DAYS", 10, "DEATH", "DEATH", false, false),
        IIB_UNANTICIPATED("IIb", 1, "PSUR", "REPORT_10_DAYS", 10, "SERIOUS_DETERIORATION", "DEATH", true, false),
        III_ANTICIPATED(
                "III", 1, "OTHER_DOCUMENT", "REPORT_15_DAYS", 15, "SERIOUS_DETERIORATION", "DEATH", false, false),
        I_NEAR_MISS("I", 3, "PMSR", "REPORT_15_DAYS", 15, "NONE", "SERIOUS_DETERIORATION", false, false);

        private final String gbClass;
        private final int years;
        private final String document;
        private final String duty;
        private final int days;
        private final String incident;

        Model(
                String gbClass,
                int years,
                String document,
                String duty,
                int days,
                String harm,
                String potentialHarm,
                boolean unanticipated,
                boolean threat) {
            this.gbClass = gbClass;
            this.years = years;
            this.document = document;
            this.duty = duty;
            this.days = days;
            incident = "\"incident\":{\"occurred\":true,\"inGreatBritain\":true,\"incidentKind\":\"MALFUNCTION\","
                    + "\"deviceSuspected\":true,\"harm\":\"" + harm + "\",\"potentialHarm\":\"" + potentialHarm
                    + "\",\"unanticipated\":" + unanticipated + ",\"publicHealthThreat\":" + threat
                    + ",\"factsComplete\":true,\"awareDate\":\"";
        }

        Decision decision(LocalDate day) {
            return decided(this)
                    .computeIfAbsent(
                            day,
                            one -> decide(
                                    one,
                                    gbClass,
                                    false,
                                    "\"firstPlacedDate\":\"" + one + "\",\"stillPlaced\":true",
                                    incident + one + "\"}",
                                    "\"documentRequested\":\"" + document + "\",\"requestDate\":\"" + one
                                            + "\",\"lastPeriodicReportDate\":\"" + one + "\""));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInitialReportIsDueTwoTenOrFifteenCalendarDaysAfterAwarenessWhateverTheDay(Model model) {
        everyDay((aware, as) -> {
            Decision decision = model.decision(aware);
            assertThat(decision.outcomes()).as(as).contains(model.duty);
            assertThat(decision.dates())
                    .as(as)
                    .containsEntry("reportBy", LocalDate.ofEpochDay(aware.toEpochDay() + model.days));
        });
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentThatTheMhraAsksForIsDueOnTheThirdWorkingDayAfterTheRequest(Model model) {
        everyDay((asked, as) -> {
            LocalDate third = asked.plusDays(1)
                    .datesUntil(asked.plusDays(30))
                    .filter(DeadlineTest::isWorkingDay)
                    .skip(2)
                    .findFirst()
                    .orElseThrow();
            assertThat(model.decision(asked).dates()).as(as).containsEntry("supplyBy", third);
        });
    }

    @ParameterizedTest
    @EnumSource
    void theNextPeriodicReportIsDueOneTwoOrThreeYearsAfterTheLastOne(Model model) {
        everyDay((last, as) -> assertThat(model.decision(last).dates())
                .as(as)
                .containsEntry("nextPeriodicReportBy", yearsLater(last, model.years)));
    }

    @ParameterizedTest
    @EnumSource
    void theFirstPeriodicReportIsCountedFromThePlacingAndBeforeCommencementBothReadingsAreGiven(Model model) {
        everyDay((placed, as) -> {
            Map<String, LocalDate> dates = model.decision(placed).dates();
            LocalDate due = yearsLater(placed, model.years);
            if (placed.isBefore(COMMENCEMENT)) {
                assertThat(dates)
                        .as(as)
                        .containsEntry("firstReportByFromPlacing", due.isBefore(COMMENCEMENT) ? COMMENCEMENT : due)
                        .containsEntry("firstReportByFromCommencement", yearsLater(COMMENCEMENT, model.years))
                        .doesNotContainKey("periodicReportBy");
            } else {
                assertThat(dates)
                        .as(as)
                        .containsEntry("periodicReportBy", due)
                        .doesNotContainKeys("firstReportByFromPlacing", "firstReportByFromCommencement");
            }
        });
    }

    @ParameterizedTest(name = "implantable {0}: {1} years")
    @CsvSource({"true, 15", "false, 10"})
    void documentsAreKept10Or15YearsAfterTheLastPlacing(boolean implantable, int years) {
        retention(implantable, placed -> placed.plusDays(400), placed -> yearsLater(placed, years));
    }

    @Test
    void documentsAreKeptToTheEndOfTheSurveillancePeriodWhereThatIsLater() {
        UnaryOperator<LocalDate> end = placed -> LocalDate.ofEpochDay(placed.toEpochDay() + 7000);
        retention(false, end, end);
    }

    private static void retention(
            boolean implantable, UnaryOperator<LocalDate> periodEnd, UnaryOperator<LocalDate> expected) {
        everyDay((placed, as) -> {
            Decision decision = decide(
                    placed,
                    "IIa",
                    implantable,
                    "\"firstPlacedDate\":\"2024-09-02\",\"stillPlaced\":false,\"lastPlacedDate\":\"" + placed + "\"",
                    "\"incident\":{\"occurred\":false}",
                    "\"documentRequested\":\"NONE\",\"pmsPeriodEnd\":\"" + periodEnd.apply(placed) + "\"");
            if (!placed.isBefore(COMMENCEMENT)) {
                assertThat(decision.dates()).as(as).containsEntry("keepUntil", expected.apply(placed));
            } else {
                // The saved models: nothing of Part 4A reaches them.
                assertThat(decision.dates()).as(as).isEmpty();
            }
        });
    }

    @Test
    void theBankHolidaysReckonedHereAreEightAYearAndNeverAtAWeekend() {
        for (int year = 2025; year <= 2029; year++) {
            assertThat(bankHolidays(year)).hasSize(8).noneMatch(DeadlineTest::isWeekend);
        }
        assertThat(bankHolidays(2027))
                .contains(LocalDate.of(2027, 3, 26), LocalDate.of(2027, 12, 27), LocalDate.of(2027, 12, 28));
    }

    private interface OfDay {
        void check(LocalDate day, String as);
    }

    private static void everyDay(OfDay check) {
        assertThat(ChronoUnit.DAYS.between(FIRST, LAST)).isEqualTo(1460);
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            check.check(day, "counted from " + day);
        }
    }

    /** What was decided of a model, so that each day is decided once for all tests. */
    private static Map<LocalDate, Decision> decided(Model model) {
        return DECIDED.computeIfAbsent(model, one -> new HashMap<>());
    }

    private static Decision decide(
            LocalDate day, String gbClass, boolean implantable, String placing, String incident, String surveillance) {
        return RULES.decide(RequestJson.read("{\"ruleset\":\"gb-post-market\",\"asOf\":\""
                + (day.isBefore(COMMENCEMENT) ? COMMENCEMENT : day)
                + "\",\"unstated\":\"FALSE\",\"facts\":{\"device\":{\"qualifies\":true},\"market\":{\"territory\":\"GB\","
                + placing + "},\"marking\":{\"marks\":[\"UKCA\"]},\"classification\":{\"gbClass\":\"" + gbClass
                + "\",\"implantable\":" + implantable + "}," + incident + ",\"surveillance\":{" + surveillance
                + ",\"fieldAction\":\"NONE\",\"externalSignal\":\"NONE\"}}}"));
    }

    /** The same day of a later year; the last day of February where there is no such day. */
    private static LocalDate yearsLater(LocalDate day, int years) {
        YearMonth month = YearMonth.of(day.getYear() + years, day.getMonth());
        return month.atDay(Math.min(day.getDayOfMonth(), month.lengthOfMonth()));
    }

    private static boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && !bankHolidays(day.getYear()).contains(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    /** The bank holidays of England in a year without a special one. */
    private static Set<LocalDate> bankHolidays(int year) {
        Set<LocalDate> days = new TreeSet<>();
        LocalDate easter = easter(year);
        days.add(easter.minusDays(2));
        days.add(easter.plusDays(1));
        days.add(LocalDate.of(year, 5, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, 8, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        // A day at a weekend is taken on the next free weekday; Boxing Day first, where Christmas Day is a Sunday.
        LocalDate christmas = LocalDate.of(year, 12, 25);
        LocalDate boxing = LocalDate.of(year, 12, 26);
        if (!isWeekend(boxing)) {
            days.add(boxing);
        }
        for (LocalDate day : new LocalDate[] {LocalDate.of(year, Month.JANUARY, 1), christmas, boxing}) {
            LocalDate taken = day;
            while (isWeekend(taken)
                    || (days.contains(taken) && !taken.equals(boxing))
                    || (taken.equals(boxing) && day.equals(christmas))) {
                taken = taken.plusDays(1);
            }
            days.add(taken);
        }
        return days;
    }

    /** Easter Sunday by the reckoning of Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
