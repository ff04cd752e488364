package org.clearway.rules.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** Each artifact that is about to be published has what a public repository asks for. */
class StagedTest {

    static List<String> artifacts() throws Exception {
        return Staging.artifacts();
    }

    static List<String> all() throws Exception {
        List<String> all = new ArrayList<>(Staging.artifacts());
        all.add("clearway-bom");
        return all;
    }

    @Test
    void whatTheBomNamesIsStagedAndNothingElse() throws Exception {
        assertThat(Staging.staged()).containsExactlyInAnyOrderElementsOf(all());
    }

    @ParameterizedTest
    @MethodSource("all")
    void thePomSaysWhatItIsWhoMakesItAndUnderWhichTerms(String artifact) throws Exception {
        Document pom = Staging.xml(Staging.file(artifact, "\\.pom"));
        for (String path : List.of(
                "name",
                "description",
                "url",
                "licenses/license/name",
                "licenses/license/url",
                "developers/developer/name",
                "scm/connection",
                "scm/url")) {
            assertThat(text(pom, path)).as("%s of %s", path, artifact).isNotBlank();
        }
        assertThat(text(pom, "url")).doesNotContain(artifact);
        assertThat(text(pom, "scm/url")).doesNotContain(artifact);
    }

    @ParameterizedTest
    @MethodSource("all")
    void thePomStandsAlone(String artifact) throws Exception {
        Path file = Staging.file(artifact, "\\.pom");
        Document pom = Staging.xml(file);
        for (String element : List.of("parent", "build", "profiles", "repositories", "modules")) {
            assertThat(pom.getElementsByTagName(element).getLength())
                    .as(element)
                    .isZero();
        }
        assertThat(Files.readString(file)).doesNotContain("${");
        var versions = pom.getElementsByTagName("dependency");
        for (int i = 0; i < versions.getLength(); i++) {
            assertThat(child(versions.item(i), "version"))
                    .as(versions.item(i).getTextContent())
                    .isNotNull();
            assertThat(child(versions.item(i), "scope"))
                    .as("tests are not for a host")
                    .isNotEqualTo("test");
        }
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void sourcesAndDocumentationAreBesideTheJar(String artifact) throws Exception {
        List<String> classes = entries(Staging.file(artifact, "\\.jar"));
        List<String> sources = entries(Staging.file(artifact, "-sources\\.jar"));
        List<String> javadoc = entries(Staging.file(artifact, "-javadoc\\.jar"));
        if (artifact.startsWith("clearway-rulesets-")) {
            assertThat(sources).anyMatch(name -> name.endsWith("/ruleset.yaml"));
            assertThat(javadoc).contains("README.md");
        } else {
            assertThat(javadoc).contains("index.html");
            classes.stream()
                    .filter(name -> name.endsWith(".class") && !name.contains("$"))
                    .map(name -> name.replaceAll("class$", "java"))
                    .filter(name -> !sources.contains(name))
                    .forEach(name -> assertThat(name).as("without source").isNull());
        }
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void theBillOfMaterialsNamesWhatTheJarNeeds(String artifact) throws Exception {
        String bill = Files.readString(Staging.file(artifact, "-cyclonedx\\.json"));
        assertThat(bill).contains("\"specVersion\" : \"1.6\"", "pkg:maven/org.jspecify/jspecify@", "Apache-2.0");
        assertThat(bill).doesNotContain("pkg:maven/org.junit", "pkg:maven/org.assertj");
        assertThat(Staging.file(artifact, "-cyclonedx\\.xml")).isNotEmptyFile();
    }

    /** The tool that gathers a deployment may ask for one sum and another; these two every repository asks for. */
    @ParameterizedTest
    @MethodSource("all")
    void everyFileHasItsChecksums(String artifact) throws IOException {
        for (Path file : Staging.files(artifact)) {
            if (!file.toString().endsWith(".asc")) {
                assertThat(Path.of(file + ".md5")).isNotEmptyFile();
                assertThat(Path.of(file + ".sha1")).isNotEmptyFile();
            }
        }
    }

    /** Nothing is signed where no key was given; where one was, everything is. */
    @ParameterizedTest
    @MethodSource("all")
    void whereOneFileIsSignedEveryFileIs(String artifact) throws IOException {
        List<Path> files = Staging.files(artifact);
        List<Path> plain =
                files.stream().filter(file -> !file.toString().endsWith(".asc")).toList();
        if (plain.size() != files.size()) {
            assertThat(plain)
                    .allSatisfy(file -> assertThat(Path.of(file + ".asc")).isNotEmptyFile());
        }
    }

    @Test
    void theReportOfLicencesNamesEveryLibrary() throws IOException {
        assertThat(Files.readString(Path.of("target", "licences", "THIRD-PARTY.txt")))
                .contains("tools.jackson.core:jackson-core:", "org.drools:drools-core:", "org.jspecify:jspecify:")
                .doesNotContain("Unknown license");
    }

    private static List<String> entries(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    /** The text at the end of a path of elements below the project; empty where there is none. */
    private static String text(Document pom, String path) {
        Node node = pom.getDocumentElement();
        String text = "";
        for (String name : path.split("/")) {
            Node next = node == null ? null : element(node, name);
            text = next == null ? "" : next.getTextContent();
            node = next;
        }
        return text;
    }

    private static String child(Node of, String name) {
        Node found = element(of, name);
        return found == null ? null : found.getTextContent();
    }

    private static Node element(Node of, String name) {
        for (Node child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals(name)) {
                return child;
            }
        }
        return null;
    }
}
