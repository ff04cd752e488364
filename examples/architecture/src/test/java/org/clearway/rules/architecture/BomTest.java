package org.clearway.rules.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The BOM names each artifact that a host may depend on, and no library. */
class BomTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Path BOM = ROOT.resolve("rules-api/bom");

    /** Modules with jars that nobody depends on outside this build: they make or prove the others. */
    private static final Set<String> NOT_PUBLISHED = Set.of("rules-api/vocabulary", "rulesets/proofs");

    @Test
    void everyPublishedModuleIsInTheBomAndNothingElse() throws Exception {
        List<String> published = new ArrayList<>();
        collect(ROOT, published);
        assertThat(published).contains("clearway-rules-api", "clearway-rulesets-market");
        Document bom = pom(BOM);
        assertThat(texts(bom, "dependency", "artifactId")).containsExactlyInAnyOrderElementsOf(published);
        assertThat(texts(bom, "dependency", "version")).containsOnly("${project.version}");
        assertThat(bom.getElementsByTagName("parent").getLength()).isZero();
    }

    /** What the profile release publishes is what the BOM names. */
    @Test
    void aModuleIsPublishedWhereTheBomNamesIt() throws Exception {
        for (Path module : modules(ROOT)) {
            Document pom = pom(module);
            String artifact = child(pom.getDocumentElement(), "artifactId");
            List<String> named = texts(pom(BOM), "dependency", "artifactId");
            assertThat(texts(pom, "properties", "release.skip").contains("false"))
                    .as(artifact)
                    .isEqualTo(named.contains(artifact));
        }
    }

    /** Without a parent it inherits none of them. */
    @Test
    void theBomRepeatsTheVersionsOfTheBuild() throws Exception {
        Document bom = pom(BOM);
        Document build = pom(ROOT);
        assertThat(child(bom.getDocumentElement(), "version")).isEqualTo(child(build.getDocumentElement(), "version"));
        assertThat(plugins(bom)).isNotEmpty();
        assertThat(plugins(build)).containsAllEntriesOf(plugins(bom));
    }

    /** A module and all below it, but for the BOM. */
    private static List<Path> modules(Path module) throws Exception {
        List<Path> all = new ArrayList<>(List.of(module));
        NodeList below = pom(module).getElementsByTagName("module");
        for (int i = 0; i < below.getLength(); i++) {
            Path next = module.resolve(below.item(i).getTextContent());
            if (!next.equals(BOM)) {
                all.addAll(modules(next));
            }
        }
        return all;
    }

    private static void collect(Path module, List<String> artifacts) throws Exception {
        Document pom = pom(module);
        NodeList modules = pom.getElementsByTagName("module");
        for (int i = 0; i < modules.getLength(); i++) {
            Path below = module.resolve(modules.item(i).getTextContent());
            String name = ROOT.relativize(below).toString().replace('\\', '/');
            if (!name.startsWith("examples") && !NOT_PUBLISHED.contains(name)) {
                collect(below, artifacts);
            }
        }
        if (!"pom".equals(child(pom.getDocumentElement(), "packaging"))) {
            artifacts.add(child(pom.getDocumentElement(), "artifactId"));
        }
    }

    private static Map<String, String> plugins(Document pom) {
        Map<String, String> versions = new TreeMap<>();
        elements(pom, "plugin").stream()
                .filter(plugin -> !child(plugin, "version").isEmpty())
                .forEach(plugin -> versions.put(child(plugin, "artifactId"), child(plugin, "version")));
        return versions;
    }

    private static List<String> texts(Document pom, String element, String child) {
        return elements(pom, element).stream().map(found -> child(found, child)).toList();
    }

    private static List<Element> elements(Document pom, String name) {
        NodeList found = pom.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /** The text of a child; empty where there is none. */
    private static String child(Element element, String name) {
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals(name)) {
                return child.getTextContent();
            }
        }
        return "";
    }

    private static Document pom(Path module) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(module.resolve("pom.xml").toFile());
    }
}
