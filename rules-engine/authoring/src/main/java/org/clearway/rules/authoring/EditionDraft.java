package org.clearway.rules.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.clearway.rules.Standing;
import org.clearway.rules.authoring.profile.ConsolidatedEdition;
import org.jspecify.annotations.Nullable;

/**
 * An edition that amends another one, before anything of it is written. It reads as the older one does under another name.
 *
 * @param edition what it is called; its folder has this name
 * @param standing its standing
 * @param published the day on which the text that it is to encode was made or published
 * @param effective the first day on which it is in force; null where there is none
 * @param reviewed the day on which the encoding was last checked against its sources, not before {@code published}
 * @param title what it is
 */
public record EditionDraft(
        String edition,
        Standing standing,
        LocalDate published,
        @Nullable LocalDate effective,
        LocalDate reviewed,
        String title) {
    private static final String FOR_EDITORS = "# yaml-language-server: $schema=";

    private static final String NOT_LAW = "NOT_LAW";

    private static final String CASES = """
            # A case for each rule that is new or changed, one that it decides and one that it only just misses.
            # Where a day changes the answer, one case says what is so before it, on it and after it:
            #
            # - case: in a sentence, what the law says of this product
            #   id: %1$s-001
            #   around: %2$s
            #   facts: { }
            #   expect:
            #     before: { outcome:  }
            #     on: { outcome:  }
            #     after: { outcome:  }
            #   decides: { on: "Rule: limb" }
            #   source: "where the expected answer comes from"
            cases: []
            """;

    /**
     * Writes the edition beside the one that it amends.
     *
     * @param amended the folder of that edition
     * @return its folder
     * @throws AuthoringException where the amended edition cannot be read, or there is an edition of this name; nothing is written then
     * @throws IOException where it cannot be written
     */
    public Path write(Path amended) throws IOException {
        ConsolidatedEdition base = ConsolidatedEdition.read(amended);
        Path folder = Objects.requireNonNull(
                        amended.toAbsolutePath().normalize().getParent())
                .resolve(edition);
        if (Files.exists(folder)) {
            throw new AuthoringException(List.of(new Problem(
                    "ruleset.yaml",
                    1,
                    1,
                    ProblemCode.AMENDMENT,
                    "There is an edition " + edition + " of " + base.ruleset() + " already.",
                    "another name for the new one")));
        }
        LocalDate from = effective == null ? published : effective;
        Files.createDirectories(folder.resolve("cases"));
        String schema = schema(amended);
        Files.writeString(
                folder.resolve("ruleset.yaml"),
                (schema == null ? "" : FOR_EDITORS + schema + "/ruleset.schema.json\n") + header(base));
        Files.writeString(
                folder.resolve("cases").resolve("changes.yaml"),
                (schema == null ? "" : FOR_EDITORS + "../" + schema + "/cases.schema.json\n")
                        + String.format(CASES, base.ruleset(), from));
        return folder;
    }

    /** The folder of the schemas as the amended edition names it, which lies beside this one; null where it names none. */
    private static @Nullable String schema(Path amended) throws IOException {
        String first = Files.readString(amended.resolve("ruleset.yaml"))
                .lines()
                .findFirst()
                .orElse("");
        int slash = first.lastIndexOf('/');
        return first.startsWith(FOR_EDITORS) && slash > FOR_EDITORS.length()
                ? first.substring(FOR_EDITORS.length(), slash)
                : null;
    }

    private boolean law() {
        return standing == Standing.IN_FORCE || standing == Standing.ENACTED;
    }

    private String header(ConsolidatedEdition base) {
        return "id: " + base.ruleset() + "\n"
                + "edition: " + edition + "\n"
                + "revision: 1\n"
                + "title: " + title + "\n"
                + "standing: " + standing + "\n"
                + "published: " + published + "\n"
                + (effective == null ? "" : "effective: { from: " + effective + " }\n")
                + "reviewed: " + reviewed + "\n"
                + "amends: " + base.edition() + "\n"
                + (law() && base.warnings().contains(NOT_LAW)
                        ? "# What the amended edition said with every decision, and is no longer so:\n"
                                + "warnings:\n  - { code: " + NOT_LAW + ", text: null }\n"
                        : "")
                + "# What no longer stands goes under drop: by the whole name of a rule. What this edition rests on goes under sources:\n"
                + "# key: { title: \"...\", authority: LAW, published: " + published + ", read: true }\n";
    }
}
