package org.clearway.rules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.RequestException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RequestErrorsTest {

    private static final Set<ErrorCode> SEEN = EnumSet.noneOf(ErrorCode.class);

    @AfterAll
    static void everyCodeOfReadingWasSeen() {
        assertThat(SEEN)
                .containsExactlyElementsOf(Arrays.stream(ErrorCode.values())
                        .filter(code -> code.number() < 1300)
                        .filter(code -> code != ErrorCode.FACTS_CONTRADICT && code != ErrorCode.ITEM_SKIPPED)
                        .toList());
    }

    private static RequestException refused(String json) {
        return noted(catchThrowableOfType(RequestException.class, () -> RequestJson.read(json)));
    }

    private static RequestException refused(byte[] json) {
        return noted(catchThrowableOfType(RequestException.class, () -> RequestJson.read(json)));
    }

    private static RequestException noted(RequestException error) {
        assertThat(error).as("an error").isNotNull();
        SEEN.add(error.code());
        return error;
    }

    private static RequestException facts(String facts) {
        return refused("{\"ruleset\":\"r\",\"asOf\":\"2026-11-22\",\"facts\":" + facts + "}");
    }

    private static RequestException device(String facts) {
        return facts("{\"device\":{" + facts + "}}");
    }

    private static void is(RequestException error, ErrorCode code, String at, String... parts) {
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.at()).isEqualTo(at);
        for (String part : parts) {
            assertThat(error).hasMessageContaining(part);
        }
    }

    @Test
    void anEmptyTextIsNoRequest() {
        is(refused(""), ErrorCode.JSON_MALFORMED, "", "empty");
        is(refused("  \n"), ErrorCode.JSON_MALFORMED, "", "empty");
    }

    @Test
    void aTextThatIsNotJsonIsRefusedWithLineAndColumn() {
        is(refused("{\"ruleset\":\n  oops}"), ErrorCode.JSON_MALFORMED, "ruleset", "line 2");
        is(refused("{\"ruleset\":\"r\""), ErrorCode.JSON_MALFORMED, "ruleset", "not JSON");
        is(refused("{'ruleset':1}"), ErrorCode.JSON_MALFORMED, "", "not JSON");
        is(device("\"sterile\":true,"), ErrorCode.JSON_MALFORMED, "facts.device.sterile", "not JSON");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        is(refused(new byte[] {'{', (byte) 0xC3, '}'}), ErrorCode.JSON_MALFORMED, "", "not UTF-8");
        is(refused("{\"id\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)), ErrorCode.JSON_MALFORMED, "", "not UTF-8");
        is(refused("{}".getBytes(StandardCharsets.UTF_16)), ErrorCode.JSON_MALFORMED, "", "not UTF-8");
        is(refused("{}".getBytes(StandardCharsets.UTF_16LE)), ErrorCode.JSON_MALFORMED, "", "is it UTF-8?");
    }

    @Test
    void aByteOrderMarkIsRefusedByName() {
        is(refused("\uFEFF{}"), ErrorCode.JSON_MALFORMED, "", "byte order mark");
        is(refused("\uFEFF{}".getBytes(StandardCharsets.UTF_8)), ErrorCode.JSON_MALFORMED, "", "byte order mark");
    }

    @Test
    void halfACharacterIsRefused() {
        is(refused("{\"id\":\"\\ud83d\"}"), ErrorCode.JSON_MALFORMED, "id", "surrogate");
    }

    @Test
    void aRequestIsAnObject() {
        is(refused("[]"), ErrorCode.FIELD_WRONG_TYPE, "", "one JSON object");
        is(refused("17"), ErrorCode.FIELD_WRONG_TYPE, "", "one JSON object");
    }

    @Test
    void aNameThatStandsTwiceIsRefused() {
        is(refused("{\"id\":\"a\",\"id\":\"a\"}"), ErrorCode.JSON_DUPLICATE_KEY, "id", "twice");
        is(refused("{\"id\":null,\"id\":\"a\"}"), ErrorCode.JSON_DUPLICATE_KEY, "id");
        is(facts("{\"ivd\":{},\"ivd\":{}}"), ErrorCode.JSON_DUPLICATE_KEY, "facts.ivd");
        is(device("\"sterile\":null,\"sterile\":true"), ErrorCode.JSON_DUPLICATE_KEY, "facts.device.sterile");
    }

    @Test
    void aNameThatStandsTwiceIsRefusedHoweverItsLettersAreWritten() {
        is(refused("{\"id\":\"a\",\"\\u0069d\":\"b\"}"), ErrorCode.JSON_DUPLICATE_KEY, "id", "twice");
        is(facts("{\"\\u0069vd\":{},\"i\\u0076d\":{}}"), ErrorCode.JSON_DUPLICATE_KEY, "facts.ivd");
        is(
                device("\"sterile\":false,\"\\u0073terile\":true"),
                ErrorCode.JSON_DUPLICATE_KEY,
                "facts.device.sterile",
                "twice");
        assertThat(device("\"\\u0073terile\":true,\"sterile\":null,\"steril\\u0065\":true")
                        .others())
                .extracting(RequestException::code)
                .contains(ErrorCode.JSON_DUPLICATE_KEY);
    }

    @Test
    void aTextOfMoreThanOneMebibyteIsRefused() {
        is(refused("{}" + " ".repeat(1 << 20)), ErrorCode.JSON_TOO_LARGE, "", "1048576");
        is(refused(new byte[(1 << 20) + 1]), ErrorCode.JSON_TOO_LARGE, "");
    }

    @Test
    void aStringOfMoreThan10000CharactersIsRefused() {
        is(refused("{\"id\":\"" + "x".repeat(10_001) + "\"}"), ErrorCode.JSON_TOO_LARGE, "id", "10000 characters");
        is(refused("{\"" + "x".repeat(10_001) + "\":1}"), ErrorCode.JSON_TOO_LARGE, "", "10000 characters");
    }

    @Test
    void nestingDeeperThan8IsRefused() {
        is(
                refused("{\"id\":" + "[".repeat(20) + "]".repeat(20) + "}"),
                ErrorCode.JSON_TOO_DEEP,
                "id[0][0][0][0][0][0][0]",
                "8 deep");
        assertThat(refused("[".repeat(500_000)).code()).isEqualTo(ErrorCode.JSON_TOO_DEEP);
        assertThat(refused("{\"a\":".repeat(100_000)).code()).isEqualTo(ErrorCode.JSON_TOO_DEEP);
    }

    @Test
    void nothingMayFollowTheRequest() {
        String least = "{\"ruleset\":\"r\",\"asOf\":\"2026-11-22\"}";
        is(refused(least + " {}"), ErrorCode.JSON_TRAILING, "", "one JSON object");
        is(refused(least + "oops"), ErrorCode.JSON_TRAILING, "");
        assertThat(RequestJson.read(" " + least + " \r\n\t").ruleset()).isEqualTo("r");
    }

    @Test
    void anUnknownFieldIsRefusedWithTheFieldProbablyMeant() {
        RequestException error = refused("{\"asof\":\"2026-11-22\"}");
        is(error, ErrorCode.FIELD_UNKNOWN, "asof", "did you mean asOf?");
        assertThat(error.didYouMean()).isEqualTo("asOf");
        assertThat(refused("{\"zzzzzzzzzz\":1}").didYouMean()).isNull();
    }

    @Test
    void aSectionBesideTheFactsIsPointedToItsPlace() {
        assertThat(refused("{\"device\":{}}").didYouMean()).isEqualTo("facts.device");
    }

    @Test
    void theRulesetAndTheDayAreRequired() {
        is(refused("{\"asOf\":\"2026-11-22\"}"), ErrorCode.FIELD_MISSING, "ruleset");
        is(refused("{\"ruleset\":\"r\"}"), ErrorCode.FIELD_MISSING, "asOf", "no default to today");
        is(refused("{\"ruleset\":\"r\",\"asOf\":null}"), ErrorCode.FIELD_MISSING, "asOf");
    }

    @Test
    void aFieldOfAnotherTypeIsRefused() {
        is(refused("{\"id\":17}"), ErrorCode.FIELD_WRONG_TYPE, "id", "a text is expected here, not a number");
        is(refused("{\"asOf\":20261122}"), ErrorCode.FIELD_WRONG_TYPE, "asOf", "2026-11-22");
        is(refused("{\"unstated\":false}"), ErrorCode.FIELD_WRONG_TYPE, "unstated", "in quotes");
        is(refused("{\"facts\":[]}"), ErrorCode.FIELD_WRONG_TYPE, "facts", "an object of sections");
    }

    @Test
    void aDayThatIsNotInTheCalendarIsRefused() {
        is(refused("{\"asOf\":\"2026-02-30\"}"), ErrorCode.DATE_INVALID, "asOf", "no such day");
        is(refused("{\"asOf\":\"2027-02-29\"}"), ErrorCode.DATE_INVALID, "asOf", "no such day");
        is(refused("{\"asOf\":\"22/11/2026\"}"), ErrorCode.DATE_INVALID, "asOf", "yyyy-MM-dd");
        is(refused("{\"asOf\":\"2026-11-22T00:00:00Z\"}"), ErrorCode.DATE_INVALID, "asOf", "yyyy-MM-dd");
        is(
                facts("{\"market\":{\"lastPlacedDate\":\"2026-13-01\"}}"),
                ErrorCode.DATE_INVALID,
                "facts.market.lastPlacedDate");
    }

    @Test
    void unstatedHasTwoValues() {
        RequestException error = refused("{\"unstated\":\"false\"}");
        is(error, ErrorCode.FIELD_NOT_IN_ENUMERATION, "unstated", "UNKNOWN, FALSE");
        assertThat(error.didYouMean()).isEqualTo("FALSE");
    }

    @Test
    void anUnknownSectionIsRefusedWithTheSectionProbablyMeant() {
        RequestException error = facts("{\"devise\":{}}");
        is(error, ErrorCode.SECTION_UNKNOWN, "facts.devise");
        assertThat(error.didYouMean()).isEqualTo("device");
    }

    @Test
    void aFactWithoutItsSectionIsPointedToItsHome() {
        RequestException error = facts("{\"invasiveness\":\"SURGICAL\"}");
        is(error, ErrorCode.SECTION_UNKNOWN, "facts.invasiveness", "section device");
        assertThat(error.didYouMean()).isEqualTo("facts.device.invasiveness");
    }

    @Test
    void aMisspeltFactIsRefusedWithTheFactProbablyMeant() {
        RequestException error = device("\"invasivness\":\"SURGICAL\"");
        is(error, ErrorCode.FACT_UNKNOWN_NAME, "facts.device.invasivness", "did you mean invasiveness?");
        assertThat(error.didYouMean()).isEqualTo("invasiveness");
        assertThat(device("\"INVASIVENESS\":1").didYouMean()).isEqualTo("invasiveness");
        assertThat(device("\"zzzzzzzzzz\":1").didYouMean()).isNull();
    }

    @Test
    void aFactInAnotherSectionIsPointedToItsHome() {
        RequestException error = facts("{\"ivd\":{\"sterile\":true}}");
        is(error, ErrorCode.FACT_UNKNOWN_NAME, "facts.ivd.sterile", "a fact of the section device");
        assertThat(error.didYouMean()).isEqualTo("device.sterile");
        assertThat(facts("{\"ivd\":{\"sterille\":true}}").didYouMean()).isEqualTo("device.sterile");
    }

    @Test
    void aFactOfAnotherTypeIsRefused() {
        is(
                device("\"sterile\":\"yes\""),
                ErrorCode.FACT_WRONG_TYPE,
                "facts.device.sterile",
                "true or false",
                "not a text");
        is(device("\"sterile\":{\"a\":[]}"), ErrorCode.FACT_WRONG_TYPE, "facts.device.sterile", "not an object");
        is(
                device("\"invasiveness\":true"),
                ErrorCode.FACT_WRONG_TYPE,
                "facts.device.invasiveness",
                "NONE, BODY_ORIFICE");
        is(device("\"energy\":\"LIGHT\""), ErrorCode.FACT_WRONG_TYPE, "facts.device.energy", "a list of");
        is(device("\"energy\":[null]"), ErrorCode.FACT_WRONG_TYPE, "facts.device.energy[0]", "not null");
        is(facts("{\"device\":[]}"), ErrorCode.FACT_WRONG_TYPE, "facts.device", "an object of facts");
        is(facts("{\"approvals\":{}}"), ErrorCode.FACT_WRONG_TYPE, "facts.approvals", "a list of objects");
        is(facts("{\"approvals\":[null]}"), ErrorCode.FACT_WRONG_TYPE, "facts.approvals[0]", "an object of facts");
        is(
                facts("{\"approvals\":[{},{\"number\":1}]}"),
                ErrorCode.FACT_WRONG_TYPE,
                "facts.approvals[1].number",
                "a text");
        is(
                facts("{\"market\":{\"lastPlacedDate\":1}}"),
                ErrorCode.FACT_WRONG_TYPE,
                "facts.market.lastPlacedDate",
                "a date");
        is(
                facts("{\"aiData\":{\"readerCount\":2.0}}"),
                ErrorCode.FACT_WRONG_TYPE,
                "facts.aiData.readerCount",
                "a whole number");
        is(
                facts("{\"india\":{\"yearsMarketed\":\"2\"}}"),
                ErrorCode.FACT_WRONG_TYPE,
                "facts.india.yearsMarketed",
                "a number");
    }

    @Test
    void aValueOutsideItsEnumerationIsRefusedWithTheValueProbablyMeant() {
        RequestException error = device("\"invasiveness\":\"surgical\"");
        is(
                error,
                ErrorCode.FACT_NOT_IN_ENUMERATION,
                "facts.device.invasiveness",
                "NONE, BODY_ORIFICE, SURGICAL, IMPLANTABLE");
        assertThat(error.didYouMean()).isEqualTo("SURGICAL");
        assertThat(error.value()).isEqualTo("surgical");
        assertThat(device("\"invasiveness\":\"body orifice\"").didYouMean()).isEqualTo("BODY_ORIFICE");
        assertThat(facts("{\"classification\":{\"gbClass\":\"IIA\"}}").didYouMean())
                .isEqualTo("IIa");
        is(
                facts("{\"approvals\":[{\"origin\":\"USA\"}]}"),
                ErrorCode.FACT_NOT_IN_ENUMERATION,
                "facts.approvals[0].origin",
                "US");
    }

    @Test
    void aValueThatASetNamesTwiceIsRefused() {
        is(
                device("\"energy\":[\"LIGHT\",\"SOUND\",\"LIGHT\"]"),
                ErrorCode.FACT_DUPLICATE_IN_SET,
                "facts.device.energy[2]",
                "twice");
    }

    @Test
    void aNumberBeyondItsRangeIsRefused() {
        is(
                facts("{\"aiData\":{\"readerCount\":2147483648}}"),
                ErrorCode.NUMBER_OUT_OF_RANGE,
                "facts.aiData.readerCount",
                "2147483647");
        assertThat(years("1234567890123456")).isEqualTo(ErrorCode.NUMBER_OUT_OF_RANGE);
        assertThat(years("0.1234567890123456")).isEqualTo(ErrorCode.NUMBER_OUT_OF_RANGE);
        assertThat(years("1e15")).isEqualTo(ErrorCode.NUMBER_OUT_OF_RANGE);
        assertThat(years("1e-16")).isEqualTo(ErrorCode.NUMBER_OUT_OF_RANGE);
        assertThat(years("1e999999999")).isEqualTo(ErrorCode.NUMBER_OUT_OF_RANGE);
        assertThat(years("1e99999999999999999999")).isEqualTo(ErrorCode.NUMBER_OUT_OF_RANGE);
        assertThat(years("100e2147483647"))
                .as("zeros at its end take the exponent beyond its range")
                .isEqualTo(ErrorCode.NUMBER_OUT_OF_RANGE);
        assertThat(years("1e-2147483647")).isEqualTo(ErrorCode.NUMBER_OUT_OF_RANGE);
        assertThat(years("9".repeat(2000))).isEqualTo(ErrorCode.NUMBER_OUT_OF_RANGE);
        assertThat(years("NaN")).isEqualTo(ErrorCode.JSON_MALFORMED);
    }

    private static ErrorCode years(String number) {
        return facts("{\"india\":{\"yearsMarketed\":" + number + "}}").code();
    }

    @Test
    void moreThan64ApprovalsAreRefused() {
        is(
                facts("{\"approvals\":[" + "{},".repeat(64) + "{}]}"),
                ErrorCode.TOO_MANY_ITEMS,
                "facts.approvals[64]",
                "64");
    }

    @Test
    void aLongNameIsShortenedInTheError() {
        RequestException error = device("\"" + "x".repeat(500) + "\":1");
        assertThat(error.at()).hasSizeLessThan(120);
        assertThat((String) error.value()).hasSizeLessThanOrEqualTo(80);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceInTheOrderOfTheText() {
        RequestException error = refused("""
                {"ruleset":"r","asof":1,"unstated":"NO","facts":{"device":{"invasivness":"NONE","sterile":"yes","duration":"LONG",
                "energy":["LIGHT","HEAVY","LIGHT"],"sterile":true},"devise":{},"approvals":[{"origin":"USA"},7]}}""");
        assertThat(error.at()).isEqualTo("asof");
        assertThat(error.others())
                .extracting(RequestException::at)
                .containsExactly(
                        "unstated",
                        "facts.device.invasivness",
                        "facts.device.sterile",
                        "facts.device.duration",
                        "facts.device.energy[1]",
                        "facts.device.energy[2]",
                        "facts.device.sterile",
                        "facts.devise",
                        "facts.approvals[0].origin",
                        "facts.approvals[1]",
                        "asOf");
        assertThat(error.others().get(3).didYouMean()).isEqualTo("LONG_TERM");
        assertThat(DecisionJson.error("x", error))
                .contains("\"more\":[{\"code\":\"FIELD_NOT_IN_ENUMERATION\"")
                .endsWith("]}}");
    }

    @Test
    void whatDoesNotParseEndsTheListOfErrors() {
        RequestException error = device("\"invasivness\":1,\"sterile\":oops");
        assertThat(error.code()).isEqualTo(ErrorCode.FACT_UNKNOWN_NAME);
        assertThat(error.others()).extracting(RequestException::code).containsExactly(ErrorCode.JSON_MALFORMED);
    }

    @Test
    void noMoreThanTwentyErrorsAreTold() {
        RequestException error = facts("{\"approvals\":[" + "1,".repeat(50) + "1]}");
        assertThat(error.others()).hasSize(19);
    }

    @Test
    void ofThousandsOfUnknownNamesOnlyThoseThatAreToldAreComparedWithOthers() {
        StringBuilder names = new StringBuilder("\"sterilised0\":1");
        for (int i = 1; i < 20_000; i++) {
            names.append(",\"sterilised").append(i).append("\":1");
        }
        RequestException error = device(names.toString());
        assertThat(error.others()).hasSize(19);
        assertThat(error.others().get(18).at()).isEqualTo("facts.device.sterilised19");
    }

    @Test
    void aValueThatIsFarFromEveryOneStillGetsTheNearest() {
        assertThat(device("\"invasiveness\":\"IMPLANTED\"").didYouMean()).isEqualTo("IMPLANTABLE");
        assertThat(device("\"invasiveness\":\"surgically invasive\"").didYouMean())
                .isEqualTo("SURGICAL");
    }
}
