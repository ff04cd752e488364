package org.clearway.rules.authoring.profile;

import static org.clearway.rules.authoring.Fixture.edition;
import static org.clearway.rules.authoring.ProblemCode.HEADER;
import static org.clearway.rules.authoring.Refusal.named;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.clearway.rules.authoring.Fixture;
import org.clearway.rules.authoring.Refusal;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no ruleset.yaml may say. */
class RefusedHeadersTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource({"members", "identity", "outcomes", "dates", "stages", "files"})
    void refused(Refusal refusal) {
        refusal.check(folder);
    }

    @ParameterizedTest(name = "the member {0} must be there, with a value")
    @ValueSource(
            strings = {
                "id",
                "edition",
                "revision",
                "title",
                "question",
                "standing",
                "published",
                "territory",
                "owner",
                "reviewed"
            })
    void missing(String member) {
        String text = Fixture.HEADER;
        String line =
                text.lines().filter(l -> l.startsWith(member + ":")).findFirst().orElseThrow();
        for (String left : new String[] {"", member + ":\n"}) {
            Fixture edition = edition().with("ruleset.yaml", text.replace(line + "\n", left));
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> edition.read(folder))
                    .isInstanceOf(org.clearway.rules.authoring.AuthoringException.class)
                    .hasMessageContaining("ruleset.yaml:")
                    .hasMessageContaining("HEADER")
                    .hasMessageContaining(member);
        }
    }

    private static Named<Refusal> header(String sentence, String instead, String before, String after) {
        return named(sentence, HEADER, instead, edition().header(before, after));
    }

    static Stream<Named<Refusal>> members() {
        return Stream.of(
                header("an unknown member names the nearest", "write title", "title: A fixture", "^titel: A fixture"),
                header(
                        "an unknown member of a stage",
                        "write files",
                        "    files: [rules.drl]",
                        "    ^file: [rules.drl]"),
                header(
                        "an unknown member of a source",
                        "write read",
                        "authority: LAW, read: true",
                        "authority: LAW, ^red: true"),
                header("a member twice", "", "title: A fixture", "title: A fixture\n^title: Another"),
                header("an outcome twice", "", "  I: Class I\n", "  I: Class I\n  ^I: Class II\n"),
                header("a day that is none", "2026-11-22", "published: 2026-01-01", "published: ^2026-02-30"),
                header("a day with a time", "2026-11-22", "published: 2026-01-01", "published: ^2026-01-01T00:00:00"),
                header("a day as a number", "", "published: 2026-01-01", "published: ^20260101"),
                header("a day of commencement that is none", "2026-11-22", "from: 2026-01-01", "from: ^soon"),
                header("an unknown standing", "IN_FORCE, ENACTED", "standing: IN_FORCE", "standing: ^LAW"),
                header("a standing as a number", "", "standing: IN_FORCE", "standing: ^0"),
                header("an unknown authority", "LAW", "authority: LAW", "authority: ^LAWW"),
                header("a revision that is no whole number", "", "revision: 1", "revision: ^1.5"),
                header(
                        "two documents in one file",
                        "",
                        "order: [I, Is, Im, Ism, III]",
                        "order: [I, Is, Im, Ism, III]\n---\n^a: b\n---"),
                header("an empty text", "in words", "title: A fixture", "title: \"^ \""),
                header("a reference of YAML", "the text itself", "title: A fixture", "title: ^*a"),
                header("a tag of YAML", "the text itself", "title: A fixture", "title: ^!!java.net.URL x"),
                header(
                        "a bracket that nothing closes",
                        "] behind",
                        "order: [I, Is, Im, Ism, III]",
                        "order: ^[I, Is, Im, Ism, III"),
                header("a brace that nothing closes", "} behind", "{ from: 2026-01-01 }", "^{ from: 2026-01-01"),
                header(
                        "a text in quotes that does not end",
                        "same quotation mark",
                        "title: A fixture",
                        "title: ^\"A fixture"),
                header(
                        "a colon in a text without quotes",
                        "in double quotes",
                        "title: A fixture",
                        "title: A fixture^: small"),
                header("a tab before a name", "spaces", "  I: Class I\n", "^\tI: Class I\n"),
                header(
                        "a name that is indented otherwise",
                        "as many spaces",
                        "  Is: Class I sterile",
                        " ^Is: Class I sterile"),
                header("a colon without its space", "a space behind it", "owner: Nobody", "owner^:Nobody"),
                header(
                        "a list that begins on the line of its name",
                        "[a, b]",
                        "files: [rules.drl]",
                        "files: ^- rules.drl"),
                header("a text that begins with a sign", "in double quotes", "title: A fixture", "title: ^@fixture"),
                header("curly quotation marks", "straight", "title: A fixture", "title: ^\u201CA fixture\u201D"),
                header(
                        "curly quotation marks and a colon",
                        "straight",
                        "title: A fixture",
                        "title: ^\u201CA: fixture\u201D"),
                header("a line that is nothing", "name: value", "owner: Nobody", "owner: Nobody\n^and so on"),
                named("an empty file", HEADER, "members", edition().with("ruleset.yaml", "^")),
                named("a file that is no YAML", HEADER, "closes it", edition().with("ruleset.yaml", "id: ^[\n")));
    }

    static Stream<Named<Refusal>> identity() {
        return Stream.of(
                header(
                        "an id with other characters",
                        "small letters",
                        "id: gb-fixture",
                        "id: \"^gb; import java.io.*\""),
                header("an id with capitals", "small letters", "id: gb-fixture", "id: ^GB"),
                header(
                        "an edition that leads out of its folder",
                        "2020-12-31",
                        "edition: 2026-01-01",
                        "edition: ^../2026"),
                header("a revision below 1", "revision: 1", "revision: 1", "revision: ^0"),
                header(
                        "an end before the beginning",
                        "'to'",
                        "effective: { from: 2026-01-01 }",
                        "effective: { from: 2026-01-01, to: ^2025-12-31 }"),
                header(
                        "something in force only after the beginning",
                        "'since'",
                        "effective: { from: 2026-01-01 }",
                        "effective: { from: 2026-01-01, since: ^2026-01-02 }"),
                header(
                        "a misspelt first day of anything in force",
                        "write since",
                        "effective: { from: 2026-01-01 }",
                        "effective: { from: 2026-01-01, ^sinse: 2020-01-01 }"),
                header(
                        "law that took effect before it was published",
                        "the law was made",
                        "published: 2026-01-01",
                        "published: ^2026-01-02"),
                header(
                        "a source that is newer than the last check",
                        "a later one of 'reviewed'",
                        "authority: GUIDANCE, read: false",
                        "authority: GUIDANCE, published: ^2026-01-03, read: false"),
                header(
                        "a source that was looked at before it was published",
                        "not before that of 'published'",
                        "authority: GUIDANCE, read: false",
                        "authority: GUIDANCE, published: 2026-01-02, consulted: ^2026-01-01, read: false"),
                header(
                        "provisions of a source without an address",
                        "address, then",
                        "LAW: { title: \"The Law\", authority: LAW,",
                        "^LAW: { title: \"The Law\", authority: LAW, provisions: { \"Art {}\": \"#art_{}\" },"),
                header(
                        "a form of a provision without a place for its number",
                        "'reg {}': '/regulation/{}'",
                        "LAW: { title: \"The Law\", authority: LAW,",
                        "LAW: { title: \"The Law\", authority: LAW, address: \"https://law.example\", provisions: { ^Art: \"#art_{}\" },"),
                header(
                        "a source published on a day that is none",
                        "2026-11-22",
                        "authority: GUIDANCE, read: false",
                        "authority: GUIDANCE, published: ^2026-02-30, read: false"),
                header(
                        "in force without a day",
                        "effective: {",
                        "standing: IN_FORCE\npublished: 2026-01-01\neffective: { from: 2026-01-01 }",
                        "standing: ^IN_FORCE\npublished: 2026-01-01"),
                header("repealed without a last day", "to:", "standing: IN_FORCE", "standing: ^REPEALED"),
                header(
                        "enacted without a day",
                        "while there is none",
                        "standing: IN_FORCE\npublished: 2026-01-01\neffective: { from: 2026-01-01 }",
                        "standing: ^ENACTED\npublished: 2026-01-01"),
                header(
                        "enacted, and in force before the last check",
                        "standing: IN_FORCE",
                        "standing: IN_FORCE",
                        "standing: ^ENACTED"),
                header(
                        "checked before it was published",
                        "not before 2026-01-01",
                        "reviewed: 2026-01-02",
                        "reviewed: ^2025-12-31"),
                header(
                        "in force by law, with the warning that it is not law",
                        "another standing",
                        "combine:",
                        "warnings: [{ code: ^NOT_LAW, text: This is not law. }]\ncombine:"),
                header("a list that does not exist", "approvals", "combine:", "each: ^approval\ncombine:"),
                header("a section that is no list", "approvals", "combine:", "each: ^device\ncombine:"));
    }

    static Stream<Named<Refusal>> outcomes() {
        return Stream.of(
                header(
                        "an outcome without a meaning, whatever is said of it before",
                        "in one line",
                        "  I: Class I\n  Is: Class I sterile\n",
                        "  I: Class I, and not Is\n  ^Is: \" \"\n"),
                header("an outcome without a meaning", "one line", "  III: Class III", "  ^III: \"\""),
                header("a source key that nobody can cite", "without spaces", "  GUIDE:", "  \"^A GUIDE\":"),
                header(
                        "an order with an unknown outcome",
                        "write III",
                        "order: [I, Is, Im, Ism, III]",
                        "order: [I, Is, Im, Ism, III, ^IIII]"),
                header("an order with an outcome twice", "once", "order: [I,", "^order: [I, I,"),
                header("meets to an unknown outcome", "write Ism", "{ Ism: [Is, Im] }", "{ ^Ismm: [Is, Im] }"),
                header("meets of an unknown outcome", "write Is", "{ Ism: [Is, Im] }", "{ Ism: [^Iss, Im] }"),
                header(
                        "meets of three outcomes",
                        "[Is, Im]",
                        "meets: { Ism: [Is, Im] }",
                        "^meets: { Ism: [Is, Im, I] }"),
                header(
                        "meets of an outcome with itself",
                        "[Is, Im]",
                        "meets: { Ism: [Is, Im] }",
                        "^meets: { Ism: [Is, Is] }"),
                header("refines an unknown outcome", "write I", "refines: { Is: I }", "refines: { Is: ^Io }"),
                header("an unknown outcome that refines", "", "refines: { Is: I }", "refines: { ^Iq: I }"),
                header("routed with an unknown outcome", "write III", "refines: { Is: I }", "routed: [^IIII]"),
                header(
                        "strictest without an order",
                        "order:",
                        "  - stage: class\n    join: strictest\n    files: [rules.drl]\n    order: [I, Is, Im, Ism, III]\n    meets: { Ism: [Is, Im] }\n    refines: { Is: I }",
                        "  - { stage: ^class, join: strictest, files: [rules.drl] }"),
                header(
                        "a gate with an order",
                        "without them",
                        "  - stage: class\n    join: strictest",
                        "  - stage: ^class\n    join: gate"));
    }

    static Stream<Named<Refusal>> dates() {
        String dated = Fixture.rule("Device( active == true )")
                .replace("outcome = \"III\"", "outcome = \"III\", endsOn = \"readiness.qmsCertificateExpiry\"");
        return Stream.of(
                named(
                        "a date without a title",
                        HEADER,
                        "dates: { endsOn:",
                        edition().with("rules.drl", dated.replace("endsOn =", "^endsOn ="))),
                named(
                        "a date with an empty title",
                        HEADER,
                        "dates: { endsOn:",
                        edition()
                                .with("rules.drl", dated.replace("endsOn =", "^endsOn ="))
                                .header("sources:", "dates: { endsOn: \" \" }\nsources:")),
                named(
                        "the title of a date that no rule gives",
                        HEADER,
                        "write endsOn",
                        edition()
                                .with("rules.drl", dated)
                                .header("sources:", "dates: { endsOn: Last day, ^endOn: Last day }\nsources:")),
                header(
                        "the title of a date where no rule gives any",
                        "left out",
                        "sources:",
                        "dates: { ^ends: Last day }\nsources:"),
                header("a signal of an unknown outcome", "write III", "sources:", "signals: { ^IIII: GO }\nsources:"),
                header(
                        "a signal that does not exist",
                        "GO, CAUTION",
                        "sources:",
                        "signals: { III: ^GREEN }\nsources:"));
    }

    static Stream<Named<Refusal>> stages() {
        return Stream.of(
                header(
                        "an unknown join names the nearest",
                        "gate, strictest, all, checks",
                        "join: strictest",
                        "join: ^strict"),
                header(
                        "no stage",
                        "stage: ...",
                        Fixture.HEADER.substring(Fixture.HEADER.indexOf("combine:")),
                        "^combine: []\n"),
                header(
                        "two stages of one name",
                        "a name of its own",
                        "combine:\n  - stage: class",
                        "combine:\n  - { stage: class, join: gate, files: [a.drl] }\n  - stage: ^class"),
                header(
                        "a stage that is never reached",
                        "gates first",
                        "combine:\n",
                        "combine:\n  - { stage: ^first, join: strictest, files: [a.drl], order: [I] }\n"),
                header(
                        "a stage without a file",
                        "files: [rules.drl]",
                        "combine:\n",
                        "combine:\n  - { stage: ^first, join: gate, files: [] }\n"),
                named(
                        "a checklist with two outcomes",
                        HEADER,
                        "three under outcomes",
                        edition()
                                .with("ruleset.yaml", Fixture.CHECKS)
                                .header("outcomes: { CLEAR: Nothing fails,", "^outcomes: {")),
                named(
                        "a checklist with five outcomes",
                        HEADER,
                        "three under outcomes",
                        edition()
                                .header("outcomes:", "^outcomes:")
                                .header(
                                        "combine:\n  - stage: class\n    join: strictest\n    files: [rules.drl]\n    order: [I, Is, Im, Ism, III]\n    meets: { Ism: [Is, Im] }\n    refines: { Is: I }",
                                        "combine:\n  - { stage: class, join: checks, files: [rules.drl] }")));
    }

    static Stream<Named<Refusal>> files() {
        return Stream.of(
                header(
                        "a file that is named but not there",
                        "write rules.drl",
                        "files: [rules.drl]",
                        "files: [rules.drl, ^rule.drl]"),
                header("a file of another folder", "", "files: [rules.drl]", "files: [rules.drl, ^../rules.drl]"),
                header(
                        "a definition file that is not there",
                        "rules.drl",
                        "combine:",
                        "definitions: [^defs.drl]\ncombine:"),
                header("the header as a file of rules", "", "files: [rules.drl]", "files: [rules.drl, ^ruleset.yaml]"),
                header("a file in two places", "one place", "combine:", "definitions: [^rules.drl]\ncombine:"),
                named(
                        "a file that is there but not named",
                        HEADER,
                        "under combine",
                        edition().with("more.drl", "").header("id:", "^id:")),
                named(
                        "a file of another kind",
                        HEADER,
                        ".drl or .csv",
                        edition().with("rules.drl.bak", "^")),
                named("a file in capitals", HEADER, ".drl or .csv", edition().with("MORE.DRL", "^")));
    }
}
