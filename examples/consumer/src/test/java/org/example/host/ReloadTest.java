package org.example.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.util.Enumeration;
import java.util.concurrent.TimeUnit;
import org.clearway.rules.engine.RegulatoryRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A host that takes new rules without a restart: each ruleset jar in a loader of its own, and the old one let go. */
class ReloadTest {
    private static final String INDEX = "META-INF/clearway/editions";
    private static final int RELOADS = Integer.getInteger("clearway.reloads", 50);

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void reloadsOfTheRulesetJarLeaveNothingBehind() throws IOException {
        reload(20);
        long classes = classes();
        long heap = heap();
        reload(RELOADS);
        assertThat(classes() - classes).as("classes left behind").isLessThan(RELOADS);
        assertThat(heap() - heap).as("bytes of heap left behind").isLessThan(4L << 20);
    }

    private static void reload(int times) throws IOException {
        URL jar = ruleset();
        for (int i = 0; i < times; i++) {
            try (URLClassLoader loader = new Rulesets(jar)) {
                RegulatoryRules rules = RegulatoryRules.load(loader);
                Devices.Known device = Devices.all().get(i % Devices.all().size());
                assertThat(rules.decide(device.request()).outcome()).isEqualTo(device.outcome());
            }
        }
    }

    /** Where the ruleset came from: its jar, or the classes of a build that has not packed them. */
    private static URL ruleset() throws IOException {
        URL index = ReloadTest.class.getClassLoader().getResource(INDEX);
        URLConnection connection = index.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return jar.getJarFileURL();
        }
        String address = index.toString();
        return new URL(address.substring(0, address.length() - INDEX.length()));
    }

    private static long classes() {
        collect();
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    private static long heap() {
        collect();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void collect() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
    }

    /** Has its own index, editions and compiled rules, and everything else from the host. */
    private static final class Rulesets extends URLClassLoader {
        Rulesets(URL jar) {
            super(new URL[] {jar}, ReloadTest.class.getClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.startsWith("META-INF/clearway/") ? findResources(name) : super.getResources(name);
        }

        @Override
        public URL getResource(String name) {
            return name.startsWith("META-INF/clearway/") ? findResource(name) : super.getResource(name);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!name.startsWith("org.clearway.rules.compiled.")) {
                    return super.loadClass(name, resolve);
                }
                Class<?> known = findLoadedClass(name);
                return known == null ? findClass(name) : known;
            }
        }
    }
}
