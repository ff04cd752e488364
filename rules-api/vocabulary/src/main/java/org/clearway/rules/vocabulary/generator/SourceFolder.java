package org.clearway.rules.vocabulary.generator;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of generated sources. A file that would not change is left alone, so that nothing is compiled again for it; a file
 * that is no longer generated is deleted.
 */
final class SourceFolder {

    private final Path directory;
    private final Map<Path, String> files = new TreeMap<>();

    SourceFolder(Path directory) {
        this.directory = directory;
    }

    void put(JavaFile file) {
        Path folder = directory.resolve(file.packageName().replace('.', '/'));
        files.put(folder.resolve(file.typeSpec().name() + ".java"), file.toString());
    }

    void write() {
        try {
            for (Path stale : sources()) {
                if (!files.containsKey(stale)) {
                    Files.delete(stale);
                }
            }
            for (Map.Entry<Path, String> file : files.entrySet()) {
                if (!Files.exists(file.getKey())
                        || !Files.readString(file.getKey()).equals(file.getValue())) {
                    Files.createDirectories(file.getKey().getParent());
                    Files.writeString(file.getKey(), file.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> sources() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }
}
