package org.clearway.rules.engine.internal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Where the editions lie that a class loader finds. Each ruleset jar has an index. Where jars were merged into one, only the first of
 * their indexes is left; the jar is therefore looked through as well.
 */
final class EditionIndex {
    private static final String FOLDER = "META-INF/clearway/";
    private static final String DATA = "edition.json";

    /** The parts of the path of an edition: the folder's two, ruleset, edition and data. */
    private static final int PARTS = 5;

    private EditionIndex() {}

    /** Paths of the data of every edition, each once for every jar that has it. */
    static Collection<String> paths(ClassLoader loader) throws IOException {
        Stream.Builder<String> paths = Stream.builder();
        Enumeration<URL> indexes = loader.getResources(Catalogue.INDEX);
        while (indexes.hasMoreElements()) {
            paths(indexes.nextElement()).forEach(paths);
        }
        return paths.build().toList();
    }

    /** The ruleset in whose folder the data of an edition lie. */
    static String ruleset(String path) {
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        String ruleset = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
        return ruleset.substring(ruleset.lastIndexOf('/') + 1);
    }

    private static Set<String> paths(URL index) throws IOException {
        URLConnection connection = index.openConnection();
        // A jar that stays open in a cache could not be replaced, and would outlive the loader that brought it.
        connection.setUseCaches(false);
        Set<String> paths = new TreeSet<>();
        if (connection instanceof JarURLConnection jar) {
            try (JarFile file = jar.getJarFile()) {
                file.stream()
                        .map(ZipEntry::getName)
                        .filter(EditionIndex::isEdition)
                        .forEach(paths::add);
                try (InputStream stream = file.getInputStream(jar.getJarEntry())) {
                    paths.addAll(lines(stream));
                }
            }
            return paths;
        }
        try (InputStream stream = connection.getInputStream()) {
            paths.addAll(lines(stream));
        }
        if (index.getProtocol().equals("file")) {
            Path root = Path.of(URI.create(index.toString()))
                    .getParent()
                    .getParent()
                    .getParent();
            try (Stream<Path> files = Files.walk(root.resolve(FOLDER), 3)) {
                files.map(file -> root.relativize(file).toString().replace(File.separatorChar, '/'))
                        .filter(EditionIndex::isEdition)
                        .forEach(paths::add);
            }
        }
        return paths;
    }

    private static boolean isEdition(String name) {
        return name.startsWith(FOLDER) && name.endsWith("/" + DATA) && name.split("/", -1).length == PARTS;
    }

    private static Collection<String> lines(InputStream index) throws IOException {
        return new String(index.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
