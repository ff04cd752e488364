package org.clearway.rules.authoring.profile;

import static org.clearway.rules.authoring.Fixture.edition;
import static org.clearway.rules.authoring.Fixture.rule;
import static org.clearway.rules.authoring.ProblemCode.ANNOTATION;
import static org.clearway.rules.authoring.ProblemCode.ATTRIBUTE;
import static org.clearway.rules.authoring.ProblemCode.CONSEQUENCE;
import static org.clearway.rules.authoring.ProblemCode.DECLARATION;
import static org.clearway.rules.authoring.ProblemCode.IMPORT;
import static org.clearway.rules.authoring.ProblemCode.RULE_NAME;
import static org.clearway.rules.authoring.ProblemCode.SYNTAX;
import static org.clearway.rules.authoring.Refusal.named;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.authoring.Refusal;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no DRL file may hold around its conditions. */
class RefusedFilesTest {
    private static final String RULE = rule("  Device( active == true )");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource({"declarations", "frames", "annotations", "consequences"})
    void refused(Refusal refusal) {
        refusal.check(folder);
    }

    @ParameterizedTest(name = "the attribute {0} is refused in a rule")
    @ValueSource(
            strings = {
                "salience 10",
                "salience ( 5 + 5 )",
                "no-loop",
                "no-loop true",
                "lock-on-active",
                "auto-focus true",
                "enabled false",
                "refract",
                "direct",
                "agenda-group \"a\"",
                "activation-group \"a\"",
                "ruleflow-group \"a\"",
                "date-effective \"01-Jan-2026\"",
                "date-expires \"01-Jan-2026\"",
                "dialect \"mvel\"",
                "calendars \"a\"",
                "timer ( int: 5s )",
                "duration 100"
            })
    void attribute(String attribute) {
        String advice = attribute.startsWith("date") ? "Request( asOf" : "unless";
        Refusal before = new Refusal(
                ATTRIBUTE,
                advice,
                edition().with("rules.drl", RULE.replace("base\"\n", "base\"\n  ^" + attribute + "\n")));
        before.check(folder);
        Refusal after = new Refusal(
                ATTRIBUTE, advice, edition().with("rules.drl", RULE.replace("when", "^" + attribute + "\nwhen")));
        after.check(folder);
        Refusal file = new Refusal(ATTRIBUTE, advice, edition().with("rules.drl", "^" + attribute + "\n" + RULE));
        file.check(folder);
    }

    private static Named<Refusal> file(String sentence, ProblemCode code, String instead, String text) {
        return named(sentence, code, instead, edition().with("rules.drl", text));
    }

    private static Named<Refusal> header(String sentence, ProblemCode code, String instead, String annotations) {
        return file(sentence, code, instead, RULE.replace("  @Cites(\"LAW Art 1\")\n", annotations + "\n"));
    }

    static Stream<Named<Refusal>> declarations() {
        return Stream.of(
                file("a global", DECLARATION, "rules", "^global java.util.List found\n" + RULE),
                file("a global after the rules", DECLARATION, "rules", RULE + "^global java.util.List found\n"),
                file("a function", DECLARATION, "rules", "^function void f() { System.exit( 0 ); }\n" + RULE),
                file("a query", DECLARATION, "rules", "^query \"q\" Device( ) end\n" + RULE),
                file("a declared type", DECLARATION, "rules", "^declare Thing size : int end\n" + RULE),
                file("a declared enumeration", DECLARATION, "rules", "^declare enum E A, B; end\n" + RULE),
                file(
                        "a window",
                        DECLARATION,
                        "rules",
                        "^declare window W Device( ) over window:time( 5s ) end\n" + RULE),
                file("a unit", DECLARATION, "rules", "^unit Checks;\n" + RULE),
                file("an expander", DECLARATION, "rules", "^expander words.dsl\n" + RULE),
                file("a second package", DECLARATION, "rules", "package a\n^package b\n" + RULE),
                file("a word that is nothing", DECLARATION, "rules", "^hello\n" + RULE),
                file("a comment of another language", DECLARATION, "rules", "^# hello\n" + RULE),
                file("an import of a class", IMPORT, "org.clearway.rules.facts.*", "^import java.util.List\n" + RULE),
                file("an import of a package", IMPORT, "facts.*", "^import java.lang.*;\n" + RULE),
                file(
                        "an import that begins like the fact types",
                        IMPORT,
                        "facts.*",
                        "^import org.clearway.rules.facts.Nothing\n" + RULE),
                file(
                        "an import below a fact type",
                        IMPORT,
                        "facts.*",
                        "^import org.clearway.rules.facts.Device.Site\n" + RULE),
                file("an import of a function", IMPORT, "facts.*", "^import function java.lang.System.exit\n" + RULE),
                file("a static import", IMPORT, "facts.*", "^import static java.lang.System.exit\n" + RULE),
                file("an import of an accumulate function", IMPORT, "facts.*", "^import accumulate a.B c\n" + RULE));
    }

    static Stream<Named<Refusal>> frames() {
        return Stream.of(
                file("a name without quotes", RULE_NAME, "rule \"Rule 7", RULE.replace("\"Rule 1: base\"", "^Rule1")),
                file(
                        "a name in single quotes",
                        RULE_NAME,
                        "\"Rule 7",
                        RULE.replace("\"Rule 1: base\"", "^'Rule 1: base'")),
                file("a colon after when", SYNTAX, "without a colon", RULE.replace("when\n", "when^:\n")),
                file("a file without a rule", SYNTAX, "at least one rule", "^// Nothing yet.\n"),
                file("a file whose rules are all commented out", SYNTAX, "at least one rule", "^/*\n" + RULE + "*/\n"),
                file(
                        "a rule without when",
                        SYNTAX,
                        "when ... then end",
                        "^" + RULE.replace("when\n  Device( active == true )", "")),
                file("a rule without then", SYNTAX, "when ... then end", "^" + RULE.replace("then\n", "")),
                file("a rule without end", SYNTAX, "", "^" + RULE.replace("end\n", "")),
                file("a file cut off in a comment", SYNTAX, "*/", RULE + "^/* and so on\n"),
                file(
                        "a file cut off in a text",
                        SYNTAX,
                        "one line",
                        RULE.replace("LAW Art 1\")", "LAW Art 1").replace("@Cites(\"", "@Cites(^\"")),
                file(
                        "a text with a backslash",
                        SYNTAX,
                        "without a backslash",
                        RULE.replace("\"LAW Art 1\"", "^\"LAW Art \\\"1\\\"\"")),
                file(
                        "a parenthesis that nothing closes",
                        SYNTAX,
                        "a ) behind",
                        RULE.replace("Device( active == true )", "Device^( active == true")),
                file(
                        "a parenthesis that nothing closes, before a good pattern",
                        SYNTAX,
                        "a ) behind",
                        RULE.replace("Device( active", "Device^( sterile == true\n  Device( active")),
                file(
                        "a parenthesis that closes nothing",
                        SYNTAX,
                        "as many (",
                        RULE.replace("Device( active == true )", "Device( active == true ) ^)")),
                file(
                        "curly quotation marks",
                        SYNTAX,
                        "straight",
                        RULE.replace("\"LAW Art 1\"", "^\u201CLAW Art 1\u201D")),
                file("annotations after the rule", DECLARATION, "rules", RULE + "^@Note(\"late\")\n"),
                file("an invisible character", SYNTAX, "without it", RULE.replace("active", "acti^\u200Bve")),
                file(
                        "a character that turns the text round",
                        SYNTAX,
                        "without it",
                        RULE.replace("when", "// ^\u202E nehw\nwhen")),
                file("a control character", SYNTAX, "without it", RULE.replace("when", "^\u0007when")));
    }

    static Stream<Named<Refusal>> annotations() {
        String cites = "  @Cites(\"LAW Art 1\")";
        return Stream.of(
                header("an annotation twice", ANNOTATION, "one @Cites", cites + "\n  ^@Cites(\"LAW Art 2\")"),
                header(
                        "an annotation twice behind a comment with a quotation mark",
                        ANNOTATION,
                        "one @Cites",
                        cites + " /* \" */ ^@Cites(\"LAW Art 2\") // \""),
                header(
                        "a member twice",
                        ANNOTATION,
                        "one code",
                        cites + "\n  @Warns(code = \"A\", ^code = \"B\", text = \"c\")"),
                header("an unknown annotation", ANNOTATION, "write Cites", cites + "\n  ^@Cite(\"LAW Art 2\")"),
                header(
                        "an annotation of Drools",
                        ANNOTATION,
                        "Basis, Check, Cites",
                        cites + "\n  ^@Propagation(\"IMMEDIATE\")"),
                header("an annotation with its package", ANNOTATION, "Basis", cites + "\n  ^@org.clearway.Note(\"x\")"),
                header("an annotation without parentheses", ANNOTATION, "@Note(\"text\")", cites + "\n  ^@Note"),
                header("an annotation without its text", ANNOTATION, "@Note(\"text\")", cites + "\n  ^@Note()"),
                header("an annotation with an empty text", ANNOTATION, "a text", cites + "\n  @Note(^\" \")"),
                header("a text without quotes", ANNOTATION, "@Basis(\"text\")", cites + "\n  ^@Basis(INFERRED)"),
                header("a text in single quotes", ANNOTATION, "@Note(\"text\")", cites + "\n  ^@Note('x')"),
                header("two texts", ANNOTATION, "@Note(\"text\")", cites + "\n  ^@Note(\"x\", \"y\")"),
                header("a text put together", ANNOTATION, "@Note(\"text\")", cites + "\n  ^@Note(\"x\" + \"y\")"),
                header(
                        "a quotation in a text",
                        ANNOTATION,
                        "@Note(\"text\")",
                        cites + "\n  ^@Note(\"do not say \"x\" here\")"),
                header(
                        "an unknown member",
                        ANNOTATION,
                        "code, text",
                        cites + "\n  @Warns(code = \"A\", text = \"b\", ^level = \"c\")"),
                header("a warning without its text", ANNOTATION, "@Warns(code", cites + "\n  ^@Warns(code = \"A\")"),
                header(
                        "a member where there is one text",
                        ANNOTATION,
                        "@Basis(\"text\")",
                        cites + "\n  @Basis(^kind = \"INFERRED\")"),
                header("a text where there are members", ANNOTATION, "", cites + "\n  @Warns(^\"A\")"),
                header("a basis that is neither", ANNOTATION, "INFERRED", cites + "\n  @Basis(\"^GUESSED\")"),
                header("something among the annotations", SYNTAX, "@Cites", cites + "\n  ^nonsense"),
                file(
                        "a conclusion without the name of its member",
                        ANNOTATION,
                        "outcome",
                        RULE.replace("@Concludes(outcome = ", "@Concludes(^")),
                file(
                        "an outcome twice",
                        ANNOTATION,
                        "one outcome",
                        RULE.replace("outcome = \"III\"", "outcome = \"III\", ^outcome = \"I\"")));
    }

    static Stream<Named<Refusal>> consequences() {
        return Stream.of(
                        "System.exit( 0 );",
                        ";",
                        "{}",
                        "modify( $d ) {}",
                        "/* nothing */ System.exit( 0 );",
                        "// nothing\nSystem.exit( 0 );",
                        "// nothing\rSystem.exit( 0 );",
                        "String s = \"//\";",
                        "\"/*\" System.exit( 0 ); // */",
                        "drools.halt();")
                .map(text -> file(
                        "a consequence: " + text.replace('\n', ' ').replace('\r', ' '),
                        CONSEQUENCE,
                        "@Concludes",
                        RULE.replace("then\n", "then\n" + marked(text) + "\n")));
    }

    /** Marks what follows the comments that begin a text. */
    private static String marked(String text) {
        int at = text.indexOf("System.exit");
        return text.startsWith("/") ? text.substring(0, at) + "^" + text.substring(at) : "^" + text;
    }
}
