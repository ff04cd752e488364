package org.clearway.rules.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.clearway.rules.Request;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.drools.fixture.EditionOnDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A host may bring a new ruleset jar in a class loader of its own and let the old one go: nothing holds on to it. */
class ReloadTest {
    private static final int WARM_UP = 20;
    private static final int RELOADS = 200;
    private static final long SLACK = 2L << 20;

    private static final Request REQUEST = Request.builder()
            .ruleset(EditionOnDisk.RULESET)
            .asOf(LocalDate.of(2025, 1, 1))
            .build();

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void twoHundredReloadsLeaveNeitherClassesNorObjectsBehind() throws IOException {
        EditionOnDisk.write(folder);
        EditionOnDisk.copyClasses(folder);
        reload(WARM_UP);
        long classes = loadedClasses();
        long metaspace = metaspace();
        long heap = heap();
        reload(RELOADS);
        assertThat(loadedClasses() - classes).as("classes left behind").isLessThan(RELOADS);
        assertThat(heap() - heap).as("bytes of heap left behind").isLessThan(SLACK);
        assertThat(metaspace() - metaspace).as("bytes of metaspace left behind").isLessThan(SLACK);
    }

    private void reload(int times) throws IOException {
        for (int i = 0; i < times; i++) {
            try (URLClassLoader loader = EditionOnDisk.loader(folder)) {
                assertThat(RegulatoryRules.load(loader).decide(REQUEST).possible())
                        .hasSize(2);
            }
        }
    }

    private static long loadedClasses() {
        collect();
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    private static long heap() {
        collect();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long metaspace() {
        collect();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static void collect() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
    }
}
