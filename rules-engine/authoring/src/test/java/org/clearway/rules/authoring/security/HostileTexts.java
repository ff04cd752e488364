package org.clearway.rules.authoring.security;

import static org.clearway.rules.authoring.Fixture.edition;
import static org.clearway.rules.authoring.Fixture.rule;
import static org.clearway.rules.authoring.ProblemCode.CONCLUSION;
import static org.clearway.rules.authoring.ProblemCode.CONDITION;
import static org.clearway.rules.authoring.ProblemCode.HEADER;
import static org.clearway.rules.authoring.ProblemCode.RULE_DUPLICATE;
import static org.clearway.rules.authoring.ProblemCode.RULE_NAME;
import static org.clearway.rules.authoring.ProblemCode.SYNTAX;
import static org.clearway.rules.authoring.ProblemCode.TYPE_MISMATCH;
import static org.clearway.rules.authoring.ProblemCode.VALUE_UNKNOWN;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.authoring.security.Hostile.Group;
import org.clearway.rules.authoring.security.Hostile.Tries;

/** Rulesets that smuggle characters, abuse YAML, and wrap numbers. */
final class HostileTexts {
    private static final String RULE = rule("  Device( active == true )");

    private HostileTexts() {}

    static List<Hostile> characters() {
        Group group = new Group(Tries.CHARACTERS);
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("a character of width zero", "\u200B");
        hidden.put("text that runs from right to left", "\u202E");
        hidden.put("a soft hyphen", "\u00AD");
        hidden.put("a byte order mark", "\uFEFF");
        hidden.put("a Hangul filler", "\u3164");
        hidden.put("a space that is none", "\u00A0");
        hidden.put("a separator of lines", "\u2028");
        hidden.put("a tag outside of the basic plane", "\uDB40\uDC41");
        hidden.put("a variation selector", "\uDB40\uDD00");
        hidden.put("a character for private use", "\uE000");
        hidden.put("the bell", "\u0007");
        hidden.put("an escape to the terminal", "\u001B[31m");
        hidden.put("a zero", "\u0000");
        hidden.put("a step back", "\b");
        hidden.forEach((name, text) ->
                group.rules(name + " in a rule name", SYNTAX, RULE.replace("base", "ba¶" + text + "se")));
        return group.rules("text from right to left in a comment", SYNTAX, "// if ¶\u202E\u2066 then\n" + RULE)
                .table(
                        "an escape in a cell",
                        SYNTAX,
                        "rule,Device.active,-> outcome,cites\nT: ¶\u001B]0;x\u0007,true,I,LAW Art 1\n")
                .rules("a Cyrillic letter in a rule name", RULE_NAME, named(RULE.replace("base", "b\u0430se")))
                .rules("a Greek letter in a rule name", RULE_NAME, named(RULE.replace("Rule", "\u03A1ule")))
                .rules("a wide letter in a rule name", RULE_DUPLICATE, RULE + named(RULE.replace("base", "b\uFF41se")))
                .rules(
                        "names that differ in a space",
                        RULE_DUPLICATE,
                        RULE + named(RULE.replace("Rule 1:", "Rule  1 :")))
                .rules("names that differ in capitals", RULE_DUPLICATE, RULE + named(RULE.replace("base", "Base")))
                .rules(
                        "names with a letter for a digit",
                        RULE_DUPLICATE,
                        RULE + named(RULE.replace("Rule 1", "Rule l")))
                .rules(
                        "names that differ in an accent",
                        RULE_DUPLICATE,
                        RULE + named(RULE.replace("base", "bas\u00E9")))
                .header(
                        "an escape of YAML for the terminal",
                        HEADER,
                        "title: A fixture",
                        "title: ¶\"A \\e[31m fixture\"")
                .header("an escape of YAML for a zero", HEADER, "title: A fixture", "title: ¶\"A \\0 fixture\"")
                .header("an escape of YAML for the bell", HEADER, "title: A fixture", "title: ¶\"A \\x07 fixture\"")
                .header("an escape of YAML from right to left", HEADER, "owner: Nobody", "owner: ¶\"\\u202Eydobon\"")
                .header(
                        "an escape of YAML outside of the basic plane",
                        HEADER,
                        "owner: Nobody",
                        "owner: ¶\"a\\U000E0041b\"")
                .header(
                        "an escape of YAML in the name of an outcome",
                        HEADER,
                        "  III: Class III",
                        "  III: Class III\n  ¶\"I\\u200BV\": Class IV")
                .header("half of a character", HEADER, "owner: Nobody", "owner: ¶\"a\\uD800b\"")
                .besides(
                        "UTF-16",
                        SYNTAX,
                        "rules.drl",
                        edition(),
                        Hostile.bytes("rules.drl", RULE.getBytes(StandardCharsets.UTF_16)))
                .besides(
                        "Latin 1",
                        SYNTAX,
                        "rules.drl",
                        edition(),
                        Hostile.bytes(
                                "rules.drl", RULE.replace("base", "b\u00E4se").getBytes(StandardCharsets.ISO_8859_1)))
                .besides(
                        "a letter in more bytes than it has",
                        SYNTAX,
                        "rules.drl",
                        edition(),
                        Hostile.bytes("rules.drl", new byte[] {(byte) 0xC0, (byte) 0xAF}))
                .all();
    }

    /** A rule, marked where its name begins. */
    static String named(String rule) {
        return rule.replace("rule \"", "rule \"¶");
    }

    static List<Hostile> yaml() {
        StringBuilder laughs = new StringBuilder("title: A fixture\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            laughs.append("a%d: &a%d [%s]%n"
                    .formatted(i, i, ("*a" + (i - 1) + ",").repeat(9).replaceAll(",$", "")));
        }
        return new Group(Tries.YAML)
                .header("a tag of Java", HEADER, "title: A fixture", "title: ¶!!java.lang.Runtime [exec]")
                .header(
                        "a loader of classes",
                        HEADER,
                        "title: A fixture",
                        "title: ¶!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"https://example.org\"]]]]")
                .header("a tag of bytes", HEADER, "title: A fixture", "title: ¶!!binary aGVsbG8=")
                .header("a tag of a set", HEADER, "outcomes:", "outcomes: ¶!!set")
                .header("a tag of one's own", HEADER, "title: A fixture", "title: ¶!run yes")
                .header("an anchor that nobody uses", HEADER, "title: A fixture", "title: ¶&a A fixture")
                .header("an anchor and its reference", HEADER, "owner: Nobody", "owner: *a")
                .header("a merge", HEADER, "outcomes:", "<<: { owner: x }\noutcomes:")
                .header("a thousand million laughs", HEADER, "title: A fixture", laughs.toString())
                .header("a second document", HEADER, "id: gb-fixture", "---\na: 1\n---\nid: gb-fixture")
                .header("a name twice", HEADER, "owner: Nobody", "owner: Nobody\nowner: Somebody")
                .header("a list for a day", HEADER, "reviewed: 2026-01-02", "reviewed: [2026, 1, 2]")
                .header("a number for a day", HEADER, "reviewed: 2026-01-02", "reviewed: ¶20260102")
                .header("a time for a day", HEADER, "reviewed: 2026-01-02", "reviewed: ¶2026-01-02T00:00:00Z")
                .header("a text for a number", HEADER, "revision: 1", "revision: ¶\"1\"")
                .header("a truth for a number", HEADER, "revision: 1", "revision: ¶true")
                .header("a number for a truth", HEADER, "authority: LAW, read: true", "authority: LAW, read: 1")
                .header("a number for a standing", HEADER, "standing: IN_FORCE", "standing: 0")
                .header("a list for a text", HEADER, "owner: Nobody", "owner: [Nobody]")
                .header(
                        "a member for a class",
                        HEADER,
                        "title: A fixture",
                        "title: A fixture\n\"¶@class\": java.lang.Runtime")
                .all();
    }

    static List<Hostile> numbers() {
        return new Group(Tries.NUMBERS)
                .condition(
                        "a number of days that wraps",
                        VALUE_UNKNOWN,
                        "  Readiness( plusDays( qmsCertificateExpiry, ¶18446744073709551626 ) > \"2026-01-01\" )")
                .condition(
                        "more days than any law",
                        TYPE_MISMATCH,
                        "  Readiness( plusDays( qmsCertificateExpiry, ¶100001 ) > \"2026-01-01\" )")
                .condition(
                        "half a day",
                        TYPE_MISMATCH,
                        "  Readiness( plusDays( qmsCertificateExpiry, ¶1.5 ) > \"2026-01-01\" )")
                .condition(
                        "years beyond the calendar",
                        TYPE_MISMATCH,
                        "  Readiness( plusYears( qmsCertificateExpiry, ¶999999999 ) > \"2026-01-01\" )")
                .condition(
                        "a number of 1,000 digits",
                        VALUE_UNKNOWN,
                        "  AiMonitoring( driftLimit > ¶" + "9".repeat(1_000) + " )")
                .condition("a number of 16 digits", VALUE_UNKNOWN, "  AiMonitoring( driftLimit > ¶1234567890123456 )")
                .condition("a number of 32 bits and one", VALUE_UNKNOWN, "  AiData( " + integer() + " > ¶2147483648 )")
                .condition("a part of a whole number", VALUE_UNKNOWN, "  AiData( " + integer() + " > ¶1.5 )")
                .condition("a power of ten", CONDITION, "  AiMonitoring( driftLimit > 1e2147483647 )")
                .condition(
                        "a day of the year 999999999",
                        VALUE_UNKNOWN,
                        "  Readiness( qmsCertificateExpiry > ¶\"+999999999-12-31\" )")
                .condition(
                        "a day of the year -1", VALUE_UNKNOWN, "  Readiness( qmsCertificateExpiry > ¶\"-0001-01-01\" )")
                .condition(
                        "a day of the year 0", VALUE_UNKNOWN, "  Readiness( qmsCertificateExpiry > ¶\"0000-01-01\" )")
                .condition("30 February", VALUE_UNKNOWN, "  Readiness( qmsCertificateExpiry > ¶\"2026-02-30\" )")
                .annotation(
                        "a day of the year 9999 as a deadline",
                        CONCLUSION,
                        "  @Concludes(outcome = \"III\", ends = \"9999-12-31\")\n  @Cites(\"LAW Art 1\")")
                .annotation(
                        "days that wrap in a deadline",
                        CONCLUSION,
                        "  @Concludes(outcome = \"III\", ends = \"plusDays( readiness.qmsCertificateExpiry, 18446744073709551626 )\")\n  @Cites(\"LAW Art 1\")")
                .header("a revision that wraps", HEADER, "revision: 1", "revision: 4294967297")
                .header("a revision below one", HEADER, "revision: 1", "revision: ¶-1")
                .header("a revision and a half", HEADER, "revision: 1", "revision: ¶1.5")
                .header(
                        "published in the year 999999999",
                        HEADER,
                        "published: 2026-01-01",
                        "published: ¶+999999999-12-31")
                .header("published in the year 1", HEADER, "published: 2026-01-01", "published: ¶0001-01-01")
                .header(
                        "in force until the year 9999",
                        HEADER,
                        "{ from: 2026-01-01 }",
                        "{ from: 2026-01-01, to: ¶9999-12-31 }")
                .all();
    }

    /** A fact that is a whole number. */
    private static String integer() {
        return org.clearway.rules.vocabulary.Vocabulary.section("aiData").facts().stream()
                .filter(fact -> fact.type() == org.clearway.rules.vocabulary.FactType.INTEGER)
                .findFirst()
                .orElseThrow()
                .name();
    }
}
