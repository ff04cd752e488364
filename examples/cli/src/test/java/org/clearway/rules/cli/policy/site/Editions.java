package org.clearway.rules.cli.policy.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Shipped editions, and copies of them that may be changed. */
final class Editions {
    static final Path SHIPPED = Path.of("../../rulesets");
    private static final String SAMD = "classification/src/main/rulesets/samd-category/2014-09-18";

    private Editions() {}

    /** A copy of a small edition in a folder. */
    static Path samd(Path folder) {
        Path from = SHIPPED.resolve(SAMD);
        Path to = folder.resolve("samd-category").resolve("2014-09-18");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, copy);
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
