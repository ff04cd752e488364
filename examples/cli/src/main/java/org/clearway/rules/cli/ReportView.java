package org.clearway.rules.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.Authority;
import org.clearway.rules.Basis;
import org.clearway.rules.Certainty;
import org.clearway.rules.CheckResult;
import org.clearway.rules.Consequence;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Force;
import org.clearway.rules.Question;
import org.clearway.rules.Request;
import org.clearway.rules.Severity;
import org.clearway.rules.Status;
import org.clearway.rules.Verdict;
import org.clearway.rules.Warning;
import org.clearway.rules.engine.Assessment;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import org.clearway.rules.facts.Description;
import org.clearway.rules.facts.Incident;
import org.clearway.rules.facts.Marking;
import org.clearway.rules.vocabulary.FactDefinition;
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
 * @param duties the duties of post-market surveillance that are certain
 * @param possibleDuties those that unknown facts leave open
 * @param steps how the duties are met: to whom, when, what
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
        List<Check> checks,
        List<Duty> duties,
        List<String> possibleDuties,
        List<Step> steps,
        List<Asked> open,
        List<Due> due,
        List<String> handedOn,
        Map<String, List<String>> warnings) {

    static final String POST_MARKET = "gb-post-market";
    static final List<String> CHECKLISTS = List.of("ai-governance", "nhs-adoption");
    private static final String MARKET_ACCESS = "gb-market-access";
    private static final List<Authority> AUTHORITIES = List.of(
            Authority.LAW,
            Authority.STANDARD,
            Authority.GUIDANCE,
            Authority.BEST_PRACTICE,
            Authority.POLICY,
            Authority.PROPOSAL);
    private static final Map<String, String> DATES = Map.of(
            "reportBy", "Last day of the initial report to the MHRA",
            "supplyBy", "Last day to give the MHRA the document that it asks for",
            "nextPeriodicReportBy", "Next periodic report",
            "periodicReportBy", "First periodic report",
            "firstReportByFromPlacing", "First periodic report, counted from the first placing",
            "firstReportByFromCommencement", "First periodic report, counted from 16 June 2025",
            "keepUntil", "Last day on which the documents are kept",
            "lastPlacingDate", "Last day for placing on the market");

    /**
     * The answer of a ruleset.
     *
     * @param force what it rests on
     * @param notLaw what it is where it is not law; empty for law, and where nothing is in force
     */
    public record Answer(
            String ruleset, String question, String answer, String edition, Force force, String notLaw, boolean open) {

        /** Whether it is law. */
        public boolean law() {
            return force.isLaw();
        }
    }

    /**
     * A check with its verdict and what it cites.
     *
     * @param leftOut the facts that nobody stated and on which alone it fails; empty where it fails on what is stated
     * @param presumed what its failure rests on that is presumed, in words
     */
    public record Check(
            String id,
            String ruleset,
            String title,
            String topic,
            Severity severity,
            Authority authority,
            Verdict verdict,
            List<String> missing,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<String> citations,
            List<String> leftOut,
            String presumed) {

        /** Whether it fails on what is stated and is marked as one that blocks. */
        public boolean blocks() {
            return failsAsBlocker() && leftOut.isEmpty();
        }

        /** Whether it would block if what was left out is not so: it shows no breach. */
        public boolean blocksIfLeftOut() {
            return failsAsBlocker() && !leftOut.isEmpty();
        }

        private boolean failsAsBlocker() {
            return verdict == Verdict.FAIL && severity == Severity.BLOCKER;
        }

        /** The facts that were left out and on which alone it fails, in words. */
        public String leftOutInWords() {
            return leftOut.stream().map(Plain::fact).collect(Collectors.joining("; "));
        }

        /** The verdict in words. */
        public String verdictInWords() {
            return words(verdict);
        }

        /** How much it counts, in words. */
        public String severityInWords() {
            return capital(Text.words(severity));
        }

        /** The facts that are missing, in words. */
        public String missingInWords() {
            return missing.stream().map(Plain::fact).collect(Collectors.joining("; "));
        }
    }

    /** Checks of one authority and severity. */
    public record Group(String authority, String severity, List<Check> checks) {

        /** How many have a verdict. */
        public long count(Verdict verdict) {
            return checks.stream().filter(check -> check.verdict() == verdict).count();
        }

        /** Those that fail. */
        public List<Check> failing() {
            return checks.stream()
                    .filter(check -> check.verdict() == Verdict.FAIL)
                    .toList();
        }
    }

    /**
     * A duty.
     *
     * @param why the rules by which it stands
     * @param inferred whether each of them is an inferred reading
     * @param presumed what they rest on that is presumed, in words
     */
    public record Duty(String duty, List<String> why, boolean inferred, String presumed) {}

    /** How a duty is met. */
    public record Step(String rule, String to, String when, String content) {}

    /** What one role could answer. */
    public record Asked(String role, List<Unknown> unknown) {}

    /**
     * An unknown fact.
     *
     * @param waiting the checks and rulesets that wait for it
     */
    public record Unknown(String fact, String question, List<String> waiting) {}

    /** Whether something is still to come. */
    public enum State {
        /** It lies ahead, or is today. */
        DUE,
        /** It lies behind, and what was done is not known. */
        PASSED,
        /** It was done. */
        DONE
    }

    /**
     * A day on which something becomes due.
     *
     * @param code what it is, the same on every day
     */
    public record Due(LocalDate day, String what, String why, String ruleset, String code, State state) {

        /** The state in words. */
        public String stateInWords() {
            return capital(Text.words(state));
        }
    }

    static ReportView of(Assessment assessment, RegulatoryRules rules) {
        Answers answers = new Answers(rules);
        List<Decision> asked = Stream.concat(CHECKLISTS.stream(), Stream.of(POST_MARKET))
                .flatMap(id -> Stream.ofNullable(assessment.decision(id)))
                .toList();
        Assumed assumed = new Assumed(assessment);
        List<Check> checks =
                asked.stream().flatMap(decision -> checks(decision, assumed)).toList();
        Decision postMarket = assessment.decision(POST_MARKET);
        Description description = assessment.dossier().facts().description();
        String name = description == null ? null : description.productName();
        String id = assessment.dossier().id();
        String product = name != null ? name : id != null ? id : "The product";
        List<Duty> duties = postMarket == null ? List.of() : duties(postMarket, answers);
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
                duties,
                postMarket == null ? List.of() : possible(postMarket, answers),
                postMarket == null
                        ? List.of()
                        : postMarket.consequences().stream()
                                .filter(one -> one.certainty() == Certainty.CERTAIN)
                                .map(ReportView::step)
                                .toList(),
                open(checks, asked),
                due(assessment, checks, rules),
                assessment.decided().stream()
                        .filter(decided -> decided.stated() == null)
                        .map(decided -> Plain.fact(decided.fact()) + ": " + Plain.value(decided.value()) + ", as "
                                + decided.ruleset() + " decides by " + String.join(", ", decided.deciding()))
                        .toList(),
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
                        ? duties(decision, codes, answers)
                        : blocks.isEmpty() ? answers.meaning(decision) : AssessView.ifLeftOut(decision, blocks),
                Answers.edition(decision),
                decision.force(),
                Answers.notLaw(decision),
                decision.status() == Status.UNDETERMINED);
    }

    /**
     * The duties with a day first and by name, since they press, also those that are only open; the others are counted and
     * listed below.
     */
    private static String duties(Decision decision, Codes codes, Answers answers) {
        List<String> told = new ArrayList<>();
        List<Codes.Code> dated =
                codes.certain().stream().filter(code -> !code.dates().isEmpty()).toList();
        dated.forEach(code -> told.add(duty(decision, code.code(), answers) + code.days()));
        int others = codes.certain().size() - dated.size();
        if (others > 0) {
            told.add(dated.isEmpty() ? others + " without a day" : others + " more without a day");
        }
        String certain =
                told.isEmpty() ? "Nothing is certain" : (dated.isEmpty() ? "Certain: " : "") + Text.allOf(told);
        List<String> mayBe = codes.undecided().stream()
                .filter(code -> !code.dates().isEmpty())
                .map(code -> duty(decision, code.code(), answers) + code.days())
                .toList();
        return certain
                + (codes.open().isEmpty() ? "" : "; " + codes.open().size() + " open")
                + (mayBe.isEmpty() ? "" : ", each by itself, among them: " + String.join("; ", mayBe))
                + (codes.reached() ? "" : "; all of it only where the rules reach the product, which is open");
    }

    private static Stream<Check> checks(Decision decision, Assumed assumed) {
        Map<String, Set<String>> cited = new LinkedHashMap<>();
        decision.findings()
                .forEach(finding -> finding.citations()
                        .forEach(at -> cited.computeIfAbsent(finding.rule(), rule -> new LinkedHashSet<>())
                                .add(at.text())));
        return decision.checks().entrySet().stream().map(entry -> {
            CheckResult check = entry.getValue();
            return new Check(
                    entry.getKey(),
                    decision.ruleset().id(),
                    check.title(),
                    check.topic(),
                    check.severity(),
                    check.authority(),
                    check.verdict(),
                    check.missing(),
                    check.from(),
                    check.to(),
                    List.copyOf(cited.getOrDefault(entry.getKey(), Set.of())),
                    List.copyOf(assumed.failsOn(entry.getKey(), decision)),
                    Assumed.presumed(entry.getKey(), decision));
        });
    }

    private static List<Duty> duties(Decision decision, Answers answers) {
        Map<String, List<Finding>> byOutcome = new LinkedHashMap<>();
        certain(decision)
                .forEach(finding -> byOutcome
                        .computeIfAbsent(finding.conclusion(), outcome -> new ArrayList<>())
                        .add(finding));
        Codes codes = Codes.of(decision);
        return byOutcome.entrySet().stream()
                .map(entry -> new Duty(
                        duty(decision, entry.getKey(), answers) + days(codes, entry.getKey()),
                        entry.getValue().stream()
                                .map(finding -> finding.name() + (finding.note() == null ? "" : ". " + finding.note()))
                                .toList(),
                        entry.getValue().stream().allMatch(finding -> finding.basis() == Basis.INFERRED),
                        Assumed.presumed(entry.getValue().stream())))
                .toList();
    }

    private static String days(@Nullable Codes codes, String outcome) {
        return codes == null
                ? ""
                : codes.certain().stream()
                        .filter(code -> code.code().equals(outcome))
                        .map(Codes.Code::days)
                        .collect(Collectors.joining());
    }

    private static Stream<Finding> certain(Decision decision) {
        boolean reached = decision.status() == Status.DETERMINED || decision.status() == Status.UNDETERMINED;
        return decision.findings().stream()
                .filter(finding -> reached
                        && finding.certainty() == Certainty.CERTAIN
                        && decision.possible().contains(finding.conclusion()));
    }

    private static List<String> possible(Decision decision, Answers answers) {
        Codes codes = Codes.of(decision);
        return codes == null
                ? List.of()
                : codes.open().stream().map(one -> duty(decision, one, answers)).toList();
    }

    private static String duty(Decision decision, String outcome, Answers answers) {
        String meaning = answers.meaning(decision, outcome);
        return meaning == null ? Plain.outcome(outcome) : meaning;
    }

    private static Step step(Consequence consequence) {
        Map<String, String> gives = consequence.gives();
        return new Step(
                consequence.name(),
                gives.getOrDefault("to", ""),
                Plain.outcome(gives.getOrDefault("when", "")).toLowerCase(Locale.ROOT),
                gives.getOrDefault("content", ""));
    }

    /** Unknown facts by role: those of checks that law asks for first, then by how much waits for them. */
    private static List<Asked> open(List<Check> checks, List<Decision> asked) {
        Map<String, Set<String>> waiting = new LinkedHashMap<>();
        checks.stream()
                .filter(check -> check.verdict() == Verdict.UNKNOWN)
                .sorted(Comparator.comparing((Check check) -> AUTHORITIES.indexOf(check.authority()))
                        .thenComparing(Check::severity))
                .forEach(check -> check.missing()
                        .forEach(fact -> waiting.computeIfAbsent(fact, path -> new LinkedHashSet<>())
                                .add(check.id())));
        asked.stream()
                .filter(decision -> decision.ruleset().id().equals(POST_MARKET))
                .forEach(decision -> decision.questions().stream()
                        .map(Question::fact)
                        .forEach(fact -> waiting.computeIfAbsent(fact, path -> new LinkedHashSet<>())
                                .add(POST_MARKET)));
        Map<Role, List<Unknown>> roles = new TreeMap<>();
        waiting.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
                .forEach(entry -> {
                    FactDefinition fact = Plain.definition(entry.getKey());
                    Role role = Role.of(entry.getKey());
                    if (fact != null && role != null) {
                        roles.computeIfAbsent(role, one -> new ArrayList<>())
                                .add(new Unknown(entry.getKey(), fact.question(), List.copyOf(entry.getValue())));
                    }
                });
        return roles.entrySet().stream()
                .map(entry -> new Asked(entry.getKey().title(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static List<Due> due(Assessment assessment, List<Check> checks, RegulatoryRules rules) {
        LocalDate today = assessment.dossier().asOf();
        List<Due> due = new ArrayList<>();
        Map<String, Map<String, Verdict>> onItsDay = new HashMap<>();
        for (Check check : checks) {
            String what = check.id() + " " + check.title();
            String why = check.severityInWords() + ", " + wordsOf(check.authority());
            LocalDate from = check.from();
            LocalDate to = check.to();
            if (check.verdict() == Verdict.NOT_YET_EFFECTIVE && from != null) {
                Verdict then = onItsDay.computeIfAbsent(
                                check.ruleset() + from, day -> verdicts(assessment, check.ruleset(), from, rules))
                        .get(check.id());
                if (then != null && then != Verdict.NOT_APPLICABLE) {
                    String told = why + "; on what is stated it would then be: "
                            + words(then).toLowerCase(Locale.ROOT);
                    due.add(new Due(
                            from, "Starts to apply: " + what, told, check.ruleset(), check.id() + "-from", State.DUE));
                }
            }
            if (to != null && !to.isBefore(today)) {
                due.add(new Due(
                        to, "Applies for the last time: " + what, why, check.ruleset(), check.id() + "-to", State.DUE));
            }
        }
        Incident incident = assessment.facts().incident();
        LocalDate reported = incident == null ? null : incident.initialReportDate();
        Decision postMarket = assessment.decision(POST_MARKET);
        if (postMarket != null && postMarket.force() != Force.NONE) {
            certain(postMarket)
                    .forEach(finding -> finding.dates()
                            .forEach((name, day) -> due.add(dated(
                                    postMarket,
                                    name,
                                    day,
                                    finding.name(),
                                    name.equals("reportBy") ? reported : null))));
        }
        Decision market = assessment.decision(MARKET_ACCESS);
        if (market != null && market.force() != Force.NONE) {
            market.dates()
                    .forEach((name, day) ->
                            due.add(dated(market, name, day, String.join(", ", market.deciding()), null)));
        }
        Marking marking = assessment.facts().marking();
        if (marking != null) {
            stated(
                    due,
                    "UKCA certificate expires, as stated",
                    marking.ukcaCertificateExpiry(),
                    "ukcaCertificateExpiry",
                    today);
            stated(
                    due,
                    "CE certificate expires, as stated",
                    marking.ceCertificateExpiry(),
                    "ceCertificateExpiry",
                    today);
        }
        // Several rules may give a duty the same day.
        Map<String, Due> once = new LinkedHashMap<>();
        due.forEach(one -> once.putIfAbsent(one.ruleset() + one.code() + one.day(), one));
        return once.values().stream()
                .sorted(Comparator.comparing(Due::day).thenComparing(Due::what))
                .toList();
    }

    /** The verdicts of a checklist on a later day, if nothing else changed; whom a check does not reach has nothing due. */
    private static Map<String, Verdict> verdicts(
            Assessment assessment, String ruleset, LocalDate day, RegulatoryRules rules) {
        Request request = Request.builder()
                .from(assessment.dossier().request(ruleset))
                .asOf(day)
                .facts(assessment.facts())
                .build();
        Map<String, Verdict> verdicts = new HashMap<>();
        rules.decide(request).checks().forEach((id, check) -> verdicts.put(id, check.verdict()));
        return verdicts;
    }

    private static void stated(List<Due> due, String what, @Nullable LocalDate day, String code, LocalDate today) {
        if (day != null) {
            State state = day.isBefore(today) ? State.PASSED : State.DUE;
            due.add(new Due(day, what, "Stated in the request", MARKET_ACCESS, code, state));
        }
    }

    private static Due dated(Decision decision, String name, LocalDate day, String why, @Nullable LocalDate done) {
        State state = done != null ? State.DONE : day.isBefore(decision.asOf()) ? State.PASSED : State.DUE;
        return new Due(
                day,
                DATES.getOrDefault(name, capital(Plain.name(name))),
                why + (done == null ? "" : "; initial report made on " + Plain.day(done)),
                decision.ruleset().id(),
                name,
                state);
    }

    private static Map<String, List<String>> warnings(List<Decision> asked) {
        Map<String, List<String>> warnings = new LinkedHashMap<>();
        asked.stream()
                .filter(decision -> !decision.warnings().isEmpty())
                .forEach(decision -> warnings.put(
                        decision.ruleset().id(),
                        decision.warnings().stream().map(Warning::text).toList()));
        return warnings;
    }

    /** What fails and blocks, law first. */
    public List<Check> blocking() {
        return checks.stream()
                .filter(Check::blocks)
                .sorted(Comparator.comparing(check -> AUTHORITIES.indexOf(check.authority())))
                .toList();
    }

    /** What would block if what was left out is not so. */
    public List<Check> blockingIfLeftOut() {
        return checks.stream().filter(Check::blocksIfLeftOut).toList();
    }

    /** Checks by authority, law first, and severity, the gravest first. */
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Authority authority : AUTHORITIES) {
            for (Severity severity : Severity.values()) {
                List<Check> found = checks.stream()
                        .filter(check -> check.authority() == authority && check.severity() == severity)
                        .toList();
                if (!found.isEmpty()) {
                    groups.add(new Group(wordsOf(authority), found.get(0).severityInWords(), found));
                }
            }
        }
        return groups;
    }

    /** How many checks have a verdict. */
    public long count(Verdict verdict) {
        return checks.stream().filter(check -> check.verdict() == verdict).count();
    }

    /** A picture for each checklist. */
    public List<CoverageChart> charts() {
        return CoverageChart.of(checks);
    }

    /** What lies ahead. */
    public List<Due> ahead() {
        return due.stream().filter(one -> one.state() == State.DUE).toList();
    }

    /** A day in words. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : Plain.day(day);
    }

    /** An authority in words. */
    public static String wordsOf(Authority authority) {
        return authority == Authority.BEST_PRACTICE ? "Good practice" : capital(Text.words(authority));
    }

    /** A verdict in words. */
    static String words(Verdict verdict) {
        return verdict == Verdict.EXPIRED ? "Ended" : capital(Text.words(verdict));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
