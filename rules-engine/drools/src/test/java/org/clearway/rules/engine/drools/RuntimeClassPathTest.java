package org.clearway.rules.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.clearway.rules.engine.drools.fixture.CompilesDrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a system that embeds the engine gets with it. A jar that is not in this list came back unnoticed; a parser or a
 * compiler among them would let a text become a program at run time.
 */
class RuntimeClassPathTest {

    @Test
    void theRunTimeJarsAreTheseAndNoOthers() throws IOException {
        List<Path> classPath = RuntimeClassPath.entries();
        assertThat(classPath.stream().map(RuntimeClassPathTest::artifact))
                .containsExactlyInAnyOrder(
                        "clearway-rules-api",
                        "clearway-rules-runtime",
                        "drools-base",
                        "drools-canonical-model",
                        "drools-compiler",
                        "drools-core",
                        "drools-kiesession",
                        "drools-model-compiler",
                        "drools-util",
                        "drools-wiring-api",
                        "drools-wiring-static",
                        "jackson-core",
                        "jspecify",
                        "kie-api",
                        "kie-internal",
                        "kie-memory-compiler",
                        "slf4j-api");
        List<Path> drools = classPath.stream()
                .filter(jar -> artifact(jar).matches("(drools|kie|slf4j)-.*"))
                .toList();
        System.out.printf(
                Locale.ROOT,
                "Run-time jars of clearway-rules-drools: %d of Drools, KIE and slf4j with %.1f MB; with the others %d%n",
                drools.size(),
                megabytes(drools),
                classPath.size());
        assertThat(drools).hasSize(13);
        assertThat(megabytes(drools)).isLessThan(4.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.antlr.runtime.Parser",
                "org.antlr.v4.runtime.Parser",
                "org.drools.drl.parser.DrlParser",
                "org.drools.model.codegen.ExecutableModelProject",
                "org.drools.decisiontable.InputType",
                "org.drools.mvel.MVELConstraintBuilder",
                "org.drools.template.DataProviderCompiler",
                "org.drools.xml.support.XmlSupportServiceImpl",
                "org.eclipse.jdt.internal.compiler.Compiler",
                "com.github.javaparser.JavaParser",
                "org.mvel2.MVEL",
                "com.thoughtworks.xstream.XStream",
                "org.apache.poi.ss.usermodel.Workbook",
                "org.apache.commons.csv.CSVParser",
                "tools.jackson.databind.ObjectMapper",
                "com.fasterxml.jackson.core.JsonFactory",
                "org.yaml.snakeyaml.Yaml",
                "org.snakeyaml.engine.v2.api.Load"
            })
    void noParserCompilerOrSpreadsheetCanBeLoaded(String name) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path entry : RuntimeClassPath.entries()) {
            urls.add(entry.toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            assertThat(loader.getResource(name.replace('.', '/') + ".class")).isNull();
            assertThat(loader.getResource("org/drools/core/impl/RuleBaseFactory.class"))
                    .isNotNull();
        }
    }

    @Test
    void rulesWrittenInDrlCannotBeCompiled() throws IOException, InterruptedException {
        assertCannotCompile();
        assertCannotCompile("below");
    }

    private static void assertCannotCompile(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPathWith(testClasses()),
                CompilesDrl.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains(CompilesDrl.STARTED, "NoClassDefFoundError").doesNotContain(CompilesDrl.FIRED);
        assertThat(process.exitValue()).isNotZero();
    }

    private static String classPathWith(Path testClasses) throws IOException {
        return Stream.concat(RuntimeClassPath.entries().stream(), Stream.of(testClasses))
                .map(Path::toString)
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
    }

    private static Path testClasses() {
        return Path.of("target", "test-classes").toAbsolutePath();
    }

    /** The artifact of a jar, or of a module whose classes the build has not packed yet. */
    private static String artifact(Path entry) {
        String name = entry.getFileName().toString();
        return name.endsWith(".jar") ? name.replaceFirst("-\\d.*", "") : "clearway-rules-" + module(entry);
    }

    private static String module(Path classes) {
        return classes.getParent().getParent().getFileName().toString();
    }

    private static double megabytes(List<Path> jars) throws IOException {
        long bytes = 0;
        for (Path jar : jars) {
            bytes += Files.size(jar);
        }
        return bytes / 1e6;
    }
}
