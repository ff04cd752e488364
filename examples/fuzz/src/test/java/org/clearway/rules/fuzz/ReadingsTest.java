package org.clearway.rules.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.clearway.rules.json.RequestJson;
import org.junit.jupiter.api.Test;

/** What is a finding, and what is not. */
class ReadingsTest {

    private static final byte[] INPUT = "{".getBytes(StandardCharsets.UTF_8);
    private static final int MOST_MEGABYTES = 16;

    private static volatile byte[] taken = new byte[0];

    private final Readings readings = new Readings("readings", 10_000, MOST_MEGABYTES);
    private final AtomicInteger times = new AtomicInteger();

    @Test
    void whatIsTakenOnceForAllInputsIsNoFinding() {
        assertThatCode(() -> readings.of(INPUT, () -> take(times.getAndIncrement() == 0 ? 2 * MOST_MEGABYTES : 0)))
                .doesNotThrowAnyException();
        assertThat(times).hasValueGreaterThan(1);
    }

    @Test
    void anInputThatTakesTooMuchEachTimeIsAFinding() {
        assertThatThrownBy(() -> readings.of(INPUT, () -> take(2 * MOST_MEGABYTES)))
                .hasMessageContaining("Each time it took at least")
                .hasMessageContaining("at most 10000 and 16 may be taken");
    }

    @Test
    void aFindingLeavesItsInputAndSaysHowToReadItAgain() {
        assertThatThrownBy(() -> readings.of(INPUT, () -> {
                    throw new IllegalArgumentException("nobody said so");
                }))
                .hasMessageContaining("nobody said so")
                .hasMessageContaining("cp examples/fuzz/target/fuzz/Readings-finding examples/fuzz/src/test/resources/")
                .hasMessageContaining("-Dclearway.fuzz=0");
        assertThat(Path.of("target", "fuzz", "Readings-finding")).hasBinaryContent(INPUT);
        assertThat(Path.of("target", "fuzz", "Readings-finding.txt"))
                .content()
                .contains("IllegalArgumentException: nobody said so", "at org.clearway");
    }

    @Test
    void aDocumentedRefusalIsNoFinding() {
        assertThatCode(() -> readings.of(INPUT, () -> RequestJson.read(INPUT))).doesNotThrowAnyException();
    }

    @Test
    void anInputOfWhichSomethingElseComesTheSecondTimeIsAFinding() {
        assertThatThrownBy(() -> readings.of(INPUT, () -> {
                    take(1);
                    if (times.getAndIncrement() > 0) {
                        RequestJson.read(INPUT);
                    }
                }))
                .hasMessageContaining("differs from time to time");
    }

    private static void take(int megabytes) {
        for (int i = 0; i < megabytes; i++) {
            taken = new byte[1 << 20];
        }
    }
}
