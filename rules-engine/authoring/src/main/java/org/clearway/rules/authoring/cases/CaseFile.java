package org.clearway.rules.authoring.cases;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Status;
import org.clearway.rules.Verdict;
import org.clearway.rules.authoring.profile.YamlMistake;
import org.clearway.rules.json.RequestJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads files of worked cases: a YAML list, or JSON with one case a line.
 *
 * <p>The facts of a case are read as the facts of any request are, so that a misspelt fact or value is an error. A YAML
 * case that names no ruleset belongs to that of its folder, {@code <ruleset>/<edition>/cases/<file>.yaml}. What many cases of a
 * YAML file share can stand once, under {@code defaults}, before the list under {@code cases}. A case {@code around} a day says under
 * {@code expect} what is so {@code before} it, {@code on} it and {@code after} it, and stands for as many cases.
 */
public final class CaseFile {

    static final List<String> REQUEST =
            List.of("id", "ruleset", "asOf", "knownOn", "edition", "commencement", "unstated", "facts");
    static final List<String> CASE =
            with(REQUEST, "case", "title", "expect", "decides", "nearMiss", "source", "basis", "note");
    static final List<String> IN_EDITION =
            List.of("edition", "status", "outcome", "route", "deciding", "possible", "questions", "byApproval");
    static final List<String> OF_APPROVAL = List.of("origin", "outcome", "route");
    static final List<String> ESF = List.of("tier", "standards");
    static final List<String> EXPECT = List.of(
            "status",
            "outcome",
            "possible",
            "deciding",
            "route",
            "basis",
            "dates",
            "questions",
            "checks",
            "prospective",
            "consequences",
            "warnings",
            "absent",
            "limbs",
            "error",
            "esf");

    /** The largest file of lines that is read. */
    private static final int MOST_BYTES = 64 << 20;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final @Nullable String folderRuleset;

    private CaseFile(String file, @Nullable String folderRuleset) {
        this.file = file;
        this.folderRuleset = folderRuleset;
    }

    /**
     * Reads a file of cases.
     *
     * @param path a file whose name ends in {@code .yaml}, {@code .yml}, {@code .ndjson}, {@code .jsonl} or
     *     {@code .json}
     * @return its cases, in the order of the file
     * @throws CaseException where a case cannot be read, a key is unknown, or two cases have one id
     * @throws IOException where the file cannot be read
     */
    public static List<Case> read(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        List<Case> cases;
        if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            cases = new CaseFile(name, folderRuleset(path)).yaml(path);
        } else if (lower.endsWith(".ndjson") || lower.endsWith(".jsonl") || lower.endsWith(".json")) {
            cases = new CaseFile(name, null).lines(path);
        } else {
            throw CasePlace.file(name).wrong("A file of cases ends in .yaml or .ndjson.", "a file of such a name");
        }
        distinct(cases);
        return cases;
    }

    /** Refuses two cases of one id. */
    private static void distinct(List<Case> cases) {
        Set<String> ids = new TreeSet<>();
        for (Case one : cases) {
            if (!ids.add(one.request().ruleset() + " " + one.request().edition() + " " + one.id())) {
                throw CasePlace.of(one.file(), one.line(), one.id())
                        .at("id")
                        .word(one.id())
                        .wrong("Two cases have this id.", "an id of its own");
            }
        }
    }

    /** The ruleset in {@code <ruleset>/<edition>/cases/<file>}; null where the file lies elsewhere. */
    private static @Nullable String folderRuleset(Path path) {
        Path cases = path.toAbsolutePath().normalize().getParent();
        if (cases == null || !cases.endsWith("cases") || cases.getNameCount() < 3) {
            return null;
        }
        return cases.getName(cases.getNameCount() - 3).toString();
    }

    private List<Case> yaml(Path path) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (CaseNodes.Placed node : CaseNodes.read(path)) {
            cases.add(one(cases.size() + 1, node));
        }
        return cases;
    }

    /** The case of a node, under the name of a file that messages tell. */
    static Case one(String file, String ruleset, int number, CaseNodes.Placed node) {
        return new CaseFile(file, ruleset).one(number, node);
    }

    private List<Case> lines(Path path) throws IOException {
        List<Case> cases = new ArrayList<>();
        if (Files.size(path) > MOST_BYTES) {
            throw CasePlace.file(file).wrong("The file is larger than " + MOST_BYTES + " bytes.", "several files");
        }
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    try {
                        cases.add(one(number, new CaseNodes.Placed(number, JSON.readTree(line))));
                    } catch (JacksonException e) {
                        throw broken(file, number, line, e);
                    } catch (NumberFormatException e) {
                        throw number(CasePlace.broken(file, number, 1), e);
                    }
                }
            }
        } catch (CharacterCodingException e) {
            throw CaseText.notUtf8(file, e);
        }
        return cases;
    }

    /**
     * A text that is no YAML.
     *
     * @param line the line on which the text begins
     */
    static CaseException broken(String file, int line, String text, JacksonException e) {
        YamlMistake mistake = YamlMistake.of(e, text);
        CasePlace at = CasePlace.broken(file, line + mistake.line() - 1, mistake.column());
        return new CaseException(at, mistake.message(), mistake.instead(), e);
    }

    /** A number of which the exponent is beyond what Java can hold. */
    static CaseException number(CasePlace at, NumberFormatException e) {
        return new CaseException(
                at, "A number is beyond what can be read.", "a number of at most 15 digits, written out", e);
    }

    private Case one(int number, CaseNodes.Placed placed) {
        JsonNode json = placed.json();
        JsonNode given = json.get("id");
        String id = given != null && given.isString() ? given.asString() : "#" + number;
        CaseNode node = CaseNode.of(CasePlace.of(file, placed.line(), id), json, CASE);
        JsonNode expect = json.get("expect");
        if (expect == null) {
            throw node.at().wrong("The case expects nothing.", "expect: { outcome: ... }");
        }
        return new Case(
                file,
                placed.line(),
                id,
                node.text("case", node.text("title", "")),
                request(node),
                expectation(CaseNode.of(node.at("expect"), expect, EXPECT)),
                node.texts("decides"),
                node.texts("nearMiss"),
                node.text("source", ""),
                node.text("basis"),
                node.text("note"));
    }

    private Request request(CaseNode node) {
        ObjectNode request = JSON.createObjectNode();
        for (String key : REQUEST) {
            JsonNode value = node.get(key);
            if (value != null) {
                request.set(key, value);
            } else if (key.equals("ruleset") && folderRuleset != null) {
                request.put(key, folderRuleset);
            }
        }
        try {
            return RequestJson.read(JSON.writeValueAsString(request));
        } catch (RequestException e) {
            throw refused(node, e);
        }
    }

    private static CaseException refused(CaseNode node, RequestException e) {
        CasePlace at = e.at().isEmpty() ? node.at() : node.at().path(e.at());
        String meant = e.didYouMean();
        String says = String.valueOf(e.getMessage());
        String place = e.at() + ": ";
        String what = says.startsWith(place) ? says.substring(place.length()) : says;
        int end = what.indexOf("; did you mean ");
        return new CaseException(
                e.value() == null ? at : at.word(String.valueOf(e.value())),
                e.code() + " " + (end < 0 ? what : what.substring(0, end)) + ".",
                meant == null ? e.code().advice() : "write " + meant,
                e);
    }

    private static Expectation expectation(CaseNode node) {
        return new Expectation(
                node.constant("status", Status.class),
                node.texts("outcome"),
                Set.copyOf(node.texts("possible")),
                node.texts("deciding"),
                node.text("route"),
                node.text("basis"),
                node.map("dates", node::date),
                node.texts("questions"),
                node.map("checks", (key, value) -> node.constant(key, value, Verdict.class)),
                node.each("prospective", IN_EDITION, CaseFile::inEdition),
                node.map("consequences", (key, value) -> value),
                node.texts("warnings"),
                node.texts("absent"),
                node.texts("limbs"),
                node.text("error"),
                node.each("esf", ESF, CaseFile::esf).stream().findFirst().orElse(null));
    }

    private static Expectation.InEdition inEdition(CaseNode node) {
        String edition = node.text("edition");
        if (edition == null) {
            throw node.at().wrong("The entry names no edition.", "edition: 2026-05-08");
        }
        return new Expectation.InEdition(
                edition,
                node.constant("status", Status.class),
                node.text("outcome"),
                node.text("route"),
                node.texts("deciding"),
                Set.copyOf(node.texts("possible")),
                node.texts("questions"),
                node.each("byApproval", OF_APPROVAL, CaseFile::ofApproval));
    }

    private static Expectation.Esf esf(CaseNode node) {
        return new Expectation.Esf(node.text("tier"), node.text("standards"));
    }

    private static Expectation.OfApproval ofApproval(CaseNode node) {
        return new Expectation.OfApproval(node.text("origin", ""), node.text("outcome"), node.text("route"));
    }

    private static List<String> with(List<String> keys, String... more) {
        List<String> all = new ArrayList<>(keys);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
