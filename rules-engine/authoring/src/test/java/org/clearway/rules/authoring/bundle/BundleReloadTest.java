package org.clearway.rules.authoring.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clearway.rules.engine.RegulatoryRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Bundles that nobody holds any more leave nothing behind. {@code -Dclearway.bundles.loads=500} loads more of them. */
class BundleReloadTest {
    private static final int LOADS = Integer.getInteger("clearway.bundles.loads", 60);

    /** What the compiler learns of methods lies in metaspace, too, and grows until those that are called often are compiled. */
    private static final int WARM_UP = Math.max(20, LOADS / 2);

    private static final long SLACK = 2L << 20;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 300, unit = TimeUnit.SECONDS)
    void loadsAndUnloadsLeaveNeitherClassesNorMetaspaceNorObjectsBehind() throws IOException {
        Bundles bundles = new Bundles(folder);
        Path file = bundles.write("III", 1);
        load(bundles, file, WARM_UP);
        long[] before = used();
        load(bundles, file, LOADS);
        long[] after = used();
        String told = "after %d loads: classes %d -> %d, metaspace %d -> %d kB, heap %d -> %d kB"
                .formatted(
                        LOADS, before[0], after[0], before[1] >> 10, after[1] >> 10, before[2] >> 10, after[2] >> 10);
        System.out.println(told);
        assertThat(after[0] - before[0]).as(told).isLessThan(LOADS);
        assertThat(after[1] - before[1]).as(told).isLessThan(SLACK);
        assertThat(after[2] - before[2]).as(told).isLessThan(SLACK);
    }

    private static void load(Bundles bundles, Path file, int times) {
        for (int i = 0; i < times; i++) {
            RegulatoryRules rules = RegulatoryRules.load(List.of(bundles.read(file)));
            assertThat(rules.decide(Bundles.REQUEST).outcome()).isEqualTo("III");
        }
    }

    /** Classes, bytes of metaspace, bytes of heap. */
    private static long[] used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return new long[] {
            ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
            ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().equals("Metaspace"))
                    .mapToLong(pool -> pool.getUsage().getUsed())
                    .sum(),
            ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()
        };
    }
}
