package org.clearway.rules.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearway.rules.engine.RegulatoryRules;
import org.junit.jupiter.api.Test;

/**
 * A host that loads the library with all rulesets and Drools into a class loader, decides in every ruleset and drops it, again and again: so
 * often as {@code -Dclearway.loaders} says.
 */
class ClassLoadersTest {

    private static final int LOADERS = Integer.getInteger("clearway.loaders", 6);

    /** What Java keeps of the last loaders, and what its compiler learns of methods, is there after so many. */
    private static final int WARM_UP = Math.max(2, LOADERS / 10);

    private static final long MB = 1L << 20;

    private final List<String> requests = WorkedRequests.lines(1);
    private final URL[] classPath = classPath();

    @Test
    void loadersThatWereDroppedLeaveNeitherClassesNorMetaspaceBehind() throws Exception {
        assertThat(requests).hasSameSizeAs(RegulatoryRules.load().rulesets());
        String expected = new EveryRuleset(requests).call();
        for (int i = 0; i < WARM_UP; i++) {
            assertThat(decided()).isEqualTo(expected);
        }
        Used before = Used.now();
        Progress progress = new Progress("loaders", LOADERS);
        for (int i = 0; i < LOADERS; i++) {
            assertThat(decided()).isEqualTo(expected);
            progress.at(i + 1);
        }
        Used after = Used.now();
        String told = Told.write(
                "loaders",
                "%d loaders, %d rulesets each: %s -> %s; %d s",
                LOADERS,
                requests.size(),
                before,
                after,
                progress.seconds());
        assertThat(after.classes() - before.classes()).as(told).isLessThan(1_000);
        assertThat(after.metaspace() - before.metaspace()).as(told).isLessThan(4 * MB);
        assertThat(after.heap() - before.heap()).as(told).isLessThan(4 * MB);
    }

    private String decided() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader context = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            Class<?> program = loader.loadClass(EveryRuleset.class.getName());
            assertThat(program).isNotEqualTo(EveryRuleset.class);
            Callable<?> run = (Callable<?>) program.getConstructor(List.class).newInstance(requests);
            return (String) run.call();
        } finally {
            thread.setContextClassLoader(context);
        }
    }

    private static URL[] classPath() {
        List<URL> all = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            try {
                all.add(new File(entry).toURI().toURL());
            } catch (java.net.MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }
        return all.toArray(URL[]::new);
    }

    /** What the JVM holds after it has collected. */
    private record Used(long classes, long metaspace, long heap) {

        static Used now() {
            long heap = Progress.heapAfterCollection();
            return new Used(
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                    ManagementFactory.getMemoryPoolMXBeans().stream()
                            .filter(pool -> pool.getName().equals("Metaspace"))
                            .mapToLong(pool -> pool.getUsage().getUsed())
                            .sum(),
                    heap);
        }

        @Override
        public String toString() {
            return classes + " classes, " + (metaspace >> 10) + " kB metaspace, " + (heap >> 10) + " kB heap";
        }
    }
}
