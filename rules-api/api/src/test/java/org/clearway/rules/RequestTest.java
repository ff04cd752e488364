package org.clearway.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RequestTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void aRequestWithoutItsDayIsRefusedWithAnErrorOfThisLibrary() {
        RequestException error = catchThrowableOfType(
                RequestException.class,
                () -> Request.builder().ruleset(Rulesets.GB_DEVICE_CLASS).build());
        assertThat(error.code()).isEqualTo(ErrorCode.FIELD_MISSING);
        assertThat(error).hasMessageContaining("asOf").hasMessageContaining("there is no default to today");
    }

    @Test
    void aDayBeyondFourDigitsOfYearIsRefusedWhoeverStatesIt() {
        for (LocalDate day :
                List.of(LocalDate.MAX, LocalDate.MIN, LocalDate.of(10_000, 1, 1), LocalDate.of(-1, 12, 31))) {
            Request.Builder request =
                    Request.builder().ruleset(Rulesets.GB_DEVICE_CLASS).asOf(DAY);
            refused(
                    "asOf",
                    () -> Request.builder().from(request.build()).asOf(day).build());
            refused(
                    "knownOn",
                    () -> Request.builder().from(request.build()).knownOn(day).build());
            refused(
                    "commencement",
                    () -> Request.builder()
                            .from(request.build())
                            .commencement(day)
                            .build());
            refused("asOf", () -> Dossier.builder().asOf(day).build());
            refused("knownOn", () -> Dossier.builder().asOf(DAY).knownOn(day).build());
        }
        assertThat(Request.builder()
                        .ruleset("x")
                        .asOf(LocalDate.of(9999, 12, 31))
                        .build()
                        .asOf()
                        .getYear())
                .isEqualTo(9999);
    }

    private static void refused(String at, ThrowingCallable call) {
        RequestException error = catchThrowableOfType(RequestException.class, call);
        assertThat(error.code()).isEqualTo(ErrorCode.DATE_INVALID);
        assertThat(error.at()).isEqualTo(at);
    }

    @Test
    void aDossierWithoutItsDayIsRefusedLikewise() {
        RequestException error = catchThrowableOfType(
                RequestException.class, () -> Dossier.builder().build());
        assertThat(error.code()).isEqualTo(ErrorCode.FIELD_MISSING);
        assertThat(error).hasMessageContaining("asOf");
    }
}
