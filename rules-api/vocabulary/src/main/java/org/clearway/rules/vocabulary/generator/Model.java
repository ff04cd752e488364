package org.clearway.rules.vocabulary.generator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The whole vocabulary as read and checked; {@code roles} are those who are asked, each with its title. */
record Model(
        List<Section> sections,
        List<Screen> screens,
        Map<String, List<List<String>>> orders,
        Map<String, String> roles,
        List<Tie> ties) {

    /** Every fact by its path, {@code section.name}. */
    Map<String, Fact> factsByPath() {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (Section section : sections) {
            for (Fact fact : section.facts()) {
                facts.put(fact.path(), fact);
            }
        }
        return facts;
    }

    /** The number of each fact over all sections, by its path. */
    Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        factsByPath().keySet().forEach(path -> numbers.put(path, numbers.size()));
        return numbers;
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

    /** A page of a form; the pages stand in the order in which they are shown. */
    record Screen(String id, String title, List<Question> questions) {}

    /** A question of a page whose choices state several facts at once; {@code lead} is the fact that it chiefly answers. */
    record Question(String text, String lead, List<Description> descriptions) {}

    /** Such a choice; {@code states} is values by the paths of facts. */
    record Description(String label, @Nullable String hint, Map<String, String> states) {}

    /** A section; {@code item} is the name of its Java type. */
    record Section(String name, String title, boolean repeated, String item, List<Fact> facts) {}

    /**
     * A fact; {@code values} is empty unless it is an enumeration or a set, and labels and hints are there for those values of which
     * the file has them.
     */
    record Fact(
            String section,
            String name,
            Type type,
            List<String> values,
            Map<String, String> valueLabels,
            Map<String, String> valueHints,
            @Nullable String order,
            String label,
            String question,
            @Nullable String note,
            List<String> rulesets,
            String source,
            String screen,
            String askedOf,
            Links links,
            int line) {

        String path() {
            return section + "." + name;
        }
    }

    /** How a fact hangs together with others, as far as it is no {@link Tie}. */
    record Links(
            boolean assumable,
            @Nullable String assumeReason,
            boolean event,
            int effort,
            @Nullable String needs,
            @Nullable String asks) {}

    /** What a tie says. */
    enum Kind {
        NEEDS,
        ASKS,
        SETTLES,
        PRESUMES,
        EXCLUDES,
        DOUBTS
    }

    /** A tie between facts, as {@code docs/links.md} describes: {@code when} are alternatives, each of terms that all hold. */
    record Tie(
            Kind kind,
            String fact,
            String text,
            List<List<Term>> when,
            @Nullable Term then) {}

    /** How a term tests its fact. */
    enum Op {
        IS,
        HAS,
        LACKS,
        ANY,
        NONE,
        KNOWN,
        UNKNOWN,
        AFTER,
        BEFORE,
        MATCHES;

        /** Whether a term of this kind can be concluded. */
        boolean concludes() {
            return ordinal() <= NONE.ordinal();
        }
    }

    /**
     * A test of one fact.
     *
     * @param fact its path, or {@code asOf}
     * @param values the values, or the regular expression
     * @param other the path of the fact compared with, or {@code asOf}
     * @param weak whether it holds where the term is not known to hold
     */
    record Term(
            Op op,
            String fact,
            List<String> values,
            @Nullable String other,
            boolean weak) {}
}
