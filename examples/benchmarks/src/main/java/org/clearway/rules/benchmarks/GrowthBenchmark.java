package org.clearway.rules.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.clearway.rules.benchmarks.rivals.RuleData;
import org.clearway.rules.engine.internal.Catalogue;
import org.clearway.rules.engine.internal.Decider;
import org.clearway.rules.engine.model.EditionModel;
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

/** What a decision takes with more and more rules of the same kind, see {@link GrownEdition}: a full decision, and Drools in a new session. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xbatch")
@Warmup(iterations = 15, time = 1)
@Measurement(iterations = 5, time = 1)
public class GrowthBenchmark {

    @Param({"60", "600", "6000"})
    public int rules = 60;

    @Param({"CLEARWAY_LIGHT", "DROOLS_NEW"})
    public Way way = Way.CLEARWAY_LIGHT;

    private IntFunction<?> decider = i -> i;
    private int size;
    private int next;

    /** Makes the rules. */
    @Setup
    public void prepare() {
        List<Portfolio.Item> items = items();
        size = items.size();
        EditionModel edition = GrownEdition.of(Portfolio.edition(), rules);
        if (way == Way.CLEARWAY_LIGHT) {
            Decider clearway = new Decider(Catalogue.ofModels(List.of(edition)), "grown");
            decider = i -> clearway.decide(items.get(i).request());
        } else {
            LambdaDrools drools = new LambdaDrools(RuleData.of(edition));
            decider = i -> drools.decide(items.get(i).facts());
        }
    }

    /** The devices of which the kind is known. */
    static List<Portfolio.Item> items() {
        return Portfolio.known().stream()
                .filter(item -> GrownEdition.KINDS.stream()
                        .allMatch(kind -> item.facts().value(kind) != null))
                .toList();
    }

    /** One decision. */
    @Benchmark
    public Object decide() {
        int index = next;
        next = index + 1 == size ? 0 : index + 1;
        return decider.apply(index);
    }
}
