package org.clearway.rules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.internal.text.JsonTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

    private static String canonical(String json) {
        return CanonicalJson.write(JsonTree.read(json));
    }

    private static ErrorCode refused(String json) {
        try {
            return ErrorCode.valueOf("no error for " + canonical(json));
        } catch (ClearwayException e) {
            return e.code();
        }
    }

    @Test
    void theExampleOfTheStandardIsSerialisedAsPrintedThere() {
        assertThat(canonical("""
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void namesAreSortedByUtf16CodeUnits() {
        assertThat(canonical("""
                {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
                 "\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}
                """))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "5e-324, 5e-324",
        "-5e-324, -5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "9007199254740992, 9007199254740992",
        "-9007199254740992, -9007199254740992",
        "295147905179352830000, 295147905179352830000",
        "9.999999999999997e22, 9.999999999999997e+22",
        "1e23, 1e+23",
        "1.0000000000000001e23, 1.0000000000000001e+23",
        "999999999999999700000, 999999999999999700000",
        "999999999999999900000, 999999999999999900000",
        "1e21, 1e+21",
        "9.999999999999997e-7, 9.999999999999997e-7",
        "0.000001, 0.000001",
        "333333333.3333332, 333333333.3333332",
        "333333333.33333325, 333333333.33333325",
        "333333333.3333333, 333333333.3333333",
        "333333333.3333334, 333333333.3333334",
        "333333333.33333343, 333333333.33333343",
        "-0.0000033333333333333333, -0.0000033333333333333333",
        "1424953923781206.2, 1424953923781206.2"
    })
    void numbersArePrintedAsEcmaScriptDoes(String json, String expected) {
        assertThat(CanonicalNumber.of(new BigDecimal(json))).isEqualTo(expected);
    }

    @Test
    void theShortEscapesAreUsedWhereThereIsOne() {
        assertThat(canonical("\"\\u0008\\u0009\\u000a\\u000c\\u000d\\u0000\\u001f\\u007f\""))
                .isEqualTo("\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\"");
    }

    @Test
    void whatHasNoCanonicalFormIsRefused() {
        assertThat(refused("\"\\ud800\"")).isEqualTo(ErrorCode.JSON_MALFORMED);
        assertThat(refused("1e400")).isEqualTo(ErrorCode.NUMBER_OUT_OF_RANGE);
        assertThat(refused("1e99999999999")).isEqualTo(ErrorCode.NUMBER_OUT_OF_RANGE);
        assertThat(refused("{\"a\":1,\"a\":null}")).isEqualTo(ErrorCode.JSON_DUPLICATE_KEY);
        assertThat(refused("{\"a\":1,\"\\u0061\":2}")).isEqualTo(ErrorCode.JSON_DUPLICATE_KEY);
        assertThat(refused("{} {}")).isEqualTo(ErrorCode.JSON_TRAILING);
        assertThat(refused("")).isEqualTo(ErrorCode.JSON_MALFORMED);
        assertThat(refused("{")).isEqualTo(ErrorCode.JSON_MALFORMED);
        assertThatThrownBy(() -> canonical("[".repeat(100))).isInstanceOf(ClearwayException.class);
    }

    @Property
    void aNumberOf15DigitsKeepsItsDigits(@ForAll long seed) {
        long digits = seed % 1_000_000_000_000_000L;
        BigDecimal number = BigDecimal.valueOf(digits, (int) Math.floorMod(seed, 16L));
        assertThat(new BigDecimal(CanonicalNumber.of(number))).isEqualByComparingTo(number);
    }

    @Property
    void anyDoubleIsPrintedSoThatItReadsBack(@ForAll double value) {
        assertThat(Double.parseDouble(CanonicalNumber.of(new BigDecimal(value))))
                .isEqualTo(value == 0 ? 0.0 : value);
    }

    @Test
    void aLongTextIsEscapedWhereverASpecialCharacterStands() {
        String plain = "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJ";
        for (String special :
                new String[] {"\u0000", "\u001f", "\"", "\\", "?", "\u007f", "\u0080", "\u20ac", "\ud83d\ude00"}) {
            for (int at = 0; at <= plain.length(); at++) {
                String text = plain.substring(0, at) + special + plain.substring(at);
                String written = CanonicalJson.write(text);
                assertThat(JsonTree.read(written)).isEqualTo(text);
                assertThat(written.length() - 2 - plain.length()).isEqualTo(escapedLength(special));
            }
        }
        assertThat(refused("\"" + plain + "\\ud800" + plain + "\"")).isEqualTo(ErrorCode.JSON_MALFORMED);
    }

    private static int escapedLength(String special) {
        return switch (special) {
            case "\"", "\\" -> 2;
            case "\u0000", "\u001f" -> 6;
            default -> special.length();
        };
    }

    @Property
    void namesInAnyOrderComeOutSorted(@ForAll Set<@AlphaChars @StringLength(min = 1, max = 3) String> names) {
        StringBuilder json = new StringBuilder("{");
        names.forEach(name -> json.append(json.length() == 1 ? "" : ",")
                .append('"')
                .append(name)
                .append("\":[{\"b\":1,\"a\":{}}]"));
        String sorted = new TreeSet<>(names)
                .stream().map(name -> '"' + name + "\":[{\"a\":{},\"b\":1}]").collect(Collectors.joining(","));
        assertThat(canonical(json + "}")).isEqualTo("{" + sorted + "}");
    }
}
