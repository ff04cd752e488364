package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.clearway.rules.facts.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the classes of a bundle find, and what they do not. */
class BundleLoaderTest {
    private static final BundleLoader EMPTY = new BundleLoader(Map.of(), BundleLoaderTest.class.getClassLoader());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.io.File",
                "java.lang.ClassLoader",
                "java.lang.ProcessBuilder",
                "java.lang.ProcessBuilder$Redirect",
                "java.lang.Runtime",
                "java.lang.Thread",
                "java.lang.reflect.Method",
                "java.net.Socket",
                "java.net.URI",
                "java.nio.file.Files",
                "java.util.ServiceLoader",
                "java.util.concurrent.Executors",
                "javax.script.ScriptEngineManager",
                "org.clearway.rules.engine.RegulatoryRules",
                "org.clearway.rules.engine.internal.Catalogue",
                "org.junit.jupiter.api.Test"
            })
    void compiledRulesFindNothingThatTheyHaveNoUseFor(String name) {
        assertThatExceptionOfType(ClassNotFoundException.class)
                .isThrownBy(() -> EMPTY.loadClass(name))
                .withMessageContaining(name);
    }

    @Test
    void compiledRulesFindFactsDaysAndNumbers() throws ClassNotFoundException {
        assertThat(EMPTY.loadClass(Device.class.getName())).isSameAs(Device.class);
        assertThat(EMPTY.loadClass("org.clearway.rules.facts.Device$Software")).isSameAs(Device.Software.class);
        assertThat(EMPTY.loadClass("java.time.LocalDate")).isNotNull();
        assertThat(EMPTY.loadClass("java.math.BigDecimal")).isNotNull();
    }

    @Test
    void aClassOfTheBundleComesBeforeOneOfTheSameNameElsewhere() throws Exception {
        String path = Parts.class.getName().replace('.', '/') + ".class";
        byte[] bytes = bytes(path);
        BundleLoader loader = new BundleLoader(Map.of(path, bytes), BundleLoaderTest.class.getClassLoader());
        Class<?> own = loader.loadClass(Parts.class.getName());
        assertThat(own).isNotSameAs(Parts.class).isSameAs(loader.loadClass(Parts.class.getName()));
        assertThat(own.getClassLoader()).isSameAs(loader);
        try (InputStream stream = loader.getResourceAsStream(path)) {
            assertThat(stream.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(loader.getResourceAsStream("META-INF/MANIFEST.MF")).isNull();
    }

    private static byte[] bytes(String path) throws IOException {
        try (InputStream stream = BundleLoaderTest.class.getClassLoader().getResourceAsStream(path)) {
            return stream.readAllBytes();
        }
    }
}
