package org.clearway.rules.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Decisions, each way on the same devices in the same order. Code is compiled in the foreground ({@code -Xbatch}) and warm-up is long: a full
 * decision is much code, and on a busy machine a compiler in the background is not done with it when measuring begins.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xbatch")
@Warmup(iterations = 15, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecisionBenchmark {

    /** A way of deciding, ready, and the devices. Shared by all threads. */
    @State(Scope.Benchmark)
    public static class Ready {
        @Param
        public Way way = Way.CLEARWAY_LIGHT;

        @Param
        public FactSet facts = FactSet.KNOWN;

        @Param("ROTATION")
        public Order order = Order.ROTATION;

        private IntFunction<?> decider = i -> i;
        private int[] devices = {};

        /** Makes the way ready. */
        @Setup
        public void prepare() {
            List<Portfolio.Item> items = facts.items();
            devices = order.of(items.size());
            decider = way.ready(items);
        }
    }

    /** Where a thread is in the order of the devices. */
    @State(Scope.Thread)
    public static class Turn {
        private int next;

        int next(int[] devices) {
            int index = next;
            next = index + 1 == devices.length ? 0 : index + 1;
            return devices[index];
        }
    }

    /** One decision. */
    @Benchmark
    public Object decide(Ready ready, Turn turn) {
        return ready.decider.apply(turn.next(ready.devices));
    }
}
