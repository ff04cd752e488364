package org.clearway.rules.authoring.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.ProblemCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The whole header of an edition that amends another one. */
final class AmendedHeader {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What an edition is, it says itself. */
    private static final List<String> ITS_OWN =
            List.of("id", "edition", "revision", "title", "standing", "published", "effective", "reviewed");

    private static final List<String> ABOUT_ANOTHER =
            List.of("amends", "drop", "dropCases", "caseFacts", "carriedOver");
    private static final List<String> BY_KEY = List.of("outcomes", "signals", "dates", "sources", "answers");
    private static final Map<String, String> BY_NAME = Map.of("combine", "stage", "warnings", "code");

    private final Source own;
    private final Source base;
    private final ObjectNode stated;
    private final ObjectNode amended;
    private final Set<String> drop;
    private final boolean inferred;
    private final SourceText text = new SourceText();

    AmendedHeader(Source own, Source base, Set<String> drop, boolean inferred) {
        this.own = own;
        this.base = base;
        this.stated = HeaderReader.tree(own);
        this.amended = HeaderReader.tree(base);
        this.drop = drop;
        this.inferred = inferred;
    }

    Source whole(List<Problem> problems) {
        Set<String> members = new LinkedHashSet<>(ITS_OWN);
        members.addAll(amended.propertyNames());
        members.addAll(stated.propertyNames());
        ABOUT_ANOTHER.forEach(members::remove);
        members.forEach(this::member);
        return text.source(EditionFolder.HEADER, problems);
    }

    private void member(String name) {
        JsonNode mine = stated.get(name);
        JsonNode theirs = ITS_OWN.contains(name) ? null : amended.get(name);
        if (BY_KEY.contains(name) && (mine == null || mine.isObject()) && (theirs == null || theirs.isObject())) {
            keys(name, entries(mine), entries(theirs));
        } else if (BY_NAME.containsKey(name)
                && (mine == null || mine.isArray())
                && (theirs == null || theirs.isArray())) {
            items(name, String.valueOf(BY_NAME.get(name)), mine, theirs);
        } else if (mine != null && !mine.isNull()) {
            text.add(own, HeaderProblems.find(own, name + ":"), name + ": " + JSON.writeValueAsString(mine) + "\n");
        } else if (mine != null && theirs == null) {
            nothingToOmit(name, name + ":");
        } else if (mine == null && theirs != null) {
            JsonNode left = withoutDropped(theirs);
            if (!left.isArray() || !left.isEmpty()) {
                text.add(
                        base,
                        HeaderProblems.find(base, name + ":"),
                        name + ": " + JSON.writeValueAsString(left) + "\n");
            }
        }
    }

    private void keys(String name, Map<String, JsonNode> mine, Map<String, JsonNode> theirs) {
        Set<String> keys = new LinkedHashSet<>(theirs.keySet());
        keys.addAll(mine.keySet());
        SourceTextLine line = new SourceTextLine(name);
        for (String key : keys) {
            JsonNode stands = mine.get(key);
            if (stands == null) {
                JsonNode left = theirs.get(key);
                if (inferred && left instanceof ObjectNode source && name.equals("sources") && source.has("read")) {
                    left = source.deepCopy().put("read", false);
                }
                line.add(base, HeaderProblems.find(base, name + ":", key + ":"), key(key) + ": " + left);
            } else if (!stands.isNull()) {
                line.add(own, HeaderProblems.find(own, name + ":", key + ":"), key(key) + ": " + stands);
            } else if (!theirs.containsKey(key)) {
                nothingToOmit(key, name + ":", key + ":");
            }
        }
    }

    private static String key(String key) {
        return key.matches("[A-Za-z][A-Za-z0-9._-]*") ? key : JSON.writeValueAsString(key);
    }

    private void items(String name, String key, @Nullable JsonNode mine, @Nullable JsonNode theirs) {
        Map<String, ObjectNode> items = new LinkedHashMap<>();
        Set<String> changed = new LinkedHashSet<>();
        each(theirs).forEach(item -> items.put(item.path(key).asString(""), (ObjectNode) withoutDropped(item)));
        for (ObjectNode item : each(mine)) {
            String called = item.path(key).asString("");
            changed.add(called);
            ObjectNode whole = items.computeIfAbsent(called, absent -> JSON.createObjectNode());
            item.forEachEntry((member, value) -> {
                if (!value.isNull()) {
                    whole.set(member, value);
                } else if (whole.remove(member) == null) {
                    nothingToOmit(member, name + ":", called, member);
                }
            });
        }
        SourceTextLine line = new SourceTextLine(name);
        items.forEach((called, item) -> {
            Source from = changed.contains(called) ? own : base;
            if (item.size() > 1) {
                line.add(from, HeaderProblems.find(from, name + ":", called), "- " + item);
            }
        });
    }

    private static List<ObjectNode> each(@Nullable JsonNode list) {
        List<ObjectNode> items = new ArrayList<>();
        if (list != null) {
            list.forEach(item -> {
                if (item instanceof ObjectNode object) {
                    items.add(object);
                }
            });
        }
        return items;
    }

    private static Map<String, JsonNode> entries(@Nullable JsonNode object) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        if (object != null) {
            object.forEachEntry(entries::put);
        }
        return entries;
    }

    /** The same without the files that are dropped. */
    private JsonNode withoutDropped(JsonNode value) {
        if (value instanceof ArrayNode list) {
            ArrayNode left = JSON.createArrayNode();
            list.forEach(item -> {
                if (!item.isString() || !drop.contains(item.asString())) {
                    left.add(item);
                }
            });
            return left;
        }
        if (value instanceof ObjectNode item && item.has("files")) {
            ObjectNode left = item.deepCopy();
            left.set("files", withoutDropped(item.path("files")));
            return left;
        }
        return value.deepCopy();
    }

    private void nothingToOmit(String name, String... place) {
        own.problem(
                HeaderProblems.find(own, place),
                ProblemCode.AMENDMENT,
                "The amended edition has no " + name + ", which is to be omitted.",
                "nothing, or what it does have");
    }

    /** The lines of a member; its name stands before the first. */
    private final class SourceTextLine {
        private final String member;
        private boolean begun;

        SourceTextLine(String member) {
            this.member = member;
        }

        void add(Source from, int at, String words) {
            if (!begun) {
                text.add(from, HeaderProblems.find(from, member + ":"), member + ":\n");
                begun = true;
            }
            text.add(from, at, "  " + words + "\n");
        }
    }
}
