package org.clearway.rules.authoring.impact;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clearway.rules.Dossier;
import org.clearway.rules.RequestException;
import org.clearway.rules.facts.Description;
import org.clearway.rules.json.DossierJson;
import org.jspecify.annotations.Nullable;

/**
 * Products whose answers are compared. Immutable.
 *
 * @param products those that could be read, in the order of the file; the same one twice is there once
 * @param refused those that could not
 */
public record Portfolio(List<Product> products, List<Refused> refused) {
    public Portfolio {
        products = List.copyOf(products);
        refused = List.copyOf(refused);
    }

    /**
     * A product that could not be read, or not be decided.
     *
     * @param place where it stands, or its id
     * @param message what is wrong
     */
    public record Refused(String place, String message) {}

    /**
     * Reads a portfolio.
     *
     * @param file YAML: a list of {@code products}, each with {@code id}, {@code name} and {@code facts}, and {@code defaults} that hold for every product that does not state otherwise. Any
     *     other name: a request or a dossier a line as JSON, of which the facts are read
     * @throws PortfolioException where the file as a whole cannot be read
     * @throws IOException where there is no such file
     */
    public static Portfolio read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") ? ProductFile.read(file) : lines(file);
    }

    private static Portfolio lines(Path file) throws IOException {
        Set<Product> products = new LinkedHashSet<>();
        List<Refused> refused = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    products.add(product(DossierJson.read(line), "line " + number, null));
                } catch (RequestException e) {
                    refused.add(new Refused(file.getFileName() + ":" + number, String.valueOf(e.getMessage())));
                }
            }
        }
        if (products.isEmpty() && refused.isEmpty()) {
            throw new PortfolioException(String.valueOf(file.getFileName()), "there is no product in it");
        }
        return new Portfolio(List.copyOf(products), refused);
    }

    /** A product as a dossier has it. */
    static Product product(Dossier dossier, String otherwise, @Nullable String name) {
        String id = dossier.id() == null ? otherwise : dossier.id();
        Description description = dossier.facts().description();
        String stated = name != null || description == null ? name : description.productName();
        return new Product(id, stated == null ? id : stated, dossier.facts());
    }
}
