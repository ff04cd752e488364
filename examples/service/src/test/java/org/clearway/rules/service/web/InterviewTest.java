package org.clearway.rules.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.service.records.RecordQuery;
import org.clearway.rules.service.records.RecordStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InterviewTest {

    @SuppressWarnings("NullAway.Init")
    private static Person person;

    @BeforeAll
    static void start() {
        person = new Person();
    }

    @AfterAll
    static void stop() {
        person.close();
    }

    @Test
    void anActiveImplantIsAskedTwoPagesAndIsDeterminedByPartIII() {
        HttpResponse<String> first = begin("gb-device-class");
        assertThat(first.body()).contains("What is it?").contains("Still possible");

        HttpResponse<String> second =
                person.post("/interview/answer", "state", Person.state(first), "q0", "0", "q1", "1");
        assertThat(second.body()).contains("What kind of product is it?");

        HttpResponse<String> check =
                person.post("/interview/answer", "state", Person.state(second), "q0", "0", "q2", "1");
        assertThat(check.body()).contains("Check your answers");

        HttpResponse<String> result = person.post("/interview/result", "state", Person.state(check));
        assertThat(result.body()).contains("AIMD").contains("reg 2(1)");
    }

    @Test
    void noPageIsKeptByABrowserOrOnTheWay() {
        assertThat(begin("gb-device-class").headers().allValues("Cache-Control"))
                .containsExactly("no-store");
        assertThat(person.get("/").headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void aPageThatIsNotAnsweredIsShownAgainWithWhatIsWrong() {
        HttpResponse<String> first = begin("gb-device-class");

        HttpResponse<String> again = person.post("/interview/answer", "state", Person.state(first));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body())
                .contains("<title>Error: ")
                .contains("There is a problem")
                .contains("href=\"#q0\"");
    }

    @Test
    void theWayBackTakesTheAnswersOfTheLastPageAwayAndNoOthers() {
        HttpResponse<String> second =
                person.post("/interview/answer", "state", Person.state(begin("gb-device-class")), "q0", "0", "q1", "1");

        HttpResponse<String> back = person.post("/interview/back", "state", Person.state(second));

        assertThat(back.body()).isEqualTo(begin("gb-device-class").body());
    }

    @Test
    void anAnswerIsChangedAndWhatItRulesOutIsTold() {
        HttpResponse<String> check = person.post("/interview/check", "state", Person.state(implant()));
        assertThat(check.body()).contains("Active implant or its accessory").contains("Implant");

        HttpResponse<String> change =
                person.post("/interview/change", "state", Person.state(check), "fact", "device.aimd");
        assertThat(change.body()).contains("checked");
        HttpResponse<String> changed = person.post(
                "/interview/changed", "state", Person.state(change), "fact", "device.aimd", "q0", "unknown");

        assertThat(changed.body()).contains("Still possible");
    }

    @Test
    void answersThatContradictEachOtherAreToldOnThePageAndNothingIsLost() {
        HttpResponse<String> change =
                person.post("/interview/change", "state", Person.state(implant()), "fact", "device.software");

        HttpResponse<String> contradicts =
                person.post("/interview/changed", "state", Person.state(change), "fact", "device.software", "q0", "1");

        assertThat(contradicts.statusCode()).isEqualTo(200);
        assertThat(contradicts.body())
                .contains("There is a problem")
                .contains(
                        "\u201cKind of software, if any: independent\u201d and \u201cActive implant or its accessory: implant\u201d");
        assertThat(Person.state(contradicts)).isEqualTo(Person.state(change));
    }

    @Test
    void theRecordOfAnAnswerIsTheDecisionOfTheLibrary() {
        HttpResponse<String> record = person.post("/interview/record", "state", Person.state(implant()));

        assertThat(record.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment")
                .contains("clearway-gb-device-class-2026-11-22.json");
        assertThat(person.bean(RegulatoryRules.class).verify(record.body()).outcome())
                .isEqualTo("AIMD");
    }

    @Test
    void theRationaleTheTimelineAndTheCalendarAreFilesToTakeAlong() {
        String state = Person.state(implant());

        assertThat(person.post("/interview/rationale", "state", state).body()).contains("What decides it");
        assertThat(person.post("/interview/timeline", "state", state).body()).contains("<svg");
        assertThat(person.post("/interview/calendar", "state", state).body()).contains("BEGIN:VCALENDAR");
    }

    @Test
    void theSameProductIsPutToAnotherTerritoryWithoutAskingAnythingAgain() {
        HttpResponse<String> there =
                person.post("/interview/also", "state", Person.state(implant()), "also", "ni-device-class");

        assertThat(there.body())
                .contains("Which class does this device have in Northern Ireland?")
                .doesNotContain("What is the product, by what");
    }

    @Test
    void whatWouldGiveAnotherOutcomeIsTold() {
        HttpResponse<String> otherwise =
                person.post("/interview/otherwise", "state", Person.state(implant()), "wanted", "NOT_A_DEVICE");

        assertThat(otherwise.body()).contains("What would give: NOT A DEVICE").contains(" instead of ");
    }

    @Test
    void nothingIsStoredUntilARecordIsAskedForAndThenItIsStoredOnce() {
        String state = Person.state(implant());
        person.post("/interview/result", "state", state);
        RecordStore store = person.bean(RecordStore.class);
        RecordQuery all = new RecordQuery(null, null, null, null, null, null, 10);
        assertThat(store.find(all)).isEmpty();

        assertThat(person.post("/interview/keep", "state", state, "reference", " ")
                        .body())
                .contains("<title>Error: ")
                .contains("Enter a reference");
        assertThat(store.find(all)).isEmpty();

        person.post("/interview/keep", "state", state, "reference", "CASE-17");
        HttpResponse<String> again = person.post("/interview/keep", "state", state, "reference", "CASE-17");

        assertThat(store.find(all))
                .singleElement()
                .satisfies(line ->
                        assertThat(again.body()).contains("The record is kept").contains(line.digest()));
        assertThat(store.delete("CASE-17")).isEqualTo(1);
    }

    /** An active implant, with all its answers given. */
    private static HttpResponse<String> implant() {
        HttpResponse<String> second =
                person.post("/interview/answer", "state", Person.state(begin("gb-device-class")), "q0", "0", "q1", "1");
        return person.post("/interview/answer", "state", Person.state(second), "q0", "0", "q2", "1");
    }

    private static HttpResponse<String> begin(String... rulesets) {
        String[] fields = new String[rulesets.length * 2 + 6];
        for (int i = 0; i < rulesets.length; i++) {
            fields[2 * i] = "question";
            fields[2 * i + 1] = rulesets[i];
        }
        String[] day = {"day-day", "22", "day-month", "11", "day-year", "2026"};
        System.arraycopy(day, 0, fields, rulesets.length * 2, day.length);
        return person.post("/questions", fields);
    }
}
