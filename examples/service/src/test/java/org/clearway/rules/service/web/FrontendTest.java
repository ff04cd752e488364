package org.clearway.rules.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is for GOV.UK alone stands in no file that is shown. */
class FrontendTest {

    private static final Path ASSETS = Path.of("src", "main", "resources", "static", "assets");

    @Test
    void theStyleNamesNoFontFileNoCrestAndNoFontOfGovUk() throws IOException {
        String css = Files.readString(ASSETS.resolve("clearway.css")).toLowerCase(Locale.ROOT);

        assertThat(css)
                .doesNotContain("gds transport")
                .doesNotContain("woff")
                .doesNotContain("@font-face")
                .doesNotContain("crest")
                .doesNotContain("url(")
                .contains("font-family:arial,sans-serif");
    }

    @Test
    void onlyTheStyleTheScriptTheIconAndTheLicenceAreShown() throws IOException {
        try (Stream<Path> files = Files.list(ASSETS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("clearway.css", "clearway.js", "icon.svg", "LICENSE-govuk-frontend.txt");
        }
    }

    @Test
    void noTemplateHasAScriptAStyleOrAHandlerOfItsOwn() throws IOException {
        try (Stream<Path> templates = Files.list(Path.of("src", "main", "jte"))) {
            for (Path template : templates.toList()) {
                String text = Files.readString(template);
                assertThat(List.of("<style", " style=", " onclick", " onload", " onsubmit", "javascript:", "$unsafe"))
                        .as(template.toString())
                        .noneMatch(text::contains);
                assertThat(text.replace("<script type=\"module\" src=\"/assets/clearway.js\"></script>", ""))
                        .as(template.toString())
                        .doesNotContain("<script");
            }
        }
    }
}
