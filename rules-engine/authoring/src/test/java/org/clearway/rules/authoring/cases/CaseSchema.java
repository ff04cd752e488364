package org.clearway.rules.authoring.cases;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.clearway.rules.Status;
import org.clearway.rules.Verdict;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema of files of cases, from the names that their reader knows. */
public final class CaseSchema {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Members that a decision has one text of. */
    private static final List<String> ONE =
            List.of("route", "basis", "error", "edition", "origin", "tier", "standards");

    private final String day;
    private final ObjectNode request;

    private CaseSchema(String day, ObjectNode request) {
        this.day = day;
        this.request = request;
    }

    /**
     * The schema.
     *
     * @param day how a day is written
     * @param request the schema of a request
     */
    public static ObjectNode of(String day, ObjectNode request) {
        return new CaseSchema(day, request).schema();
    }

    private ObjectNode schema() {
        ObjectNode schema = JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "Worked cases of an edition");
        ObjectNode cases = JSON.createObjectNode().put("type", "array");
        cases.putObject("items").put("$ref", "#/$defs/case");
        ObjectNode file = members(CaseNodes.FILE, name -> name.equals("cases") ? cases : reference("defaults"));
        file.putArray("required").add("cases");
        schema.putArray("oneOf").add(cases.deepCopy()).add(file);
        ObjectNode defs = schema.putObject("$defs");
        defs.set("facts", request.path("properties").path("facts"));
        defs.set("defaults", members(CaseNodes.DEFAULTS, this::member));
        ObjectNode around = members(CaseFile.CASE, this::member);
        ObjectNode byDay = around.withObject("properties");
        byDay.set("around", text().put("pattern", day));
        byDay.remove("asOf");
        List.of("expect", "decides", "nearMiss").forEach(name -> byDay.set(name, days(member(name))));
        around.putArray("required").add("around").add("expect");
        ObjectNode plain = members(CaseFile.CASE, this::member);
        plain.putArray("required").add("expect");
        ObjectNode either = defs.putObject("case");
        either.putObject("if").putArray("required").add("around");
        either.set("then", around);
        either.set("else", plain);
        defs.set("expect", members(CaseFile.EXPECT, this::expected));
        defs.set("inEdition", members(CaseFile.IN_EDITION, this::expected));
        defs.set("ofApproval", members(CaseFile.OF_APPROVAL, this::expected));
        defs.set("esf", members(CaseFile.ESF, this::expected));
        return schema;
    }

    private static ObjectNode reference(String name) {
        return JSON.createObjectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode member(String name) {
        return switch (name) {
            case "facts", "expect" -> reference(name);
            case "decides", "nearMiss" -> texts();
            case "case", "title", "source", "note" -> text();
            case "basis" -> or(constants("STATED", "INFERRED"), nothing());
            case "ruleset", "id" -> text();
            default -> {
                ObjectNode of = (ObjectNode) request.path("properties").path(name);
                yield or(of.deepCopy(), nothing());
            }
        };
    }

    private ObjectNode expected(String name) {
        return switch (name) {
            case "status" ->
                constants(Arrays.stream(Status.values()).map(Enum::name).toArray(String[]::new));
            case "dates" -> map(text().put("pattern", day));
            case "checks" ->
                map(constants(Arrays.stream(Verdict.values()).map(Enum::name).toArray(String[]::new)));
            case "consequences" -> map(text());
            case "prospective" -> oneOrMore(reference("inEdition"));
            case "byApproval" -> oneOrMore(reference("ofApproval"));
            case "esf" -> oneOrMore(reference("esf"));
            default -> ONE.contains(name) ? text() : texts();
        };
    }

    private static ObjectNode days(ObjectNode value) {
        ObjectNode days = members(CaseNodes.DAYS.keySet(), name -> value.deepCopy());
        return days.put("minProperties", 1);
    }

    private static ObjectNode members(Collection<String> names, Function<String, ObjectNode> value) {
        ObjectNode schema = JSON.createObjectNode().put("type", "object").put("additionalProperties", false);
        Map<String, ObjectNode> sorted = new TreeMap<>();
        names.forEach(name -> sorted.put(name, value.apply(name)));
        ObjectNode properties = schema.putObject("properties");
        sorted.forEach(properties::set);
        return schema;
    }

    /** What leaves a default out. */
    private static ObjectNode nothing() {
        return JSON.createObjectNode().put("type", "null");
    }

    private static ObjectNode map(ObjectNode value) {
        return JSON.createObjectNode().put("type", "object").set("additionalProperties", value);
    }

    private static ObjectNode text() {
        return JSON.createObjectNode()
                .<ObjectNode>set("type", JSON.createArrayNode().add("string").add("number"));
    }

    private static ObjectNode texts() {
        return oneOrMore(text());
    }

    private static ObjectNode oneOrMore(ObjectNode one) {
        ObjectNode list = JSON.createObjectNode().put("type", "array").set("items", one.deepCopy());
        return or(one, list);
    }

    private static ObjectNode or(ObjectNode one, ObjectNode other) {
        return JSON.createObjectNode()
                .set("anyOf", JSON.createArrayNode().add(one).add(other));
    }

    private static ObjectNode constants(String... names) {
        ObjectNode schema = JSON.createObjectNode();
        ArrayNode all = schema.putArray("enum");
        List.of(names).forEach(all::add);
        return schema;
    }
}
