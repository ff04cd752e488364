package org.clearway.rules.cli.records;

import org.clearway.rules.cli.CliException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes comparisons as JSON, one line a row of the file. */
final class ComparisonJson {

    private final JsonMapper mapper = new JsonMapper();

    /** The line of a registration. */
    String line(Comparison comparison) {
        Registration registration = comparison.registration();
        ObjectNode line = mapper.createObjectNode();
        line.put("uuid", registration.uuid());
        line.put("act", registration.act().name());
        line.put("registered", registration.registered());
        line.put("verdict", comparison.verdict().name());
        if (comparison.compared()) {
            ArrayNode possible = line.putArray("possible");
            comparison.possible().forEach(possible::add);
            if (!comparison.exact()) {
                line.put("possibleExact", false);
            }
            line.put("contained", comparison.verdict() == Comparison.Verdict.CONTAINED);
        }
        if (comparison.cause() != null) {
            line.put("cause", comparison.cause().name());
        }
        if (comparison.error() != null) {
            ObjectNode error = line.putObject("error");
            error.put("code", comparison.error().code().name());
            error.put("at", comparison.error().at());
            error.put("message", comparison.error().getMessage());
        }
        return mapper.writeValueAsString(line);
    }

    /** The line of a row that cannot be read. */
    String line(BrokenRow row) {
        ObjectNode line = mapper.createObjectNode();
        line.put("uuid", row.uuid());
        CliException broken = row.error();
        ObjectNode error = line.putObject("error");
        error.put("code", broken.code());
        error.put("at", broken.at());
        error.put("message", broken.getMessage());
        if (broken.didYouMean() != null) {
            error.put("didYouMean", broken.didYouMean());
        }
        return mapper.writeValueAsString(line);
    }
}
