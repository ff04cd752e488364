package org.clearway.rules.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.clearway.rules.Absence;
import org.clearway.rules.Certainty;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Prospective;
import org.clearway.rules.Signal;
import org.clearway.rules.Standing;
import org.clearway.rules.Status;
import org.clearway.rules.Warning;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;
import org.jspecify.annotations.Nullable;

/** Answers of decisions in a few words, the same in every table, picture and document. */
public final class Answers {

    private final Map<String, EditionInfo> editions = new LinkedHashMap<>();

    public Answers(RegulatoryRules rules) {
        rules.rulesets()
                .forEach(ruleset -> ruleset.editions()
                        .forEach(edition -> editions.put(ruleset.id() + " " + edition.edition(), edition)));
    }

    /** An edition; null where there is none of that name. */
    @Nullable
    public EditionInfo edition(String ruleset, @Nullable String edition) {
        return editions.get(ruleset + " " + edition);
    }

    /** The question that a ruleset answers; its id where it is not installed. */
    String question(String ruleset) {
        return editions.values().stream()
                .filter(edition -> edition.ruleset().equals(ruleset))
                .map(EditionInfo::question)
                .findFirst()
                .orElse(ruleset);
    }

    /** The edition that a decision is made by; null where none is. */
    @Nullable
    public EditionInfo info(Decision decision) {
        return edition(decision.ruleset().id(), decision.ruleset().edition());
    }

    /** The answer with its meaning. */
    public String meaning(Decision decision) {
        String outcome = decision.outcome();
        if (outcome != null) {
            return Plain.outcome(outcome, meaning(decision, outcome));
        }
        Codes codes = Codes.of(decision);
        if (codes != null && !codes.isOpen() && !codes.certain().isEmpty()) {
            return codes.certain().stream()
                    .map(code -> Plain.outcome(code.code(), meaning(decision, code.code())) + code.days(info(decision)))
                    .collect(Collectors.joining("; "));
        }
        return inWords(decision);
    }

    /** What an outcome means; null where the edition does not say. */
    @Nullable
    public String meaning(Decision decision, String outcome) {
        EditionInfo edition = info(decision);
        return edition == null ? null : edition.outcomes().get(outcome);
    }

    /** What an outcome means, or its name where the edition does not say. */
    public String label(Decision decision, String outcome) {
        return Objects.requireNonNullElse(meaning(decision, outcome), Plain.outcome(outcome));
    }

    /** What the outcome tells at a glance; null where it is neither good nor bad, or not settled. */
    @Nullable
    public Signal signal(Decision decision) {
        return signal(info(decision), decision);
    }

    public static @Nullable Signal signal(@Nullable EditionInfo edition, Decision decision) {
        List<String> outcomes = decision.outcomes();
        String outcome = outcomes != null && outcomes.size() == 1 ? outcomes.get(0) : decision.outcome();
        return edition == null || outcome == null ? null : edition.signals().get(outcome);
    }

    /** How an answer is drawn on a page: as one that is open, forbids, allows, or none of these. */
    public static String tone(boolean open, @Nullable Signal signal) {
        return open ? "open" : signal == Signal.STOP ? "stop" : signal == Signal.GO ? "go" : "plain";
    }

    /** What a date is called that the decision carries. */
    public String title(Decision decision, String date) {
        return title(info(decision), date);
    }

    /** What a date of an edition is called. */
    public static String title(@Nullable EditionInfo edition, String date) {
        String title = edition == null ? null : edition.dates().get(date);
        return title == null ? Text.capital(Plain.name(date)) : title;
    }

    /** The answer: an outcome, what is open, or why there is none. */
    public String inWords(Decision decision) {
        if (decision.status() == Status.NOT_IN_FORCE) {
            return absence(decision);
        }
        Codes codes = Codes.of(decision);
        if (codes != null) {
            return codes.inWords(info(decision));
        }
        return inWords(decision.status(), decision.outcome(), decision.outcomes(), decision.possible());
    }

    /** Why nothing is in force for the day. */
    public static String absence(Decision decision) {
        if (decision.inForce() != null) {
            return "supposed to commence later";
        }
        return switch (Objects.requireNonNullElse(decision.absence(), Absence.NOT_IN_FORCE)) {
            case NOT_IN_FORCE -> "no law in force";
            case NOT_ENCODED -> "not encoded for that day";
            case NOT_YET_PUBLISHED -> "not published by then";
        };
    }

    /** What an edition of a ruleset would give that is not law. */
    public String inWords(String ruleset, Prospective entry) {
        String words = words(edition(ruleset, entry.edition()), entry);
        return switch (entry.status()) {
            case UNDETERMINED -> "would leave " + words;
            case NOT_APPLICABLE, NOT_IN_FORCE -> words;
            case DETERMINED -> "would give " + words;
        };
    }

    private static String words(@Nullable EditionInfo edition, Prospective entry) {
        Codes codes = Codes.of(entry);
        if (codes != null) {
            return codes.inWords(edition);
        }
        return inWords(entry.status(), entry.outcome(), entry.outcomes(), entry.possible());
    }

    private static String inWords(
            Status status, @Nullable String outcome, @Nullable List<String> outcomes, List<String> possible) {
        return switch (status) {
            case DETERMINED ->
                outcome != null
                        ? Plain.outcome(outcome)
                        : Objects.requireNonNull(outcomes).isEmpty()
                                ? "none"
                                : outcomes.stream().map(Plain::outcome).collect(Collectors.joining(", "));
            case UNDETERMINED ->
                "open: " + possible.stream().map(Plain::outcome).collect(Collectors.joining(", "));
            case NOT_APPLICABLE -> "not reached by these rules";
            case NOT_IN_FORCE -> "no law in force";
        };
    }

    /** Why nothing is in force for the day, in a sentence without its end. */
    public static String absenceInFull(Decision decision) {
        if (decision.inForce() != null) {
            return "what is supposed commences after " + decision.asOf();
        }
        return switch (Objects.requireNonNullElse(decision.absence(), Absence.NOT_IN_FORCE)) {
            case NOT_IN_FORCE -> "no edition is in force on " + decision.asOf();
            case NOT_ENCODED -> "what was in force on " + decision.asOf() + " is not encoded";
            case NOT_YET_PUBLISHED ->
                "what is in force on " + decision.asOf() + " was not published by " + decision.knownOn();
        };
    }

    /** Route or legal basis; empty where there is neither. */
    public static String basis(@Nullable String route, @Nullable String basis) {
        return Plain.outcome(Objects.requireNonNullElse(basis, Objects.requireNonNullElse(route, "")));
    }

    /** Whether the edition of a decision says this with every answer, whatever the request. */
    public boolean standing(Decision decision, Warning warning) {
        return standing(info(decision), warning);
    }

    /** Whether an edition says this with every answer, whatever the request. */
    public static boolean standing(@Nullable EditionInfo edition, Warning warning) {
        return edition != null
                && edition.warnings().stream()
                        .anyMatch(one ->
                                one.code().equals(warning.code()) && one.text().equals(warning.text()));
    }

    /** The dates of a decision, each by what its edition calls it; empty where they stand with the codes of a set, or are none. */
    public String dates(Decision decision) {
        return Codes.of(decision) == null ? Text.capital(dates(info(decision), decision.dates())) : "";
    }

    /** The dates that an edition of a ruleset would give that is not law. */
    public String dates(String ruleset, Prospective entry) {
        return Codes.of(entry) == null ? Text.capital(dates(edition(ruleset, entry.edition()), entry.dates())) : "";
    }

    /** Dates within a sentence, by what the edition calls them: "last day for placing on the market: 30 June 2028". */
    public static String dates(@Nullable EditionInfo edition, Map<String, LocalDate> dates) {
        return dates.entrySet().stream()
                .map(date -> Text.small(title(edition, date.getKey())) + ": " + Plain.day(date.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** What the deciding rules rest on: their limbs, and the facts under them. */
    public static List<String> why(Decision decision) {
        return why(decision.findings(), decision.deciding());
    }

    /** What the rules rest on that would decide. */
    public static List<String> why(Prospective entry) {
        return why(entry.findings(), entry.deciding());
    }

    private static List<String> why(List<Finding> findings, List<String> deciding) {
        List<String> why = new ArrayList<>();
        findings.stream()
                .filter(finding -> finding.certainty() == Certainty.CERTAIN && deciding.contains(finding.rule()))
                .forEach(finding -> why.add(finding.name()));
        return why.stream().distinct().toList();
    }

    /** What an answer is that is not law, such as "guidance, not law"; empty for law, and where there is no answer. */
    public static String notLaw(Decision decision) {
        if (decision.isLaw() || decision.status() == Status.NOT_IN_FORCE) {
            return "";
        }
        return decision.hypothetical() ? "what if, not law" : Text.force(decision.force()) + ", not law";
    }

    /** The answer, marked with what it is where it is not law. */
    public String marked(Decision decision) {
        String notLaw = notLaw(decision);
        return (notLaw.isEmpty() ? "" : notLaw + ": ") + inWords(decision);
    }

    /** The edition with its standing and, where what is in force is not law, what it is. */
    public static String edition(Decision decision) {
        String edition = decision.ruleset().edition();
        Standing standing = decision.ruleset().standing();
        if (edition == null || standing == null) {
            return "none";
        }
        String more = decision.hypothetical() ? "what if" : notLaw(decision);
        return edition + " (" + Text.standing(standing) + (more.isEmpty() ? "" : "; " + more) + ")";
    }

    /** Beside a supposition, what is in force on the day; empty where nothing is supposed. */
    public String besides(Decision decision) {
        if (!decision.hypothetical()) {
            return "";
        }
        Decision inForce = decision.inForce();
        return inForce == null
                ? absence(decision)
                : marked(inForce)
                        + (inForce.deciding().isEmpty() ? "" : " by " + String.join(", ", inForce.deciding()))
                        + ", edition " + inForce.ruleset().edition();
    }

    /** The day of some decisions: the law of that day, where all that is in force is law. */
    public static String day(LocalDate day, Collection<Decision> decisions) {
        boolean law = decisions.stream().anyMatch(Decision::isLaw)
                && decisions.stream().allMatch(one -> one.isLaw() || one.status() == Status.NOT_IN_FORCE);
        return (law ? "law of " : "") + Plain.day(day);
    }
}
