package org.clearway.rules.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionFoldersTest {

    @TempDir
    Path root;

    private Path edition;

    @BeforeEach
    void writeOneEdition() {
        edition = Fixture.edition().write(root.resolve("module/src/main/rulesets/gb-fixture/2026-01-01"));
    }

    @Test
    void anEditionIsFoundFromEveryFolderAboveIt() throws IOException {
        for (Path folder = edition; !folder.equals(root.getParent()); folder = folder.getParent()) {
            assertThat(EditionFolders.in(folder)).as(folder.toString()).containsExactly(edition);
        }
    }

    @Test
    void whatABuildCopiedIsNoEdition() throws IOException {
        Fixture.edition().write(root.resolve("module/target/gb-fixture/2026-01-01"));
        assertThat(EditionFolders.in(root)).containsExactly(edition);
    }

    @Test
    void theFolderNamedMayItselfLieInAFolderOfThatName() throws IOException {
        Path built = Fixture.edition().write(root.resolve("target/gb-fixture/2026-01-01"));
        assertThat(EditionFolders.in(root.resolve("target"))).containsExactly(built);
    }

    @Test
    void editionsAreSortedAndAFolderWithoutAnyHasNone() throws IOException {
        Path first = Fixture.edition().write(edition.resolveSibling("2025-01-01"));
        assertThat(EditionFolders.in(root)).isEqualTo(List.of(first, edition));
        assertThat(EditionFolders.in(Files.createDirectory(root.resolve("empty"))))
                .isEmpty();
    }
}
