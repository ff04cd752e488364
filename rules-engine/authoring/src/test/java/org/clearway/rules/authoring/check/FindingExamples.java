package org.clearway.rules.authoring.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearway.rules.authoring.Fixture;
import org.clearway.rules.authoring.ProblemCode;

/** A mistake for each code, and what mends it, as findings.md has them. */
final class FindingExamples {
    private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\w+) ([^\\n]*)\\n((?s).*?)^```$");
    private static final Pattern CODE = Pattern.compile("(?m)^## (\\w+)\\n((?s).*?)(?=^## |\\z)");
    private static final String BEFORE = "before";

    /** A text of an example: its language, what it is, and the text. */
    record Block(String language, String about, String text) {
        boolean is(String what) {
            return about.contains(what);
        }

        /** The name of the file that it stands in. */
        String file() {
            return switch (language) {
                case "header" -> "ruleset.yaml";
                case "csv" -> "table.csv";
                case "yaml" -> "cases/some.yaml";
                default -> "rules.drl";
            };
        }
    }

    private FindingExamples() {}

    /** The texts of each code that has any, in their order. */
    static Map<ProblemCode, List<Block>> all() throws IOException {
        String text;
        try (InputStream file = FindingExamples.class.getResourceAsStream("/findings.md")) {
            text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n");
        }
        Map<ProblemCode, List<Block>> all = new EnumMap<>(ProblemCode.class);
        Matcher codes = CODE.matcher(text);
        while (codes.find()) {
            List<Block> blocks = BLOCK.matcher(codes.group(2))
                    .results()
                    .map(found -> new Block(found.group(1), found.group(2), found.group(3)))
                    .toList();
            all.put(ProblemCode.valueOf(codes.group(1)), blocks);
        }
        return all;
    }

    /** Writes the edition with the mistake, or the one without it, and the edition before it where there is one. */
    static void write(List<Block> blocks, String what, Path folder) {
        Fixture edition = edition();
        boolean ruleset = false;
        for (Block block : blocks) {
            if (block.is(BEFORE)) {
                edition()
                        .header("edition: 2026-01-01", "edition: 2025-01-01")
                        .header("published: 2026-01-01", "published: 2025-01-01")
                        .header("from: 2026-01-01", "from: 2025-01-01, to: 2025-12-31")
                        .with("rules.drl", block.text())
                        .write(folder.resolve("gb-fixture/2025-01-01"));
            } else if (block.is("checks")) {
                edition.with("ruleset.yaml", with(Fixture.CHECKS));
            }
        }
        for (Block block : blocks) {
            if (!block.is(what)) {
                continue;
            }
            switch (block.language()) {
                case "header" -> {
                    ruleset = block.text().startsWith("id:");
                    edition.header(ruleset ? "id: gb-fixture\n" : "standing: IN_FORCE\n", block.text());
                }
                case "csv" ->
                    edition.with("rules.drl", Fixture.rule("").replace("Rule 1", "Rule 0"))
                            .table(block.text());
                default -> edition.with(block.file(), block.text());
            }
        }
        edition.write(folder.resolve(ruleset ? "samd-category/2026-01-01" : "gb-fixture/2026-01-01"));
    }

    private static Fixture edition() {
        return Fixture.edition().with("ruleset.yaml", with(Fixture.HEADER));
    }

    private static String with(String header) {
        return header.replace("sources:\n", Fixture.EXAMPLE_SOURCES);
    }
}
