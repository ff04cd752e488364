package org.clearway.rules.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
