package org.clearway.rules.authoring.security;

import static org.clearway.rules.authoring.Fixture.edition;
import static org.clearway.rules.authoring.Fixture.rule;
import static org.clearway.rules.authoring.ProblemCode.AMENDMENT;
import static org.clearway.rules.authoring.ProblemCode.ANNOTATION;
import static org.clearway.rules.authoring.ProblemCode.ATTRIBUTE;
import static org.clearway.rules.authoring.ProblemCode.CONCLUSION;
import static org.clearway.rules.authoring.ProblemCode.CONDITION;
import static org.clearway.rules.authoring.ProblemCode.CONSEQUENCE;
import static org.clearway.rules.authoring.ProblemCode.DECLARATION;
import static org.clearway.rules.authoring.ProblemCode.FACT_UNKNOWN;
import static org.clearway.rules.authoring.ProblemCode.HEADER;
import static org.clearway.rules.authoring.ProblemCode.IMPORT;
import static org.clearway.rules.authoring.ProblemCode.REFERENCE;
import static org.clearway.rules.authoring.ProblemCode.RULE_DUPLICATE;
import static org.clearway.rules.authoring.ProblemCode.SYNTAX;
import static org.clearway.rules.authoring.ProblemCode.TABLE;
import static org.clearway.rules.authoring.ProblemCode.TYPE_MISMATCH;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.clearway.rules.authoring.Fixture;
import org.clearway.rules.authoring.security.Hostile.Group;
import org.clearway.rules.authoring.security.Hostile.Tries;

/** Rulesets that try to run code, to read files, to loop, and to pass for what they are not. */
final class HostileRules {

    /** Leaves a trace where it runs. */
    private static final String RUN = "System.setProperty(\"" + HostileRun.RAN + "\", \"yes\")";

    private static final String RULE = rule("  Device( active == true )");

    private HostileRules() {}

    static List<Hostile> code() {
        return new Group(Tries.CODE)
                .rules("a consequence in Java", CONSEQUENCE, RULE.replace("then\n", "then\n¶" + RUN + ";\n"))
                .rules(
                        "a consequence that ends the JVM",
                        CONSEQUENCE,
                        RULE.replace("then\n", "then\n¶System.exit(0);\n"))
                .rules(
                        "a consequence with a name",
                        CONSEQUENCE,
                        RULE.replace("then\nend", "then\n¶then[run]\n" + RUN + ";\nend"))
                .rules(
                        "a consequence that hides behind a comment",
                        CONSEQUENCE,
                        RULE.replace("then\n", "then /* end */ ¶" + RUN + ";\n"))
                .rules("a function", DECLARATION, "¶function boolean run() { " + RUN + "; return true; }\n" + RULE)
                .rules("an import of a function", IMPORT, "¶import function java.lang.System.exit\n" + RULE)
                .rules("a static import", IMPORT, "¶import static java.lang.System.*\n" + RULE)
                .rules("an import of Runtime", IMPORT, "¶import java.lang.Runtime\n" + RULE)
                .rules("a global", DECLARATION, "¶global java.lang.Runtime runtime\n" + RULE)
                .rules("a query", DECLARATION, "¶query \"q\" Device( active == " + RUN + " ) end\n" + RULE)
                .rules(
                        "a declared type with a value in Java",
                        DECLARATION,
                        "¶declare Run\n  a : String = " + RUN + "\nend\n" + RULE)
                .rules("a language of its own", DECLARATION, "¶expander run.dsl\n" + RULE)
                .rules("the dialect mvel", ATTRIBUTE, RULE.replace("when", "¶dialect \"mvel\"\nwhen"))
                .rules(
                        "a timer with an expression",
                        ATTRIBUTE,
                        RULE.replace("when", "¶timer( expr: " + RUN + " )\nwhen"))
                .rules(
                        "a computed salience",
                        ATTRIBUTE,
                        RULE.replace("when", "¶salience( " + RUN + ".length() )\nwhen"))
                .rules("a computed enabled", ATTRIBUTE, RULE.replace("when", "¶enabled( " + RUN + " == null )\nwhen"))
                .condition("eval", CONDITION, "  eval( " + RUN + " == null )")
                .condition("eval in a pattern", CONDITION, "  Device( ¶eval( " + RUN + " == null ) )")
                .condition(
                        "a call in a pattern", FACT_UNKNOWN, "  Device( ¶System.setProperty( \"a\", \"b\" ) == null )")
                .condition("a call on a fact", CONDITION, "  Device( duration.name() == \"A\" )")
                .condition("the class of a fact", CONDITION, "  Device( duration.class.name == \"A\" )")
                .condition("this", FACT_UNKNOWN, "  Device( ¶this != null )")
                .condition("a constructor", TYPE_MISMATCH, "  Device( active == new java.io.File( \"a\" ).exists() )")
                .condition("from", CONDITION, "  Device( active == true ) from System.getProperties()")
                .condition("from collect", CONDITION, "  $l : java.util.List() from collect( Device() )")
                .condition(
                        "accumulate with code",
                        CONDITION,
                        "  accumulate( Device( active == true ), init( " + RUN + "; ) action( ) result( 1 ) )")
                .condition("an inline cast", CONDITION, "  Device( duration#String.length > 0 )")
                .condition("a lambda in braces", SYNTAX, "  Device( active == { -> " + RUN + " } )")
                .condition(
                        "a regular expression that backtracks", CONDITION, "  Device( duration ¶matches \"(a+)+$\" )")
                .condition("an operator of one's own", CONDITION, "  Device( duration str[startsWith] \"S\" )")
                .condition("an assignment", SYNTAX, "  Device( active = true )")
                .condition("a ternary", CONDITION, "  Device( ( active ? true : false ) == true )")
                .condition("a path over objects", CONDITION, "  /device[ active == true ]")
                .condition("if and do", CONDITION, "  Device( active == true )\n  if ( active == true ) do[run]")
                .annotation(
                        "Java in an annotation", ANNOTATION, "  @Concludes(outcome = \"III\")\n  ¶@Cites(" + RUN + ")")
                .annotation(
                        "an annotation by its class",
                        ANNOTATION,
                        "  @Concludes(outcome = \"III\")\n  @Cites(\"LAW Art 1\")\n  ¶@java.lang.Deprecated(\"x\")")
                .annotation(
                        "an annotation of Drools",
                        ANNOTATION,
                        "  @Concludes(outcome = \"III\")\n  @Cites(\"LAW Art 1\")\n  ¶@Propagation(\"IMMEDIATE\")")
                .annotation(
                        "a quote that is escaped",
                        SYNTAX,
                        "  @Concludes(outcome = \"III\")\n  @Cites(¶\"LAW Art 1\\\"); " + RUN + "; //\")")
                .annotation(
                        "a date in Java",
                        CONCLUSION,
                        "  @Concludes(outcome = \"III\", ends = \"java.time.LocalDate.now()\")\n  @Cites(\"LAW Art 1\")")
                .table(
                        "Java in a cell",
                        TABLE,
                        "rule,Device.active,-> outcome,cites\n¶T: one,true || " + RUN.replace("\"", "'")
                                + ",I,LAW Art 1\n")
                .table(
                        "Java in a column",
                        FACT_UNKNOWN,
                        "rule,¶Device.getClass().getName(),-> outcome,cites\nT: one,a,I,LAW Art 1\n")
                .table(
                        "a formula in a cell",
                        TABLE,
                        "rule,Device.active,-> outcome,cites\nT: one,¶=cmd|'/C calc'!A0,I,LAW Art 1\n")
                .all();
    }

    static List<Hostile> files() {
        return new Group(Tries.FILES)
                .header("rules from a folder above", HEADER, "[rules.drl]", "[¶../../../rules.drl]")
                .header("rules by a whole path", HEADER, "[rules.drl]", "[¶/etc/passwd]")
                .header("rules by an address", HEADER, "[rules.drl]", "[\"¶https://example.org/rules.drl\"]")
                .header(
                        "definitions from elsewhere",
                        HEADER,
                        "combine:",
                        "definitions: [¶../definitions.drl]\ncombine:")
                .header("consequences from elsewhere", HEADER, "combine:", "consequences: [¶/dev/zero]\ncombine:")
                .header(
                        "an edition in a folder above",
                        AMENDMENT,
                        "reviewed: 2026-01-02",
                        "reviewed: 2026-01-02\n¶amends: ../../other")
                .header(
                        "an edition by a whole path",
                        AMENDMENT,
                        "reviewed: 2026-01-02",
                        "reviewed: 2026-01-02\n¶amends: /etc")
                .header(
                        "the folder above as an edition",
                        AMENDMENT,
                        "reviewed: 2026-01-02",
                        "reviewed: 2026-01-02\n¶amends: ..")
                .header("an include", HEADER, "title: A fixture", "title: ¶!include /etc/passwd")
                .besides("rules by a link", HEADER, "rules.drl", edition(), linked("rules.drl"))
                .besides("a table by a link", HEADER, "table.csv", edition().table("rule\n"), linked("table.csv"))
                .besides("a header by a link", HEADER, "ruleset.yaml", edition(), linked("ruleset.yaml"))
                .besides(
                        "rules in a folder of that name",
                        HEADER,
                        "more.drl",
                        edition(),
                        folder -> Files.createDirectory(folder.resolve("more.drl")))
                .besides(
                        "a class beside the rules",
                        HEADER,
                        "Run.class",
                        edition(),
                        Hostile.bytes("Run.class", new byte[] {1}))
                .besides("a program beside the rules", HEADER, "run.sh", edition(), Hostile.bytes("run.sh", new byte[] {
                    '#'
                }))
                .besides(
                        "a module of Drools beside the rules",
                        HEADER,
                        "kmodule.xml",
                        edition(),
                        Hostile.bytes("kmodule.xml", new byte[] {'<'}))
                .all();
    }

    /** A file moved out of the edition, with a link in its place. */
    private static Hostile.Besides linked(String file) {
        return folder -> {
            Path elsewhere = folder.resolveSibling("elsewhere-" + file);
            Files.move(folder.resolve(file), elsewhere);
            Files.createSymbolicLink(folder.resolve(file), elsewhere);
        };
    }

    static List<Hostile> loops() {
        String two = RULE.replace("Rule 1: base\"", "Rule 2: base\" extends \"Rule 1: base\"");
        return new Group(Tries.LOOP)
                .rules(
                        "a rule that extends itself",
                        REFERENCE,
                        RULE.replace("base\"", "base\" extends \"¶Rule 1: base\""))
                .rules(
                        "rules that extend each other",
                        REFERENCE,
                        RULE.replace("base\"", "base\" extends \"¶Rule 2: base\"") + two)
                .rules(
                        "rules that displace each other",
                        REFERENCE,
                        RULE.replace("\"III\"", "\"III\", unless = \"¶Rule 2\"")
                                + RULE.replace("Rule 1", "Rule 2").replace("\"III\"", "\"III\", unless = \"Rule 1\""))
                .edition(
                        "a definition by itself",
                        REFERENCE,
                        "definitions.drl",
                        edition().definitions(definition("a", "Defined( ¶a == true )")))
                .edition(
                        "definitions by each other",
                        REFERENCE,
                        "definitions.drl",
                        edition()
                                .definitions(definition("a", "Defined( b == true )")
                                        + definition("b", "Defined( ¶a == false )")))
                .besides(
                        "editions that amend each other",
                        AMENDMENT,
                        "../2027-01-01/ruleset.yaml",
                        edition()
                                .with(
                                        "ruleset.yaml",
                                        Fixture.AMENDING
                                                .replace("edition: 2027-01-01", "edition: 2026-01-01")
                                                .replace("amends: 2026-01-01", "amends: 2027-01-01")),
                        folder -> Files.writeString(
                                Files.createDirectory(folder.resolveSibling("2027-01-01"))
                                        .resolve("ruleset.yaml"),
                                Fixture.AMENDING))
                .header(
                        "an edition that amends itself",
                        AMENDMENT,
                        "reviewed: 2026-01-02",
                        "reviewed: 2026-01-02\n¶amends: 2026-01-01")
                .condition("a loop in a condition", SYNTAX, "  while ( true ) { }")
                .all();
    }

    static String definition(String name, String condition) {
        return "rule \"Definition " + name + ": base\"\n  @Defines(\"" + name + "\")\n  @Cites(\"LAW Art 1\")\nwhen\n  "
                + condition + "\nthen\nend\n";
    }

    static List<Hostile> shadows() {
        Group group = new Group(Tries.SHADOW)
                .rules("a declared fact type", DECLARATION, "¶declare Device\n  active : Boolean\nend\n" + RULE)
                .rules(
                        "a fact type that extends one",
                        DECLARATION,
                        "¶declare Mine extends org.clearway.rules.facts.Device end\n" + RULE)
                .rules("a trait", DECLARATION, "¶declare trait Device end\n" + RULE)
                .rules("a fact type of another package", IMPORT, "¶import com.example.Device\n" + RULE)
                .rules(
                        "a fact type with a longer name",
                        IMPORT,
                        "¶import org.clearway.rules.facts.Device.Evil\n" + RULE)
                .rules("two rules of one name", RULE_DUPLICATE, RULE + HostileTexts.named(RULE))
                .header("a ruleset called as a word of Java", HEADER, "id: gb-fixture", "id: ¶class")
                .header("a ruleset in another folder", HEADER, "id: gb-fixture", "id: ¶../gb-fixture")
                .header("an edition written another way", HEADER, "edition: 2026-01-01", "edition: ¶2026.01.01")
                .header("an edition with underscores", HEADER, "edition: 2026-01-01", "edition: ¶2026_01_01")
                .header("an edition in capitals", HEADER, "edition: 2026-01-01", "edition: ¶A")
                .header("an edition of a day before law", HEADER, "edition: 2026-01-01", "edition: ¶0000-01-01")
                .header("a source that splits citations", HEADER, "LAW: {", "\"¶LAW;X\": {");
        Map.of(
                        "UNDETERMINED", "what is not known",
                        "NOT_APPLICABLE", "what is not reached",
                        "NOT_IN_FORCE", "what is no law",
                        "DETERMINED", "what is decided")
                .forEach((outcome, meaning) -> group.header(
                        "an outcome called as " + meaning,
                        HEADER,
                        "  III: Class III",
                        "  III: Class III\n  ¶" + outcome + ": It is"));
        return group.header(
                        "an outcome with a line in its name",
                        HEADER,
                        "  III: Class III",
                        "  III: Class III\n  \"¶A B, C|D\": It is")
                .all();
    }
}
