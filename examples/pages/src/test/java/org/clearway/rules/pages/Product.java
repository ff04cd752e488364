package org.clearway.rules.pages;

import java.util.List;
import java.util.Map;

/** Products that are described on the pages, by what a person chooses there. What is not named is answered by no, or by none. */
enum Product {
    /** An app that names a rhythm of the heart. */
    APP(
            List.of("gb-device-class", "ni-device-class"),
            Map.of(
                    "What is the product", "A medical device, or an accessory of one",
                    "What kind of product", "Software on its own",
                    "What does the powered device", "Diagnostic",
                    "What is the software for", "Decision",
                    "worst that a decision", "Death or irreversible deterioration")),
    /** A mesh for hernias. */
    IMPLANT(
            List.of("gb-device-class", "ni-device-class"),
            Map.of(
                    "What is the product", "A medical device, or an accessory of one",
                    "What kind of product", "Not powered",
                    "How does it meet the body", "It stays in the body after the procedure",
                    "Which part of the body", "Elsewhere inside the body",
                    "Which of these are so", "Surgical mesh")),
    /** A pregnancy test for use at home. */
    IVD(
            List.of("gb-ivd-class", "ni-ivd-class"),
            Map.of(
                    "examining specimens", "Yes",
                    "Which part of a test", "Reagent",
                    "lay person", "Yes",
                    "lay persons", "Yes",
                    "does it measure or evaluate", "Pregnancy",
                    "What is the test for", "Diagnosis")),
    /** Software with a clearance of the United States. */
    US_CLEARED_AI(
            List.of("gb-reliance"),
            Map.of(
                    "How many", "1",
                    "What is the product", "A medical device, or an accessory of one",
                    "What kind of product", "Software on its own",
                    "Where is this unit", "Great Britain",
                    "Which country", "United States",
                    "Under which procedure", "US: 510(k) clearance",
                    "Which decision code", "SESE",
                    "What does the register", "Current",
                    "Which of these are so", "Same device as authorised overseas"));

    /** What is ticked where it is not known. */
    static final String UNKNOWN = "I do not know";

    private final List<String> questions;
    private final Map<String, String> says;

    Product(List<String> questions, Map<String, String> says) {
        this.questions = questions;
        this.says = says;
    }

    /** Ids of the rulesets that are asked about it. */
    List<String> questions() {
        return questions;
    }

    /** What is chosen for a question, of the labels that it offers; what is typed where it offers none. */
    String says(String question, List<String> labels) {
        return says.entrySet().stream()
                .filter(said -> question.contains(said.getKey()))
                .map(Map.Entry::getValue)
                .filter(said -> labels.isEmpty() || labels.contains(said))
                .findFirst()
                .orElseGet(() -> List.of("None of these", "No", "None").stream()
                        .filter(labels::contains)
                        .findFirst()
                        .orElse(UNKNOWN));
    }
}
