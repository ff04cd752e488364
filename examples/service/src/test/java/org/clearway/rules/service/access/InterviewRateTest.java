package org.clearway.rules.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.clearway.rules.service.RunningService;
import org.clearway.rules.service.errors.Problems;
import org.junit.jupiter.api.Test;

class InterviewRateTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong(-5);
    private final InterviewRate rate = new InterviewRate(RunningService.shared().bean(Problems.class), 6, now::get);

    @Test
    void whoAsksTooOftenWaitsUntilAPermitIsThereAgain() {
        IntStream.range(0, 6).forEach(n -> assertThat(rate.wait("a")).isZero());
        assertThat(rate.wait("a")).isEqualTo(10);
        now.addAndGet(9 * SECOND);
        assertThat(rate.wait("a")).isEqualTo(1);
        now.addAndGet(SECOND);
        assertThat(rate.wait("a")).isZero();
        assertThat(rate.wait("a")).isEqualTo(10);
    }

    @Test
    void oneClientDoesNotUseUpWhatAnotherHas() {
        IntStream.range(0, 7).forEach(n -> rate.wait("a"));
        assertThat(rate.wait("b")).isZero();
    }

    @Test
    void nobodySavesUpMoreThanAMinute() {
        rate.wait("a");
        now.addAndGet(3600 * SECOND);
        IntStream.range(0, 6).forEach(n -> assertThat(rate.wait("a")).isZero());
        assertThat(rate.wait("a")).isPositive();
    }
}
