package org.clearway.rules.authoring.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearway.rules.authoring.Fixture.edition;
import static org.clearway.rules.authoring.Fixture.rule;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.Authority;
import org.clearway.rules.Basis;
import org.clearway.rules.Severity;
import org.clearway.rules.Signal;
import org.clearway.rules.Status;
import org.clearway.rules.Verdict;
import org.clearway.rules.authoring.Fixture;
import org.clearway.rules.engine.model.Check;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.ConsequenceRow;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Function;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules, tables and headers become. */
class AcceptedEditionsTest {
    /** A limb of the check C-1. */
    private static final String BRIEF = """

            rule "C-1: brief" extends "C-1: applies"
              @Concludes(verdict = "PASS", otherwise = "FAIL")
            when
              Device( duration == TRANSIENT )
            then
            end
            """;

    private static final String RULE = rule("  Device( active == true )");

    @TempDir
    Path folder;

    @Test
    void aRuleKeepsItsNamePlaceCitationsNoteAndWarning() {
        String text =
                "package any.name;\nimport org.clearway.rules.facts.*;\nimport org.clearway.rules.facts.Device\n\n"
                        + RULE.replace(
                                "  @Cites(\"LAW Art 1\")",
                                "  @Cites(\"LAW Art 1(2), first indent; GUIDE 4.2\")\n  @Note(\"A note.\")\n"
                                        + "  @Warns(code = \"U5\", text = \"A warning.\")");
        Rule rule = edition().with("rules.drl", text).read(folder).rules().get(0);
        assertThat(rule.name()).isEqualTo("Rule 1: base");
        assertThat(rule.rule()).isEqualTo("Rule 1");
        assertThat(rule.limb()).isEqualTo("base");
        assertThat(rule.file()).isEqualTo("rules.drl");
        assertThat(rule.line()).isEqualTo(5);
        assertThat(rule.note()).isEqualTo("A note.");
        assertThat(rule.warning()).isEqualTo(new Rule.WarningText("U5", "A warning."));
        assertThat(rule.citations())
                .extracting(citation -> citation.instrument() + "|" + citation.provision())
                .containsExactly("The Law|Art 1(2), first indent", "A guide|4.2");
        assertThat(rule.citations())
                .extracting(citation -> citation.authority())
                .containsExactly(Authority.LAW, Authority.GUIDANCE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reg 7A(2)(a)(ii)|https://law.example/act/regulation/7A",
                "reg 34A(1)-(3), 38A(5)|https://law.example/act/regulation/34A",
                "Schedule 2A paragraph 1|https://law.example/act/schedule/2A",
                "Annex VIII 7.3, Rule 16|https://law.example/act#anx_VIII",
                "§ 814.39(a)|https://law.example/act/section-814.39",
            })
    void aCitationLeadsToItsProvision(String provision, String address) {
        Rule rule = edition()
                .header(
                        "LAW: { title: \"The Law\", authority: LAW,",
                        "LAW: { title: \"The Law\", authority: LAW, consulted: 2026-01-01, address: \"https://law.example/act\",\n"
                                + "         provisions: { \"reg {}\": \"/regulation/{}\", \"Schedule {}\": \"/schedule/{}\",\n"
                                + "                       \"Annex {}\": \"#anx_{}\", \"§ {}\": \"/section-{}\" },")
                .with("rules.drl", RULE.replace("LAW Art 1", "LAW " + provision))
                .read(folder)
                .rules()
                .get(0);
        assertThat(rule.citations().get(0).provision()).isEqualTo(provision);
        assertThat(rule.citations().get(0).address()).isEqualTo(address);
        assertThat(rule.citations().get(0).consulted()).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void aSourceThatWasNotReadIsInferredAndTheOthersAreAsTheRuleSays() {
        String both = RULE.replace("LAW Art 1", "LAW Art 1; GUIDE 4.2");
        assertThat(bases(both)).containsExactly(Basis.STATED, Basis.INFERRED);
        assertThat(bases(both.replace("@Cites", "@Basis(\"STATED\") @Cites")))
                .containsExactly(Basis.STATED, Basis.INFERRED);
        assertThat(bases(both.replace("@Cites", "@Basis(\"INFERRED\") @Cites")))
                .containsExactly(Basis.INFERRED, Basis.INFERRED);
    }

    private List<Basis> bases(String text) {
        return edition().with("rules.drl", text).read(folder).rules().get(0).citations().stream()
                .map(citation -> citation.basis())
                .toList();
    }

    @Test
    void aRuleInheritsConditionsCitationsAndTheirBasisButNotConclusions() {
        String text = """
                rule "Shared: active"
                  @Cites("LAW Art 1")
                  @Basis("INFERRED")
                when
                  Device( active == true )
                then
                end

                rule "Rule 1: base" extends "Shared: active"
                  @Concludes(outcome = "III")
                when
                  Device( duration == LONG_TERM )
                then
                end

                rule "Rule 2: base" extends "Rule 1: base"
                  @Concludes(outcome = "I")
                  @Cites("LAW Art 2")
                when
                then
                end
                """;
        List<Rule> rules = edition().with("rules.drl", text).read(folder).rules();
        assertThat(rules).extracting(Rule::name).containsExactly("Rule 1: base", "Rule 2: base");
        assertThat(rules.get(0).when().toString()).contains("device.active", "LONG_TERM");
        assertThat(rules.get(1).when().toString()).contains("device.active", "LONG_TERM");
        assertThat(rules.get(0).citations().get(0).provision()).isEqualTo("Art 1");
        assertThat(rules.get(0).citations().get(0).basis()).isEqualTo(Basis.INFERRED);
        assertThat(rules.get(1).citations().get(0).provision()).isEqualTo("Art 2");
        assertThat(rules.get(1).citations().get(0).basis()).isEqualTo(Basis.STATED);
    }

    @Test
    void anOutcomeHasARouteAndDates() {
        String text = RULE.replace(
                "outcome = \"III\"",
                "outcome = \"III\", route = \"ROUTE_4\", certificateEnds = \"readiness.qmsCertificateExpiry\"");
        EditionModel edition = edition()
                .with("rules.drl", text)
                .header("sources:", "dates: { certificateEnds: Last day of the certificate }\nsources:")
                .read(folder);
        assertThat(edition.dates()).isEqualTo(Map.of("certificateEnds", "Last day of the certificate"));
        assertThat(edition.rules().get(0).conclusion())
                .isEqualTo(new Rule.Outcome(
                        "III",
                        "ROUTE_4",
                        null,
                        Map.of("certificateEnds", new Operand.FactValue("readiness.qmsCertificateExpiry"))));
        assertThat(edition.facts()).containsExactly("device.active", "readiness.qmsCertificateExpiry");
    }

    @Test
    void anOutcomeMayHaveASignal() {
        EditionModel edition = edition()
                .header("sources:", "signals: { III: STOP, I: GO }\nsources:")
                .read(folder);
        assertThat(edition.signals()).isEqualTo(Map.of("III", Signal.STOP, "I", Signal.GO));
    }

    @Test
    void theFactsThatAnOutcomeAnswersKeepTheirOrder() {
        // Of several facts that a ruleset reads, only the last is handed to it: the order is part of the meaning.
        EditionModel edition = edition().header("combine:", """
                        answers:
                          classification.gbClass: { I: I, III: III }
                          classification.euClass: { III: III }
                          aiSystem.computedGbClass: { III: III }
                          aiSystem.rule11Class: { III: III }
                        combine:""").read(folder);
        assertThat(edition.answers().keySet())
                .containsExactly(
                        "classification.gbClass",
                        "classification.euClass",
                        "aiSystem.computedGbClass",
                        "aiSystem.rule11Class");
        assertThat(edition.answers().get("classification.gbClass")).isEqualTo(Map.of("I", "I", "III", "III"));
    }

    @Test
    void aFactIsAnsweredByYesOrNoByADayAndForOneValueOfAnotherFact() {
        EditionModel edition = edition().header("combine:", """
                        answers:
                          market.outcomeGb: { where: market.territory=GB, I: ALLOWED, NOT_APPLICABLE: NOT_REACHED }
                          aiMonitoring.seriousIncidentInUk: { III: "true" }
                          incident.reportBy: { day: reportBy or supplyBy }
                        combine:""").read(folder);
        assertThat(edition.answers().get("market.outcomeGb"))
                .isEqualTo(Map.of("where", "market.territory=GB", "I", "ALLOWED", "NOT_APPLICABLE", "NOT_REACHED"));
        assertThat(edition.answers().get("incident.reportBy")).isEqualTo(Map.of("day", "reportBy or supplyBy"));
    }

    @Test
    void aDateCanBeCalculatedFromFactsAndDays() {
        String text = """
                import org.clearway.rules.facts.*;

                rule "reg 1: base"
                  @Concludes(outcome = "III", basis = "REG_1", last = "earliest( 2028-06-30, plusDays( marking.ceCertificateExpiry, 10 ) )")
                  @Cites("LAW Rule 1")
                when
                  Device( active == true )
                then
                end
                """;
        EditionModel edition = edition()
                .with("rules.drl", text)
                .header("sources:", "dates: { last: Last day }\nsources:")
                .read(folder);
        Operand later = new Operand.Call(
                Function.PLUS_DAYS,
                List.of(new Operand.FactValue("marking.ceCertificateExpiry"), new Operand.Number(BigDecimal.TEN)));
        assertThat(edition.rules().get(0).conclusion())
                .isEqualTo(new Rule.Outcome(
                        "III",
                        null,
                        "REG_1",
                        Map.of(
                                "last",
                                new Operand.Call(
                                        Function.EARLIEST,
                                        List.of(new Operand.Day(LocalDate.of(2028, 6, 30)), later)))));
        assertThat(edition.facts()).containsExactly("device.active", "marking.ceCertificateExpiry");
    }

    @Test
    void aRuleOfAGateCanSayThatTheRulesetDoesNotApply() {
        EditionModel edition = edition()
                .header("combine:\n", "combine:\n  - { stage: scope, join: gate, files: [scope.drl] }\n")
                .with(
                        "scope.drl",
                        RULE.replace("Rule 1", "Rule 0").replace("outcome = \"III\"", "status = \"NOT_APPLICABLE\""))
                .read(folder);
        assertThat(edition.rules().get(0).conclusion()).isEqualTo(new Rule.Ends(Status.NOT_APPLICABLE, false));
        assertThat(edition.rules()).extracting(Rule::stage).containsExactly(0, 1);
    }

    @Test
    void aRuleOfAGateCanCountOnlyWhereItsFactsAreStated() {
        EditionModel edition = edition()
                .header("combine:\n", "combine:\n  - { stage: scope, join: gate, files: [scope.drl] }\n")
                .with(
                        "scope.drl",
                        RULE.replace("Rule 1", "Rule 0")
                                .replace("outcome = \"III\"", "status = \"NOT_APPLICABLE\", where = \"STATED\""))
                .read(folder);
        assertThat(edition.rules().get(0).conclusion()).isEqualTo(new Rule.Ends(Status.NOT_APPLICABLE, true));
    }

    @Test
    void aRuleCanWarnOnly() {
        EditionModel edition = edition()
                .with(
                        "rules.drl",
                        RULE.replace("@Concludes(outcome = \"III\")", "@Warns(code = \"U5\", text = \"A warning.\")"))
                .read(folder);
        assertThat(edition.rules().get(0).conclusion()).isEqualTo(new Rule.Warns());
    }

    @Test
    void unlessNamesProvisionsOfTheStageOrAllOthers() {
        String text = named("Rule 1: base", ", unless = \"Rule 2, Rule 3\"")
                + named("Rule 2: one", "")
                + named("Rule 2: two", "")
                + named("Rule 3: base", ", unless = \"Rule 2\"")
                + named("Else: base", ", unless = \"*\"")
                + named("Else: other", "");
        assertThat(edition().with("rules.drl", text).read(folder).rules())
                .extracting(Rule::unless)
                .containsExactly(List.of(1, 2, 3), List.of(), List.of(), List.of(1, 2), List.of(0, 1, 2, 3), List.of());
    }

    @Test
    void anyOtherProvisionIsNoneThatOnlyRefinesTheOutcome() {
        String text = named("Rule 1: base", ", unless = \"*\"").replace("\"III\"", "\"I\"")
                + named("Rule 2: sterile", "").replace("\"III\"", "\"Is\"")
                + named("Rule 3: same outcome", "").replace("\"III\"", "\"I\"")
                + named("Rule 4: base", "");
        assertThat(edition().with("rules.drl", text).read(folder).rules().get(0).unless())
                .containsExactly(2, 3);
    }

    @Test
    void anyOtherProvisionButOneIsAllTheRest() {
        String text = named("Rule 1: base", ", unless = \"* but reg 12\"")
                + named("reg 12: one", "")
                + named("Rule 2: base", "")
                + named("reg 12: two", "");
        assertThat(edition().with("rules.drl", text).read(folder).rules().get(0).unless())
                .containsExactly(2);
    }

    private static String named(String name, String members) {
        return RULE.replace("Rule 1: base", name).replace("outcome = \"III\"", "outcome = \"III\"" + members);
    }

    @Test
    void aCheckPassesByItsLimbAndOtherwiseFails() {
        String text = """
                rule "C-1: applies"
                  @Check(id = "C-1", title = "A check", topic = "quality", severity = "BLOCKER", from = "2026-02-01", to = "2026-03-01")
                  @Cites("LAW Art 2")
                when
                  Device( active == true )
                then
                end
                """ + BRIEF;
        List<Rule> rules = edition()
                .with("ruleset.yaml", Fixture.CHECKS)
                .with("rules.drl", text)
                .read(folder)
                .rules();
        assertThat(rules)
                .extracting(Rule::name)
                .containsExactly("C-1: applies", "C-1: brief", "C-1: brief" + AuthoredRule.OTHERWISE);
        assertThat(rules)
                .extracting(Rule::conclusion)
                .containsExactly(
                        new Rule.Applies(new Check(
                                "C-1",
                                "A check",
                                "quality",
                                Severity.BLOCKER,
                                LocalDate.of(2026, 2, 1),
                                LocalDate.of(2026, 3, 1))),
                        new Rule.Gives("C-1", Verdict.PASS, false),
                        new Rule.Gives("C-1", Verdict.FAIL, true));
        Condition.All passes = (Condition.All) rules.get(1).when();
        assertThat(rules.get(2).when())
                .isEqualTo(new Condition.All(
                        List.of(passes.parts().get(0), passes.parts().get(1).opposite())));
    }

    @Test
    void aCheckMayStartLaterForSomeThatItReaches() {
        String text = """
                rule "C-1: applies"
                  @Check(id = "C-1", title = "A check", topic = "quality", severity = "BLOCKER", from = "2026-02-01")
                  @Cites("LAW Art 2")
                when
                  Device( active == true )
                then
                end

                rule "C-1: later for short use" extends "C-1: applies"
                  @Concludes(verdict = "NOT_YET_EFFECTIVE")
                when
                  Request( asOf < "2026-08-01" )
                  Device( duration == SHORT_TERM )
                then
                end
                """ + BRIEF;
        assertThat(edition()
                        .with("ruleset.yaml", Fixture.CHECKS)
                        .with("rules.drl", text)
                        .read(folder)
                        .rules())
                .extracting(Rule::conclusion)
                .contains(new Rule.Gives("C-1", Verdict.NOT_YET_EFFECTIVE, false));
    }

    @Test
    void aChecklistGivesItsThreeOutcomesNamesOfItsOwnInTheirOrder() {
        String text = """
                rule "C-1: applies"
                  @Check(id = "C-1", title = "A check", topic = "quality", severity = "MAJOR")
                  @Cites("LAW Art 2")
                when
                then
                end
                """ + BRIEF;
        EditionModel edition = edition()
                .with("ruleset.yaml", Fixture.CHECKS)
                .header("CLEAR: Nothing fails, FINDINGS:", "READY: Nothing fails, GAPS:")
                .with("rules.drl", text)
                .read(folder);
        assertThat(edition.outcomes().keySet()).containsExactly("READY", "GAPS", "BLOCKED");
        assertThat(edition.stages().get(0).order()).containsExactly("READY", "GAPS", "BLOCKED");
    }

    @Test
    void aRowOfATableIsTheRuleThatSaysTheSame() {
        String table = """
                rule,extends,Device.active,Device.duration,Device.conduit,Readiness.qmsCertificateExpiry <,AiSystem.computedGbClass <=,-> outcome,unless,cites,basis,note
                T: one,,true,!LONG_TERM,STORE|CHANNEL,2026-01-01,IIa,III,Rule 1,LAW Art 1,INFERRED,"A note, with a comma"
                T: two,,,TRANSIENT|LONG_TERM,!STORE,Approval.expiry,Classification.gbClass,I,,LAW Art 2,,
                """;
        String rules = """
                rule "D: one"
                  @Concludes(outcome = "III", unless = "Rule 1")
                  @Cites("LAW Art 1")
                  @Basis("INFERRED")
                  @Note("A note, with a comma")
                when
                  Device( active == true, duration not in ( LONG_TERM ), conduit contains STORE || conduit contains CHANNEL )
                  Readiness( qmsCertificateExpiry < "2026-01-01" )
                  AiSystem( computedGbClass <= IIa )
                then
                end

                rule "D: two"
                  @Concludes(outcome = "I")
                  @Cites("LAW Art 2")
                when
                  Device( duration in ( TRANSIENT, LONG_TERM ), !( conduit contains STORE ) )
                  $a : Approval()
                  Readiness( qmsCertificateExpiry < $a.expiry )
                  $c : Classification()
                  AiSystem( computedGbClass <= $c.gbClass )
                then
                end
                """;
        List<Rule> read = edition()
                .header("combine:", "each: approvals\ncombine:")
                .with("rules.drl", RULE + rules)
                .table(table)
                .read(folder)
                .rules();
        for (int i = 1; i <= 2; i++) {
            Rule written = read.get(i);
            Rule row = read.get(i + 2);
            assertThat(atoms(row.when())).isEqualTo(atoms(written.when()));
            assertThat(row.conclusion()).isEqualTo(written.conclusion());
            assertThat(row.unless()).isEqualTo(written.unless());
            assertThat(row.citations()).isEqualTo(written.citations());
            assertThat(row.note()).isEqualTo(written.note());
        }
        assertThat(read.get(3).line()).isEqualTo(2);
    }

    /** What must hold at once, without the bindings that ask nothing and however it is nested. */
    private static List<Condition> atoms(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().flatMap(part -> atoms(part).stream()).toList();
        }
        return List.of(condition);
    }

    @Test
    void aTableCanExtendARule() {
        List<Rule> rules = edition()
                .table("rule,extends,Device.duration,-> outcome\nT: one,Rule 1: base,LONG_TERM,I\n")
                .read(folder)
                .rules();
        assertThat(rules.get(1).when().toString()).contains("device.active", "LONG_TERM");
        assertThat(rules.get(1).citations()).isEqualTo(rules.get(0).citations());
    }

    @Test
    void aConsequenceFollowsFromOutcomesAndConditions() {
        List<ConsequenceRow> rows = edition().consequences("""
                        rule,outcome,Device.active,-> annexes,-> mark,cites,basis,note
                        reg 13: class I,I | Is,true,VII,UKCA,GUIDE 2,,A note.
                        reg 14: any,,,,UKCA,LAW 2,INFERRED,
                        """).read(folder).consequences();
        assertThat(rows.get(0).outcomes()).isEqualTo(Set.of("I", "Is"));
        assertThat(rows.get(0).gives()).isEqualTo(Map.of("annexes", "VII", "mark", "UKCA"));
        assertThat(rows.get(0).note()).isEqualTo("A note.");
        assertThat(rows.get(0).citations().get(0).basis()).isEqualTo(Basis.INFERRED);
        assertThat(rows.get(1).outcomes()).isEmpty();
        assertThat(rows.get(1).gives()).isEqualTo(Map.of("mark", "UKCA"));
        assertThat(rows.get(1).citations().get(0).basis()).isEqualTo(Basis.INFERRED);
    }

    @Test
    void theHeaderBecomesTheEdition() {
        EditionModel edition = edition()
                .header("combine:", "warnings:\n  - { code: SHORT, text: \"This is short.\" }\ncombine:")
                .read(folder);
        assertThat(edition.ruleset()).isEqualTo("gb-fixture");
        assertThat(edition.edition()).isEqualTo("2026-01-01");
        assertThat(edition.effectiveFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(edition.effectiveTo()).isNull();
        assertThat(edition.outcomes().keySet()).containsExactly("I", "Is", "Im", "Ism", "III");
        assertThat(edition.stages().get(0).order()).containsExactly("I", "Is", "Im", "Ism", "III");
        assertThat(edition.stages().get(0).meets()).isEqualTo(Map.of("Ism", List.of("Is", "Im")));
        assertThat(edition.stages().get(0).refines()).isEqualTo(Map.of("Is", "I"));
        assertThat(edition.warnings()).containsExactly(new Rule.WarningText("SHORT", "This is short."));
    }

    @Test
    void commentsCountForNothingWhateverStandsInThem() {
        String text = "/* rule \"Rule 0: base\" \" ' */\n// @Cites(\"x\") don't \"\n"
                + RULE.replace("when", "// @Note(\"a second thought\")\n/* salience 10 */\nwhen")
                        .replace("then\n", "then\n  // nothing follows\n");
        assertThat(edition().with("rules.drl", text).read(folder).rules()).hasSize(1);
    }
}
