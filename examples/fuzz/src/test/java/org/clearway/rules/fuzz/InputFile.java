package org.clearway.rules.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes an input as a file, thousands of times a second. */
public final class InputFile {

    private InputFile() {}

    /** Writes a new file in the place of the one there: ext4 waits for the disk where a file is emptied and written again. */
    public static Path write(Path file, byte[] content) throws IOException {
        Files.deleteIfExists(file);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }
}
