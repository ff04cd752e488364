package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is counted of the work of a call. */
class BudgetPartsTest {

    @Test
    void whatIsSpentOfAPartIsSpentOfTheWhole() {
        Budget whole = new Budget(100);
        Budget part = whole.part(4);
        assertThat(part.spend(20)).isTrue();
        assertThat(whole.work()).isEqualTo(20);
        assertThat(whole.left()).isEqualTo(80);
    }

    @Test
    void whatIsTooMuchIsNotCountedAndNotDone() {
        Budget whole = new Budget(100);
        Budget part = whole.part(4);
        assertThat(part.spend(26)).isFalse();
        assertThat(part.exceeded()).isTrue();
        assertThat(whole.exceeded()).isFalse();
        assertThat(whole.work()).isZero();
    }

    @Test
    void noMoreIsSpentOfAPartThanTheWholeHasLeft() {
        Budget whole = new Budget(100);
        Budget part = whole.part(1);
        assertThat(whole.spend(90)).isTrue();
        assertThat(part.spend(20)).isFalse();
        assertThat(whole.exceeded()).isTrue();
    }

    @Test
    void theMoreMayBeLookedAtTheMoreElementsAreToldInFull() {
        assertThat(new Budget(1).told()).isEqualTo(1);
        assertThat(Budget.standard().told()).isEqualTo(6);
        assertThat(Budget.standard().part(13).told()).isEqualTo(6);
    }
}
