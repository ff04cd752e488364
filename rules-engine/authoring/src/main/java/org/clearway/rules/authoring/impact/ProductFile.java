package org.clearway.rules.authoring.impact;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clearway.rules.RequestException;
import org.clearway.rules.authoring.impact.Portfolio.Refused;
import org.clearway.rules.json.DossierJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads products from YAML. */
final class ProductFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    /** The largest file that is read. */
    private static final int MOST_BYTES = 4 << 20;

    private static final List<String> FILE = List.of("defaults", "products");
    private static final List<String> DEFAULTS = List.of("facts");
    private static final List<String> PRODUCT = List.of("id", "name", "about", "facts");

    private final String file;
    private final List<Product> products = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private ProductFile(String file) {
        this.file = file;
    }

    static Portfolio read(Path path) throws IOException {
        ProductFile read = new ProductFile(String.valueOf(path.getFileName()));
        if (Files.size(path) > MOST_BYTES) {
            throw new PortfolioException(read.file, "the file is larger than " + MOST_BYTES + " bytes");
        }
        JsonNode whole;
        try {
            whole = YAML.readTree(Files.readString(path));
        } catch (JacksonException e) {
            String place = read.file + ":"
                    + (e.getLocation() == null ? 1 : e.getLocation().getLineNr());
            throw new PortfolioException(place, "this is not YAML: " + e.getOriginalMessage());
        } catch (NumberFormatException e) {
            throw new PortfolioException(
                    read.file, "a number is beyond what can be read; write one of at most 15 digits");
        } catch (CharacterCodingException e) {
            throw new PortfolioException(read.file, "the file is not UTF-8; save it again as UTF-8");
        }
        read.file(whole);
        return new Portfolio(read.products, read.refused);
    }

    private void file(JsonNode whole) {
        keys(file, whole, FILE);
        JsonNode defaults = whole.path("defaults");
        if (!defaults.isMissingNode()) {
            keys(file + " defaults", defaults, DEFAULTS);
        }
        JsonNode listed = whole.path("products");
        if (!listed.isArray() || listed.isEmpty()) {
            throw new PortfolioException(file, "a list of products is needed");
        }
        int number = 0;
        for (JsonNode one : listed) {
            number++;
            String place = file + " product " + one.path("id").asString(String.valueOf(number));
            try {
                product(place, defaults.path("facts"), one);
            } catch (RequestException e) {
                refused.add(new Refused(place, String.valueOf(e.getMessage())));
            } catch (PortfolioException e) {
                refused.add(new Refused(place, String.valueOf(e.getMessage())));
            }
        }
    }

    private void product(String place, JsonNode defaults, JsonNode one) {
        keys(place, one, PRODUCT);
        if (!one.path("id").isString() || !one.path("facts").isObject()) {
            throw new PortfolioException(place, "a product needs an id and facts");
        }
        String id = one.path("id").asString();
        if (!ids.add(id)) {
            throw new PortfolioException(place, "this id stands twice");
        }
        // Facts go through the strict reader of dossiers, so that a misspelt one is found; the day is that of the
        // comparison.
        ObjectNode dossier = YAML.createObjectNode().put("id", id).put("asOf", "2000-01-01");
        dossier.set("facts", merged(defaults, one.path("facts")));
        String name = one.path("name").asString(id);
        products.add(Portfolio.product(DossierJson.read(dossier.toString()), id, name));
    }

    /** What a product states stands over the default, fact by fact; what it states as null, it leaves out. */
    private static JsonNode merged(JsonNode defaults, JsonNode stated) {
        if (!(defaults instanceof ObjectNode before) || !(stated instanceof ObjectNode own)) {
            return stated;
        }
        ObjectNode merged = before.deepCopy();
        own.properties().forEach(entry -> {
            if (entry.getValue().isNull()) {
                merged.remove(entry.getKey());
            } else {
                merged.set(entry.getKey(), merged(before.path(entry.getKey()), entry.getValue()));
            }
        });
        return merged;
    }

    private static void keys(String place, JsonNode node, List<String> known) {
        if (!node.isObject()) {
            throw new PortfolioException(place, "an object is needed here");
        }
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                throw new PortfolioException(
                        place, "unknown key \"" + key + "\"; the keys are " + String.join(", ", known));
            }
        }
    }
}
