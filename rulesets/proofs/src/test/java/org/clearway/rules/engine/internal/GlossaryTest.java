package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.junit.jupiter.api.Test;

/**
 * The glossary has every outcome and every warning of every edition. With the environment variable CLEARWAY_UPDATE_DOCS it is written
 * anew.
 */
class GlossaryTest {
    private static final Path GLOSSARY =
            Path.of(System.getProperty("clearway.rulesets", ".."), "..", "docs", "glossary.md");

    private static final String START = """
            # Glossary

            Made from the rulesets; a test holds it to them.

            ## What became of a request

            | status | meaning |
            |---|---|
            | `DETERMINED` | the known facts settle it |
            | `UNDETERMINED` | unknown facts could still change it; `possible` names every outcome that is left |
            | `NOT_APPLICABLE` | the ruleset does not reach the product |
            | `NOT_IN_FORCE` | no edition is law on that day; `prospective` tells what others would give |

            ## Warnings of the engine

            | code | meaning |
            |---|---|
            | `NOT_IN_FORCE` | nothing was in force on the day |
            | `NOT_ENCODED` | the library has no edition for the day; there may have been law |
            | `NOT_YET_PUBLISHED` | an edition applies to the day, but had not been published by `knownOn` |
            | `HYPOTHETICAL` | the request forced an edition or supposed a commencement: a what-if |
            | `BEYOND_REVIEW` | the day lies after the last check of the edition against its sources |
            | `PUBLISHED_LATER` | a source that is cited was published only after `knownOn` |
            | `NOT_HAPPENED_YET` | a day that is stated lies after the day of the request, and does not count as having come |
            | `FACTS_UNUSUAL` | facts that are odd together, though not impossible |
            | `NOTHING_TO_JUDGE` | the list whose items are judged is stated to be empty |
            | `TOLD_IN_PART` | the list whose items are judged is long: of some that differ only what came of them is told |
            | `REASONS_LEFT_OUT` | a timeline or an assessment is long: of this part only the answer and what decides it is told |
            | `WORK_LIMIT` | the request needs more work than one call may do: what is possible is complete, and may be wider than need be |
            """;

    @Test
    void theGlossaryHasEveryOutcomeAndEveryWarning() throws IOException {
        String glossary = glossary();
        if (System.getenv("CLEARWAY_UPDATE_DOCS") != null) {
            Files.writeString(GLOSSARY, glossary);
        }
        assertThat(Files.readString(GLOSSARY)).isEqualTo(glossary);
    }

    private static String glossary() {
        StringBuilder text = new StringBuilder(START);
        for (String ruleset : new TreeSet<>(Editions.catalogue().rulesets())) {
            // Of editions that name the same thing otherwise, the newest has the word.
            Map<String, String> outcomes = new TreeMap<>();
            Map<String, String> warnings = new TreeMap<>();
            for (LoadedEdition edition : Editions.catalogue().editions(ruleset)) {
                EditionModel model = edition.model();
                model.outcomes().forEach(outcomes::putIfAbsent);
                model.warnings().forEach(warning -> warnings.putIfAbsent(warning.code(), warning.text()));
                for (Rule rule : model.rules()) {
                    if (rule.warning() != null) {
                        warnings.putIfAbsent(
                                rule.warning().code(), rule.warning().text());
                    }
                }
            }
            text.append("\n## `").append(ruleset).append("`\n");
            table(text, "outcome", outcomes);
            table(text, "warning", warnings);
        }
        return text.toString();
    }

    private static void table(StringBuilder text, String head, Map<String, String> rows) {
        if (!rows.isEmpty()) {
            text.append("\n| ").append(head).append(" | meaning |\n|---|---|\n");
            rows.forEach((name, meaning) -> text.append("| `")
                    .append(name)
                    .append("` | ")
                    .append(meaning.replace("|", "\\|"))
                    .append(" |\n"));
        }
    }
}
