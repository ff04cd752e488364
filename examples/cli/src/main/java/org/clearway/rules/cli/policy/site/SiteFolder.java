package org.clearway.rules.cli.policy.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import org.clearway.rules.cli.CliException;

/**
 * The folder of a site. It is written beside its place and moved there once it is whole: who reads the folder sees the old site or the new
 * one. A folder that is not empty is replaced only where a site was written there before.
 */
public final class SiteFolder implements AutoCloseable, Site.Files {
    private static final String MARK = ".clearway-site";
    private static final String MARKED = "Written by clearway site, which replaces this folder as a whole.\n";

    private final Path place;
    private final Path written;
    private long bytes;
    private int count;

    /**
     * Begins a site.
     *
     * @param place the folder in which it is to lie
     * @throws CliException {@code FILE_UNWRITABLE} where that is something else, or is not empty and no site
     * @throws IOException where a folder beside it cannot be made
     */
    public SiteFolder(Path place) throws IOException {
        this.place = place.toAbsolutePath().normalize();
        check();
        Path parent = this.place.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw refused("there is no folder in which it could lie");
        }
        written = Files.createDirectory(parent.resolve(".clearway-" + UUID.randomUUID()));
        write(MARK, MARKED);
    }

    private void check() throws IOException {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw refused("this is no folder");
        }
        if (!isEmpty() && !Files.isRegularFile(place.resolve(MARK), LinkOption.NOFOLLOW_LINKS)) {
            throw refused("the folder is not empty, and no site was written there before; name a new one");
        }
    }

    private boolean isEmpty() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place)) {
            return !files.iterator().hasNext();
        }
    }

    private CliException refused(String why) {
        return new CliException("FILE_UNWRITABLE", place.toString(), why);
    }

    @Override
    public void write(String path, String text) throws IOException {
        Path file = written.resolve(path).normalize();
        if (!file.startsWith(written)) {
            throw new IllegalArgumentException(path);
        }
        Files.createDirectories(file.getParent());
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        Files.write(file, content);
        bytes += content.length;
        count++;
    }

    /** How many bytes were written. */
    public long bytes() {
        return bytes;
    }

    /** How many files were written. */
    public int count() {
        return count;
    }

    /** Puts the site in its place. */
    public void place() throws IOException {
        check();
        Path old = null;
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            old = written.resolveSibling(written.getFileName() + "-old");
            Files.move(place, old);
        }
        try {
            Files.move(written, place);
        } catch (IOException e) {
            if (old != null) {
                Files.move(old, place);
            }
            throw e;
        }
        if (old != null) {
            delete(old);
        }
    }

    /** Leaves nothing behind of a site that was not put in its place. */
    @Override
    public void close() throws IOException {
        if (Files.exists(written, LinkOption.NOFOLLOW_LINKS)) {
            delete(written);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failed) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
