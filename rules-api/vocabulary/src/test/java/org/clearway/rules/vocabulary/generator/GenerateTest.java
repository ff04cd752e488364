package org.clearway.rules.vocabulary.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTest {

    @Test
    void theSameVocabularyGivesTheSameSources(@TempDir Path directory) throws IOException {
        Generate.main(new String[] {directory.resolve("a").toString()});
        Generate.main(new String[] {directory.resolve("b").toString()});
        Map<String, String> sources = sources(directory.resolve("a"));
        assertThat(sources).isEqualTo(sources(directory.resolve("b")));
        assertThat(sources)
                .as(
                        "a type, a class of definitions and a class of ties for each section, all facts, the roles, the two indexes")
                .hasSize(3 * VocabularyReader.read(Generate::file).sections().size() + 4)
                .containsKey("org/clearway/rules/facts/Approval.java");
    }

    @Test
    void anAccessorCarriesItsQuestionAndItsSource(@TempDir Path directory) throws IOException {
        Generate.main(new String[] {directory.toString()});
        assertThat(sources(directory).get("org/clearway/rules/facts/Device.java"))
                .contains(
                        "Is it a blood bag?",
                        "Source: Directive 93/42/EEC Annex IX Rule 18",
                        "@Nullable Boolean bloodBag();");
    }

    @Test
    void aFileIsWrittenOnlyWhereItChangesAndDeletedWhereItIsNoLongerGenerated(@TempDir Path directory)
            throws IOException {
        Generate.main(new String[] {directory.toString()});
        Path device = directory.resolve("org/clearway/rules/facts/Device.java");
        Path market = directory.resolve("org/clearway/rules/facts/Market.java");
        Path stale = directory.resolve("org/clearway/rules/facts/Gone.java");
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(device, longAgo);
        Files.writeString(market, "edited by hand");
        Files.writeString(stale, "no section any more");
        Generate.main(new String[] {directory.toString()});
        assertThat(Files.getLastModifiedTime(device)).isEqualTo(longAgo);
        assertThat(market).content().contains("public interface Market");
        assertThat(stale).doesNotExist();
    }

    @Test
    void theGeneratorAsksForADirectory() {
        assertThatThrownBy(() -> Generate.main(new String[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the directory to write Java sources to");
    }

    private static Map<String, String> sources(Path directory) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.put(directory.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return sources;
    }
}
