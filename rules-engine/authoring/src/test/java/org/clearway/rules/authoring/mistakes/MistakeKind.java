package org.clearway.rules.authoring.mistakes;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** A kind of mistake: where it can be made, and how what stands there then reads. */
enum MistakeKind {
    BRACKET("syntax", "a closing parenthesis is lost", ".drl", "( == (?:true|false)) \\)", (at, random) -> at.group(1)),
    QUOTE(
            "syntax",
            "a quotation mark is lost",
            ".drl",
            "(@Cites\\(\"[^\"\\n]*)\"\\)",
            (at, random) -> at.group(1) + ")"),
    CURLY(
            "syntax",
            "a word processor made quotation marks curly",
            ".drl",
            "\\(\"([^\"\\n]*)\"\\)",
            (at, random) -> "(\u201C" + at.group(1) + "\u201D)"),
    WHEN("syntax", "a word of the language is misspelt", ".drl", "(?m)^when$", (at, random) -> "wehn"),
    END("syntax", "the end of a rule is lost", ".drl", "then\\nend\\n", (at, random) -> "then\n"),
    YAML(
            "syntax",
            "a bracket of ruleset.yaml is lost",
            "ruleset.yaml",
            "(files: \\[[^\\]\\n]*)\\]",
            (at, random) -> at.group(1)),
    INDENT(
            "syntax",
            "a line of ruleset.yaml is indented otherwise",
            "ruleset.yaml",
            "(?m)^  (?=[A-Za-z_]+: [A-Z])",
            (at, random) -> "   "),
    CELL(
            "syntax",
            "a row of a table loses its last cells",
            ".csv",
            "(?m)^([^\\n\",]+,[^\\n\",]*),[^\\n\"]*$",
            (at, random) -> at.start() == 0 ? null : at.group(1)),
    FACT_NAME(
            "wrong fact",
            "a fact is misspelt",
            ".drl",
            "\\b(\\w{4,})(?= (?:==|!=|contains|in) )",
            (at, random) -> misspelt(at.group(1), random)),
    FACT(
            "wrong fact",
            "another fact of the same section and kind",
            ".drl",
            "\\b(\\w{3,})(?= == (?:true|false))",
            (at, random) -> otherFact(at.group(1), random)),
    FACT_COLUMN(
            "wrong fact",
            "the fact of a column is misspelt",
            ".csv",
            "(?<=[A-Z][a-z]{1,9}\\.)(\\w{4,})(?=,)",
            (at, random) -> misspelt(at.group(1), random)),
    SECTION(
            "wrong fact",
            "a section is misspelt",
            ".drl",
            "(?m)^  ([A-Z]\\w{3,})(?=\\( )",
            (at, random) -> "  " + misspelt(at.group(1), random)),
    VALUE_NAME(
            "wrong value",
            "a value is misspelt",
            ".drl",
            "(?<= == )([A-Z][A-Z_]{3,})\\b",
            (at, random) -> misspelt(at.group(1), random)),
    VALUE(
            "wrong value",
            "another value of the fact",
            ".drl",
            "\\b(\\w+) == ([A-Z][A-Za-z_]*)\\b",
            (at, random) -> otherValue(at.group(1), at.group(2), random)),
    TRUTH(
            "wrong value",
            "yes for no, or no for yes",
            ".drl",
            " == (true|false)\\b",
            (at, random) -> " == " + !Boolean.parseBoolean(at.group(1))),
    DAY(
            "wrong date",
            "a day later in a condition",
            ".drl",
            "(asOf [<>]=? \")(\\d{4}-\\d{2}-\\d{2})\"",
            (at, random) -> at.group(1) + LocalDate.parse(at.group(2)).plusDays(1) + "\""),
    YEAR(
            "wrong date",
            "a year later in a condition",
            ".drl",
            "([<>]=? \")(\\d{4}-\\d{2}-\\d{2})\"",
            (at, random) -> at.group(1) + LocalDate.parse(at.group(2)).plusYears(1) + "\""),
    CALENDAR(
            "wrong date",
            "a day that no calendar has",
            ".drl",
            "([<>]=? \"\\d{4}-)\\d{2}-\\d{2}\"",
            (at, random) -> at.group(1) + "02-30\""),
    BOUNDARY(
            "wrong date",
            "the day itself counts no more, or counts too",
            ".drl",
            "asOf ([<>])(=?) ",
            (at, random) -> "asOf " + at.group(1) + (at.group(2).isEmpty() ? "=" : "") + " "),
    PUBLISHED(
            "wrong date",
            "published after it is in force, or after the last check",
            "ruleset.yaml",
            "(?m)^published: .*$",
            (at, random) -> "published: 2027-01-0" + (1 + random.nextInt(9))),
    REVIEWED(
            "wrong date",
            "checked before it was published",
            "ruleset.yaml",
            "(?m)^reviewed: .*$",
            (at, random) -> "reviewed: 19" + (10 + random.nextInt(90)) + "-01-01"),
    CONSULTED(
            "wrong date",
            "a source of a day that is none",
            "ruleset.yaml",
            "consulted: \\d{4}-\\d{2}-\\d{2}",
            (at, random) -> "consulted: 2026-06-31"),
    OUTCOME("wrong class", "another outcome", ".drl", "outcome = \"(\\w+)\"", null),
    OUTCOME_CELL("wrong class", "another outcome in a table", ".csv", "(?<=,)([A-Z]\\w*)(?=,)", null),
    OUTCOME_NAME(
            "wrong class",
            "an outcome is misspelt",
            ".drl",
            "(outcome = \")(\\w+)\"",
            (at, random) ->
                    at.group(1) + at.group(2) + at.group(2).charAt(at.group(2).length() - 1) + "\""),
    ORDER(
            "wrong class",
            "two outcomes change places in the order",
            "ruleset.yaml",
            "(order: \\[[^\\],\\n]*, )([^\\],\\n]+), ([^\\],\\n]+)",
            (at, random) -> at.group(1) + at.group(3) + ", " + at.group(2)),
    CITES("missing citation", "a rule cites nothing", ".drl", "(?m)^  @Cites\\(.*\\)\\n", (at, random) -> ""),
    SOURCE(
            "missing citation",
            "a source is misspelt",
            ".drl",
            "(@Cites\\(\")([A-Za-z0-9.-]{3,}) ",
            (at, random) -> at.group(1) + misspelt(at.group(2), random) + " "),
    PROVISION(
            "missing citation",
            "a source without its provision",
            ".drl",
            "(@Cites\\(\"[A-Za-z0-9.-]+) [^;\"\\n]*(?=[;\"])",
            (at, random) -> at.group(1)),
    STANDING(
            "wrong standing",
            "a standing that does not fit the days",
            "ruleset.yaml",
            "(?m)^standing: (\\w+)$",
            (at, random) -> "standing: " + (at.group(1).equals("IN_FORCE") ? "REPEALED" : "ENACTED")),
    LIMB(
            "swapped limb",
            "two rules change their outcomes",
            ".drl",
            "outcome = \"(\\w+)\"((?s:.){1,600}?)outcome = \"(\\w+)\"",
            (at, random) -> at.group(1).equals(at.group(3))
                    ? null
                    : "outcome = \"" + at.group(3) + "\"" + at.group(2) + "outcome = \"" + at.group(1) + "\""),
    VERDICT(
            "swapped limb",
            "passes where it fails",
            ".drl",
            "verdict = \"(PASS|FAIL)\"",
            (at, random) -> "verdict = \"" + (at.group(1).equals("PASS") ? "FAIL" : "PASS") + "\""),
    EXTENDS("lost link", "a limb no longer extends its base", ".drl", " extends \"[^\"\\n]*\"", (at, random) -> ""),
    PARENT(
            "lost link",
            "a limb extends a rule that is not there",
            ".drl",
            "( extends \"[^\"\\n]*)\"",
            (at, random) -> at.group(1) + "s\""),
    UNLESS("lost link", "a rule no longer gives way", ".drl", ", unless = \"[^\"\\n]*\"", (at, random) -> ""),
    GIVES_WAY(
            "lost link",
            "a rule gives way to one that is not there",
            ".drl",
            "(unless = \"[^*\"\\n][^\"\\n]*)\"",
            (at, random) -> at.group(1) + "x\""),
    RULE("lost rule", "a rule is lost", ".drl", "(?m)^rule \"(?s:.)*?^end$\\n?", (at, random) -> ""),
    DEMAND("lost rule", "a condition is lost", ".drl", "(?<=\\( )[\\w.]+ (?:==|!=) \\w+, ", (at, random) -> ""),
    FILE(
            "lost rule",
            "a file is no longer named",
            "ruleset.yaml",
            "(files: \\[)[\\w.-]+, ",
            (at, random) -> at.group(1)),
    OR(
            "wrong joint",
            "or for and",
            ".drl",
            "(?<=(?:true|false|[A-Z_]{4,})), (?=\\w+ (?:==|!=) )",
            (at, random) -> " || ");

    private final String group;
    private final String words;
    private final String file;
    private final Pattern pattern;
    private final @Nullable BiFunction<Matcher, Random, @Nullable String> change;

    MistakeKind(
            String group,
            String words,
            String file,
            String pattern,
            @Nullable BiFunction<Matcher, Random, @Nullable String> change) {
        this.group = group;
        this.words = words;
        this.file = file;
        this.pattern = Pattern.compile(pattern);
        this.change = change;
    }

    String group() {
        return group;
    }

    String words() {
        return words;
    }

    /**
     * Whether it can be made in a file.
     *
     * @param name the name of the file
     * @param text its text
     * @param header ruleset.yaml of the edition
     */
    boolean isOf(String name, String text, String header) {
        boolean one = header.contains("join: strictest");
        return name.endsWith(file)
                && switch (this) {
                    // Of a set of outcomes no case says that there is nothing else.
                    case OUTCOME -> one;
                    case OUTCOME_CELL ->
                        one && text.lines().findFirst().orElse("").contains("-> outcome");
                    // What an edition does not say, it takes over.
                    case RULE -> !header.contains("\namends:");
                    default -> true;
                };
    }

    /** Whether it can be made in the part of a rule before its place: a demand that only a warning has may follow from a tie. */
    boolean isIn(String rule) {
        return this != DEMAND || rule.contains("@Concludes");
    }

    Pattern pattern() {
        return pattern;
    }

    /**
     * How what stands there then reads; null where the mistake cannot be made there.
     *
     * @param outcomes the outcomes of the edition
     */
    @Nullable
    String change(Matcher at, Random random, List<String> outcomes) {
        if (change != null) {
            return change.apply(at, random);
        }
        List<String> others = outcomes.stream()
                .filter(outcome -> !outcome.equals(at.group(1)))
                .toList();
        if (!outcomes.contains(at.group(1)) || others.isEmpty()) {
            return null;
        }
        return at.group().replace(at.group(1), others.get(random.nextInt(others.size())));
    }

    /** Two neighbouring letters change places; null where they are the same. */
    private static @Nullable String misspelt(String word, Random random) {
        int at = 1 + random.nextInt(word.length() - 2);
        String changed = word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        return changed.equals(word) ? null : changed;
    }

    private static @Nullable FactDefinition fact(String name) {
        for (SectionDefinition section : Vocabulary.sections()) {
            FactDefinition fact = section.fact(name);
            if (fact != null) {
                return fact;
            }
        }
        return null;
    }

    private static @Nullable String otherFact(String name, Random random) {
        FactDefinition fact = fact(name);
        SectionDefinition section = fact == null
                ? null
                : Vocabulary.section(fact.path().substring(0, fact.path().indexOf('.')));
        if (fact == null || section == null) {
            return null;
        }
        List<String> others = section.facts().stream()
                .filter(other -> other.type() == fact.type() && !other.name().equals(name))
                .map(FactDefinition::name)
                .toList();
        return others.isEmpty() ? null : others.get(random.nextInt(others.size()));
    }

    private static @Nullable String otherValue(String name, String value, Random random) {
        FactDefinition fact = fact(name);
        if (fact == null || fact.type() != FactType.ENUM || !fact.values().contains(value)) {
            return null;
        }
        List<String> others =
                fact.values().stream().filter(other -> !other.equals(value)).toList();
        return others.isEmpty() ? null : name + " == " + others.get(random.nextInt(others.size()));
    }
}
