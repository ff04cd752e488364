package org.clearway.rules.vocabulary.generator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The whole vocabulary as read and checked. */
record Model(List<Section> sections, Map<String, List<List<String>>> orders, List<Rule> follows, List<Rule> presumed) {

    /** Every fact by its path, {@code section.name}. */
    Map<String, Fact> factsByPath() {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (Section section : sections) {
            for (Fact fact : section.facts()) {
                facts.put(section.name() + "." + fact.name(), fact);
            }
        }
        return facts;
    }

    /** The type of a fact, spelt in YAML in lower case. */
    enum Type {
        BOOLEAN,
        ENUM,
        SET,
        DATE,
        INTEGER,
        DECIMAL,
        STRING
    }

    /** A section; {@code item} is the name of its Java type. */
    record Section(String name, String title, boolean repeated, String item, List<Fact> facts) {}

    /** A fact; {@code values} is empty unless it is an enumeration or a set. */
    record Fact(
            String section,
            String name,
            Type type,
            List<String> values,
            @Nullable String order,
            String label,
            String question,
            List<String> rulesets,
            String source,
            int line) {}

    /** An implication: {@code fact} is {@code value} where all conditions hold. */
    record Rule(String fact, String value, List<Condition> where) {}

    /** How a condition tests its fact. */
    enum Test {
        IS,
        CONTAINS,
        LACKS,
        MATCHES
    }

    /** A condition on one fact. */
    record Condition(String fact, Test test, List<String> values) {}
}
