package org.clearway.rules.cli.policy.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.clearway.rules.cli.Document;

/** The one style sheet and the one script that all pages of the site share. */
final class StyleSheet {
    private static final String OPENS = "<style>";
    private static final String CLOSES = "</style>";

    private StyleSheet() {}

    /** The style of every page that the command line writes, and what the pages of editions have besides. */
    static String text() {
        return inner(Document.html("style", Map.of())) + inner(Document.html("policy/css", Map.of()));
    }

    private static String inner(String element) {
        return element.substring(element.indexOf(OPENS) + OPENS.length(), element.lastIndexOf(CLOSES))
                        .strip()
                + "\n";
    }

    /** What filters the list of everything as somebody types. */
    static String search() {
        try (InputStream script = StyleSheet.class.getResourceAsStream("search.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
