package org.example.host.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The controller that the page on embedding shows, with Spring's own converters, which write with Jackson 3. */
class SpringIT {
    private static AnnotationConfigApplicationContext context;
    private static MockMvcTester web;

    @BeforeAll
    static void start() {
        context = new AnnotationConfigApplicationContext(RulesConfiguration.class, DecisionsController.class);
        web = MockMvcTester.of(context.getBean(DecisionsController.class));
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void aRequestInTheJsonOfTheLibraryIsAnsweredInIt() throws Exception {
        MvcTestResult answer =
                post("/decisions", "{\"id\":\"a\",\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\"}");
        assertThat(answer).hasStatus(200).hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        assertThat(answer.getResponse().getContentAsString())
                .startsWith("{\"id\":\"a\",")
                .contains("UNDETERMINED");
    }

    @Test
    void aTypeOfTheHostIsWrittenByTheJacksonOfTheHost() throws Exception {
        MvcTestResult answer = post(
                "/device-classes", "{\"device.qualifies\":false,\"device.notDeviceReason\":\"NO_MEDICAL_PURPOSE\"}");
        assertThat(answer).hasStatus(200);
        assertThat(answer.getResponse().getContentAsString())
                .isEqualTo("{\"outcome\":\"NOT_A_DEVICE\",\"law\":true,\"possible\":[\"NOT_A_DEVICE\"]}");
    }

    @Test
    void aRefusalHasTheCodeOfTheLibrary() throws Exception {
        MvcTestResult answer = post("/device-classes", "{\"device.qualifeis\":true}");
        assertThat(answer).hasStatus(422);
        assertThat(answer.getResponse().getContentAsString())
                .contains("FACT_UNKNOWN_NAME", "\"didYouMean\":\"qualifies\"");
    }

    private static MvcTestResult post(String path, String body) {
        return web.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
