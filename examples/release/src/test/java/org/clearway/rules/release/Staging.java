package org.clearway.rules.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The folder into which the profile release puts what would be uploaded. */
final class Staging {
    static final Path FOLDER = Path.of("target", "staging").toAbsolutePath();
    private static final Path GROUP = FOLDER.resolve(Path.of("org", "clearway"));
    private static final Path BOM = Path.of("..", "..", "rules-api", "bom", "pom.xml");

    private Staging() {}

    /** What the BOM names, without the BOM itself. */
    static List<String> artifacts() throws Exception {
        List<String> names = new ArrayList<>();
        var dependencies = xml(BOM).getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            names.add(((Element) dependencies.item(i))
                    .getElementsByTagName("artifactId")
                    .item(0)
                    .getTextContent());
        }
        return names;
    }

    /** The names of the folders that are there. */
    static List<String> staged() throws IOException {
        if (!Files.isDirectory(GROUP)) {
            throw new AssertionError(
                    "Nothing is staged in " + GROUP + ": build all with -Prelease, not this module alone");
        }
        try (Stream<Path> folders = Files.list(GROUP)) {
            return new ArrayList<>(new TreeSet<>(
                    folders.map(folder -> folder.getFileName().toString()).toList()));
        }
    }

    /** The files of an artifact, without checksums and the lists that a repository keeps. */
    static List<Path> files(String artifact) throws IOException {
        try (Stream<Path> files = Files.walk(GROUP.resolve(artifact))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("maven-metadata"))
                    .filter(file -> !file.toString().matches(".*\\.(md5|sha1|sha256|sha512)"))
                    .toList();
        }
    }

    /** The one file of an artifact whose name ends so after the version, which may be that of a snapshot. */
    static Path file(String artifact, String ending) throws IOException {
        List<Path> found = files(artifact).stream()
                .filter(file -> file.getFileName().toString().matches(artifact + "-\\d[-.\\d]*(SNAPSHOT)?" + ending))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(artifact + " has " + found.size() + " files that end in " + ending + ": " + found);
        }
        return found.get(0);
    }

    static Document xml(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }
}
