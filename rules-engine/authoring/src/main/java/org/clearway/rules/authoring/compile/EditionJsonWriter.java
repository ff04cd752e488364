package org.clearway.rules.authoring.compile;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.clearway.rules.Citation;
import org.clearway.rules.engine.model.Check;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.ConsequenceRow;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes an edition as the JSON that the runtime reads, the same bytes for the same edition. */
final class EditionJsonWriter {
    private final JsonGenerator json;

    private EditionJsonWriter(JsonGenerator json) {
        this.json = json;
    }

    /** The JSON of an edition. */
    static String write(EditionModel edition) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            new EditionJsonWriter(json).edition(edition);
        }
        return text.toString();
    }

    private void edition(EditionModel edition) {
        json.writeStartObject();
        json.writeStringProperty("ruleset", edition.ruleset());
        json.writeStringProperty("edition", edition.edition());
        json.writeNumberProperty("revision", edition.revision());
        json.writeStringProperty("standing", edition.standing().name());
        day("published", edition.published());
        day("effectiveFrom", edition.effectiveFrom());
        day("effectiveTo", edition.effectiveTo());
        day("since", edition.since());
        // Up to here it is the head, which is read of editions that are not applied.
        strings("facts", edition.facts());
        json.writeStringProperty("title", edition.title());
        json.writeStringProperty("question", edition.question());
        day("reviewed", edition.reviewed());
        json.writeStringProperty("territory", edition.territory());
        json.writeStringProperty("owner", edition.owner());
        text("each", edition.each());
        if (!edition.answers().isEmpty()) {
            json.writeObjectPropertyStart("answers");
            edition.answers().forEach(this::texts);
            json.writeEndObject();
        }
        texts("outcomes", edition.outcomes());
        if (!edition.signals().isEmpty()) {
            Map<String, String> signals = new LinkedHashMap<>();
            edition.signals().forEach((outcome, signal) -> signals.put(outcome, signal.name()));
            texts("signals", signals);
        }
        if (!edition.dates().isEmpty()) {
            texts("dates", edition.dates());
        }
        objects("stages", edition.stages(), this::stage);
        objects("rules", edition.rules(), this::rule);
        objects("consequences", edition.consequences(), this::consequence);
        objects("warnings", edition.warnings(), this::warning);
        json.writeStringProperty("modelClass", edition.modelClass());
        json.writeStringProperty("digest", edition.digest());
        json.writeEndObject();
    }

    private void stage(Stage stage) {
        json.writeStringProperty("name", stage.name());
        json.writeStringProperty("join", stage.join().name());
        strings("order", stage.order());
        json.writeObjectPropertyStart("meets");
        new TreeMap<>(stage.meets()).forEach(this::strings);
        json.writeEndObject();
        texts("refines", new TreeMap<>(stage.refines()));
        strings("routed", stage.routed());
    }

    private void rule(Rule rule) {
        json.writeStringProperty("name", rule.name());
        json.writeStringProperty("rule", rule.rule());
        json.writeStringProperty("limb", rule.limb());
        json.writeStringProperty("file", rule.file());
        json.writeNumberProperty("line", rule.line());
        json.writeNumberProperty("stage", rule.stage());
        json.writeName("when");
        condition(rule.when());
        conclusion(rule.conclusion());
        if (!rule.unless().isEmpty()) {
            json.writeArrayPropertyStart("unless");
            rule.unless().forEach(json::writeNumber);
            json.writeEndArray();
        }
        objects("citations", rule.citations(), this::citation);
        text("note", rule.note());
        if (rule.warning() != null) {
            json.writeObjectPropertyStart("warning");
            warning(rule.warning());
            json.writeEndObject();
        }
    }

    private void conclusion(Rule.Conclusion conclusion) {
        if (conclusion instanceof Rule.Outcome outcome) {
            json.writeStringProperty("outcome", outcome.outcome());
            text("route", outcome.route());
            text("basis", outcome.basis());
            if (!outcome.dates().isEmpty()) {
                json.writeObjectPropertyStart("dates");
                new TreeMap<>(outcome.dates()).forEach(this::operand);
                json.writeEndObject();
            }
        } else if (conclusion instanceof Rule.Ends ends) {
            json.writeStringProperty("status", ends.status().name());
            if (ends.stated()) {
                json.writeBooleanProperty("stated", true);
            }
        } else if (conclusion instanceof Rule.Applies applies) {
            Check check = applies.check();
            json.writeObjectPropertyStart("check");
            json.writeStringProperty("id", check.id());
            json.writeStringProperty("title", check.title());
            json.writeStringProperty("topic", check.topic());
            json.writeStringProperty("severity", check.severity().name());
            day("from", check.from());
            day("to", check.to());
            json.writeEndObject();
        } else if (conclusion instanceof Rule.Gives gives) {
            json.writeStringProperty("of", gives.check());
            json.writeStringProperty("verdict", gives.verdict().name());
            if (gives.opposite()) {
                json.writeBooleanProperty("opposite", true);
            }
        }
    }

    private void consequence(ConsequenceRow row) {
        json.writeStringProperty("rule", row.rule());
        json.writeStringProperty("limb", row.limb());
        strings("outcomes", new TreeSet<>(row.outcomes()));
        json.writeName("when");
        condition(row.when());
        texts("gives", row.gives());
        objects("citations", row.citations(), this::citation);
        text("note", row.note());
    }

    private void warning(Rule.WarningText warning) {
        json.writeStringProperty("code", warning.code());
        json.writeStringProperty("text", warning.text());
    }

    private void citation(Citation citation) {
        json.writeStringProperty("instrument", citation.instrument());
        json.writeStringProperty("provision", citation.provision());
        json.writeStringProperty("authority", citation.authority().name());
        json.writeStringProperty("basis", citation.basis().name());
        text("address", citation.address());
        day("published", citation.published());
        day("consulted", citation.consulted());
    }

    private void condition(Condition condition) {
        json.writeStartObject();
        if (condition instanceof Condition.All all) {
            conditions("all", all.parts());
        } else if (condition instanceof Condition.Any any) {
            conditions("any", any.parts());
        } else if (condition instanceof Condition.OneOf oneOf) {
            json.writeStringProperty("fact", oneOf.fact());
            strings("in", new TreeSet<>(oneOf.values()));
        } else if (condition instanceof Condition.Has has) {
            json.writeStringProperty("fact", has.fact());
            json.writeStringProperty(has.present() ? "has" : "lacks", has.element());
        } else if (condition instanceof Condition.Known known) {
            json.writeStringProperty("fact", known.fact());
            json.writeBooleanProperty("known", known.expected());
        } else if (condition instanceof Condition.Compare compare) {
            operand("left", compare.left());
            json.writeStringProperty("operator", compare.operator().symbol());
            operand("right", compare.right());
            text("order", compare.order());
            if (compare.negated()) {
                json.writeBooleanProperty("negated", true);
            }
        }
        json.writeEndObject();
    }

    private void conditions(String name, Collection<Condition> parts) {
        json.writeArrayPropertyStart(name);
        parts.forEach(this::condition);
        json.writeEndArray();
    }

    private void operand(String name, Operand operand) {
        json.writeName(name);
        operand(operand);
    }

    private void operand(Operand operand) {
        json.writeStartObject();
        if (operand instanceof Operand.FactValue fact) {
            json.writeStringProperty("fact", fact.path());
        } else if (operand instanceof Operand.Day day) {
            day("day", day.value());
        } else if (operand instanceof Operand.Number number) {
            json.writeStringProperty("number", number.value().toPlainString());
        } else if (operand instanceof Operand.Text text) {
            json.writeStringProperty("text", text.value());
        } else if (operand instanceof Operand.Call call) {
            json.writeStringProperty("call", call.function().name());
            json.writeArrayPropertyStart("operands");
            call.operands().forEach(this::operand);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void text(String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    private void day(String name, @Nullable LocalDate value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }

    private void strings(String name, Collection<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private void texts(String name, Map<String, String> values) {
        json.writeObjectPropertyStart(name);
        values.forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    private <T> void objects(String name, Collection<T> values, Consumer<T> members) {
        json.writeArrayPropertyStart(name);
        for (T value : values) {
            json.writeStartObject();
            members.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
