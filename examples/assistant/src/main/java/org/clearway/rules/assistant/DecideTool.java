package org.clearway.rules.assistant;

import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.RecordJson;
import org.clearway.rules.json.RequestJson;
import tools.jackson.databind.node.ObjectNode;

/** Decides a request. */
final class DecideTool implements Tool {

    private final RegulatoryRules rules;

    DecideTool(RegulatoryRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "decide";
    }

    @Override
    public String title() {
        return "Decide";
    }

    @Override
    public String description() {
        return "Answers the question of one ruleset for a product on a day, on what is known. The answer under law is law; what stands under"
                + " notLaw is not. It says what decides, with provisions to quote, what was assumed, and what is still worth asking. While"
                + " facts are missing the status is UNDETERMINED with every outcome that is still possible.";
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Schemas.object();
        Schemas.ruleset(schema, rules);
        Schemas.product(schema);
        Schemas.property(schema, "id", "string", "A reference of yours; it comes back in the record.");
        Schemas.property(
                schema, "edition", "string", "Suppose this edition, as a what-if that is not law. Usually left out.");
        Schemas.property(
                schema, "commencement", "string", "Suppose that the edition commences that day, as a what-if.");
        Schemas.property(schema, "full", "boolean", "Every rule that applies or may apply, and every check; long.");
        Schemas.property(schema, "record", "boolean", "Also the record, to be kept and replayed later; long.");
        return Schemas.required(schema, "ruleset", "asOf");
    }

    @Override
    public ObjectNode call(Arguments arguments) {
        boolean full = arguments.flag("full");
        boolean record = arguments.flag("record");
        Request request = RequestJson.read(arguments.without("full", "record"));
        Decision decision = rules.decide(request);
        ObjectNode result = new DecisionView(rules, full ? Detail.FULL : Detail.DECIDING).of(decision);
        if (record) {
            result.set("record", Schemas.JSON.readTree(RecordJson.write(request, decision)));
        }
        return result;
    }
}
