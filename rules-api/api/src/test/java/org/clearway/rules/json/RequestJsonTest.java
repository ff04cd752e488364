package org.clearway.rules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Unstated;
import org.clearway.rules.facts.AiGenerative;
import org.clearway.rules.facts.Approval;
import org.clearway.rules.facts.Device;
import org.clearway.rules.facts.Facts;
import org.junit.jupiter.api.Test;

class RequestJsonTest {

    private static final String LEAST = "{\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\"}";

    @Test
    void theExampleOfTheContractIsRead() {
        Request request = RequestJson.read("""
                { "id": "GB-R06-001",
                  "ruleset": "gb-device-class",
                  "asOf": "2026-11-22",
                  "unstated": "UNKNOWN",
                  "facts": { "device": { "invasiveness": "SURGICAL", "duration": "TRANSIENT", "active": false } } }
                """);
        assertThat(request)
                .isEqualTo(Request.builder()
                        .id("GB-R06-001")
                        .ruleset("gb-device-class")
                        .asOf(LocalDate.of(2026, 11, 22))
                        .facts(Facts.builder()
                                .device(Device.builder()
                                        .invasiveness(Device.Invasiveness.SURGICAL)
                                        .duration(Device.Duration.TRANSIENT)
                                        .active(false)
                                        .build())
                                .build())
                        .build());
    }

    @Test
    void aRequestNeedsARulesetAndADayOnly() {
        Request request = RequestJson.read(LEAST);
        assertThat(request.unstated()).isEqualTo(Unstated.UNKNOWN);
        assertThat(request.facts()).isEqualTo(Facts.empty());
        assertThat(request.id()).isNull();
    }

    @Test
    void nullIsTheSameAsAbsent() {
        assertThat(RequestJson.read(
                        "{\"id\":null,\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\",\"knownOn\":null,"
                                + "\"edition\":null,\"commencement\":null,\"unstated\":null,\"facts\":null}"))
                .isEqualTo(RequestJson.read(LEAST));
        assertThat(RequestJson.read(
                                "{\"ruleset\":\"r\",\"asOf\":\"2026-11-22\",\"facts\":{\"device\":{\"sterile\":null},\"ivd\":null}}")
                        .facts())
                .isEqualTo(Facts.builder().device(Device.empty()).build());
    }

    @Test
    void everyFieldIsWrittenInTheOrderOfTheContract() {
        Request request = Request.builder()
                .facts(Facts.builder()
                        .aiGenerative(AiGenerative.builder()
                                .hallucinationRate(new BigDecimal("0.0250"))
                                .testSetSize(400)
                                .build())
                        .addApprovals(Approval.builder()
                                .number("K123456")
                                .origin(Approval.Origin.US)
                                .build())
                        .device(Device.builder()
                                .addEnergy(Device.Energy.LIGHT, Device.Energy.ELECTRICAL)
                                .qualifies(true)
                                .build())
                        .build())
                .unstated(Unstated.FALSE)
                .commencement(LocalDate.of(2027, 6, 1))
                .edition("2025-07-22")
                .knownOn(LocalDate.of(2026, 1, 31))
                .asOf(LocalDate.of(2026, 11, 22))
                .ruleset("gb-reliance")
                .id("A \"quoted\" id")
                .build();
        assertThat(RequestJson.write(request))
                .isEqualTo("{\"id\":\"A \\\"quoted\\\" id\",\"ruleset\":\"gb-reliance\",\"asOf\":\"2026-11-22\","
                        + "\"knownOn\":\"2026-01-31\",\"edition\":\"2025-07-22\",\"commencement\":\"2027-06-01\",\"unstated\":\"FALSE\","
                        + "\"facts\":{\"device\":{\"qualifies\":true,\"energy\":[\"ELECTRICAL\",\"LIGHT\"]},"
                        + "\"approvals\":[{\"origin\":\"US\",\"number\":\"K123456\"}],"
                        + "\"aiGenerative\":{\"hallucinationRate\":0.025,\"testSetSize\":400}}}");
    }

    @Test
    void theLeastRequestIsWrittenWithItsDefaults() {
        assertThat(RequestJson.write(RequestJson.read(LEAST)))
                .isEqualTo(
                        "{\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\",\"unstated\":\"UNKNOWN\",\"facts\":{}}");
    }

    @Test
    void allFormsOfInputReadTheSame() {
        String json = LEAST.replace("gb-device-class", "gb-dévice");
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        Request request = RequestJson.read(json);
        assertThat(RequestJson.read(bytes)).isEqualTo(request);
        assertThat(RequestJson.read(new ByteArrayInputStream(bytes))).isEqualTo(request);
        assertThat(RequestJson.read(new StringReader(json))).isEqualTo(request);
    }

    @Test
    void whatIsWrittenGoesToAnyAppendable() {
        StringBuilder out = new StringBuilder("> ");
        RequestJson.write(RequestJson.read(LEAST), out);
        assertThat(out).startsWith("> {\"ruleset\"").endsWith("}");
    }

    @Test
    void aReaderThatFailsIsNoFaultOfTheRequest() {
        Reader broken = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("broken");
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> RequestJson.read(broken)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aDecimalIsReadWithoutItsTrailingZerosAndExponent() {
        assertThat(rate("0.50")).isEqualTo(new BigDecimal("0.5"));
        assertThat(rate("25e-3")).isEqualTo(new BigDecimal("0.025"));
        assertThat(rate("1e2")).isEqualTo(new BigDecimal("100"));
        assertThat(rate("-0.0")).isEqualTo(BigDecimal.ZERO);
        assertThat(rate("999999999999999")).isEqualTo(new BigDecimal("999999999999999"));
    }

    private static BigDecimal rate(String number) {
        return RequestJson.read(
                        "{\"ruleset\":\"r\",\"asOf\":\"2026-11-22\",\"facts\":{\"aiGenerative\":{\"omissionRate\":"
                                + number + "}}}")
                .facts()
                .aiGenerative()
                .omissionRate();
    }

    @Test
    void aDecimalThatJsonCannotCarryIsNotWritten() {
        Request request = Request.builder()
                .ruleset("r")
                .asOf(LocalDate.of(2026, 11, 22))
                .facts(Facts.builder()
                        .aiGenerative(AiGenerative.builder()
                                .omissionRate(new BigDecimal("1e1000000"))
                                .build())
                        .build())
                .build();
        assertThatThrownBy(() -> RequestJson.write(request))
                .isInstanceOfSatisfying(
                        RequestException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NUMBER_OUT_OF_RANGE));
    }

    @Test
    void aLeapDayIsADay() {
        assertThat(RequestJson.read(LEAST.replace("2026-11-22", "2028-02-29")).asOf())
                .isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void sixtyFourApprovalsAreRead() {
        assertThat(RequestJson.read("{\"ruleset\":\"r\",\"asOf\":\"2026-11-22\",\"facts\":{\"approvals\":["
                                + "{},".repeat(63) + "{}]}}")
                        .facts()
                        .approvals())
                .hasSize(64);
    }

    @Test
    void theIdOfABrokenRequestIsFoundWhereverItStands() {
        assertThat(RequestJson.id("{\"facts\":{\"x\":[1,{}]},\"id\":\"A-1\",\"oops\":}"))
                .isEqualTo("A-1");
        assertThat(RequestJson.id("{\"id\":17}")).isNull();
        assertThat(RequestJson.id("[\"id\"]")).isNull();
        assertThat(RequestJson.id("{\"a\":1}")).isNull();
        assertThat(RequestJson.id("{")).isNull();
    }

    @Test
    void anErrorCarriesTheIdOfItsRequest() {
        assertThatThrownBy(() -> RequestJson.read("{\"ruleset\":7,\"id\":\"A-1\"}"))
                .isInstanceOfSatisfying(
                        RequestException.class, e -> assertThat(e.id()).isEqualTo("A-1"));
    }
}
