package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.engine.model.EditionJson;
import org.clearway.rules.engine.model.EditionModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whoever signs a bundle may have put into it what no build writes. With one place of its data changed in any way, an edition is refused before
 * anything is decided by it, or answers what it is asked.
 */
class EditionDataTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** So many places of each edition are changed, each in every way; {@code -Dclearway.data.places} says how many. */
    private static final int PLACES = Integer.getInteger("clearway.data.places", 10);

    private static final List<Call> CALLS = List.of(Call.DECIDE, Call.EXPLAIN, Call.ASK);

    static Stream<Editions.Built> editions() {
        return Editions.all().stream();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void changedDataAreRefusedOrGiveAnswers(Editions.Built built) {
        JsonNode root = JSON.readTree(data(built.edition().model()));
        Random random = new Random(built.toString().hashCode());
        Map<String, List<JsonNode>> values = new TreeMap<>();
        List<Place> places = places(root, "", values);
        Collections.shuffle(places, random);
        List<Place> chosen = Stream.concat(
                        // All that stand high up, of which many others depend.
                        places.stream().filter(place -> place.in() == root),
                        places.stream().filter(place -> place.in() != root).limit(PLACES))
                .toList();
        List<Request> requests = requests(built);
        List<String> failures = new ArrayList<>();
        int answering = 0;
        for (Place place : chosen) {
            for (Change change : Change.values()) {
                JsonNode before = place.value();
                if (change.make(place, values, random)) {
                    Catalogue catalogue = loaded(JSON.writeValueAsBytes(root));
                    String failure = catalogue == null ? null : failure(catalogue, requests);
                    answering += catalogue == null ? 0 : 1;
                    if (failure != null) {
                        failures.add(change + " " + place.name() + ": " + failure);
                    }
                    place.restore(before, change);
                }
            }
        }
        assertThat(root).isEqualTo(JSON.readTree(data(built.edition().model())));
        assertThat(failures).isEmpty();
        // What is refused asks nothing, so some must not be.
        assertThat(answering).isGreaterThan(chosen.size());
    }

    /** The edition that data give, or null where they are refused. */
    private static @Nullable Catalogue loaded(byte[] data) {
        EditionModel model;
        try {
            model = EditionJson.read(data);
        } catch (RuntimeException e) {
            return null;
        }
        Catalogue catalogue = Catalogue.ofModels(List.of(model));
        try {
            catalogue.required(model.ruleset()).get(0).table();
            return catalogue;
        } catch (ClearwayException e) {
            assertThat(e.code()).as(e.getMessage()).isEqualTo(ErrorCode.EDITION_BROKEN);
            return null;
        }
    }

    /** What goes wrong when it is asked, or null. */
    private static @Nullable String failure(Catalogue catalogue, List<Request> requests) {
        Decider decider = new Decider(catalogue, "none");
        for (Request request : requests) {
            for (Call call : CALLS) {
                try {
                    call.make(catalogue, decider, request).getAsLong();
                } catch (ClearwayException e) {
                    if (e.code() == ErrorCode.ENGINE_FAILED) {
                        return call + " " + e.getMessage();
                    }
                }
            }
        }
        return null;
    }

    /** A place of the data: a member of an object, or an element of a list. */
    private record Place(JsonNode in, String name, int index) {
        JsonNode value() {
            return in instanceof ObjectNode object ? object.get(name) : in.get(index);
        }

        void put(JsonNode value) {
            if (in instanceof ObjectNode object) {
                object.set(name, value);
            } else {
                ((ArrayNode) in).set(index, value);
            }
        }

        void remove() {
            if (in instanceof ObjectNode object) {
                object.remove(name);
            } else {
                ((ArrayNode) in).remove(index);
            }
        }

        void restore(JsonNode before, Change change) {
            if (change == Change.REMOVED && in instanceof ArrayNode list) {
                list.insert(index, before);
            } else {
                put(before);
            }
        }
    }

    /** A way in which a place is changed. */
    private enum Change {
        REMOVED,
        NULL,
        EMPTY_TEXT,
        EMPTY_LIST,
        EMPTY_OBJECT,
        MINUS_ONE,
        MANY,
        TWICE,
        SHORTER,
        OTHER_OF_ITS_NAME,
        OTHER_TEXT;

        /** Whether anything is changed. */
        boolean make(Place place, Map<String, List<JsonNode>> values, Random random) {
            JsonNode before = place.value();
            if (this == REMOVED) {
                place.remove();
                return true;
            }
            JsonNode other = switch (this) {
                case NULL -> NODES.nullNode();
                case EMPTY_TEXT -> NODES.stringNode("");
                case EMPTY_LIST -> NODES.arrayNode();
                case EMPTY_OBJECT -> NODES.objectNode();
                case MINUS_ONE -> NODES.numberNode(-1);
                case MANY -> NODES.numberNode(1_000_000);
                case TWICE -> longer(before);
                case SHORTER -> shorter(before);
                case OTHER_OF_ITS_NAME -> any(values.get(place.name()), random);
                default -> any(values.get(""), random);
            };
            place.put(other);
            return !other.equals(before);
        }
    }

    private static JsonNode longer(JsonNode value) {
        return value instanceof ArrayNode list && !list.isEmpty()
                ? list.deepCopy().add(list.get(0))
                : value;
    }

    private static JsonNode shorter(JsonNode value) {
        if (!(value instanceof ArrayNode list) || list.isEmpty()) {
            return value;
        }
        ArrayNode copy = list.deepCopy();
        copy.remove(copy.size() - 1);
        return copy;
    }

    private static JsonNode any(List<JsonNode> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    /** @param values gets all values by their name, and all texts by the empty one */
    private static List<Place> places(JsonNode node, String name, Map<String, List<JsonNode>> values) {
        List<Place> here = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(member -> here.add(new Place(object, member, -1)));
        } else {
            for (int i = 0; i < node.size(); i++) {
                here.add(new Place(node, name, i));
            }
        }
        List<Place> all = new ArrayList<>(here);
        for (Place place : here) {
            JsonNode value = place.value();
            values.computeIfAbsent(place.name(), key -> new ArrayList<>()).add(value.deepCopy());
            if (value.isString()) {
                values.computeIfAbsent("", key -> new ArrayList<>()).add(value);
            }
            all.addAll(places(value, place.name(), values));
        }
        return all;
    }

    /** Nothing stated, and what a worked case states. */
    private static List<Request> requests(Editions.Built built) {
        EditionModel model = built.edition().model();
        List<Request> requests = new ArrayList<>();
        requests.add(Request.builder()
                .ruleset(model.ruleset())
                .edition(model.edition())
                .asOf(LocalDate.of(2026, 11, 22))
                .build());
        built.cases().stream().limit(1).forEach(one -> requests.add(one.request()));
        return requests;
    }

    private static byte[] data(EditionModel model) {
        String path = "META-INF/clearway/" + model.ruleset() + "/" + model.edition() + "/" + EditionFiles.DATA;
        try (InputStream in = EditionDataTest.class.getClassLoader().getResourceAsStream(path)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
