package org.clearway.rules.engine;

import java.io.StringWriter;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.RequestException;
import org.clearway.rules.json.RequestJson;
import org.clearway.rules.vocabulary.Description;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Interviews as JSON, for programs that put the questions themselves: state in, next page out. Thread-safe.
 *
 * <p>The state is {@code request}, as decisions take it, and {@code notKnown}, the paths of the facts that were asked for and are not
 * known. What else {@link #write} tells ({@code status}, {@code outcome}, {@code possible}, {@code next}) is told anew each time and is
 * not read.
 */
public final class InterviewJson {

    private static final JsonFactory JSON = new JsonFactory();

    private InterviewJson() {}

    /** An interview with its next page, in which every question, fact and value stands in plain words beside its name. */
    public static String write(Interview interview) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeName("request");
            json.writeRawValue(RequestJson.write(interview.request()));
            strings(json, "notKnown", new TreeSet<>(interview.notKnown()));
            json.writeStringProperty("status", interview.decision().status().name());
            if (interview.decision().outcome() != null) {
                json.writeStringProperty("outcome", interview.decision().outcome());
            }
            strings(json, "possible", interview.decision().possible());
            InterviewScreen next = interview.next();
            if (next != null) {
                json.writeName("next");
                screen(json, next);
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    /**
     * An interview from its state.
     *
     * @param rules the rulesets
     * @param state {@code request} and, where there are any, {@code notKnown}; anything else is not looked at
     * @throws RequestException where it cannot be read, or its request cannot be decided
     */
    public static Interview read(RegulatoryRules rules, String state) {
        String request = null;
        Set<String> notKnown = new LinkedHashSet<>();
        Set<String> names = new HashSet<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), state)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw malformed("the state of an interview is an object with request and notKnown", null);
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                if (!names.add(name)) {
                    throw new RequestException(
                            ErrorCode.JSON_DUPLICATE_KEY,
                            name,
                            null,
                            null,
                            name + ": this stands twice; state it once");
                }
                JsonToken value = json.nextToken();
                if (name.equals("request")) {
                    StringWriter copy = new StringWriter();
                    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), copy)) {
                        out.copyCurrentStructure(json);
                    }
                    request = copy.toString();
                } else if (name.equals("notKnown") && value == JsonToken.START_ARRAY) {
                    while (json.nextToken() == JsonToken.VALUE_STRING) {
                        notKnown.add(fact(json.getString()));
                    }
                } else {
                    json.skipChildren();
                }
            }
        } catch (JacksonException e) {
            throw malformed("the state of an interview cannot be read: " + e.getOriginalMessage(), e);
        }
        if (request == null) {
            throw new RequestException(
                    ErrorCode.FIELD_MISSING, "request", null, null, "the state of an interview has no request");
        }
        return rules.interview(RequestJson.read(request)).resume(notKnown);
    }

    private static String fact(String path) {
        if (Vocabulary.fact(path) == null && Vocabulary.section(path) == null) {
            throw new RequestException(
                    ErrorCode.FACT_UNKNOWN_NAME, "notKnown", path, null, path + ": there is no such fact");
        }
        return path;
    }

    private static RequestException malformed(String message, @Nullable JacksonException cause) {
        RequestException error = new RequestException(ErrorCode.JSON_MALFORMED, "", null, null, message);
        if (cause != null) {
            error.initCause(cause);
        }
        return error;
    }

    private static void screen(JsonGenerator json, InterviewScreen screen) {
        json.writeStartObject();
        json.writeStringProperty("id", screen.id());
        json.writeStringProperty("title", screen.title());
        json.writeNumberProperty("atMost", screen.atMost());
        json.writeArrayPropertyStart("blocks");
        for (InterviewScreen.Block block : screen.blocks()) {
            block(json, block);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void block(JsonGenerator json, InterviewScreen.Block block) {
        json.writeStartObject();
        json.writeStringProperty("kind", block.kind().name());
        if (block.text() != null) {
            json.writeStringProperty("text", block.text());
        }
        json.writeArrayPropertyStart("facts");
        for (String path : block.facts()) {
            json.writeStartObject();
            json.writeStringProperty("fact", path);
            FactDefinition fact = Vocabulary.fact(path);
            if (fact != null) {
                json.writeStringProperty("label", fact.label());
                json.writeStringProperty("question", fact.question());
                json.writeStringProperty("type", fact.type().name());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        choices(json, "choices", block.choices());
        choices(json, "certain", block.certain());
        if (!block.shownWhen().isEmpty()) {
            json.writeArrayPropertyStart("shownWhen");
            for (InterviewScreen.When when : block.shownWhen()) {
                json.writeStartObject();
                json.writeStringProperty("fact", when.fact());
                strings(json, "values", when.values());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        strings(
                json,
                "why",
                block.why().stream().map(InterviewScreen.Why::inWords).collect(Collectors.toList()));
        json.writeEndObject();
    }

    private static void choices(JsonGenerator json, String name, List<InterviewScreen.Choice> choices) {
        if (choices.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(name);
        for (InterviewScreen.Choice choice : choices) {
            json.writeStartObject();
            if (choice.description() != null) {
                description(json, choice.description());
                continue;
            }
            json.writeStringProperty("fact", choice.fact());
            FactDefinition fact = Vocabulary.fact(choice.fact());
            if (fact != null && choice.value() != null) {
                json.writeStringProperty("value", choice.value());
                json.writeStringProperty("label", fact.label(choice.value()));
                String hint = fact.hint(choice.value());
                if (hint != null) {
                    json.writeStringProperty("hint", hint);
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The rest of a choice that states several facts. */
    private static void description(JsonGenerator json, Description description) {
        json.writeStringProperty("label", description.label());
        if (description.hint() != null) {
            json.writeStringProperty("hint", description.hint());
        }
        json.writeObjectPropertyStart("states");
        description.states().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, Collection<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
