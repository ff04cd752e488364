package org.clearway.rules.authoring.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema of ruleset.yaml, from the record that the reader fills and the table of the profile. */
public final class HeaderSchema {
    /** A day, and one of the years that law of our time knows. */
    public static final String DAY = "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path PROFILE = Path.of("../../docs/profile.md");
    private static final List<String> OF_AMENDING = List.of("amends", "drop", "dropCases", "caseFacts", "carriedOver");

    /** What an edition that amends another one says itself. */
    private static final List<String> ITS_OWN =
            List.of("id", "edition", "revision", "title", "standing", "published", "reviewed", "amends");

    private static final Map<String, String> BESIDES =
            Map.of("edition", HeaderCheck.EDITION, "id", "[a-z][a-z0-9]{0,30}(-[a-z0-9]{1,30}){0,8}");

    private final Map<String, String> descriptions = new HashMap<>();
    private final ObjectNode facts;

    private HeaderSchema(ObjectNode facts) throws IOException {
        this.facts = facts;
        Matcher rows = Pattern.compile("(?m)^\\| (`[^|]*`) \\| (.*) \\|$").matcher(Files.readString(PROFILE));
        while (rows.find()) {
            for (String name : rows.group(1).replace("`", "").split(", ")) {
                descriptions.putIfAbsent(name, rows.group(2));
            }
        }
    }

    /** The schema; {@code facts} is that of the facts of a request. */
    public static ObjectNode of(ObjectNode facts) throws IOException {
        return new HeaderSchema(facts).schema();
    }

    private ObjectNode schema() {
        ObjectNode schema = JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "ruleset.yaml of an edition");
        ObjectNode whole = record(Header.class, true);
        schema.setAll(whole);
        schema.remove("required");
        ObjectNode condition = schema.putObject("if");
        condition.putArray("required").add("amends");
        ArrayNode own = schema.putObject("then").putArray("required");
        ITS_OWN.forEach(own::add);
        ObjectNode alone = schema.putObject("else");
        alone.set("required", whole.get("required") == null ? required(Header.class) : whole.get("required"));
        ObjectNode members = alone.putObject("properties");
        OF_AMENDING.forEach(name -> members.put(name, false));
        members.set("combine", list(record(Header.Combine.class, false)));
        members.set("warnings", list(record(Header.Always.class, false)));
        members.putObject("outcomes").set("additionalProperties", text());
        return schema;
    }

    /** @param open whether what another edition has can be omitted, by nothing behind its name, and need not be repeated */
    private ObjectNode record(Class<?> type, boolean open) {
        ObjectNode schema = JSON.createObjectNode().put("type", "object").put("additionalProperties", false);
        if (!open || type == Header.class || type == Header.Cited.class || type == Header.Effective.class) {
            schema.set("required", required(type));
        }
        ObjectNode properties = schema.putObject("properties");
        for (RecordComponent member : type.getRecordComponents()) {
            ObjectNode value = member.getName().equals("caseFacts")
                    ? facts.deepCopy()
                    : value(member.getGenericType(), member.getName(), open);
            if (type == Header.class && descriptions.containsKey(member.getName())) {
                value.put("description", descriptions.get(member.getName()));
            }
            if (open && !isRequired(member)) {
                value = JSON.createObjectNode()
                        .<ObjectNode>set(
                                "anyOf", JSON.createArrayNode().add(value).add(nothing()));
            }
            properties.set(member.getName(), value);
        }
        return schema;
    }

    private static ObjectNode nothing() {
        return JSON.createObjectNode().put("type", "null");
    }

    private static ArrayNode required(Class<?> type) {
        ArrayNode required = JSON.createArrayNode();
        Arrays.stream(type.getRecordComponents())
                .filter(HeaderSchema::isRequired)
                .map(RecordComponent::getName)
                .forEach(required::add);
        return required;
    }

    private static boolean isRequired(RecordComponent member) {
        JsonProperty property = member.getAccessor().getAnnotation(JsonProperty.class);
        return property != null && property.required();
    }

    private ObjectNode value(Type type, String name, boolean open) {
        if (type instanceof ParameterizedType of) {
            Type[] arguments = of.getActualTypeArguments();
            if (of.getRawType() == List.class) {
                return list(value(arguments[0], name, open));
            }
            ObjectNode map = JSON.createObjectNode().put("type", "object");
            ObjectNode entry = value(arguments[1], name, open);
            map.set(
                    "additionalProperties",
                    open
                            ? JSON.createObjectNode()
                                    .set(
                                            "anyOf",
                                            JSON.createArrayNode().add(entry).add(nothing()))
                            : entry);
            return map;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(plain, open);
        }
        if (plain.isEnum()) {
            return constants(
                    Arrays.stream(plain.getEnumConstants()).map(String::valueOf).toList());
        }
        if (name.equals("join")) {
            return constants(List.copyOf(Header.JOINS.keySet()));
        }
        if (plain == LocalDate.class) {
            return JSON.createObjectNode().put("type", "string").put("pattern", DAY);
        }
        if (plain == int.class) {
            return JSON.createObjectNode().put("type", "integer").put("minimum", 1);
        }
        if (plain == boolean.class) {
            return JSON.createObjectNode().put("type", "boolean");
        }
        return BESIDES.containsKey(name)
                ? JSON.createObjectNode().put("type", "string").put("pattern", "^" + BESIDES.get(name) + "$")
                : text();
    }

    private static ObjectNode text() {
        return JSON.createObjectNode().put("type", "string").put("pattern", "\\S");
    }

    private static ObjectNode list(ObjectNode items) {
        return JSON.createObjectNode().put("type", "array").set("items", items);
    }

    private static ObjectNode constants(List<String> names) {
        ObjectNode schema = JSON.createObjectNode();
        ArrayNode all = schema.putArray("enum");
        names.forEach(all::add);
        return schema;
    }
}
