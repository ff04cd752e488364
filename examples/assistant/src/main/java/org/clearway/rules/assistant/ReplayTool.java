package org.clearway.rules.assistant;

import org.clearway.rules.ErrorCode;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.Replay;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Decides a record again. */
final class ReplayTool implements Tool {

    private static final int DIFFERENCES = 20;

    private final RegulatoryRules rules;

    ReplayTool(RegulatoryRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public String title() {
        return "Replay a record";
    }

    @Override
    public String description() {
        return "Decides a kept record again by what is installed now, and says whether the answer is the same, and where not.";
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Schemas.object();
        schema.withObject("properties")
                .putObject("record")
                .put("description", "The record as decide gave it: the object, or its text.")
                .putArray("type")
                .add("object")
                .add("string");
        return Schemas.required(schema, "record");
    }

    @Override
    public ObjectNode call(Arguments arguments) {
        arguments.only("record");
        JsonNode record = arguments.value("record");
        if (record == null) {
            throw Arguments.error(ErrorCode.FIELD_MISSING, "record", null, "The argument record is missing.");
        }
        Replay replay = rules.replay(record.isString() ? record.stringValue() : record.toString());
        ObjectNode result = Schemas.JSON
                .createObjectNode()
                .put("result", replay.result().name())
                .put("sameEditions", replay.sameEditions());
        ArrayNode flips = result.putArray("flips");
        replay.flips().forEach(flip -> change(flips, flip.pointer(), flip.stored(), flip.replayed()));
        ArrayNode differences = result.putArray("differences");
        replay.differences().stream()
                .limit(DIFFERENCES)
                .forEach(one -> change(differences, one.pointer(), one.stored(), one.replayed()));
        if (replay.differences().size() > DIFFERENCES) {
            result.put("moreDifferences", replay.differences().size() - DIFFERENCES);
        }
        DecisionView view = new DecisionView(rules, Detail.SUMMARY);
        result.set("now", view.of(replay.replayed()));
        return result;
    }

    private static void change(ArrayNode list, String pointer, @Nullable String stored, @Nullable String now) {
        list.addObject().put("at", pointer).put("stored", stored).put("now", now);
    }
}
