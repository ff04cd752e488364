package org.clearway.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private static final Pattern CLOSED =
            Pattern.compile("org\\.clearway\\.rules\\.(internal|engine\\.(internal|model|drools)|authoring|analysis)");

    @Test
    void theServiceNeedsNothingOfTheLibraryButWhatIsPublic() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources)
                    .hasSizeGreaterThan(50)
                    .allSatisfy(file -> assertThat(
                                    Files.readString(file).lines().filter(line -> line.startsWith("import ")))
                            .noneMatch(line -> CLOSED.matcher(line).find()));
        }
    }
}
