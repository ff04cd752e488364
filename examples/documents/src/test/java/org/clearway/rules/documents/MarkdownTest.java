package org.clearway.rules.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @ParameterizedTest
    @ValueSource(strings = {"\\", "`", "*", "_", "[", "]", "<", ">", "|", "#"})
    void aSignThatMarkdownReadsIsEscaped(String sign) {
        assertThat(Markdown.text("a" + sign + "b")).isEqualTo("a\\" + sign + "b");
    }

    @Test
    void ordinaryTextStaysAsItIs() {
        assertThat(Markdown.text("Plain, 5% (of 10); \"quoted\" & more"))
                .isEqualTo("Plain, 5% (of 10); \"quoted\" & more");
    }

    @Test
    void linesBecomeOneLine() {
        assertThat(Markdown.text("  one \r\n  two\n\nthree ")).isEqualTo("one two three");
    }
}
