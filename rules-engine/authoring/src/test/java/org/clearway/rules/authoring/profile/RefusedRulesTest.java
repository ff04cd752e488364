package org.clearway.rules.authoring.profile;

import static org.clearway.rules.authoring.Fixture.edition;
import static org.clearway.rules.authoring.Fixture.rule;
import static org.clearway.rules.authoring.ProblemCode.ANNOTATION;
import static org.clearway.rules.authoring.ProblemCode.CHECK;
import static org.clearway.rules.authoring.ProblemCode.CITATION_FORM;
import static org.clearway.rules.authoring.ProblemCode.CITATION_MISSING;
import static org.clearway.rules.authoring.ProblemCode.CONCLUSION;
import static org.clearway.rules.authoring.ProblemCode.REFERENCE;
import static org.clearway.rules.authoring.ProblemCode.RULE_DUPLICATE;
import static org.clearway.rules.authoring.ProblemCode.RULE_NAME;
import static org.clearway.rules.authoring.ProblemCode.SOURCE_UNKNOWN;
import static org.clearway.rules.authoring.Refusal.named;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.authoring.Refusal;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that are wrong in what they are called, cite, conclude or refer to. */
class RefusedRulesTest {
    private static final String RULE = rule("  Device( active == true )");
    private static final String CONCLUDES = "outcome = \"III\"";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource({"citations", "names", "parents", "displacements", "conclusions", "definitions"})
    void refused(Refusal refusal) {
        refusal.check(folder);
    }

    private static Named<Refusal> rules(String sentence, ProblemCode code, String instead, String text) {
        return named(sentence, code, instead, edition().with("rules.drl", text));
    }

    private static Named<Refusal> definitions(String sentence, ProblemCode code, String instead, String text) {
        return named(sentence, code, instead, edition().definitions(text));
    }

    /** The rule, marked where its name begins. */
    private static String inName(String rule) {
        return rule.replace("rule \"", "rule \"^");
    }

    /** A good rule with another name and other members of its conclusion. */
    private static String rule2(String name, String concludes) {
        return RULE.replace("Rule 1: base", name).replace(CONCLUDES, concludes);
    }

    private static final String FORMS =
            "sources:\n  ACT: { title: Act, authority: LAW, read: true, address: \"https://law.example/act\",\n"
                    + "         provisions: { \"Art {}\": \"#art_{}\", \"Annex {}\": \"#anx_{}\" } }\n";

    static Stream<Named<Refusal>> citations() {
        return Stream.of(
                rules(
                        "a rule that cites nothing",
                        CITATION_MISSING,
                        "@Cites(\"KEY provision\")",
                        inName(RULE).replace("@Cites(\"LAW Art 1\")", "")),
                rules("a citation without a provision", CITATION_MISSING, "article", RULE.replace("LAW Art 1", "^LAW")),
                rules(
                        "a source that is not listed names the nearest",
                        SOURCE_UNKNOWN,
                        "write LAW",
                        RULE.replace("LAW Art 1", "^LAWS Art 1")),
                rules(
                        "a second source that is not listed",
                        SOURCE_UNKNOWN,
                        "LAW, GUIDE",
                        RULE.replace("LAW Art 1", "LAW Art 1; ^EURLEX Art 2")),
                named(
                        "a provision in none of the forms of its source",
                        CITATION_FORM,
                        "Art {}, Annex {}",
                        edition()
                                .header("sources:\n", FORMS)
                                .with("rules.drl", RULE.replace("LAW Art 1", "ACT ^recital 1"))),
                named(
                        "a provision without a number",
                        CITATION_FORM,
                        "with a number",
                        edition()
                                .header("sources:\n", FORMS)
                                .with("rules.drl", RULE.replace("LAW Art 1", "ACT ^Art one"))),
                rules(
                        "a source in small letters",
                        SOURCE_UNKNOWN,
                        "write LAW",
                        RULE.replace("LAW Art 1", "^law Art 1")));
    }

    static Stream<Named<Refusal>> names() {
        return Stream.of(
                rules(
                        "a name without a limb",
                        RULE_NAME,
                        "\"Rule 7: base\"",
                        inName(RULE).replace("Rule 1: base", "Rule 1")),
                rules(
                        "a name with an empty limb",
                        RULE_NAME,
                        "\"Rule 7: base\"",
                        inName(RULE).replace("Rule 1: base", "Rule 1: ")),
                rules(
                        "a name with an empty provision",
                        RULE_NAME,
                        "\"Rule 7: base\"",
                        inName(RULE).replace("Rule 1: base", ": base")),
                rules("an empty name", RULE_NAME, "\"Rule 7: base\"", RULE.replace("Rule 1: base", "^")),
                rules(
                        "a provision with a comma",
                        RULE_NAME,
                        "without commas",
                        inName(RULE).replace("Rule 1: base", "Rules 1, 2: base")),
                rules(
                        "a provision that means any",
                        RULE_NAME,
                        "short name",
                        inName(RULE).replace("Rule 1: base", "*: base")),
                rules(
                        "a name that is kept for derived rules",
                        RULE_NAME,
                        "plain words",
                        inName(RULE).replace("Rule 1: base", "Rule 1: base (otherwise)")),
                rules("two rules of one name", RULE_DUPLICATE, "a name of its own", RULE + inName(RULE)),
                named(
                        "two rules of one name in two files",
                        RULE_DUPLICATE,
                        "a name of its own",
                        edition().header("[rules.drl]", "[rules.drl, more.drl]").with("more.drl", inName(RULE))),
                named(
                        "a definition with the name of a rule",
                        RULE_DUPLICATE,
                        "a name of its own",
                        edition()
                                .definitions(RULE.replace("@Concludes(outcome = \"III\")", "@Defines(\"fit\")"))
                                .with("rules.drl", inName(RULE))));
    }

    static Stream<Named<Refusal>> parents() {
        return Stream.of(
                rules(
                        "a rule that extends an unknown one names the nearest",
                        REFERENCE,
                        "write Rule 1: base",
                        RULE + RULE.replace("\"Rule 1: base\"", "\"Rule 2: base\" extends \"^Rule 1: bass\"")),
                rules(
                        "a rule that extends itself",
                        REFERENCE,
                        "stands by itself",
                        RULE.replace("\"Rule 1: base\"", "\"Rule 1: base\" extends \"^Rule 1: base\"")),
                rules(
                        "two rules that extend each other",
                        REFERENCE,
                        "stands by itself",
                        RULE.replace("\"Rule 1: base\"", "\"Rule 1: base\" extends \"^Rule 2: base\"")
                                + RULE.replace("\"Rule 1: base\"", "\"Rule 2: base\" extends \"Rule 1: base\"")));
    }

    static Stream<Named<Refusal>> displacements() {
        String any = CONCLUDES + ", unless = \"*\"";
        return Stream.of(
                rules(
                        "unless an unknown provision names the nearest",
                        REFERENCE,
                        "write Rule 2",
                        rule2("Rule 1: base", CONCLUDES + ", unless = \"^Rul 2\"") + rule2("Rule 2: base", CONCLUDES)),
                rules(
                        "unless a whole rule name",
                        REFERENCE,
                        "Rule 2",
                        rule2("Rule 1: base", CONCLUDES + ", unless = \"^Rule 2: base\"")
                                + rule2("Rule 2: base", CONCLUDES)),
                rules("unless itself", REFERENCE, "", rule2("Rule 1: base", CONCLUDES + ", unless = \"^Rule 1\"")),
                rules(
                        "unless nothing",
                        REFERENCE,
                        "",
                        rule2("Rule 1: base", CONCLUDES + ", unless = \"^Rule 2,\"")
                                + rule2("Rule 2: base", CONCLUDES)),
                rules(
                        "unless any other where there is no other",
                        REFERENCE,
                        "",
                        rule2("Rule 1: base", any.replace("*", "^*"))),
                rules(
                        "unless any other but an unknown provision",
                        REFERENCE,
                        "write Rule 2",
                        rule2("Rule 1: base", CONCLUDES + ", unless = \"* but ^Rul 2\"")
                                + rule2("Rule 2: base", CONCLUDES)
                                + rule2("Rule 3: base", CONCLUDES)),
                rules(
                        "unless any other but the only other one",
                        REFERENCE,
                        "without unless",
                        rule2("Rule 1: base", CONCLUDES + ", unless = \"^* but Rule 2\"")
                                + rule2("Rule 2: base", CONCLUDES)),
                rules(
                        "two rules that displace each other",
                        REFERENCE,
                        "one direction",
                        rule2("Rule 1: base", any.replace("*", "^*")) + rule2("Rule 2: base", any)),
                rules(
                        "three rules that displace each other in a circle",
                        REFERENCE,
                        "one direction",
                        rule2("Rule 1: base", CONCLUDES + ", unless = \"Rule 2\"")
                                + rule2("Rule 2: base", CONCLUDES + ", unless = \"Rule 3\"")
                                + rule2("Rule 3: base", CONCLUDES + ", unless = \"^Rule 1\"")),
                named(
                        "unless a provision of another stage",
                        REFERENCE,
                        "",
                        edition()
                                .header(
                                        "combine:\n",
                                        "combine:\n  - { stage: first, join: gate, files: [first.drl] }\n")
                                .with("first.drl", rule2("Rule 2: base", CONCLUDES))
                                .with("rules.drl", rule2("Rule 1: base", CONCLUDES + ", unless = \"^Rule 2\""))));
    }

    static Stream<Named<Refusal>> conclusions() {
        return Stream.of(
                rules(
                        "a rule that concludes nothing",
                        CONCLUSION,
                        "@Concludes",
                        inName(RULE).replace("@Concludes(outcome = \"III\")", "")),
                rules(
                        "an outcome that is not listed names the nearest",
                        CONCLUSION,
                        "write III",
                        rule2("Rule 1: base", "outcome = \"^IIII\"")),
                rules(
                        "a conclusion without an outcome",
                        CONCLUSION,
                        "I, Is, Im, Ism, III",
                        rule2("Rule 1: base", "route = \"ROUTE_1\"").replace("@Concludes", "^@Concludes")),
                rules(
                        "a misspelt member is no date",
                        ANNOTATION,
                        "write route",
                        rule2("Rule 1: base", CONCLUDES + ", ^rout = \"ROUTE_1\"")),
                rules(
                        "a date that is a fact of another type",
                        CONCLUSION,
                        "section.fact",
                        rule2("Rule 1: base", CONCLUDES + ", ends = \"^device.active\"")),
                rules(
                        "a date written out",
                        CONCLUSION,
                        "section.fact",
                        rule2("Rule 1: base", CONCLUDES + ", ends = \"^22 November 2026\"")),
                rules(
                        "a status outside a gate",
                        CONCLUSION,
                        "join: gate",
                        rule2("Rule 1: base", "status = \"^NOT_APPLICABLE\"")),
                rules(
                        "a status that no rule can conclude",
                        CONCLUSION,
                        "NOT_APPLICABLE",
                        rule2("Rule 1: base", "status = \"^DETERMINED\"")),
                rules(
                        "an outcome beside a status",
                        CONCLUSION,
                        "without outcome",
                        rule2("Rule 1: base", "status = \"NOT_APPLICABLE\", ^" + CONCLUDES)),
                rules(
                        "where beside an outcome",
                        CONCLUSION,
                        "without where",
                        rule2("Rule 1: base", CONCLUDES + ", ^where = \"STATED\"")),
                rules(
                        "otherwise beside an outcome",
                        CONCLUSION,
                        "another rule",
                        rule2("Rule 1: base", CONCLUDES + ", ^otherwise = \"I\"")),
                rules("a verdict outside a check", CHECK, "extends", rule2("Rule 1: base", "verdict = \"^PASS\"")),
                rules(
                        "a verdict beside an outcome",
                        CONCLUSION,
                        "without outcome",
                        rule2("Rule 1: base", "verdict = \"PASS\", ^" + CONCLUDES)),
                rules(
                        "a definition among the rules",
                        ANNOTATION,
                        "under definitions",
                        RULE.replace("@Cites", "^@Defines(\"fit\") @Cites")),
                rules(
                        "a note that nobody would see",
                        ANNOTATION,
                        "on the rules that extend it",
                        RULE.replace("@Concludes(outcome = \"III\")", "^@Note(\"x\")")
                                + RULE.replace("\"Rule 1: base\"", "\"Rule 2: base\" extends \"Rule 1: base\"")),
                named(
                        "an outcome that its stage does not order",
                        CONCLUSION,
                        "in the order",
                        edition()
                                .header("  III: Class III", "  III: Class III\n  NONE: No device")
                                .with("rules.drl", rule2("Rule 1: base", "outcome = \"^NONE\""))));
    }

    static Stream<Named<Refusal>> definitions() {
        String good =
                RULE.replace("Rule 1: base", "Fit: base").replace("@Concludes(outcome = \"III\")", "@Defines(\"fit\")");
        return Stream.of(
                definitions(
                        "a rule among the definitions that defines nothing",
                        ANNOTATION,
                        "@Defines",
                        inName(good).replace("@Defines(\"fit\")", "")),
                definitions(
                        "a derived fact with a name of two words",
                        ANNOTATION,
                        "@Defines",
                        good.replace("\"fit\"", "\"^is fit\"")),
                definitions(
                        "a definition that cites nothing",
                        CITATION_MISSING,
                        "@Cites",
                        inName(good).replace("@Cites(\"LAW Art 1\")", "")),
                definitions(
                        "a definition that cites an unknown source",
                        SOURCE_UNKNOWN,
                        "write LAW",
                        good.replace("LAW Art", "^LAWS Art")),
                definitions(
                        "a definition with a conclusion",
                        ANNOTATION,
                        "on the rules that use",
                        good.replace("@Cites", "^@Concludes(outcome = \"I\") @Cites")),
                definitions(
                        "a definition with a basis that nobody would see",
                        ANNOTATION,
                        "on the rules that use",
                        good.replace("@Cites", "^@Basis(\"INFERRED\") @Cites")),
                definitions(
                        "a definition with a warning",
                        ANNOTATION,
                        "on the rules that use",
                        good.replace("@Cites", "^@Warns(code = \"A\", text = \"b\") @Cites")),
                definitions(
                        "a definition that extends a rule",
                        REFERENCE,
                        "whole condition",
                        good.replace("\"Fit: base\"", "\"Fit: base\" extends \"^Rule 1: base\"")),
                definitions(
                        "a definition without a limb",
                        RULE_NAME,
                        "base",
                        inName(good).replace("Fit: base", "Fit")));
    }
}
