package org.clearway.rules.assistant;

import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be asked. */
final class ListRulesetsTool implements Tool {

    private final RegulatoryRules rules;

    ListRulesetsTool(RegulatoryRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "list_rulesets";
    }

    @Override
    public String title() {
        return "List rulesets";
    }

    @Override
    public String description() {
        return "The questions that can be answered, each with its editions: which are in force from when, and which are drafts, proposals or"
                + " policies and so not law. Call it first.";
    }

    @Override
    public ObjectNode schema() {
        return Schemas.object();
    }

    @Override
    public ObjectNode call(Arguments arguments) {
        arguments.only();
        ObjectNode result = Schemas.JSON.createObjectNode();
        ArrayNode list = result.putArray("rulesets");
        for (RulesetInfo info : rules.rulesets()) {
            ObjectNode ruleset = list.addObject().put("ruleset", info.id()).put("question", info.question());
            ArrayNode editions = ruleset.putArray("editions");
            for (EditionInfo edition : info.editions()) {
                ObjectNode one = editions.addObject()
                        .put("edition", edition.edition())
                        .put("title", edition.title())
                        .put("standing", edition.standing().name())
                        .put("territory", edition.territory())
                        .put("facts", edition.facts().size())
                        .put("reviewed", edition.reviewed().toString());
                if (edition.effectiveFrom() != null) {
                    one.put("from", edition.effectiveFrom().toString());
                }
                if (edition.effectiveTo() != null) {
                    one.put("to", edition.effectiveTo().toString());
                }
            }
        }
        return result;
    }
}
