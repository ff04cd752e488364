package org.example.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The host as it is delivered: as an executable jar with its libraries inside, as one jar into which all were merged without any care,
 * and as modules. Each runs in a process of its own, so that nothing was woken before.
 */
class PackagedIT {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void anExecutableJarDecidesFirstAnywhere(First.Where where) throws Exception {
        // On two cores the common pool has one thread, and the fault that this is about hides.
        assertDecides(run(
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=2", "-jar", packed("-exec.jar"), where.name()));
    }

    @ParameterizedTest
    @EnumSource
    void aMergedJarKeepsEveryRulesetAndDecidesFirstAnywhere(First.Where where) throws Exception {
        assertDecides(run(
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=2",
                "-cp",
                packed("-shaded.jar"),
                First.class.getName(),
                where.name()));
    }

    @Test
    void aHostOfModulesDecides() throws Exception {
        assertThat(run(
                        "-p",
                        modules("") + File.pathSeparator + compiled(),
                        "-m",
                        "org.example.modular/org.example.modular.Main"))
                .contains("UNDETERMINED true");
    }

    @Test
    void aHostOfModulesDecidesWithoutDrools() throws Exception {
        assertThat(run(
                        "-p",
                        modules("clearway-rules-drools|drools-|kie-|slf4j-") + File.pathSeparator + compiled(),
                        "-m",
                        "org.example.modular/org.example.modular.Main"))
                .contains("UNDETERMINED false");
    }

    private static void assertDecides(String said) {
        assertThat(said.lines().toList())
                .anySatisfy(line -> assertThat(line)
                        .contains("gb-device-class", "gb-reliance", "samd-category")
                        .contains("| UNDETERMINED ")
                        .endsWith(" true")
                        .doesNotContain("false"));
    }

    private static String packed(String ending) throws IOException {
        try (Stream<Path> files = Files.list(TARGET)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The jars of the library, but for those whose name begins so. */
    private static String modules(String without) throws IOException {
        try (Stream<Path> files = Files.list(TARGET.resolve("lib"))) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .matches("(clearway|jackson-core-3|jspecify|drools|kie|slf4j).*"))
                    .filter(file ->
                            without.isEmpty() || !file.getFileName().toString().matches("(" + without + ").*"))
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    /** A host that says in its module which rulesets it decides by. */
    private Path compiled() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources/org/example/modular"));
        Path module = folder.resolve("sources/module-info.java");
        Files.writeString(
                module,
                "module org.example.modular { requires org.clearway.rules.engine;"
                        + " requires org.clearway.rulesets.classification; }");
        Path main = sources.resolve("Main.java");
        Files.writeString(main, """
                package org.example.modular;

                import java.time.LocalDate;
                import org.clearway.rules.Decision;
                import org.clearway.rules.Request;
                import org.clearway.rules.engine.RegulatoryRules;

                public class Main {
                    public static void main(String[] arguments) {
                        Decision decision = RegulatoryRules.load().decide(Request.builder()
                                .ruleset("gb-device-class").asOf(LocalDate.of(2026, 11, 28)).build());
                        System.out.println(decision.status() + " " + decision.crossChecked());
                    }
                }
                """);
        Path classes = folder.resolve("classes");
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", classes.toString(), "-p", modules(""), module.toString(), main.toString());
        assertThat(result).isZero();
        return classes;
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
