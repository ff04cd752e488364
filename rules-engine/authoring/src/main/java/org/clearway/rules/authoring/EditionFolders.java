package org.clearway.rules.authoring;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the folders of editions: {@code <ruleset>/<edition>}, each with a ruleset.yaml. */
public final class EditionFolders {
    private static final String HEADER = "ruleset.yaml";

    /** Of an edition below the folder of all rulesets: module, src, main, rulesets, ruleset, edition; and what is in it. */
    private static final int DEEPEST = 7;

    private static final Set<String> LEFT_OUT = Set.of("target", "cases");

    private EditionFolders() {}

    /** Whether a folder is that of an edition. */
    public static boolean isEdition(Path folder) {
        return Files.isRegularFile(folder.resolve(HEADER));
    }

    /**
     * The editions in a folder: the folder itself where it is that of an edition, or those below it.
     *
     * @return their folders, sorted; empty where there is none
     * @throws IOException where a folder cannot be read
     */
    public static List<Path> in(Path folder) throws IOException {
        Set<Path> editions = new TreeSet<>();
        Path root = folder.toAbsolutePath().normalize();
        Files.walkFileTree(root, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                String name = String.valueOf(directory.getFileName());
                if (!directory.equals(root) && (LEFT_OUT.contains(name) || name.startsWith("."))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (isEdition(directory)) {
                    editions.add(directory);
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return List.copyOf(editions);
    }
}
