package org.clearway.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class RequestTest {

    @Test
    void aRequestWithoutItsDayIsRefusedWithAnErrorOfThisLibrary() {
        RequestException error = catchThrowableOfType(
                RequestException.class,
                () -> Request.builder().ruleset(Rulesets.GB_DEVICE_CLASS).build());
        assertThat(error.code()).isEqualTo(ErrorCode.FIELD_MISSING);
        assertThat(error).hasMessageContaining("asOf").hasMessageContaining("there is no default to today");
    }

    @Test
    void aDossierWithoutItsDayIsRefusedLikewise() {
        RequestException error = catchThrowableOfType(
                RequestException.class, () -> Dossier.builder().build());
        assertThat(error.code()).isEqualTo(ErrorCode.FIELD_MISSING);
        assertThat(error).hasMessageContaining("asOf");
    }
}
