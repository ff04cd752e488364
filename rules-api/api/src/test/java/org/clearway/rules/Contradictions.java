package org.clearway.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Facts that cannot all be so. */
public final class Contradictions {

    private Contradictions() {}

    /** The error that says so, which there must be. */
    public static RequestException of(ThrowingCallable settling) {
        RequestException error = catchThrowableOfType(RequestException.class, settling);
        assertThat(error).isNotNull();
        assertThat(error.code()).isEqualTo(ErrorCode.FACTS_CONTRADICT);
        return error;
    }
}
