package org.clearway.rules.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clearway.rules.Assumption;
import org.clearway.rules.Certainty;
import org.clearway.rules.Consequence;
import org.clearway.rules.Decision;
import org.clearway.rules.Question;
import org.clearway.rules.Request;
import org.clearway.rules.Signal;
import org.clearway.rules.Warning;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.Explanation;
import org.clearway.rules.facts.Description;
import org.clearway.rules.json.RecordJson;
import org.jspecify.annotations.Nullable;

/**
 * What a rationale says, ready for a template: plain words, nothing left to work out.
 *
 * @param question the question that the edition answers
 * @param title what the edition is about
 * @param product what the product is called
 * @param manufacturer who makes it
 * @param intendedPurpose the intended purpose in the manufacturer's words; null where it is not stated
 * @param judged by what the product is judged: the law of the day, guidance, or what is supposed
 * @param edition which edition was applied, with its standing
 * @param notLaw what the answer is where it is not law; empty for law
 * @param besides beside a supposition, what is in force; empty where nothing is supposed
 * @param answer the outcome in words
 * @param open outcomes that stay possible, each with its meaning; empty where the outcome is determined
 * @param signal what the answer tells at a glance; null where it is neither good nor bad, or not settled
 * @param follows what follows from the outcome
 * @param decisive what nobody stated and what could change the answer
 * @param facts the facts that the edition reads, as stated
 * @param unused facts that were stated and that the edition does not read
 * @param questions what would settle what is open
 * @param raised what this request raises
 * @param rules every rule considered
 * @param outcomes what each outcome that a rule can give means
 * @param sources the instruments that are cited
 * @param assumed what was taken as given without being stated, by what it was taken to be and why
 * @param standing what the edition says with every answer
 * @param record what identifies the decision: label and value
 */
public record Rationale(
        String question,
        String title,
        String product,
        String manufacturer,
        @Nullable String intendedPurpose,
        String judged,
        String edition,
        String notLaw,
        String besides,
        String answer,
        List<String> open,
        @Nullable Signal signal,
        List<Follows> follows,
        List<Decisive> decisive,
        List<Fact> facts,
        List<Fact> unused,
        List<Ask> questions,
        List<Notice> raised,
        RationaleRules rules,
        Map<String, String> outcomes,
        List<RationaleSource> sources,
        List<Assumed> assumed,
        List<Notice> standing,
        Map<String, String> record) {

    /** More open questions than these would push the answer off the first two pages. */
    private static final int FIRST = 3;

    /** How the answer is drawn: as one that is open, forbids, allows, or none of these. */
    public String tone() {
        return Answers.tone(!open.isEmpty(), signal);
    }

    /** The open questions that stand beside the answer. */
    public List<Ask> firstQuestions() {
        return questions.subList(0, Math.min(FIRST, questions.size()));
    }

    /** The others, the most useful of them first. */
    public List<Ask> furtherQuestions() {
        return questions.subList(firstQuestions().size(), questions.size());
    }

    /** What follows from the outcome. */
    public record Follows(
            String provision,
            boolean certain,
            Map<String, String> gives,
            List<String> cites,
            @Nullable String note) {}

    /** What nobody stated and what could change the answer: what it was taken to be, and what each other value would leave. */
    public record Decisive(String taken, List<String> otherwise) {}

    /** A fact and its answer. */
    public record Fact(String name, String path, String question, String answer) {}

    /** Facts taken as given for the same reason: {@code taken} says as what and why. */
    public record Assumed(String taken, List<String> facts) {}

    /** An open question: its answers, and what each would leave possible. */
    public record Ask(String name, String question, Map<String, String> answers) {}

    /** A warning. */
    public record Notice(String code, String text) {}

    public static Rationale of(Request request, Explanation explanation, Answers answers) {
        Decision decision = explanation.decision();
        EditionInfo edition = Objects.requireNonNull(explanation.edition());
        Description description = request.facts().description();
        List<RationaleRow> rows =
                explanation.rules().stream().map(RationaleRow::of).toList();
        Codes codes = Codes.of(decision);
        return new Rationale(
                edition.question(),
                edition.title(),
                orElse(description == null ? null : description.productName(), "Product name not stated"),
                orElse(description == null ? null : description.manufacturerName(), "not stated"),
                description == null ? null : description.intendedPurpose(),
                judged(decision),
                edition.title() + ", edition " + edition.edition() + " (" + Text.standing(edition.standing()) + ")",
                Answers.notLaw(decision),
                answers.besides(decision),
                answer(decision, edition, codes),
                decision.outcome() == null && (codes == null || codes.isOpen())
                        ? decision.possible().stream()
                                .map(outcome -> meaning(edition, outcome))
                                .toList()
                        : List.of(),
                Answers.signal(edition, decision),
                decision.consequences().stream().map(Rationale::follows).toList(),
                decision.assumed().stream()
                        .filter(one -> !one.changes().isEmpty())
                        .map(one -> new Decisive(AssumptionWords.taken(one), AssumptionWords.otherwise(one, codes)))
                        .toList(),
                facts(request, edition, true),
                facts(request, edition, false),
                decision.questions().stream().map(Rationale::ask).toList(),
                notices(decision, edition, false),
                RationaleRules.of(decision, rows),
                outcomes(edition),
                RationaleSource.of(explanation),
                assumed(decision),
                notices(decision, edition, true),
                record(request, decision, edition));
    }

    private static String judged(Decision decision) {
        String day = Plain.day(decision.asOf());
        return decision.isLaw()
                ? "the law of " + day
                : decision.hypothetical()
                        ? "what is supposed for " + day
                        : Text.force(decision.force()) + ", as of " + day;
    }

    private static String orElse(@Nullable String text, String other) {
        return text == null ? other : text;
    }

    private static String answer(Decision decision, EditionInfo edition, @Nullable Codes codes) {
        return switch (decision.status()) {
            case DETERMINED ->
                codes == null
                        ? meaning(edition, String.valueOf(decision.outcome()))
                        : codes.certain().isEmpty()
                                ? "None"
                                : Text.allOf(codes.certain().stream()
                                        .map(code -> meaning(edition, code.code()) + code.days(edition))
                                        .toList());
            case UNDETERMINED -> "Not settled by what is stated";
            case NOT_APPLICABLE -> "These rules do not reach the product";
            case NOT_IN_FORCE -> "No edition is in force";
        };
    }

    private static String meaning(EditionInfo edition, String outcome) {
        return Plain.outcome(outcome, edition.meaning(outcome));
    }

    private static Map<String, String> outcomes(EditionInfo edition) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        edition.outcomes().forEach((outcome, meaning) -> outcomes.put(Plain.outcome(outcome), meaning));
        return outcomes;
    }

    private static Follows follows(Consequence consequence) {
        Map<String, String> gives = new LinkedHashMap<>();
        consequence.gives().forEach((name, value) -> gives.put(Plain.name(name), Plain.given(value)));
        return new Follows(
                consequence.name(),
                consequence.certainty() == Certainty.CERTAIN,
                gives,
                consequence.citations().stream().map(RationaleRow::cite).toList(),
                consequence.note());
    }

    /** The facts stated, as far as the edition reads them, or those it does not read; who made it and what it is for stand elsewhere. */
    private static List<Fact> facts(Request request, EditionInfo edition, boolean read) {
        int description = Objects.requireNonNull(Plain.definition("description.productName"))
                .sectionIndex();
        return StatedFact.of(request.facts()).stream()
                .filter(stated -> stated.definition().sectionIndex() != description
                        && edition.facts().contains(stated.definition().path()) == read)
                .map(stated -> new Fact(
                        stated.definition().label(),
                        stated.path(),
                        stated.definition().question(),
                        Plain.value(stated.path(), stated.value())))
                .toList();
    }

    /** What cannot change the answer by itself, as what and why it was taken. */
    private static List<Assumed> assumed(Decision decision) {
        Map<String, List<String>> facts = new LinkedHashMap<>();
        for (Assumption assumption : decision.assumed()) {
            String taken = "Taken to be \"" + Plain.value(assumption.fact(), assumption.value()) + "\", "
                    + AssumptionWords.how(assumption);
            facts.computeIfAbsent(taken, key -> new ArrayList<>()).add(Plain.fact(assumption.fact()));
        }
        return facts.entrySet().stream()
                .map(entry -> new Assumed(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static Ask ask(Question question) {
        Map<String, String> answers = new LinkedHashMap<>();
        question.answers()
                .forEach(answer -> answers.put(
                        Plain.constant(question.fact(), answer.answer()), AssumptionWords.outcomes(answer.possible())));
        return new Ask(Plain.fact(question.fact()), question.question(), answers);
    }

    /** What the edition says with every answer, or what this request raises besides. */
    private static List<Notice> notices(Decision decision, EditionInfo edition, boolean standing) {
        return decision.warnings().stream()
                .filter(warning -> Answers.standing(edition, warning) == standing)
                .map(Rationale::notice)
                .toList();
    }

    private static Notice notice(Warning warning) {
        return new Notice(warning.code(), WarningWords.of(warning));
    }

    private static Map<String, String> record(Request request, Decision decision, EditionInfo edition) {
        Map<String, String> record = new LinkedHashMap<>();
        if (request.id() != null) {
            record.put("Reference", request.id());
        }
        record.put(decision.isLaw() ? "Law of" : "Day", Plain.day(decision.asOf()));
        LocalDate knownOn = decision.knownOn();
        if (knownOn != null) {
            record.put("As known on", Plain.day(knownOn));
        }
        record.put("Ruleset", edition.ruleset() + " " + edition.edition() + ", revision " + edition.revision());
        record.put("Territory", edition.territory());
        record.put("Standing", Text.standing(edition.standing()));
        record.put(
                "Force",
                decision.isLaw() ? "law" : decision.hypothetical() ? "none, a what-if" : Answers.notLaw(decision));
        record.put("Encoding last checked", Plain.day(edition.reviewed()) + ", by " + edition.owner());
        record.put("Digest of the ruleset", edition.digest());
        record.put("Digest of this record", RecordJson.digest(request, decision));
        record.put("Engine", decision.engine());
        return record;
    }
}
