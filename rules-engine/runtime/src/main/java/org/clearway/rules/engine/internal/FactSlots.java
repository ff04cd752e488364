package org.clearway.rules.engine.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.Unstated;
import org.clearway.rules.facts.Section;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The facts that an edition reads, numbered, and how to take them from a request. */
final class FactSlots {

    /** The one value that is not a fact: the day the decision is for. */
    static final String AS_OF = "request.asOf";

    /** What a slot holds. */
    enum Kind {
        /** A boolean or an enumeration: one of at most 64 values. */
        CHOICE,
        /** A set: each of at most 64 elements is in it or not. */
        SET,
        /** A date, a number or a text. */
        SCALAR
    }

    private final List<String> paths;
    private final Map<String, Integer> slots = new HashMap<>();
    private final @Nullable FactDefinition[] definitions;
    private final Kind[] kinds;
    private final long[] domains;
    private final int[] sections;
    private final int[] indices;
    private final boolean[] assumable;
    private final boolean[] ofSubject;

    /**
     * @param paths the facts read
     * @param each name of the section whose elements are judged one by one, or null
     */
    FactSlots(List<String> paths, @Nullable String each) {
        this.paths = List.copyOf(paths);
        int size = paths.size();
        definitions = new FactDefinition[size];
        kinds = new Kind[size];
        domains = new long[size];
        sections = new int[size];
        indices = new int[size];
        assumable = new boolean[size];
        ofSubject = new boolean[size];
        for (int slot = 0; slot < size; slot++) {
            String path = paths.get(slot);
            slots.put(path, slot);
            FactDefinition definition = Vocabulary.fact(path);
            definitions[slot] = definition;
            if (definition == null) {
                if (!path.equals(AS_OF)) {
                    throw new IllegalArgumentException("No fact " + path);
                }
                kinds[slot] = Kind.SCALAR;
                sections[slot] = -1;
                continue;
            }
            kinds[slot] = switch (definition.type()) {
                case BOOLEAN, ENUM -> Kind.CHOICE;
                case SET -> Kind.SET;
                case DATE, INTEGER, DECIMAL, STRING -> Kind.SCALAR;
            };
            int values = definition.type() == FactType.BOOLEAN
                    ? 2
                    : definition.values().size();
            domains[slot] = values >= 64 ? -1L : (1L << values) - 1;
            SectionDefinition section = Vocabulary.section(definition.section());
            sections[slot] = section == null ? -1 : section.index();
            indices[slot] = definition.index();
            assumable[slot] = definition.type() == FactType.BOOLEAN || definition.type() == FactType.SET;
            ofSubject[slot] = definition.section().equals(each);
        }
    }

    int size() {
        return paths.size();
    }

    String path(int slot) {
        return paths.get(slot);
    }

    int slot(String path) {
        Integer slot = slots.get(path);
        if (slot == null) {
            throw new IllegalArgumentException("The edition does not read " + path);
        }
        return slot;
    }

    /** The slot of a fact, or -1 where the edition does not read it. */
    int find(String path) {
        return slots.getOrDefault(path, -1);
    }

    Kind kind(int slot) {
        return kinds[slot];
    }

    /** Every value a choice can take, or every element a set can have, as a bit each. */
    long domain(int slot) {
        return domains[slot];
    }

    /** Whether the fact belongs to the element being judged, not to the request as a whole. */
    boolean ofSubject(int slot) {
        return ofSubject[slot];
    }

    FactDefinition definition(int slot) {
        FactDefinition definition = definitions[slot];
        if (definition == null) {
            throw new IllegalStateException(paths.get(slot) + " is not a fact");
        }
        return definition;
    }

    boolean isFact(int slot) {
        return definitions[slot] != null;
    }

    /** The bit of {@code value} in a choice or a set. */
    long bit(int slot, String value) {
        FactDefinition definition = definition(slot);
        if (definition.type() == FactType.BOOLEAN) {
            return value.equals("true") ? 2L : 1L;
        }
        int index = definition.values().indexOf(value);
        if (index < 0) {
            throw new IllegalArgumentException(paths.get(slot) + " has no value " + value);
        }
        return 1L << index;
    }

    /** The value whose bit is {@code bit}. */
    String valueOf(int slot, int bit) {
        FactDefinition definition = definition(slot);
        return definition.type() == FactType.BOOLEAN
                ? (bit == 1 ? "true" : "false")
                : definition.values().get(bit);
    }

    /** The number of the section a slot's fact belongs to, or -1. */
    int section(int slot) {
        return sections[slot];
    }

    /**
     * What is stated.
     *
     * @param sections the section of each number, null where the request has none
     * @param subject the element of the list that is judged, or null
     * @param unstated what an absent boolean or set means
     */
    Knowledge read(LocalDate asOf, @Nullable Section[] sections, @Nullable Section subject, Unstated unstated) {
        Knowledge knowledge = new Knowledge(size());
        boolean assumeFalse = unstated == Unstated.FALSE;
        for (int slot = 0; slot < kinds.length; slot++) {
            Object value = value(slot, asOf, sections, subject);
            if (value == null && assumeFalse && assumable[slot]) {
                value = assumedValue(slot);
                knowledge.assumed[slot] = true;
            }
            knowledge.stated[slot] = value;
            switch (kinds[slot]) {
                case CHOICE -> knowledge.may[slot] = value == null ? domains[slot] : bitOf(value);
                case SET -> {
                    if (value == null) {
                        knowledge.may[slot] = domains[slot];
                    } else {
                        long elements = 0;
                        for (Object element : (Set<?>) value) {
                            elements |= 1L << ((Enum<?>) element).ordinal();
                        }
                        knowledge.may[slot] = elements;
                        knowledge.must[slot] = elements;
                    }
                }
                case SCALAR ->
                    knowledge.scalars[slot] = value instanceof Integer number ? BigDecimal.valueOf(number) : value;
            }
        }
        return knowledge;
    }

    /** The value of a slot as the request states it, null where it does not. */
    @Nullable
    Object value(int slot, LocalDate asOf, @Nullable Section[] sections, @Nullable Section subject) {
        if (definitions[slot] == null) {
            return asOf;
        }
        Section section = ofSubject[slot] ? subject : this.sections[slot] < 0 ? null : sections[this.sections[slot]];
        return section == null ? null : section.value(indices[slot]);
    }

    /** Whether {@code unstated: FALSE} fills the fact: a boolean or a set. */
    boolean assumable(int slot) {
        return assumable[slot];
    }

    /** What {@code unstated: FALSE} takes a fact to be. */
    Object assumedValue(int slot) {
        return kinds[slot] == Kind.SET ? Set.of() : Boolean.FALSE;
    }

    private static long bitOf(Object value) {
        return value instanceof Boolean flag ? (flag ? 2L : 1L) : 1L << ((Enum<?>) value).ordinal();
    }
}
