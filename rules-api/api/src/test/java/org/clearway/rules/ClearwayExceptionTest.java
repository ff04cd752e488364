package org.clearway.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClearwayExceptionTest {

    private static RequestException withValue(Object value) {
        return new RequestException(ErrorCode.FACT_WRONG_TYPE, "facts.device.sterile", value, null, "no");
    }

    @Test
    void aValueOf80CharactersIsKept() {
        assertThat(withValue("x".repeat(80)).value()).isEqualTo("x".repeat(80));
    }

    @Test
    void aLongerValueIsCutTo80Characters() {
        assertThat(withValue("x".repeat(81)).value()).isEqualTo("x".repeat(79) + "…");
    }

    @Test
    void aCutNeverSplitsACharacter() {
        assertThat(withValue("x".repeat(78) + "\uD83D\uDC8A\uD83D\uDC8A").value())
                .isEqualTo("x".repeat(78) + "…");
    }

    @Test
    void anErrorKeepsEverythingWhenItGetsTheIdOfItsRequest() {
        RequestException error =
                new RequestException(ErrorCode.FACT_UNKNOWN_NAME, "facts.a.b", "v", "c", "message").withId("A-1");
        assertThat(error.id()).isEqualTo("A-1");
        assertThat(error.code()).isEqualTo(ErrorCode.FACT_UNKNOWN_NAME);
        assertThat(error.at()).isEqualTo("facts.a.b");
        assertThat(error.value()).isEqualTo("v");
        assertThat(error.didYouMean()).isEqualTo("c");
        assertThat(error).hasMessage("message");
    }
}
