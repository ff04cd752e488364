package org.clearway.rules.vocabulary;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the vocabulary says about one fact. Immutable; there is one instance a fact. */
public final class FactDefinition {

    private final String path;
    private final String section;
    private final String name;
    private final int sectionIndex;
    private final int index;
    private final int number;
    private final FactType type;
    private final List<String> values;
    private final Map<String, String> valueLabels;
    private final Map<String, String> valueHints;
    private final @Nullable String order;
    private final String label;
    private final String question;
    private final @Nullable String note;
    private final String source;
    private final Role askedOf;
    private final List<String> rulesets;
    private final int screen;
    private final FactLinks links;

    FactDefinition(
            String path,
            String section,
            String name,
            int sectionIndex,
            int index,
            int number,
            FactType type,
            List<String> values,
            Map<String, String> valueLabels,
            Map<String, String> valueHints,
            @Nullable String order,
            String label,
            String question,
            @Nullable String note,
            String source,
            Role askedOf,
            List<String> rulesets,
            int screen,
            FactLinks links) {
        this.path = path;
        this.section = section;
        this.name = name;
        this.sectionIndex = sectionIndex;
        this.index = index;
        this.number = number;
        this.type = type;
        this.values = values;
        this.valueLabels = valueLabels;
        this.valueHints = valueHints;
        this.order = order;
        this.label = label;
        this.question = question;
        this.note = note;
        this.source = source;
        this.askedOf = askedOf;
        this.rulesets = rulesets;
        this.screen = screen;
        this.links = links;
    }

    /** {@code section.name}, such as {@code device.invasiveness}; unique. */
    public String path() {
        return path;
    }

    /** The name of its section. */
    public String section() {
        return section;
    }

    /** Its name, unique over all sections. */
    public String name() {
        return name;
    }

    /** The index of its section in {@link Vocabulary#sections()}. */
    public int sectionIndex() {
        return sectionIndex;
    }

    /** Its index in its section. */
    public int index() {
        return index;
    }

    /** Its number over all sections, in the order of the vocabulary; may differ between versions. */
    public int number() {
        return number;
    }

    /** Its type. */
    public FactType type() {
        return type;
    }

    /** The values of an enumeration or a set, in the order of the vocabulary; empty for other types. */
    public List<String> values() {
        return values;
    }

    /**
     * What to call one of its values in a form or a table: the words of the vocabulary where it has some, otherwise plain words made
     * from the name, see {@link Vocabulary#words}. Of a boolean {@code yes} or {@code no}; of a type without values the text itself.
     *
     * @param value a value as requests spell it
     * @throws IllegalArgumentException where it is none of its values
     */
    public String label(String value) {
        known(value);
        String label = valueLabels.get(value);
        return label != null ? label : type == FactType.BOOLEAN || !values.isEmpty() ? Vocabulary.words(value) : value;
    }

    /**
     * What one of its values means, in a line, for a reader who does not know the term.
     *
     * @param value a value as requests spell it
     * @return null where the vocabulary has no hint; the {@link #question()} then explains the values as far as they need it
     * @throws IllegalArgumentException where it is none of its values
     */
    public @Nullable String hint(String value) {
        known(value);
        return valueHints.get(value);
    }

    private void known(String value) {
        List<String> all = type == FactType.BOOLEAN ? List.of("true", "false") : values;
        if (!all.isEmpty() && !all.contains(value)) {
            throw new IllegalArgumentException(
                    path + " has no value " + value + "; its values are " + String.join(", ", all));
        }
    }

    /** The name of the order in which its values rank, see {@link Vocabulary#rank}; null where they do not. */
    public @Nullable String order() {
        return order;
    }

    /**
     * What to call it in a document, a table or a form: a short phrase in plain English, such as {@code how it enters the body},
     * of at most 60 characters, without a full stop, unique in its section. A value may follow it after a colon.
     */
    public String label() {
        return label;
    }

    /** The plain question it answers, for somebody who knows the product and not the law; it ends with a question mark. */
    public String question() {
        return question;
    }

    /**
     * What those need to know besides who write requests or explain the question: how to state a doubtful answer, what is asked by
     * another fact, what the answer has no effect on.
     *
     * @return null where the question says it all
     */
    public @Nullable String note() {
        return note;
    }

    /** The page of a form on which it is asked. */
    public Screen screen() {
        return Vocabulary.screens().get(screen);
    }

    /** Where the fact comes from, in words. */
    public String source() {
        return source;
    }

    /** Who usually knows it. */
    public Role askedOf() {
        return askedOf;
    }

    /** The ids of the rulesets that read it. */
    public List<String> rulesets() {
        return rulesets;
    }

    /** How it hangs together with other facts. */
    public FactLinks links() {
        return links;
    }

    /** The Java enumeration of its values, loaded when first asked for; null for types without values. */
    public @Nullable Class<? extends Enum<?>> enumType() {
        return GeneratedVocabulary.enumType(sectionIndex, index);
    }

    /**
     * The constant of one of {@link #values()}.
     *
     * @param value a value as the vocabulary spells it
     * @return null where the fact has no such value
     */
    public @Nullable Enum<?> constant(String value) {
        int at = values.indexOf(value);
        Class<? extends Enum<?>> constants = at < 0 ? null : enumType();
        return constants == null ? null : constants.getEnumConstants()[at];
    }

    /** The path. */
    @Override
    public String toString() {
        return path;
    }
}
