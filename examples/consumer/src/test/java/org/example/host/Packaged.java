package org.example.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The host as it was packaged: its jar, and the jars of its libraries. */
final class Packaged {
    static final Path TARGET = Path.of("target").toAbsolutePath();

    private Packaged() {}

    /** The jar of the host whose name ends so after the version. */
    static Path host(String ending) throws IOException {
        try (Stream<Path> files = Files.list(TARGET)) {
            return files.filter(file ->
                            file.getFileName().toString().matches("clearway-consumer-\\d[^-]*(-SNAPSHOT)?" + ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static List<Path> libraries() throws IOException {
        try (Stream<Path> files = Files.list(TARGET.resolve("lib"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> hostAndLibraries() throws IOException {
        return Stream.concat(Stream.of(host("\\.jar")), libraries().stream()).toList();
    }
}
