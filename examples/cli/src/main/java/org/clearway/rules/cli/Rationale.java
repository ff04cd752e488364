package org.clearway.rules.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clearway.rules.Assumption;
import org.clearway.rules.Basis;
import org.clearway.rules.Certainty;
import org.clearway.rules.Citation;
import org.clearway.rules.Consequence;
import org.clearway.rules.Decision;
import org.clearway.rules.Known;
import org.clearway.rules.Question;
import org.clearway.rules.Request;
import org.clearway.rules.Warning;
import org.clearway.rules.engine.ConsideredRule;
import org.clearway.rules.engine.ConsideredRule.Result;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.Explanation;
import org.clearway.rules.facts.Approval;
import org.clearway.rules.facts.Description;
import org.clearway.rules.facts.Section;
import org.clearway.rules.json.RecordJson;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What a classification rationale says, ready for a template: plain words, nothing left to work out.
 *
 * @param question the question that the edition answers
 * @param product what the product is called
 * @param manufacturer who makes it
 * @param intendedPurpose the intended purpose in the manufacturer's words
 * @param day the day
 * @param judged by what the product is judged: the law of the day, guidance, or what is supposed
 * @param edition which edition was applied, with its standing
 * @param notLaw what the answer is where it is not law; empty for law
 * @param besides beside a supposition, what is in force; empty where nothing is supposed
 * @param answer the outcome in words
 * @param answerCode the outcome as the ruleset spells it, or "open"
 * @param open outcomes that stay possible, each with its meaning; empty where the outcome is determined
 * @param deciding the rules that decide
 * @param follows what follows from the outcome
 * @param facts the facts that the edition reads, as stated
 * @param assumed what was taken as given without being stated, by what it was taken to be and why
 * @param unused facts that were stated and that the edition does not read
 * @param questions what would settle what is open
 * @param provisions every rule considered, by provision
 * @param outcomes what each outcome that a rule can give means
 * @param counts how many rules had which result, in words
 * @param warnings what the reader must know
 * @param sources the instruments that are cited
 * @param record what identifies the decision: label and value
 */
public record Rationale(
        String question,
        String product,
        String manufacturer,
        @Nullable String intendedPurpose,
        String day,
        String judged,
        String edition,
        String notLaw,
        String besides,
        String answer,
        String answerCode,
        List<String> open,
        List<Row> deciding,
        List<Follows> follows,
        List<Fact> facts,
        List<Assumed> assumed,
        List<Fact> unused,
        List<Ask> questions,
        List<Provision> provisions,
        Map<String, String> outcomes,
        String counts,
        List<Notice> warnings,
        List<Source> sources,
        Map<String, String> record) {

    private static final String WHOLE = "the rule itself";

    /** A rule considered. */
    public record Row(
            String provision,
            String limb,
            String gives,
            Result result,
            String resultWords,
            List<String> why,
            List<String> cites,
            boolean inferred,
            @Nullable String note) {

        /** Whether the rule is the provision as such, and not a limb of it. */
        public boolean whole() {
            return limb.equals(WHOLE);
        }
    }

    /** The rules of one provision. */
    public record Provision(String name, List<Row> rows) {}

    /** What follows from the outcome. */
    public record Follows(
            String provision,
            boolean certain,
            Map<String, String> gives,
            List<String> cites,
            @Nullable String note) {}

    /** A fact and its answer. */
    public record Fact(String name, String path, String question, String answer) {}

    /** Facts taken as given for the same reason: {@code taken} says as what and why. */
    public record Assumed(String taken, List<String> facts) {}

    /** An open question: its answers, and what each would leave possible. */
    public record Ask(String name, String question, Map<String, String> answers) {}

    /** A warning. */
    public record Notice(String code, String text) {}

    /** An instrument that is cited, its authority and when it was last looked at, and each cited provision with its address or an empty one. */
    public record Source(String instrument, String about, Map<String, String> provisions) {}

    static Rationale of(Request request, Explanation explanation) {
        Decision decision = explanation.decision();
        EditionInfo edition = Objects.requireNonNull(explanation.edition());
        Description description = request.facts().description();
        List<Row> rows = explanation.rules().stream().map(Rationale::row).toList();
        List<Fact> facts = facts(request, edition, true);
        return new Rationale(
                edition.question(),
                orElse(description == null ? null : description.productName(), "Product name not stated"),
                orElse(description == null ? null : description.manufacturerName(), "not stated"),
                description == null ? null : description.intendedPurpose(),
                Plain.day(decision.asOf()),
                judged(decision),
                edition.title() + ", edition " + edition.edition() + " (" + Text.standing(edition.standing()) + ")",
                Answers.notLaw(decision),
                Answers.besides(decision),
                answer(decision, edition),
                decision.outcome() == null ? "open" : decision.outcome(),
                decision.outcome() == null
                        ? decision.possible().stream()
                                .map(outcome -> meaning(edition, outcome))
                                .toList()
                        : List.of(),
                deciding(decision, rows),
                decision.consequences().stream().map(Rationale::follows).toList(),
                facts,
                assumed(decision),
                facts(request, edition, false),
                decision.questions().stream().map(Rationale::ask).toList(),
                provisions(rows),
                outcomes(edition),
                counts(rows),
                decision.warnings().stream().map(Rationale::notice).toList(),
                sources(explanation),
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

    private static String answer(Decision decision, EditionInfo edition) {
        return switch (decision.status()) {
            case DETERMINED -> meaning(edition, String.valueOf(decision.outcome()));
            case UNDETERMINED -> "Not settled by what is stated";
            case NOT_APPLICABLE -> "These rules do not reach the product";
            case NOT_IN_FORCE -> "No edition is in force";
        };
    }

    /** The rules that decide: of a provision those that give the outcome, where there are such, and not the milder ones. */
    private static List<Row> deciding(Decision decision, List<Row> rows) {
        List<Row> deciding = rows.stream()
                .filter(row -> decision.deciding().contains(row.provision()) && row.result() == Result.APPLIES)
                .toList();
        String outcome = decision.outcome() == null ? "" : Plain.outcome(decision.outcome());
        List<String> giving = deciding.stream()
                .filter(row -> row.gives().equals(outcome))
                .map(Row::provision)
                .toList();
        return deciding.stream()
                .filter(row -> row.gives().equals(outcome) || !giving.contains(row.provision()))
                .toList();
    }

    private static String meaning(EditionInfo edition, String outcome) {
        return Plain.outcome(outcome, edition.outcomes().get(outcome));
    }

    private static Row row(ConsideredRule considered) {
        Result result = considered.result();
        List<String> why = new ArrayList<>(considered.because().stream()
                .map(asked -> Plain.reason(asked, result))
                .toList());
        if (result == Result.APPLIES && why.isEmpty()) {
            why.add("applies to every product that comes this far");
        }
        if (!considered.givesWayTo().isEmpty()) {
            why.add((result == Result.GIVES_WAY ? "its place is taken by " : "its place may be taken by ")
                    + considered.givesWayTo().stream().map(Rationale::named).collect(Collectors.joining(", and by ")));
        }
        String gives = considered.rule().conclusion();
        return new Row(
                considered.rule().rule(),
                considered.rule().limb().equals("base")
                        ? WHOLE
                        : considered.rule().limb(),
                gives == null ? "" : Plain.outcome(gives),
                result,
                words(result, true),
                why,
                considered.rule().citations().stream().map(Rationale::cite).toList(),
                considered.basis() == Basis.INFERRED,
                considered.note());
    }

    /** The whole name of a rule, without the word that stands for the provision as such. */
    private static String named(String rule) {
        return rule.endsWith(": base") ? rule.substring(0, rule.length() - ": base".length()) : rule;
    }

    private static Map<String, String> outcomes(EditionInfo edition) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        edition.outcomes().forEach((outcome, meaning) -> outcomes.put(Plain.outcome(outcome), meaning));
        return outcomes;
    }

    private static String cite(Citation citation) {
        return citation.text() + " [" + Text.words(citation.authority())
                + (citation.basis() == Basis.INFERRED ? ", inferred reading" : "") + "]";
    }

    private static Follows follows(Consequence consequence) {
        Map<String, String> gives = new LinkedHashMap<>();
        consequence.gives().forEach((name, value) -> gives.put(Plain.name(name), Plain.given(value)));
        return new Follows(
                consequence.name(),
                consequence.certainty() == Certainty.CERTAIN,
                gives,
                consequence.citations().stream().map(Rationale::cite).toList(),
                consequence.note());
    }

    /** The facts stated, as far as the edition reads them, or those it does not read. */
    private static List<Fact> facts(Request request, EditionInfo edition, boolean read) {
        List<Fact> facts = new ArrayList<>();
        for (SectionDefinition section : Vocabulary.sections()) {
            if (section.name().equals("description")) {
                continue;
            }
            if (section.repeated()) {
                List<Approval> approvals = request.facts().approvals();
                for (int i = 0; approvals != null && i < approvals.size(); i++) {
                    add(section, section.name() + "[" + i + "].", approvals.get(i), edition, read, facts);
                }
            } else {
                Section stated = request.facts().section(section.index());
                if (stated != null) {
                    add(section, section.name() + ".", stated, edition, read, facts);
                }
            }
        }
        return facts;
    }

    private static void add(
            SectionDefinition definition,
            String prefix,
            Section section,
            EditionInfo edition,
            boolean read,
            List<Fact> facts) {
        for (FactDefinition fact : definition.facts()) {
            Object value = section.value(fact.index());
            if (value != null && edition.facts().contains(fact.path()) == read) {
                facts.add(new Fact(Plain.fact(fact.path()), prefix + fact.name(), fact.question(), Plain.value(value)));
            }
        }
    }

    private static List<Assumed> assumed(Decision decision) {
        Map<String, List<String>> facts = new LinkedHashMap<>();
        for (Assumption assumption : decision.assumed()) {
            String follows = assumption.follows();
            String taken = "Taken to be \"" + Plain.value(assumption.value()) + "\", "
                    + (follows == null
                            ? "because nothing was stated"
                            : (assumption.how() == Known.PRESUMED ? "which is presumed from: " : "which follows from: ")
                                    + Arrays.stream(follows.split(", "))
                                            .map(Plain::fact)
                                            .collect(Collectors.joining(", ")));
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
                        Plain.constant(answer.answer()),
                        Text.anyOf(
                                answer.possible().stream().map(Plain::outcome).toList())));
        return new Ask(Plain.fact(question.fact()), question.question(), answers);
    }

    private static List<Provision> provisions(List<Row> rows) {
        Map<String, List<Row>> provisions = new LinkedHashMap<>();
        rows.forEach(row -> provisions
                .computeIfAbsent(row.provision(), name -> new ArrayList<>())
                .add(row));
        return provisions.entrySet().stream()
                .map(entry -> new Provision(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static String counts(List<Row> rows) {
        Map<Result, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row.result(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((result, count) -> parts.add(Text.number(count) + " " + words(result, count == 1)));
        return Text.count(rows.size(), "rule") + " considered: " + String.join(", ", parts);
    }

    private static String words(Result result, boolean one) {
        return switch (result) {
            case APPLIES -> one ? "applies" : "apply";
            case MAY_APPLY -> "may apply";
            case GIVES_WAY -> one ? "gives way" : "give way";
            case DOES_NOT_APPLY -> one ? "does not apply" : "do not apply";
            case NOT_REACHED -> "not reached";
        };
    }

    private static Notice notice(Warning warning) {
        return new Notice(warning.code(), warning.text());
    }

    private static List<Source> sources(Explanation explanation) {
        Map<String, Source> sources = new LinkedHashMap<>();
        explanation.rules().stream()
                .flatMap(rule -> rule.rule().citations().stream())
                .forEach(citation -> source(citation, sources));
        explanation.decision().consequences().stream()
                .flatMap(consequence -> consequence.citations().stream())
                .forEach(citation -> source(citation, sources));
        return List.copyOf(sources.values());
    }

    private static String about(Citation citation) {
        LocalDate consulted = citation.consulted();
        return Text.words(citation.authority())
                + (consulted == null ? "" : ", last looked at on " + Plain.day(consulted));
    }

    private static void source(Citation citation, Map<String, Source> sources) {
        sources.computeIfAbsent(
                        citation.instrument(),
                        instrument -> new Source(instrument, about(citation), new LinkedHashMap<>()))
                .provisions()
                .putIfAbsent(citation.provision(), Objects.requireNonNullElse(citation.address(), ""));
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
