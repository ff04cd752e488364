package org.clearway.rules.json;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.clearway.rules.Absence;
import org.clearway.rules.Answer;
import org.clearway.rules.Assumption;
import org.clearway.rules.Authority;
import org.clearway.rules.Basis;
import org.clearway.rules.Because;
import org.clearway.rules.Certainty;
import org.clearway.rules.CheckResult;
import org.clearway.rules.Citation;
import org.clearway.rules.Consequence;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Force;
import org.clearway.rules.Known;
import org.clearway.rules.Prospective;
import org.clearway.rules.Question;
import org.clearway.rules.RulesetRef;
import org.clearway.rules.Severity;
import org.clearway.rules.Standing;
import org.clearway.rules.Status;
import org.clearway.rules.SubjectOutcome;
import org.clearway.rules.Verdict;
import org.clearway.rules.Warning;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads what {@link DecisionWriter} writes; a field that it does not know, from a later version, is passed over. */
final class DecisionReader {

    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    private DecisionReader() {}

    static Decision read(JsonObject json) {
        Decision.Builder decision = decision(json)
                .id(json.text("id"))
                .asOf(json.needDay("asOf"))
                .knownOn(json.day("knownOn"))
                .hypothetical(json.flag("hypothetical", false))
                .engine(json.needText("engine"))
                .crossChecked(json.flag("crossChecked", false));
        JsonObject inForce = json.object("inForce");
        return inForce == null
                ? decision.build()
                : decision.inForce(decision(inForce)
                                .asOf(json.needDay("asOf"))
                                .knownOn(json.day("knownOn"))
                                .engine(json.needText("engine"))
                                .crossChecked(json.flag("crossChecked", false))
                                .build())
                        .build();
    }

    /** What a decision says itself and what stands in it as in force has as well. */
    private static Decision.Builder decision(JsonObject json) {
        return Decision.builder()
                .ruleset(ruleset(json.need("ruleset")))
                .force(json.needConstant("force", Force.class))
                .absence(json.constant("absence", Absence.class))
                .answer(answer(json))
                .consequences(json.list("consequences", DecisionReader::consequence))
                .assumed(json.list("assumed", DecisionReader::assumption))
                .prospective(json.list("prospective", DecisionReader::prospective));
    }

    private static RulesetRef ruleset(JsonObject json) {
        return RulesetRef.builder()
                .id(json.needText("id"))
                .edition(json.text("edition"))
                .revision(json.integer("revision"))
                .standing(json.constant("standing", Standing.class))
                .digest(json.text("digest"))
                .build();
    }

    private static Answer answer(JsonObject json) {
        boolean several = json.isList("outcome");
        return Answer.builder()
                .status(json.needConstant("status", Status.class))
                .outcome(several ? null : json.text("outcome"))
                .outcomes(several ? json.texts("outcome") : null)
                .certain(json.isList("certain") ? json.texts("certain") : null)
                .route(json.text("route"))
                .legalBasis(json.text("basis"))
                .possible(json.texts("possible"))
                .possibleExact(json.flag("possibleExact", true))
                .deciding(json.texts("deciding"))
                .dates(dates(json))
                .checks(checks(json))
                .byApproval(json.list("byApproval", DecisionReader::subject))
                .findings(json.list("findings", DecisionReader::finding))
                .questions(json.list("questions", DecisionReader::question))
                .warnings(json.list("warnings", DecisionReader::warning))
                .build();
    }

    private static Map<String, LocalDate> dates(JsonObject json) {
        return each(json.object("dates"), JsonObject::needDay);
    }

    /** What a named field of an object is read as. */
    private interface Field<T> {
        T of(JsonObject json, String name);
    }

    private static <T> Map<String, T> each(@Nullable JsonObject json, Field<T> field) {
        Map<String, T> map = new LinkedHashMap<>();
        if (json != null) {
            json.names().forEach(name -> map.put(name, field.of(json, name)));
        }
        return map;
    }

    private static Map<String, CheckResult> checks(JsonObject json) {
        if (json.object("checks") == null) {
            return Map.of();
        }
        JsonObject details = json.need("checkDetails");
        return each(json.object("checks"), (verdicts, id) -> {
            JsonObject check = details.need(id);
            return CheckResult.builder()
                    .verdict(verdicts.needConstant(id, Verdict.class))
                    .title(check.needText("title"))
                    .topic(check.needText("topic"))
                    .severity(check.needConstant("severity", Severity.class))
                    .authority(check.needConstant("authority", Authority.class))
                    .missing(check.texts("missing"))
                    .from(check.day("from"))
                    .to(check.day("to"))
                    .build();
        });
    }

    private static SubjectOutcome subject(JsonObject json) {
        return SubjectOutcome.builder()
                .index(json.needInteger("index"))
                .like(json.integer("like"))
                .origin(json.text("origin"))
                .status(json.needConstant("status", Status.class))
                .outcome(json.text("outcome"))
                .route(json.text("route"))
                .possible(json.texts("possible"))
                .deciding(json.texts("deciding"))
                .build();
    }

    private static Consequence consequence(JsonObject json) {
        return Consequence.builder()
                .rule(json.needText("rule"))
                .limb(json.needText("limb"))
                .certainty(json.needConstant("certainty", Certainty.class))
                .gives(each(json.need("gives"), JsonObject::needText))
                .citations(citations(json))
                .note(json.text("note"))
                .build();
    }

    private static Finding finding(JsonObject json) {
        return Finding.builder()
                .rule(json.needText("rule"))
                .limb(json.needText("limb"))
                .subject(json.text("subject"))
                .conclusion(json.needText("conclusion"))
                .route(json.text("route"))
                .legalBasis(json.text("legalBasis"))
                .certainty(json.needConstant("certainty", Certainty.class))
                .basis(json.needConstant("basis", Basis.class))
                .because(json.list("because", DecisionReader::because))
                .dates(dates(json))
                .missing(json.texts("missing"))
                .citations(citations(json))
                .note(json.text("note"))
                .build();
    }

    private static Because because(JsonObject json) {
        String fact = json.needText("fact");
        Known how = json.constant("how", Known.class);
        return Because.builder()
                .fact(fact)
                .value(value(json, fact))
                .how(how == null ? Known.STATED : how)
                .build();
    }

    /** A value as the type of its fact has it, read as that of a request. */
    private static Object value(JsonObject json, String fact) {
        Object value = json.needValue("value");
        if (Vocabulary.fact(fact) == null) {
            return json.isDay("value") ? json.needDay("value") : value;
        }
        String path = INDEX.matcher(fact).replaceAll("[0]");
        Object typed = Facts.empty().with(path, value).value(path);
        return typed == null ? value : typed;
    }

    private static List<Citation> citations(JsonObject json) {
        return json.list(
                "citations",
                citation -> Citation.builder()
                        .instrument(citation.needText("instrument"))
                        .provision(citation.needText("provision"))
                        .authority(citation.needConstant("authority", Authority.class))
                        .basis(citation.needConstant("basis", Basis.class))
                        .address(citation.text("address"))
                        .published(citation.day("published"))
                        .consulted(citation.day("consulted"))
                        .build());
    }

    private static Question question(JsonObject json) {
        Function<JsonObject, Question.Option> option = answer -> Question.Option.builder()
                .answer(answer.needText("answer"))
                .possible(answer.texts("possible"))
                .build();
        return Question.builder()
                .fact(json.needText("fact"))
                .question(json.needText("question"))
                .answers(json.list("answers", option))
                .build();
    }

    private static Assumption assumption(JsonObject json) {
        String fact = json.needText("fact");
        Function<JsonObject, Assumption.Change> change = other -> Assumption.Change.builder()
                .value(other.needText("value"))
                .possible(other.texts("possible"))
                .build();
        return Assumption.builder()
                .fact(fact)
                .value(value(json, fact))
                .how(json.needConstant("how", Known.class))
                .inPart(json.flag("inPart", false))
                .follows(json.text("follows"))
                .changes(json.list("changes", change))
                .build();
    }

    private static Warning warning(JsonObject json) {
        return Warning.builder()
                .code(json.needText("code"))
                .text(json.needText("text"))
                .facts(json.list("facts", DecisionReader::because))
                .citations(citations(json))
                .build();
    }

    private static Prospective prospective(JsonObject json) {
        return Prospective.builder()
                .edition(json.needText("edition"))
                .standing(json.needConstant("standing", Standing.class))
                .published(json.needDay("published"))
                .digest(json.text("digest"))
                .answer(answer(json))
                .build();
    }
}
