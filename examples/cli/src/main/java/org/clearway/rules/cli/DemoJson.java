package org.clearway.rules.cli;

import java.time.LocalDate;
import java.util.List;
import org.clearway.rules.Question;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the demonstration as JSON, one line a device. */
final class DemoJson {

    private final JsonMapper mapper = new JsonMapper();

    String line(DemoRow row, LocalDate asOf, @Nullable LocalDate commencement) {
        ObjectNode line = mapper.createObjectNode();
        line.put("device", row.device().name());
        line.put("company", row.device().company());
        line.put("submission", row.device().submission());
        line.put("pathway", row.pathway());
        line.put("asOf", asOf.toString());
        if (commencement != null) {
            line.put("supposedCommencement", commencement.toString());
        }
        if (row.device().fdaClass() != null) {
            line.put("fdaClass", row.device().fdaClass());
        }
        answer(line.putObject("gbClass"), row.gbClass());
        answer(line.putObject("marketAccess"), row.market());
        ArrayNode reliance = line.putArray("reliance");
        for (DemoRow.Reliance edition : row.reliance()) {
            ObjectNode entry = reliance.addObject();
            entry.put("edition", edition.edition());
            entry.put("standing", edition.standing().name());
            entry.put("law", edition.answer().force().isLaw());
            if (commencement != null) {
                entry.put("whatIf", true);
            }
            answer(entry, edition.answer());
            if (edition.route() != null) {
                entry.put("route", edition.route());
            }
        }
        ObjectNode checks = line.putObject("aiChecks");
        answer(checks, row.checks());
        ObjectNode verdicts = checks.putObject("verdicts");
        row.verdicts().forEach((verdict, count) -> verdicts.put(verdict.name(), count));
        return mapper.writeValueAsString(line);
    }

    private static void answer(ObjectNode to, DemoRow.Answer answer) {
        to.put("status", answer.status().name());
        to.put("force", answer.force().name());
        if (answer.outcome() != null) {
            to.put("outcome", answer.outcome());
        }
        texts(to.putArray("possible"), answer.possible());
        texts(to.putArray("deciding"), answer.deciding());
        Question ask = answer.ask();
        if (ask != null) {
            to.putObject("ask").put("fact", ask.fact()).put("question", ask.question());
        }
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
