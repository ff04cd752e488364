package org.clearway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No view for people shows a code of an enumeration that has a label. */
class NoCodesTest {

    private static final Pattern WORD = Pattern.compile("\\b[A-Z][A-Z0-9_]{2,}\\b");
    private static final Pattern TAG = Pattern.compile("<style.*?</style>|<[^>]*>", Pattern.DOTALL);
    /** A code of a warning stands behind its text, for those who look it up. */
    private static final Pattern WARNING = Pattern.compile("\\(`?[A-Z][A-Z0-9_]+`?\\)");

    static Stream<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "requests"))) {
            return files.map(Path::toString).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void noViewOfAnExampleShowsACodeThatHasALabel(String file) {
        List<String> told = new ArrayList<>();
        String ruleset = Samples.request(file).ruleset();
        for (String[] view : new String[][] {
            {"decide", "--text", "--assumptions", file},
            {"assess", file},
            {"assess", file, "--format", "html"},
            {"report", file},
            {"report", file, "--format", "html"},
            {"timeline", file},
            {"timeline", file, "--format", "html"},
            {"rationale", file, "--format", "html"},
            {"what-changed", file, "--from", "2021-01-01", "--to", "2030-01-01"},
            {"compare", ruleset, "gb-market-access", file},
        }) {
            told.addAll(shown(view));
        }
        assertThat(told).isEmpty();
    }

    @Test
    void theDemonstrationShowsNoCodeThatHasALabelButInNamesOfProducts() throws IOException {
        assertThat(shown("demo")).isEmpty();
        Set<String> names = DemoFile.read().stream()
                .flatMap(device -> Stream.of(device.name().split("[^A-Za-z]+")))
                .collect(Collectors.toSet());
        assertThat(shown("demo", "--devices")).allMatch(one -> names.contains(one.split(" ")[1]));
    }

    /** The words of a view that are codes with a label, or spelt as only code is, each with its line. */
    private static List<String> shown(String... view) {
        Run run = Run.onTerminal(120, false, "", view);
        assertThat(run.out()).as(String.join(" ", view) + run.err()).isNotEmpty();
        String text = WARNING.matcher(TAG.matcher(run.out()).replaceAll(" ")).replaceAll(" ");
        List<String> shown = new ArrayList<>();
        text.lines().forEach(line -> {
            Matcher words = WORD.matcher(line);
            while (words.find()) {
                if (CODES.contains(words.group()) || words.group().contains("_")) {
                    shown.add(view[0] + ": " + words.group() + " in: " + line.strip());
                }
            }
        });
        return shown;
    }

    private static final Set<String> CODES = codes();

    /** Every constant that its fact calls otherwise, but for the words that outcomes of rulesets are made of. */
    private static Set<String> codes() {
        Set<String> outcomes = RegulatoryRules.load().rulesets().stream()
                .flatMap(ruleset -> ruleset.editions().stream())
                .flatMap(edition -> edition.outcomes().keySet().stream())
                .flatMap(outcome -> Stream.of(outcome.split("_")))
                .collect(Collectors.toSet());
        Set<String> codes = new TreeSet<>();
        for (SectionDefinition section : Vocabulary.sections()) {
            section.facts()
                    .forEach(fact -> fact.values().stream()
                            .filter(value -> !fact.label(value).contains(value))
                            .forEach(codes::add));
        }
        codes.removeAll(outcomes);
        return codes;
    }
}
