package org.clearway.rules.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project elsewhere that knows the repository and the BOM, with a local repository of its own, which is empty. */
class StrangerTest {
    @TempDir
    Path folder;

    @Test
    void importsTheBomNamesOneArtifactWithoutAVersionAndDecides() throws Exception {
        build(List.of("clearway-rulesets-market"));
        assertThat(decided()).contains("[gb-market-access, gb-post-market]").contains("UNDETERMINED true");
    }

    @Test
    void everyArtifactOfTheBomResolvesWithoutAVersion() throws Exception {
        build(Staging.artifacts());
        assertThat(decided())
                .contains("ai-governance", "gb-reliance", "ni-ivd-class")
                .contains("UNDETERMINED true");
    }

    private void build(List<String> artifacts) throws Exception {
        String dependencies = artifacts.stream()
                .map(name ->
                        "<dependency><groupId>org.clearway</groupId><artifactId>" + name + "</artifactId></dependency>")
                .collect(Collectors.joining("\n    "));
        Files.writeString(
                folder.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.example</groupId>
                  <artifactId>stranger</artifactId>
                  <version>1</version>
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <dependencyManagement><dependencies><dependency>
                    <groupId>org.clearway</groupId><artifactId>clearway-bom</artifactId><version>%s</version>
                    <type>pom</type><scope>import</scope>
                  </dependency></dependencies></dependencyManagement>
                  <dependencies>
                    %s
                  </dependencies>
                  <build><plugins>
                    <plugin><artifactId>maven-resources-plugin</artifactId><version>3.3.1</version></plugin>
                    <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.16.0</version></plugin>
                    <plugin><artifactId>maven-dependency-plugin</artifactId><version>3.11.0</version></plugin>
                  </plugins></build>
                </project>
                """.formatted(System.getProperty("clearway.version"), dependencies));
        // What is public is taken from where this build has it already, so that nothing is fetched twice.
        Files.writeString(folder.resolve("settings.xml"), """
                <settings>
                  <mirrors><mirror><id>public</id><url>%s</url><mirrorOf>central</mirrorOf></mirror></mirrors>
                  <profiles><profile>
                    <id>staging</id>
                    <repositories><repository><id>staging</id><url>%s</url>
                      <snapshots><enabled>true</enabled></snapshots></repository></repositories>
                  </profile></profiles>
                  <activeProfiles><activeProfile>staging</activeProfile></activeProfiles>
                </settings>
                """.formatted(
                        Path.of(System.getProperty("maven.repository")).toUri(), Staging.FOLDER.toUri()));
        Path sources = Files.createDirectories(folder.resolve("src/main/java/org/example"));
        Files.writeString(sources.resolve("Main.java"), """
                package org.example;

                import java.time.LocalDate;
                import org.clearway.rules.Decision;
                import org.clearway.rules.Request;
                import org.clearway.rules.engine.RegulatoryRules;
                import org.clearway.rules.engine.RulesetInfo;

                public class Main {
                    public static void main(String[] arguments) {
                        RegulatoryRules rules = RegulatoryRules.load();
                        System.out.println(rules.rulesets().stream().map(RulesetInfo::id).distinct().sorted().toList());
                        Decision decision = rules.decide(Request.builder()
                                .ruleset("gb-market-access").asOf(LocalDate.of(2026, 11, 28)).build());
                        System.out.println(decision.status() + " " + decision.crossChecked());
                    }
                }
                """);
        Path maven = Path.of(System.getProperty("maven.home"), "bin", File.separatorChar == '/' ? "mvn" : "mvn.cmd");
        run(
                maven.toString(),
                "-B",
                "-ntp",
                "-q",
                "-s",
                folder.resolve("settings.xml").toString(),
                "-Dmaven.repo.local=" + folder.resolve("repository"),
                "compile",
                "dependency:copy-dependencies");
    }

    private String decided() throws IOException, InterruptedException {
        return run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                "target/classes" + File.pathSeparator + "target/dependency/*",
                "org.example.Main");
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        if (!process.waitFor(600, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        String said = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
