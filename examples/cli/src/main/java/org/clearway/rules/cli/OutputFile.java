package org.clearway.rules.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Replaces files: a file is there as it was, or whole as it is to be. A symbolic link stays, and its target is replaced; the mode of a file
 * stays. What is no file, and what the text was made from, is refused.
 */
public final class OutputFile {

    private OutputFile() {}

    /**
     * Writes a text to a file, replacing it.
     *
     * @param from the file that the text was made from; {@code -} for standard input
     * @throws CliException {@code FILE_UNWRITABLE}; nothing is changed then
     */
    static void replace(Path file, String from, String text) {
        replace(file, from, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same of any bytes. */
    public static void replace(Path file, String from, byte[] content) {
        try {
            Path target = Files.isSymbolicLink(file) ? linked(file) : file.toAbsolutePath();
            boolean exists = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
            if (exists) {
                checkReplaceable(file, target, from);
            }
            Path folder = target.getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw refused(file, "there is no such folder");
            }
            // Beside the target, so that it can be moved in one step. Not a temporary file of Java, which nobody but
            // its owner could read.
            Path written = folder.resolve(".clearway-" + UUID.randomUUID());
            try {
                Files.write(written, content, StandardOpenOption.CREATE_NEW);
                if (exists && Files.getFileStore(target).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(written, Files.getPosixFilePermissions(target));
                }
                move(written, target);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            throw refused(file, e.toString());
        }
    }

    private static Path linked(Path link) throws IOException {
        if (!Files.exists(link)) {
            throw refused(link, "this symbolic link leads nowhere");
        }
        return link.toRealPath();
    }

    private static void checkReplaceable(Path file, Path target, String from) throws IOException {
        if (Files.isDirectory(target)) {
            throw refused(file, "this is a folder; name a file in it");
        }
        if (!Files.isRegularFile(target)) {
            throw refused(file, "this is a device or a pipe, no file; leave --output out to write to standard output");
        }
        Path input = Path.of(from);
        if (!from.equals("-") && Files.exists(input) && Files.isSameFile(input, target)) {
            throw refused(file, "this is the file that is read; name another one");
        }
        if (!Files.isWritable(target)) {
            throw refused(file, "the file may not be written to");
        }
    }

    private static void move(Path written, Path target) throws IOException {
        try {
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static CliException refused(Path file, String why) {
        return new CliException("FILE_UNWRITABLE", file.toString(), why);
    }
}
