package org.clearway.rules.benchmarks;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** Everything that is measured, one after the other: what decisions cost, how that grows with rules, and how long a first decision takes. */
final class Run {
    /** Those whose decisions are also made on two threads: the others are far from where a second core matters. */
    private static final List<Way> TWO_THREADS = List.of(
            Way.CLEARWAY_LIGHT,
            Way.CLEARWAY_CHECKED,
            Way.CLEARWAY_SCREEN,
            Way.DROOLS_NEW,
            Way.DROOLS_REUSED,
            Way.HAND_WRITTEN,
            Way.HAND_OPEN);

    private static final String BYTES = "gc.alloc.rate.norm";

    private final boolean quick;

    /**
     * @param quick whether a short run is wanted, all ways in one process, whose figures show that all works and no more
     */
    Run(boolean quick) {
        this.quick = quick;
    }

    Results results() throws RunnerException {
        List<RunResult> throughput = new ArrayList<>();
        List<RunResult> sampled = new ArrayList<>();
        for (FactSet facts : FactSet.values()) {
            // Two-valued Java takes what is unknown for what is not so, and would be fast by not answering.
            List<Way> ways = Stream.of(Way.values())
                    .filter(way -> way != Way.HAND_WRITTEN || facts == FactSet.KNOWN)
                    .toList();
            throughput.addAll(run(decisions(ways, facts).mode(Mode.Throughput).addProfiler(GCProfiler.class)));
            if (!quick) {
                sampled.addAll(run(decisions(ways, facts)
                        .mode(Mode.SampleTime)
                        .warmupIterations(12)
                        .measurementIterations(3)));
            }
        }
        Collection<RunResult> two =
                run(decisions(TWO_THREADS, FactSet.KNOWN).mode(Mode.Throughput).threads(2));
        Collection<RunResult> growth = run(options(GrowthBenchmark.class));
        return new Results(
                LocalDate.now(ZoneOffset.UTC).toString(),
                System.getProperty("java.vm.version"),
                Runtime.getRuntime().availableProcessors(),
                quick,
                throughput.stream()
                        .map(result -> decisions(result, sampled, two))
                        .toList(),
                growth.stream().map(Run::growth).toList(),
                new ColdStart(quick ? 1 : 5).starts());
    }

    private ChainedOptionsBuilder decisions(List<Way> ways, FactSet facts) {
        return options(DecisionBenchmark.class)
                .param("way", ways.stream().map(Way::name).toArray(String[]::new))
                .param("facts", facts.name());
    }

    private ChainedOptionsBuilder options(Class<?> benchmark) {
        ChainedOptionsBuilder options = new OptionsBuilder().include(benchmark.getName());
        return quick
                ? options.forks(0)
                        .warmupIterations(1)
                        .warmupTime(TimeValue.milliseconds(500))
                        .measurementIterations(2)
                        .measurementTime(TimeValue.milliseconds(500))
                : options;
    }

    private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.shouldFailOnError(true).build()).run();
    }

    private static Results.Decisions decisions(
            RunResult result, Collection<RunResult> sampled, Collection<RunResult> two) {
        Statistics all = statistics(result);
        Statistics times = same(result, sampled);
        Statistics both = same(result, two);
        return new Results.Decisions(
                Way.valueOf(result.getParams().getParam("way")),
                FactSet.valueOf(result.getParams().getParam("facts")),
                all.getPercentile(50),
                all.getMin(),
                all.getMax(),
                result.getSecondaryResults().get(BYTES).getScore(),
                times == null ? null : microseconds(times.getPercentile(50)),
                times == null ? null : microseconds(times.getPercentile(99)),
                both == null ? null : both.getPercentile(50));
    }

    private static Results.Growth growth(RunResult result) {
        return new Results.Growth(
                Way.valueOf(result.getParams().getParam("way")),
                Integer.parseInt(result.getParams().getParam("rules")),
                statistics(result).getPercentile(50));
    }

    /** Samples are in the unit of the benchmark, seconds. */
    private static double microseconds(double seconds) {
        return seconds * 1e6;
    }

    /** What the same way gave with the same facts in another mode. */
    private static @Nullable Statistics same(RunResult result, Collection<RunResult> others) {
        return others.stream()
                .filter(other -> Arrays.stream(new String[] {"way", "facts"})
                        .allMatch(name -> other.getParams()
                                .getParam(name)
                                .equals(result.getParams().getParam(name))))
                .findFirst()
                .map(Run::statistics)
                .orElse(null);
    }

    private static Statistics statistics(RunResult result) {
        return result.getPrimaryResult().getStatistics();
    }
}
