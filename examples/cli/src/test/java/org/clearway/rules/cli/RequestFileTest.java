package org.clearway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestFileTest {

    private static final String A = "{\"id\":\"a\",\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\"}";
    private static final String B = A.replace("\"a\"", "\"b\"");

    @TempDir
    private Path folder;

    @Test
    void requestsStandOneALineOrOneOverSeveral() throws Exception {
        assertThat(RequestFile.read(terminal(""), file(A + "\n\n" + B + "\n")))
                .extracting(Request::id)
                .containsExactly("a", "b");
        assertThat(RequestFile.read(terminal(""), file(A.replace(",", ",\n  "))))
                .hasSize(1);
        assertThat(RequestFile.read(terminal(""), Samples.MESH))
                .extracting(Request::id)
                .containsExactly("hernia-mesh");
    }

    @Test
    void aDashIsStandardInput() throws Exception {
        assertThat(RequestFile.read(terminal(A), "-")).isEqualTo(RequestFile.read(terminal(""), file(A)));
    }

    @Test
    void theOneThatIsMeantIsFoundByItsId() throws Exception {
        assertThat(RequestFile.one(terminal(A), "-", "").id()).isEqualTo("a");
        assertThat(RequestFile.one(terminal(A + "\n" + B), "-", "b").id()).isEqualTo("b");
        refused(() -> RequestFile.one(terminal(A + "\n" + B), "-", ""), "REQUEST_NOT_FOUND", "it holds 2 requests");
        refused(() -> RequestFile.one(terminal(A), "-", "b"), "REQUEST_NOT_FOUND", "no request with the id b");
        refused(
                () -> RequestFile.one(terminal(A + "\n" + A), "-", "a"),
                "REQUEST_NOT_FOUND",
                "2 requests with the id a");
    }

    @Test
    void whatHoldsNoRequestIsRefused() {
        refused(() -> RequestFile.read(terminal(" \n"), "-"), "FILE_EMPTY", "there is no request in it");
        refused(() -> RequestFile.read(terminal(""), folder.toString()), "FILE_UNREADABLE", "this is a folder");
        refused(
                () -> RequestFile.read(terminal(""), folder.resolve("none").toString()),
                "FILE_UNREADABLE",
                "there is no such file");
    }

    @Test
    void aBrokenRequestIsRefusedWithItsCode() {
        for (String broken : List.of(A + "\nnot json", "{\"id\":\"a\",\"pad\":\"" + "x".repeat(2 << 20) + "\"}")) {
            assertThatThrownBy(() -> RequestFile.read(terminal(broken), "-"))
                    .isInstanceOf(RequestException.class)
                    .extracting(error -> ((RequestException) error).code())
                    .isIn(ErrorCode.JSON_MALFORMED, ErrorCode.JSON_TOO_LARGE);
        }
    }

    private interface Reading {
        Object read() throws IOException;
    }

    private static void refused(Reading reading, String code, String message) {
        assertThatThrownBy(reading::read)
                .hasMessageContaining(message)
                .asInstanceOf(InstanceOfAssertFactories.type(CliException.class))
                .extracting(CliException::code)
                .isEqualTo(code);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("requests.ndjson"), text).toString();
    }

    private static Terminal terminal(String in) {
        return new Terminal(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                false,
                false,
                false,
                120);
    }
}
