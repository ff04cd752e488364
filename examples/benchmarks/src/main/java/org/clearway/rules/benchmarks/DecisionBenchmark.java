package org.clearway.rules.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.drools.Fired;
import org.clearway.rules.json.RecordJson;
import org.kie.api.runtime.KieSession;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Decisions a second, each benchmark on the same devices in the same order, one thread. Code is compiled in the foreground
 * ({@code -Xbatch}) and warm-up is long: a full decision is much code, and on a busy machine a compiler in the background is not
 * done with it when measuring begins.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xbatch")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 4, time = 1)
public class DecisionBenchmark {

    /** The devices in rotation. */
    @State(Scope.Benchmark)
    public static class Devices {
        final List<Portfolio.Item> items = Portfolio.items();
        private int next;

        int next() {
            int index = next;
            next = index + 1 == items.size() ? 0 : index + 1;
            return index;
        }

        Portfolio.Item nextItem() {
            return items.get(next());
        }
    }

    /** The library, and its decisions for those who only want them digested. */
    @State(Scope.Benchmark)
    public static class Library {
        final RegulatoryRules rules = RegulatoryRules.load();
        final RegulatoryRules alone = rules.crossCheck(false);
        final List<Decision> decisions = Portfolio.items().stream()
                .map(item -> rules.decide(item.request()))
                .toList();
    }

    /** The authored rules in Drools, with a session that is kept. */
    @State(Scope.Benchmark)
    public static class Certain {
        final BareDrools drools = BareDrools.certain(Portfolio.edition());
        final KieSession session = drools.open();
    }

    /** The authored rules word for word. */
    @State(Scope.Benchmark)
    public static class Plain {
        final BareDrools drools = BareDrools.plain(Portfolio.edition());
    }

    /** The authored rules twice: surely and possibly true. */
    @State(Scope.Benchmark)
    public static class Twins {
        final BareDrools drools = BareDrools.twins(Portfolio.edition());
    }

    @Benchmark
    public Decision decision(Devices devices, Library library) {
        return library.rules.decide(devices.nextItem().request());
    }

    @Benchmark
    public Decision decisionNotCrossChecked(Devices devices, Library library) {
        return library.alone.decide(devices.nextItem().request());
    }

    @Benchmark
    public String decisionAndDigest(Devices devices, Library library) {
        Request request = devices.nextItem().request();
        return RecordJson.digest(request, library.rules.decide(request));
    }

    @Benchmark
    public String digest(Devices devices, Library library) {
        int index = devices.next();
        return RecordJson.digest(devices.items.get(index).request(), library.decisions.get(index));
    }

    @Benchmark
    public Fired droolsNewSession(Devices devices, Certain rules) {
        return rules.drools.inNewSession(devices.nextItem());
    }

    @Benchmark
    public Fired droolsNewSessionPlain(Devices devices, Plain rules) {
        return rules.drools.inNewSession(devices.nextItem());
    }

    @Benchmark
    public Fired droolsReusedSession(Devices devices, Certain rules) {
        return rules.drools.inSession(rules.session, devices.nextItem());
    }

    @Benchmark
    public Fired droolsNewSessionTwins(Devices devices, Twins rules) {
        return rules.drools.inNewSession(devices.nextItem());
    }

    @Benchmark
    public HandWritten.Answer handWritten(Devices devices) {
        Portfolio.Item item = devices.nextItem();
        return HandWritten.classify(item.device(), item.ivd(), item.classification());
    }
}
