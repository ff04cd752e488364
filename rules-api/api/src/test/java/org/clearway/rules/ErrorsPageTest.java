package org.clearway.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorsPageTest {

    @Test
    void thePageOfErrorsListsExactlyTheCodes() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("..", "..", "docs", "errors.md")).stream()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(ErrorCode.values())
                        .map(code ->
                                "| %d | `%s` | %s | %s |".formatted(code.number(), code, code.meaning(), code.advice()))
                        .toList());
    }

    @Test
    void numbersAreUniqueAndAscend() {
        assertThat(Arrays.stream(ErrorCode.values()).map(ErrorCode::number))
                .doesNotHaveDuplicates()
                .isSorted();
    }
}
