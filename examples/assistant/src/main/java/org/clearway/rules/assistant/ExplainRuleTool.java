package org.clearway.rules.assistant;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.clearway.rules.Decision;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Force;
import org.clearway.rules.Request;
import org.clearway.rules.Standing;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RuleInfo;
import org.clearway.rules.engine.RulesetInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A rule with the provisions to quote. */
final class ExplainRuleTool implements Tool {

    private static final int MOST = 15;

    private final RegulatoryRules rules;

    ExplainRuleTool(RegulatoryRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "explain_rule";
    }

    @Override
    public String title() {
        return "Explain a rule";
    }

    @Override
    public String description() {
        return "What a rule concludes and which provisions it rests on, each with its authority and address, to be quoted. Takes the name of a"
                + " rule, finding or check as decide gives it, such as: Rule 8. Of a decision, give the edition that it names, or its day.";
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Schemas.object();
        Schemas.ruleset(schema, rules);
        Schemas.property(schema, "rule", "string", "Its name, or words of it.");
        Schemas.property(schema, "edition", "string", "The edition that has it.");
        Schemas.property(schema, "asOf", "string", "Or the day, yyyy-MM-dd, whose edition in force has it.");
        return Schemas.required(schema, "ruleset", "rule");
    }

    @Override
    public ObjectNode call(Arguments arguments) {
        arguments.only("ruleset", "rule", "edition", "asOf");
        RulesetInfo ruleset = Rulesets.of(rules, arguments.text("ruleset"));
        String asked = arguments.text("rule");
        EditionInfo edition = edition(ruleset, arguments.optionalText("edition"), arguments.optionalText("asOf"));
        List<RuleInfo> found = named(edition, asked);
        if (found.isEmpty()) {
            throw Arguments.error(
                    ErrorCode.FIELD_NOT_IN_ENUMERATION,
                    "rule",
                    asked,
                    "Edition " + edition.edition() + " of " + ruleset.id() + " has no rule " + asked + "; it has "
                            + String.join(
                                    "; ",
                                    edition.rules().stream()
                                            .map(RuleInfo::rule)
                                            .distinct()
                                            .toList()));
        }
        ObjectNode result = Schemas.JSON
                .createObjectNode()
                .put("ruleset", ruleset.id())
                .put("edition", edition.edition())
                .put("title", edition.title())
                .put("standing", edition.standing().name());
        ArrayNode law = result.putArray("law");
        ArrayNode notLaw = result.putArray("notLaw");
        boolean inForce = edition.standing() == Standing.IN_FORCE;
        for (RuleInfo rule : found.subList(0, Math.min(MOST, found.size()))) {
            Force force = Force.strongest(rule.citations());
            ObjectNode one = inForce && force.isLaw() ? law.addObject() : notLaw.addObject();
            if (!inForce) {
                one.put("says", Words.of(edition.standing()));
            } else if (!force.isLaw()) {
                one.put("says", Words.of(force));
            }
            rule(one, rule, edition);
        }
        if (found.size() > MOST) {
            result.put(
                    "note",
                    found.size() + " rules are called so; the first " + MOST + " are told. Give more of the name.");
        }
        return result;
    }

    /** The edition named, or in force on the day, or else the newest in force. */
    private EditionInfo edition(RulesetInfo ruleset, @Nullable String edition, @Nullable String asOf) {
        if (edition != null || asOf != null) {
            Request request = Request.builder()
                    .ruleset(ruleset.id())
                    .asOf(day(asOf))
                    .edition(edition)
                    .build();
            Decision decision = rules.decide(request);
            EditionInfo applied = rules.edition(decision.ruleset());
            if (applied != null) {
                return applied;
            }
            throw Arguments.error(
                    ErrorCode.EDITION_UNKNOWN,
                    "asOf",
                    asOf,
                    "No edition of " + ruleset.id() + " is in force on that day; name one of "
                            + String.join(
                                    ", ",
                                    ruleset.editions().stream()
                                            .map(EditionInfo::edition)
                                            .toList()) + ".");
        }
        return ruleset.editions().stream()
                .filter(one -> one.standing() == Standing.IN_FORCE)
                .findFirst()
                .orElse(ruleset.editions().get(0));
    }

    private static LocalDate day(@Nullable String asOf) {
        try {
            return asOf == null ? LocalDate.EPOCH : LocalDate.parse(asOf);
        } catch (DateTimeParseException e) {
            throw Arguments.error(
                    ErrorCode.DATE_INVALID,
                    "asOf",
                    asOf,
                    "The day " + asOf + " is not written as, for example, 2026-11-22.");
        }
    }

    /** Those called exactly so, or else those whose name holds the words. */
    private static List<RuleInfo> named(EditionInfo edition, String asked) {
        List<RuleInfo> exact = edition.rules().stream()
                .filter(rule -> List.of(rule.rule(), rule.name(), rule.title()).contains(asked))
                .toList();
        String words = asked.toLowerCase(Locale.ROOT);
        return exact.isEmpty()
                ? edition.rules().stream()
                        .filter(rule -> rule.title().toLowerCase(Locale.ROOT).contains(words)
                                || rule.name().toLowerCase(Locale.ROOT).contains(words))
                        .toList()
                : exact;
    }

    private static void rule(ObjectNode node, RuleInfo rule, EditionInfo edition) {
        node.put("rule", rule.rule()).put("name", rule.title());
        if (rule.conclusion() != null) {
            node.put("conclusion", rule.conclusion());
            String meaning = edition.meaning(rule.conclusion());
            if (meaning != null) {
                node.put("meaning", meaning);
            }
        }
        Citations.put(node, rule.citations());
    }
}
