package org.clearway.rules.portfolio;

import java.util.LinkedHashMap;
import java.util.Map;
import org.clearway.rules.cli.CliException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What makes a run the same run: a run that was broken off is taken up only by one that would do the same.
 *
 * @param input digest of the input
 * @param rulesets digest of the rulesets
 * @param asked digest of the options and of the mapping
 * @param detail how much is written
 * @param parts how many parts there are
 */
record RunId(String input, String rulesets, String asked, Detail detail, int parts) {

    private static final JsonMapper JSON = new JsonMapper();

    static RunId read(String json) {
        JsonNode node = JSON.readTree(json);
        return new RunId(
                node.path("input").asString(),
                node.path("rulesets").asString(),
                node.path("asked").asString(),
                Detail.valueOf(node.path("detail").asString()),
                node.path("parts").asInt());
    }

    String json() {
        ObjectNode node = JSON.createObjectNode();
        node.put("input", input).put("rulesets", rulesets).put("asked", asked);
        return node.put("detail", detail.name()).put("parts", parts).toString();
    }

    /** Refuses to go on with another run. */
    void requireSame(RunId there, String folder) {
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put("RUN_OTHER_INPUT the input is another one", input.equals(there.input));
        same.put("RUN_OTHER_RULESETS the rulesets are other ones", rulesets.equals(there.rulesets));
        same.put(
                "RUN_OTHER_OPTIONS the format, ruleset, day, mapping, detail or number of parts is another one",
                asked.equals(there.asked) && detail == there.detail && parts == there.parts);
        same.forEach((what, equal) -> {
            if (!equal) {
                int space = what.indexOf(' ');
                throw new CliException(
                        what.substring(0, space),
                        folder,
                        "a run was begun here, and " + what.substring(space + 1)
                                + " now; end it as it was begun, or name a new folder");
            }
        });
    }
}
