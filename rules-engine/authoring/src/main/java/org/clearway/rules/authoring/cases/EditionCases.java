package org.clearway.rules.authoring.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clearway.rules.Status;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.EditionFolders;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.authoring.profile.ConsolidatedEdition;
import org.clearway.rules.authoring.profile.YamlWords;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The cases of an edition: its own, and those of the edition that it amends.
 *
 * <p>A case that is taken over asks the amending edition by its name, whatever its standing, and states besides what that says under {@code caseFacts}. One of its own replaces that of the same id; those that no longer come out are
 * named under {@code dropCases}.
 */
public final class EditionCases {
    private static final String HEADER = "ruleset.yaml";
    private static final String ALL = "*";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String ruleset;
    private final List<Problem> problems = new ArrayList<>();

    private EditionCases(String ruleset) {
        this.ruleset = ruleset;
    }

    /** A case before it is read, the file it stands in, and its place there. */
    private record Standing(String file, int number, int line, ObjectNode json) {}

    /**
     * Reads the cases of an edition, those that it takes over first.
     *
     * @param folder the folder of the edition, {@code <ruleset>/<edition>}
     * @throws CaseException where a case cannot be read
     * @throws AuthoringException where a case belongs to another edition, or one that is dropped is not there
     * @throws IOException where a file cannot be read
     */
    public static List<Case> read(Path folder) throws IOException {
        Path edition = folder.toAbsolutePath().normalize();
        String ruleset = String.valueOf(edition.getParent().getFileName());
        EditionCases cases = new EditionCases(ruleset);
        List<Case> read = new ArrayList<>();
        for (Standing one : cases.of(edition, edition).values()) {
            read.add(CaseFile.one(one.file(), ruleset, one.number(), new CaseNodes.Placed(one.line(), one.json())));
        }
        if (!cases.problems.isEmpty()) {
            throw new AuthoringException(cases.problems);
        }
        return read;
    }

    private Map<String, Standing> of(Path folder, Path first) throws IOException {
        String place = folder.equals(first) ? "" : "../" + folder.getFileName() + "/";
        Map<String, Standing> own = own(folder, place);
        ConsolidatedEdition edition = EditionFolders.isEdition(folder) ? ConsolidatedEdition.read(folder) : null;
        if (edition == null || edition.amends() == null) {
            return own;
        }
        Path amended = edition.folders().get(1);
        Map<String, Standing> all = new LinkedHashMap<>();
        Map<String, Standing> base = of(amended, first);
        for (String dropped : edition.dropCases()) {
            if (!base.containsKey(dropped) && !dropped.equals(ALL)) {
                problem(
                        folder,
                        HEADER,
                        place,
                        1,
                        "There is no case " + dropped + " to drop.",
                        "an id of the amended edition",
                        "dropCases:",
                        dropped);
            }
        }
        base.forEach((id, one) -> {
            if (!own.containsKey(id)
                    && !edition.dropCases().contains(id)
                    && !edition.dropCases().contains(ALL)) {
                Standing taken = taken(one, String.valueOf(amended.getFileName()), edition);
                if (taken != null) {
                    all.put(id, taken);
                }
            }
        });
        all.putAll(own);
        return all;
    }

    /**
     * A case that is taken over: it asks the amending edition, and expects of it what it expected of the amended one; null where it expected
     * nothing of that, but that no law was in force.
     */
    private static @Nullable Standing taken(Standing one, String amended, ConsolidatedEdition edition) {
        ObjectNode json = one.json().deepCopy();
        json.put("edition", edition.edition());
        JsonNode besides = JSON.valueToTree(edition.caseFacts());
        json.set("facts", CaseNodes.merged(besides, json.has("facts") ? json.get("facts") : JSON.createObjectNode()));
        json.set("nearMiss", standing(json.path("nearMiss"), edition.drops()));
        if (edition.commences()) {
            // Whose commencement is set, cannot be supposed to commence.
            json.remove("commencement");
        }
        ArrayNode ofAmended = JSON.createArrayNode();
        JsonNode prospective = json.path("expect").path("prospective");
        for (JsonNode entry : prospective.isArray() ? prospective : List.of(prospective)) {
            if (entry instanceof ObjectNode named
                    && named.path("edition").asString("").equals(amended)) {
                ofAmended.add(named.put("edition", edition.edition()));
            }
        }
        // Asked by name, an edition answers, whatever its standing.
        if (!json.has("commencement")
                && json.path("expect").path("status").asString("").equals(Status.NOT_IN_FORCE.name())) {
            if (ofAmended.isEmpty()) {
                return null;
            }
            json.remove("knownOn");
            json.set("expect", JSON.createObjectNode().set("prospective", ofAmended));
        }
        if (edition.inferred()) {
            json.put("basis", "INFERRED");
        }
        return new Standing(one.file(), one.number(), one.line(), json);
    }

    /** Of the rules that a case misses those that are not dropped: nothing can miss the others. */
    private static ArrayNode standing(JsonNode missed, List<String> dropped) {
        ArrayNode left = JSON.createArrayNode();
        for (JsonNode name : missed.isString() ? List.of(missed) : missed) {
            if (!dropped.contains(name.asString(""))) {
                left.add(name);
            }
        }
        return left;
    }

    private Map<String, Standing> own(Path folder, String place) throws IOException {
        Map<String, Standing> own = new LinkedHashMap<>();
        Path cases = folder.resolve("cases");
        if (!Files.isDirectory(cases)) {
            return own;
        }
        String edition = String.valueOf(folder.getFileName());
        Set<String> ids = new TreeSet<>();
        try (Stream<Path> files = Files.list(cases)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
                    throw CasePlace.file(name)
                            .wrong("A file of cases of an edition ends in .yaml.", "a file of such a name");
                }
                int number = 0;
                for (CaseNodes.Placed node : CaseNodes.read(file)) {
                    number++;
                    if (!(node.json() instanceof ObjectNode json)) {
                        throw CasePlace.of(name, node.line(), "#" + number)
                                .wrong("A case is needed here.", "- id: ..., with facts and expect");
                    }
                    String id = json.path("id").asString(name + " #" + number);
                    if (!ids.add(id)) {
                        throw CasePlace.of(name, node.line(), id)
                                .at("id")
                                .word(id)
                                .wrong("Two cases have this id.", "an id of its own");
                    }
                    String asked = json.path("edition").asString(edition);
                    if (!asked.equals(edition)) {
                        problem(
                                folder,
                                "cases/" + name,
                                place,
                                node.line(),
                                "The case " + id + " asks edition " + asked + ".",
                                "edition: " + edition + ", or the case in the folder of " + asked,
                                "edition:",
                                asked);
                    }
                    own.put(
                            id,
                            new Standing(place.isEmpty() ? name : place + "cases/" + name, number, node.line(), json));
                }
            }
        }
        return own;
    }

    /** Notes a problem at the last of some words, each sought after the one before in the member that begins on a line. */
    private void problem(
            Path folder, String file, String place, int line, String message, String instead, String... words)
            throws IOException {
        String text = Files.readString(folder.resolve(file)).replace("\r\n", "\n");
        problems.add(new YamlWords(text)
                .problem(place + file, line, List.of(words), ProblemCode.AMENDMENT, message, instead));
    }
}
