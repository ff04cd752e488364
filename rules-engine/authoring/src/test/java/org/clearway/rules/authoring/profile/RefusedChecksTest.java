package org.clearway.rules.authoring.profile;

import static org.clearway.rules.authoring.Fixture.edition;
import static org.clearway.rules.authoring.Fixture.rule;
import static org.clearway.rules.authoring.ProblemCode.CHECK;
import static org.clearway.rules.authoring.ProblemCode.CONCLUSION;
import static org.clearway.rules.authoring.Refusal.named;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.clearway.rules.authoring.Fixture;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.authoring.Refusal;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that are wrong in themselves. */
class RefusedChecksTest {
    private static final String RULE = rule("  Device( active == true )");
    private static final String CHECK_RULE = """
            rule "C-1: applies"
              @Check(id = "C-1", title = "A check", topic = "quality", severity = "MAJOR")
              @Cites("LAW Art 2")
            when
              Device( active == true )
            then
            end
            """;
    private static final String LIMB = """
            rule "C-1: base" extends "C-1: applies"
              @Concludes(verdict = "PASS", otherwise = "FAIL")
            when
              Device( duration == TRANSIENT )
            then
            end
            """;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("checks")
    void refused(Refusal refusal) {
        refusal.check(folder);
    }

    private static Named<Refusal> rules(String sentence, ProblemCode code, String instead, String text) {
        return named(sentence, code, instead, edition().with("rules.drl", text));
    }

    private static Named<Refusal> checks(String sentence, ProblemCode code, String instead, String text) {
        return named(
                sentence,
                code,
                instead,
                edition().with("ruleset.yaml", Fixture.CHECKS).with("rules.drl", text));
    }

    static Stream<Named<Refusal>> checks() {
        return Stream.of(
                checks(
                        "a blocker that is not law",
                        CHECK,
                        "severity = \"MAJOR\"",
                        CHECK_RULE.replace("MAJOR", "^BLOCKER").replace("LAW", "GUIDE") + LIMB),
                checks(
                        "a severity that does not exist",
                        CHECK,
                        "BLOCKER, MAJOR, ADVISORY",
                        CHECK_RULE.replace("MAJOR", "^MINOR") + LIMB),
                checks(
                        "a check without a title",
                        CHECK,
                        "title",
                        CHECK_RULE.replace("title = \"A check\", ", "").replace("@Check", "^@Check") + LIMB),
                checks(
                        "a check from a day that is none",
                        CHECK,
                        "2026-11-22",
                        CHECK_RULE.replace("MAJOR\"", "MAJOR\", from = \"^June 2002\"") + LIMB),
                checks(
                        "a check that ends before it begins",
                        CHECK,
                        "not before",
                        CHECK_RULE.replace("MAJOR\"", "MAJOR\", from = \"2026-02-01\", to = \"^2026-01-31\"") + LIMB),
                checks(
                        "a check with the id of another",
                        CHECK,
                        "id of its own",
                        CHECK_RULE
                                + CHECK_RULE
                                        .replace("C-1: applies", "C-1: applies too")
                                        .replace("id = \"", "id = \"^")
                                + LIMB),
                checks(
                        "a check whose rule has another name",
                        CHECK,
                        "\"C-2: applies\"",
                        CHECK_RULE.replace("id = \"C-1\"", "id = \"^C-2\"") + LIMB),
                checks(
                        "a check that can neither pass nor fail",
                        CHECK,
                        "otherwise = \"FAIL\"",
                        CHECK_RULE.replace("rule \"", "rule \"^")),
                checks(
                        "a check that concludes by itself",
                        CHECK,
                        "another rule",
                        CHECK_RULE.replace("@Cites", "^@Concludes(verdict = \"PASS\") @Cites") + LIMB),
                checks(
                        "a limb without its check",
                        CHECK,
                        "@Check",
                        CHECK_RULE
                                + LIMB
                                + LIMB.replace("C-1: base\" extends \"C-1: applies", "C-2: base")
                                        .replace("@Concludes", "@Cites(\"LAW Art 1\") @Concludes")
                                        .replace("PASS", "^PASS")),
                checks(
                        "a verdict that is neither",
                        CHECK,
                        "@Check",
                        CHECK_RULE + LIMB.replace("\"PASS\"", "\"^MAYBE\"")),
                checks(
                        "otherwise in small letters",
                        CHECK,
                        "otherwise = \"FAIL\"",
                        CHECK_RULE + LIMB.replace("\"FAIL\"", "\"^fail\"")),
                checks(
                        "otherwise the same verdict",
                        CHECK,
                        "otherwise = \"FAIL\"",
                        CHECK_RULE + LIMB.replace("\"FAIL\"", "\"^PASS\"")),
                checks(
                        "otherwise for a rule that extends a limb",
                        CHECK,
                        "two rules",
                        CHECK_RULE
                                + LIMB
                                + LIMB.replace(
                                                "\"C-1: base\" extends \"C-1: applies\"",
                                                "\"C-1: more\" extends \"C-1: base\"")
                                        .replace("otherwise", "^otherwise")),
                checks(
                        "otherwise for a limb that is displaced",
                        CHECK,
                        "two rules",
                        CHECK_RULE + LIMB.replace("otherwise = \"FAIL\"", "^otherwise = \"FAIL\", unless = \"C-2\"")),
                checks(
                        "a route beside a verdict",
                        CONCLUSION,
                        "without route",
                        CHECK_RULE + LIMB.replace("\"FAIL\"", "\"FAIL\", ^route = \"x\"")),
                checks(
                        "an outcome in a checklist",
                        CONCLUSION,
                        "verdict",
                        CHECK_RULE + LIMB + RULE.replace("III", "CLEAR").replace("@Concludes", "^@Concludes")),
                rules(
                        "a check outside a checklist",
                        CHECK,
                        "join: checks",
                        CHECK_RULE.replace("@Check", "^@Check") + RULE));
    }
}
