package org.clearway.rules.authoring.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clearway.rules.analysis.Differences;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.cases.CaseException;
import org.clearway.rules.authoring.check.EditionCheck;
import org.clearway.rules.authoring.compile.SourceRules;
import org.clearway.rules.authoring.mistakes.SeededMistakes.Mistake;
import org.clearway.rules.authoring.profile.EditionReader;
import org.clearway.rules.authoring.testing.CaseTests;
import org.clearway.rules.authoring.testing.Sources;
import org.clearway.rules.engine.model.EditionModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Single mistakes in the shipped editions, made by a seed: each is found by {@code check} or fails a case of {@code test}. A build makes
 * some of them; {@code -Dclearway.mistakes=200} makes so many, and with the environment variable CLEARWAY_UPDATE_DOCS writes the page.
 */
class SeededMistakesTest {
    private static final Path RULESETS = Path.of("../../rulesets");
    private static final Path PAGE = Path.of("../../docs/policy/mistakes.md");
    private static final String TABLE =
            "| mistake | made | refused | advised against | fails a case |\n|---|--:|--:|--:|--:|\n";
    private static final long SEED = 20261129;

    /** What every build makes, of kinds apart from each other. */
    private static final int SAMPLE = 14;

    private static final int STRIDE = 17;

    @TempDir
    Path folder;

    /** A case fails, and no other need be looked at. */
    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Failed() {
            super(null, null, false, false);
        }
    }

    /** How a mistake is found. */
    private enum Found {
        REFUSED,
        ADVISED,
        FAILS,
        NO_MISTAKE,
        NOT
    }

    @Test
    void everyOneIsFound() throws IOException {
        int count = Integer.getInteger("clearway.mistakes", SAMPLE);
        SeededMistakes seeds = new SeededMistakes(RULESETS, SEED);
        Map<MistakeKind, int[]> counts = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (int made = 0; made < count; ) {
            MistakeKind kind = MistakeKind.values()[made * STRIDE % MistakeKind.values().length];
            Mistake mistake = seeds.next(kind);
            Found found = found(mistake, folder.resolve(made + "-" + missed.size() + "-" + mistake.hashCode()));
            if (found == Found.NO_MISTAKE) {
                continue;
            }
            made++;
            Files.writeString(
                    folder.resolve("made"),
                    found + " " + mistake + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            if (found == Found.NOT) {
                missed.add(mistake.toString());
            } else {
                counts.computeIfAbsent(kind, none -> new int[3])[found.ordinal()]++;
            }
        }
        assertThat(missed).as("mistakes that neither check nor test finds").isEmpty();
        if (count > SAMPLE) {
            page(counts);
        }
    }

    private static Found found(Mistake mistake, Path folder) throws IOException {
        Path edition = mistake.write(folder);
        EditionModel model;
        try {
            model = EditionReader.read(edition);
        } catch (AuthoringException refused) {
            // What check tells first.
            return Found.REFUSED;
        }
        if (fails(edition)) {
            return Found.FAILS;
        }
        if (!EditionCheck.check(edition).isEmpty()) {
            return Found.ADVISED;
        }
        EditionModel shipped = EditionReader.read(mistake.edition());
        return says(model).equals(says(shipped)) && decidesAlike(shipped, model) ? Found.NO_MISTAKE : Found.NOT;
    }

    /** Whether every product is decided alike: then the edition only reads otherwise. */
    private static boolean decidesAlike(EditionModel one, EditionModel other) {
        Differences differences = Differences.between(of(one), of(other), 1);
        return differences.complete() && differences.regions().isEmpty();
    }

    private static Differences.Of of(EditionModel model) {
        return new Differences.Of(model, SourceRules.of(List.of(model)));
    }

    /** What an edition says besides what it decides: its consequences, and when it warns of what. */
    private static List<Object> says(EditionModel model) {
        List<Object> says = new ArrayList<>(model.consequences());
        model.rules().stream()
                .filter(rule -> rule.warning() != null)
                .forEach(rule -> says.add(List.of(rule.name(), rule.when(), rule.warning())));
        return says;
    }

    private static boolean fails(Path edition) throws IOException {
        try {
            new CaseTests(Sources.read(edition)).run(result -> {
                if (result.failed()) {
                    throw new Failed();
                }
            });
            return false;
        } catch (Failed e) {
            return true;
        } catch (AuthoringException | CaseException e) {
            // A case names what is no longer there: that is told by check.
            return false;
        }
    }

    private static void page(Map<MistakeKind, int[]> counts) throws IOException {
        int[] all = new int[3];
        StringBuilder rows = new StringBuilder();
        counts.forEach((kind, by) -> {
            for (int i = 0; i < by.length; i++) {
                all[i] += by[i];
            }
            rows.append(row(kind.group() + ": " + kind.words(), by));
        });
        rows.append(row("all", all));
        String text = Files.readString(PAGE).replace("\r\n", "\n");
        int from = text.indexOf(TABLE) + TABLE.length();
        int to = text.indexOf("\n\n", from) + 1;
        if (System.getenv("CLEARWAY_UPDATE_DOCS") != null) {
            Files.writeString(PAGE, text.substring(0, from) + rows + text.substring(to));
            return;
        }
        assertThat(text.substring(from, to)).isEqualTo(rows.toString());
    }

    private static String row(String what, int[] by) {
        return "| " + what + " | " + (by[0] + by[1] + by[2]) + " | "
                + java.util.Arrays.stream(by).mapToObj(String::valueOf).collect(Collectors.joining(" | ")) + " |\n";
    }
}
