package org.clearway.rules.authoring.security;

import static org.clearway.rules.authoring.Fixture.edition;
import static org.clearway.rules.authoring.Fixture.rule;
import static org.clearway.rules.authoring.ProblemCode.AMENDMENT;
import static org.clearway.rules.authoring.ProblemCode.ANNOTATION;
import static org.clearway.rules.authoring.ProblemCode.CONDITION;
import static org.clearway.rules.authoring.ProblemCode.FACT_UNKNOWN;
import static org.clearway.rules.authoring.ProblemCode.HEADER;
import static org.clearway.rules.authoring.ProblemCode.REFERENCE;
import static org.clearway.rules.authoring.ProblemCode.RULE_NAME;
import static org.clearway.rules.authoring.ProblemCode.SYNTAX;
import static org.clearway.rules.authoring.ProblemCode.TABLE;
import static org.clearway.rules.authoring.ProblemCode.VALUE_UNKNOWN;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearway.rules.authoring.Fixture;
import org.clearway.rules.authoring.security.Hostile.Group;
import org.clearway.rules.authoring.security.Hostile.Tries;

/** Rulesets that try to exhaust memory, stack or time. */
final class HostileSizes {
    private static final String CITES = "  @Concludes(outcome = \"III\")\n  @Cites(\"LAW Art 1\")\n";

    private HostileSizes() {}

    private static String many(int times, String between, IntFunction<String> each) {
        return IntStream.range(0, times).mapToObj(each).collect(Collectors.joining(between));
    }

    private static String nested(String opening, int times, String closing) {
        return opening.repeat(times) + "true" + closing.repeat(times);
    }

    private static String numbered(int number, String text) {
        return text.replace("Rule 1:", "Rule " + number + ":");
    }

    static List<Hostile> exhaust() {
        String good = rule("  Device( active == true )");
        String row = "T%d: one,LONG,I,LAW Art 1";
        String columns = "rule,Device.duration,-> outcome,cites\n";
        String large = "Defined( " + many(300, " || ", i -> "active == true") + " )";
        String definition = HostileRules.definition("large", large.replace("Defined(", "Device("));
        return new Group(Tries.EXHAUST)
                .condition(
                        "20,000 parentheses",
                        CONDITION,
                        "  Device( " + "(".repeat(20_000) + "active == true" + ")".repeat(20_000) + " )")
                .condition(
                        "33 parentheses",
                        CONDITION,
                        "  Device( " + "(".repeat(31) + "¶(active == true" + ")".repeat(32) + " )")
                .condition("20,000 brackets", CONDITION, "  Device( active == " + "[".repeat(20_000) + " )")
                .condition("20,000 braces", CONDITION, "  Device( active == " + "{".repeat(20_000) + " )")
                .condition(
                        "10,000 times not",
                        CONDITION,
                        "  " + "not( ".repeat(10_000) + "Device( active == true )" + " )".repeat(10_000))
                .condition(
                        "1,500 times not without parentheses",
                        SYNTAX,
                        "  " + "not ".repeat(1_500) + "Device( active == true )")
                .condition("10,000 times !", CONDITION, "  Device( " + "!".repeat(10_000) + "active )")
                .condition("1,500 signs before a number", CONDITION, "  Device( size == " + "- ".repeat(1_500) + "1 )")
                .condition("30 brackets", SYNTAX, "  Device( active == " + nested("[", 30, "]") + " )")
                .condition("30 brackets behind names", SYNTAX, "  Device( active == " + nested("a[", 30, "]") + " )")
                .condition("30 calls in one another", SYNTAX, "  Device( active == " + nested("f( ", 30, " )") + " )")
                .condition("60 casts", SYNTAX, "  Device( active == " + nested("(a)", 60, "") + " )")
                .condition("30 times not with parentheses", SYNTAX, "  Device( " + nested("not( ", 30, " )") + " )")
                .condition("30 times eval", SYNTAX, "  " + nested("eval( ", 30, " )"))
                .annotation(
                        "30 calls in an annotation", SYNTAX, CITES + "  @Note( x = " + nested("f( ", 29, " )") + " )")
                .condition(
                        "3,000 times ||", CONDITION, "  Device( " + many(3_000, " || ", i -> "active == true") + " )")
                .condition("100,000 times &&", SYNTAX, "  Device( " + many(100_000, "&&", i -> "active") + " )")
                .condition(
                        "50,000 values",
                        SYNTAX,
                        "  Device( duration in ( " + many(50_000, ",", i -> "LONG_TERM") + " ) )")
                .condition(
                        "5,000 functions in each other",
                        CONDITION,
                        "  Readiness( qmsCertificateExpiry > " + "earliest( ".repeat(5_000) + " )")
                .condition("a path of 50,000 steps", SYNTAX, "  Device( " + many(50_000, ".", i -> "a") + " )")
                .condition(
                        "a word of 200,000 parts",
                        CONDITION,
                        "  Device( " + many(200_000, "-", i -> "a") + " == true )")
                .condition(
                        "a name of 500,000 letters", FACT_UNKNOWN, "  Device( ¶" + "a".repeat(500_000) + " == true )")
                .annotation("5,000 annotations in each other", CONDITION, CITES + "  @Note" + "( @A".repeat(5_000))
                .annotation("an annotation with 20,000 parentheses", CONDITION, CITES + "  @Note" + "(".repeat(20_000))
                .annotation("600 annotations", ANNOTATION, CITES + many(300, "\n", i -> "  @Basis(\"INFERRED\")"))
                .rules(
                        "a rule name of 800,000 letters",
                        RULE_NAME,
                        HostileTexts.named(good.replace("base", "a".repeat(800_000))))
                .rules("a text of 900,000 letters", SYNTAX, good + "\"" + "a".repeat(900_000))
                .rules("400,000 quotation marks", SYNTAX, good + "\"\"\"\"".repeat(100_000) + "\"")
                .rules("a comment without an end", SYNTAX, good + "¶/*" + " /*".repeat(300_000))
                .rules("400,000 stars in a comment", SYNTAX, good + "/" + "*".repeat(400_000))
                .rules("300,000 unknown words", SYNTAX, good.replace("when", many(300_000, " ", i -> "a") + "\nwhen"))
                .rules("40,000 signs before a rule", CONDITION, "#".repeat(40_000) + "\n" + good)
                .rules("5,000 rules", CONDITION, many(5_000, "", i -> "rule \"R " + i + ": a\" when then end\n"))
                .rules(
                        "2,000 rules that extend one another",
                        REFERENCE,
                        many(
                                2_000,
                                "",
                                i -> i == 0
                                        ? good
                                        : "rule \"Rule " + (i + 1) + ": base\" extends \"Rule " + i + ": base\"\n"
                                                + CITES + "when\nthen\nend\n"))
                .besides(
                        "a file of 20 MB",
                        SYNTAX,
                        "rules.drl",
                        edition(),
                        Hostile.bytes("rules.drl", new byte[20 << 20]))
                .besides(
                        "a header of 20 MB",
                        SYNTAX,
                        "ruleset.yaml",
                        edition(),
                        Hostile.bytes("ruleset.yaml", new byte[20 << 20]))
                .besides(
                        "1,000,000 invisible characters",
                        SYNTAX,
                        "rules.drl",
                        edition(),
                        Hostile.bytes("rules.drl", new byte[1_000_000]))
                .besides("5,000 files", HEADER, "ruleset.yaml", edition(), folder -> {
                    for (int i = 0; i < 5_000; i++) {
                        Files.createFile(folder.resolve("more-" + i + ".drl"));
                    }
                })
                .table("20,000 rows, each wrong", VALUE_UNKNOWN, columns + many(20_000, "\n", row::formatted))
                .table(
                        "20,000 rows, each right",
                        TABLE,
                        columns + many(20_000, "\n", i -> row.formatted(i).replace("LONG", "LONG_TERM")))
                .table("100,000 columns", TABLE, "rule," + many(100_000, ",", i -> "c" + i) + "\n")
                .table(
                        "a cell of 900,000 letters",
                        TABLE,
                        columns + "T: one," + "a".repeat(900_000) + "!,I,LAW Art 1\n")
                .table("a cell without an end", TABLE, columns + "\"" + ",".repeat(900_000))
                .table("400,000 quotation marks in a row", TABLE, columns + "\"\"".repeat(200_000) + "x\"\n")
                .edition(
                        "definitions that double at each step",
                        CONDITION,
                        "definitions.drl",
                        edition()
                                .definitions(HostileRules.definition("d0", "Device( active == true )")
                                        + many(
                                                40,
                                                "",
                                                i -> HostileRules.definition(
                                                        "d" + (i + 1),
                                                        "Defined( d" + i + " == true || d" + i + " == false )"))))
                .edition(
                        "200 definitions on one another",
                        CONDITION,
                        "definitions.drl",
                        edition()
                                .definitions(many(
                                                200,
                                                "",
                                                i -> HostileRules.definition(
                                                        "d" + i, "Defined( d" + (i + 1) + " == true )"))
                                        + HostileRules.definition("d200", "Device( active == true )")))
                .edition(
                        "a definition of 300 parts used 500 times",
                        CONDITION,
                        "rules.drl",
                        edition()
                                .definitions(definition)
                                .with(
                                        "rules.drl",
                                        many(500, "", i -> numbered(i + 1, rule("  Defined( large == true )")))))
                .edition(
                        "a definition of 300 parts used 390 times in a rule",
                        CONDITION,
                        "rules.drl",
                        edition()
                                .definitions(definition)
                                .with("rules.drl", rule("  Defined( " + many(390, ", ", i -> "large == false") + " )")))
                .header("a name of 900,000 letters", HEADER, "id: gb-fixture", "id: " + "a".repeat(900_000))
                .header("a name of 200,000 parts", HEADER, "id: gb-fixture", "id: ¶a" + "-a".repeat(200_000))
                .header(
                        "an edition of 200,000 parts",
                        HEADER,
                        "edition: 2026-01-01",
                        "edition: ¶a" + "-a".repeat(200_000))
                .header(
                        "50,000 outcomes",
                        HEADER,
                        "  III: Class III",
                        "  III: Class III\n" + many(50_000, "\n", i -> "  O" + i + ": An outcome"))
                .header("100,000 brackets in YAML", HEADER, "title: A fixture", "title: " + "[".repeat(100_000))
                .header(
                        "50,000 members",
                        HEADER,
                        "title: A fixture",
                        "title: A fixture\n" + many(50_000, "\n", i -> "m" + i + ": 1"))
                .besides(
                        "100 editions that amend one another",
                        AMENDMENT,
                        "../e20/ruleset.yaml",
                        edition().with("ruleset.yaml", amending(0)),
                        HostileSizes::chain)
                .all();
    }

    private static String amending(int number) {
        return Fixture.AMENDING
                .replace("edition: 2027-01-01", "edition: " + (number == 0 ? "2026-01-01" : "e" + number))
                .replace("amends: 2026-01-01", "amends: e" + (number + 1))
                .replace("published: 2027-01-01", "published: " + (2150 - number) + "-01-01")
                .replace("reviewed: 2027", "reviewed: 2151");
    }

    private static void chain(Path folder) throws java.io.IOException {
        for (int i = 1; i <= 100; i++) {
            Path edition = Files.createDirectory(folder.resolveSibling("e" + i));
            Files.writeString(edition.resolve("ruleset.yaml"), amending(i));
        }
    }
}
