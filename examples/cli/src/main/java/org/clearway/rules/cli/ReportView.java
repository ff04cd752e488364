package org.clearway.rules.cli;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clearway.rules.Decision;
import org.clearway.rules.Force;
import org.clearway.rules.Rulesets;
import org.clearway.rules.Status;
import org.clearway.rules.Verdict;
import org.clearway.rules.documents.Answers;
import org.clearway.rules.documents.Assumed;
import org.clearway.rules.documents.CheckLine;
import org.clearway.rules.documents.Codes;
import org.clearway.rules.documents.Due;
import org.clearway.rules.documents.DueDates;
import org.clearway.rules.documents.Duties;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.WarningWords;
import org.clearway.rules.engine.Assessment;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import org.clearway.rules.facts.Description;
import org.jspecify.annotations.Nullable;

/**
 * What a report shows, ready for a text, a page, a calendar and data.
 *
 * @param reference what the product is called, or the reference of the caller: the same on every day
 * @param product what the product is called
 * @param manufacturer its maker as stated; null where it is not
 * @param intendedPurpose the intended purpose in the manufacturer's words; null where it is not stated
 * @param asOf the day
 * @param dayInWords the day, and whether all that is told of it is law
 * @param leftOut what facts that are left out are taken for, and by whom; empty where they are unknown to all
 * @param answers the answer of each ruleset asked
 * @param checks every check of the checklists
 * @param duties the duties of post-market surveillance
 * @param open what is unknown, by the role that could answer
 * @param due what becomes due, by day
 * @param handedOn what one ruleset decided and others were asked with
 * @param warnings what the reader must know, by ruleset
 */
public record ReportView(
        String reference,
        String product,
        @Nullable String manufacturer,
        @Nullable String intendedPurpose,
        LocalDate asOf,
        String dayInWords,
        String leftOut,
        List<Answer> answers,
        List<CheckLine> checks,
        Duties duties,
        List<OpenFacts.Asked> open,
        List<Due> due,
        List<String> handedOn,
        Map<String, List<String>> warnings) {

    /** What the report is about: two checklists and the duties. Other rulesets are asked for what these three read of them. */
    private static final List<String> REPORTED =
            List.of(Rulesets.AI_GOVERNANCE, Rulesets.NHS_ADOPTION, Rulesets.GB_POST_MARKET);

    /**
     * The answer of a ruleset.
     *
     * @param force what it rests on
     * @param notLaw what it is where it is not law; empty for law, and where nothing is in force
     * @param tone how it is drawn: open, stop, go or plain
     */
    public record Answer(
            String ruleset, String question, String answer, String edition, Force force, String notLaw, String tone) {

        /** Whether what is stated leaves the answer open. */
        public boolean open() {
            return tone.equals("open");
        }

        /** Whether it is law. */
        public boolean law() {
            return force.isLaw();
        }
    }

    static ReportView of(Assessment assessment, RegulatoryRules rules) {
        Answers answers = new Answers(rules);
        List<Decision> asked = REPORTED.stream()
                .flatMap(id -> Stream.ofNullable(assessment.decision(id)))
                .toList();
        Assumed assumed = new Assumed(assessment);
        List<CheckLine> checks = asked.stream()
                .flatMap(decision -> CheckLine.of(decision, assumed))
                .toList();
        Description description = assessment.dossier().facts().description();
        String name = description == null ? null : description.productName();
        String id = assessment.dossier().id();
        String product = name != null ? name : id != null ? id : "The product";
        return new ReportView(
                id != null ? id : product,
                product,
                description == null ? null : description.manufacturerName(),
                description == null ? null : description.intendedPurpose(),
                assessment.dossier().asOf(),
                Answers.day(assessment.dossier().asOf(), asked),
                AssessView.leftOut(assessment.dossier()),
                asked.stream()
                        .map(decision -> answer(decision, rules, answers, assumed))
                        .toList(),
                checks,
                Duties.of(assessment.decision(Rulesets.GB_POST_MARKET), answers),
                OpenFacts.of(checks, asked),
                DueDates.of(assessment, checks, rules, answers),
                AssessView.handedOn(assessment),
                warnings(asked));
    }

    private static Answer answer(Decision decision, RegulatoryRules rules, Answers answers, Assumed assumed) {
        String id = decision.ruleset().id();
        RulesetInfo info = rules.ruleset(id);
        Codes codes = Codes.of(decision);
        Set<String> blocks = assumed.blocksOn(decision);
        return new Answer(
                id,
                info == null ? id : info.question(),
                codes != null
                        ? Duties.inWords(decision, codes, answers)
                        : blocks.isEmpty() ? answers.meaning(decision) : AssessView.ifLeftOut(decision, blocks),
                Answers.edition(decision),
                decision.force(),
                Answers.notLaw(decision),
                Answers.tone(
                        decision.status() == Status.UNDETERMINED, blocks.isEmpty() ? answers.signal(decision) : null));
    }

    private static Map<String, List<String>> warnings(List<Decision> asked) {
        Map<String, List<String>> warnings = new LinkedHashMap<>();
        asked.stream()
                .filter(decision -> !decision.warnings().isEmpty())
                .forEach(decision -> warnings.put(
                        decision.ruleset().id(),
                        decision.warnings().stream().map(WarningWords::of).toList()));
        return warnings;
    }

    /** What fails and blocks, law first. */
    public List<CheckLine> blocking() {
        return checks.stream()
                .filter(CheckLine::blocks)
                .sorted(Comparator.comparing(check -> CheckGroup.AUTHORITIES.indexOf(check.authority())))
                .toList();
    }

    /** What would block if what was left out is not so. */
    public List<CheckLine> blockingIfLeftOut() {
        return checks.stream().filter(CheckLine::blocksIfLeftOut).toList();
    }

    /** Checks by authority, law first, and severity, the gravest first. */
    public List<CheckGroup> groups() {
        return CheckGroup.of(checks);
    }

    /** How many checks have a verdict. */
    public long count(Verdict verdict) {
        return checks.stream().filter(check -> check.verdict() == verdict).count();
    }

    /** A picture for each checklist. */
    public List<CoverageChart> charts() {
        return CoverageChart.of(checks);
    }

    /** A day in words. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : Plain.day(day);
    }
}
