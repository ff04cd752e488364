package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clearway.rules.authoring.testing.Mutations;
import org.clearway.rules.authoring.testing.Sources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of a hundred things changed in an edition, the cases notice at least 95: of the small editions in every build, of all with
 * {@code -Pall-mutations}. {@code -Dclearway.mutations.write=true} writes the table of the page, too.
 */
class MutationScoreTest {
    private static final double LEAST = 95;

    private static final Path PAGE = Path.of("../../docs/policy/mutation.md");

    /** Those that take seconds. */
    private static final Set<String> SMALL = Set.of(
            "samd-category 2014-09-18",
            "collaboration 2026-10-06",
            "software-qualification 2026-07-29",
            "gb-reliance 2026-02-16",
            "gb-reliance 2026-05-08");

    private static final boolean WRITE = Boolean.getBoolean("clearway.mutations.write");
    private static final List<String> ROWS = new ArrayList<>();

    static List<Editions.Built> editions() {
        return Editions.all().stream()
                .filter(edition -> whole() || SMALL.contains(edition.toString()))
                .toList();
    }

    private static boolean whole() {
        return System.getProperty("clearway.proofs.mutations", "small").equals("all");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editions")
    void theCasesNoticeNearlyEveryChange(Editions.Built built) throws IOException {
        Sources sources = Sources.read(built.folder());
        Mutations.Result result = new Mutations(sources, sources.wanted().get(0)).run(false, tried -> {});
        String row = row(built, result);
        ROWS.add(row);
        if (!WRITE) {
            assertThat(PAGE).content().contains(row);
        }
        assertThat(result.score())
                .as(() -> result.survivors().stream()
                        .map(survivor -> survivor.mutant().of().name() + " "
                                + survivor.mutant().change())
                        .collect(Collectors.joining("\n")))
                .isGreaterThanOrEqualTo(LEAST);
    }

    @AfterAll
    static void writeThePage() throws IOException {
        if (WRITE) {
            String page = Files.readString(PAGE);
            for (String row : ROWS) {
                String name = row.substring(0, row.indexOf('|', 1));
                page = page.replaceAll("(?m)^" + Pattern.quote(name) + "\\|.*$", Matcher.quoteReplacement(row));
            }
            Files.writeString(PAGE, page);
        }
    }

    private static String row(Editions.Built built, Mutations.Result result) {
        return String.format(
                Locale.ROOT,
                "| `%s` %s | %,d | %,d | %,d | %,d | %.1f %% |",
                built.edition().model().ruleset(),
                built.edition().model().edition(),
                result.tried(),
                result.noticed(),
                result.equal().size(),
                result.survivors().size(),
                Math.floor(result.score() * 10) / 10);
    }
}
