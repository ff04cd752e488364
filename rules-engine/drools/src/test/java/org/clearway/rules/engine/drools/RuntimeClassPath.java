package org.clearway.rules.engine.drools;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a system that depends on this module gets: as Maven resolves it, written by the build before the tests. */
final class RuntimeClassPath {

    private RuntimeClassPath() {}

    /** The jars, and the classes of modules that the build has not packed yet. */
    static List<Path> entries() throws IOException {
        String path =
                Files.readString(Path.of("target", "runtime-class-path.txt")).strip();
        return Stream.of(path.split(File.pathSeparator)).map(Path::of).toList();
    }

    /** The same and this module's own classes, as a class path. */
    static String text() throws IOException {
        return Stream.concat(Stream.of(Path.of("target", "classes").toAbsolutePath()), entries().stream())
                .map(Path::toString)
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
    }
}
