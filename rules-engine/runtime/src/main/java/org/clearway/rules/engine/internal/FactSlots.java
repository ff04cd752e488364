package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.internal.Frame;
import org.clearway.rules.internal.State;
import org.clearway.rules.internal.Term;
import org.clearway.rules.internal.Ties;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The facts that an edition reads, numbered, and how to take them from a request. */
final class FactSlots {

    /** The one value that is not a fact: the day the decision is for. */
    static final String AS_OF = "request.asOf";

    private final List<String> paths;
    private final int read;
    private final Frame frame;
    private final Map<String, Integer> slots = new HashMap<>();
    private final @Nullable FactDefinition[] definitions;
    private final boolean[] ofSubject;

    /**
     * @param read paths of the facts that the edition reads
     * @param each name of the section whose elements are judged one by one, or null
     */
    FactSlots(List<String> read, @Nullable String each) {
        this.read = read.size();
        List<Integer> facts = new ArrayList<>();
        for (String path : read) {
            FactDefinition definition = Vocabulary.fact(path);
            if (definition == null && !path.equals(AS_OF)) {
                throw new IllegalArgumentException("No fact " + path);
            }
            facts.add(definition == null ? Term.AS_OF : definition.number());
        }
        frame = Frame.around(facts);
        paths = new ArrayList<>(frame.size());
        definitions = new FactDefinition[frame.size()];
        ofSubject = new boolean[frame.size()];
        for (int slot = 0; slot < frame.size(); slot++) {
            int fact = frame.fact(slot);
            FactDefinition definition = fact == Term.AS_OF ? null : Ties.fact(fact);
            definitions[slot] = definition;
            paths.add(definition == null ? AS_OF : definition.path());
            slots.put(paths.get(slot), slot);
            ofSubject[slot] = definition != null && definition.section().equals(each);
        }
    }

    /** The facts as cells, with the ties between them: those that the edition reads first, then those tied to them. */
    Frame frame() {
        return frame;
    }

    /** How many facts the edition reads: the slots before that number. */
    int read() {
        return read;
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
        Integer slot = slots.get(path);
        return slot == null || slot >= read ? -1 : slot;
    }

    Frame.Kind kind(int slot) {
        return frame.kind(slot);
    }

    /** Every value a choice can take, or every element a set can have, as a bit each. */
    long domain(int slot) {
        return frame.domain(slot);
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

    /** Whether a fact may be without a value: its day may lie ahead, or its question make no sense while no value says so. */
    boolean mayLackValue(int slot) {
        FactDefinition definition = definitions[slot];
        if (definition == null) {
            return false;
        }
        boolean saysNo = definition.type() == FactType.BOOLEAN
                || definition.type() == FactType.SET
                || definition.values().contains("NONE");
        return definition.links().event() || definition.links().needs() != null && !saysNo;
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
        FactDefinition definition = definitions[slot];
        return definition == null ? -1 : definition.sectionIndex();
    }

    /**
     * What is known of the facts.
     *
     * @param whole what is known of the facts that stand once
     * @param subject what is known of the element that is judged, or null
     */
    Knowledge read(State whole, @Nullable State subject) {
        return read(whole, subject, false);
    }

    /** The facts that have one known value; the others count as unknown, narrowed or not. */
    Knowledge values(State whole, @Nullable State subject) {
        return read(whole, subject, true);
    }

    private Knowledge read(State whole, @Nullable State subject, boolean values) {
        Knowledge knowledge = new Knowledge(frame);
        for (int slot = 0; slot < size(); slot++) {
            State from = ofSubject[slot] && subject != null ? subject : whole;
            int cell = from.frame().cell(frame.fact(slot));
            if (cell >= 0 && (!values || from.known(cell))) {
                knowledge.take(slot, from, cell);
            }
        }
        return knowledge;
    }
}
