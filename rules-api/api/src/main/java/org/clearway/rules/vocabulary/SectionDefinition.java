package org.clearway.rules.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.facts.Section;
import org.clearway.rules.facts.SectionBuilder;
import org.jspecify.annotations.Nullable;

/** What the vocabulary says about one section. Thread-safe; facts and types are loaded when first asked for. */
public final class SectionDefinition {

    private final String name;
    private final String title;
    private final int index;
    private final boolean repeated;
    private volatile @Nullable Contents contents;
    private volatile @Nullable Section empty;

    SectionDefinition(String name, String title, int index, boolean repeated) {
        this.name = name;
        this.title = title;
        this.index = index;
        this.repeated = repeated;
    }

    /** The name, as requests spell it. */
    public String name() {
        return name;
    }

    /** What the section is about, in words. */
    public String title() {
        return title;
    }

    /** The index of the section in {@link Vocabulary#sections()}. */
    public int index() {
        return index;
    }

    /** Whether a request states a list of items, each with these facts. */
    public boolean repeated() {
        return repeated;
    }

    /** The Java type of the section or, where it is repeated, of one item. */
    public Class<? extends Section> javaType() {
        return GeneratedVocabulary.javaType(index);
    }

    /** The facts, in the order of the vocabulary. */
    public List<FactDefinition> facts() {
        return contents().facts();
    }

    /**
     * A fact of this section by its name.
     *
     * @param name the name without the section
     * @return null where this section has no such fact
     */
    public @Nullable FactDefinition fact(String name) {
        return contents().byName().get(name);
    }

    /** The section (or item) of which nothing is known. */
    public Section empty() {
        Section known = empty;
        if (known == null) {
            known = builder().build();
            empty = known;
        }
        return known;
    }

    /** A builder of the section (or item), in which nothing is known. */
    public SectionBuilder builder() {
        return GeneratedVocabulary.builder(index);
    }

    private Contents contents() {
        Contents known = contents;
        if (known == null) {
            List<FactDefinition> facts = GeneratedVocabulary.facts(index);
            Map<String, FactDefinition> byName = new HashMap<>();
            for (FactDefinition fact : facts) {
                byName.put(fact.name(), fact);
            }
            known = new Contents(facts, byName);
            contents = known;
        }
        return known;
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }

    private record Contents(List<FactDefinition> facts, Map<String, FactDefinition> byName) {}
}
