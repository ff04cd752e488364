package org.clearway.rules.vocabulary.generator;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.clearway.rules.cli.CliException;
import org.clearway.rules.fuzz.FolderText;
import org.clearway.rules.fuzz.Readings;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bytes as the files of a vocabulary. What is read becomes Java. */
class VocabularyFuzzTest {

    @RegisterExtension
    static final Readings READINGS = new Readings("vocabulary", 10_000, 256);

    private static final Path SOURCES = Path.of("target", "fuzzing", "vocabulary");
    private static final JavaParser JAVA =
            new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17));

    @FuzzTest
    void isReadAndBecomesJavaOrIsRefused(byte[] input) {
        Map<String, byte[]> files = FolderText.files(input);
        READINGS.of(input, () -> {
            Model model;
            try {
                model = VocabularyReader.read(name -> text(files, name));
            } catch (VocabularyException e) {
                throw refused(e);
            }
            Readings.same(
                    model,
                    VocabularyReader.read(name -> text(files, name)),
                    () -> "A second reading gives another vocabulary");
            Generate.generate(model, SOURCES);
            parse();
        });
    }

    private static String text(Map<String, byte[]> files, String name) {
        byte[] content = files.get(name);
        if (content == null) {
            throw new VocabularyException("vocabulary.yaml", 1, "there is no file " + name);
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    /** A mistake names the file and the line. */
    private static RuntimeException refused(VocabularyException e) {
        if (!e.getMessage().matches("(?s)[^:]+:[1-9]\\d*: .+")) {
            throw new IllegalStateException("A mistake without file, line or words", e);
        }
        return new CliException("VOCABULARY", "", e.getMessage());
    }

    private static void parse() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var parsed = JAVA.parse(file);
                if (!parsed.isSuccessful()) {
                    throw new IllegalStateException("This is no Java: " + file + " " + parsed.getProblems());
                }
            }
        }
    }
}
