package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.clearway.rules.Assumption;
import org.clearway.rules.Request;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** An edition ready to be applied: its rules as formulas and, once first needed, in Drools. */
final class LoadedEdition {
    private final EditionModel model;
    private final ClassLoader loader;
    private final FactSlots slots;
    private final Exclusions exclusions;
    private final Outcomes outcomes;
    private final RuleTable table;
    private final int[] sections;
    private final Section[] absent;
    private final Section[] absentAssumed;
    private final boolean readsRequest;
    private final @Nullable SectionDefinition each;
    private final int[] assumable;
    private final @Nullable Assumption[] assumption;
    private volatile @Nullable CompiledRules compiled;

    LoadedEdition(EditionModel model, ClassLoader loader) {
        this.model = model;
        this.loader = loader;
        slots = new FactSlots(model.facts(), model.each());
        exclusions = new Exclusions(slots);
        outcomes = new Outcomes(model);
        table = new RuleTable(model, slots, outcomes);
        each = model.each() == null ? null : Vocabulary.section(model.each());
        Set<Integer> read = new TreeSet<>();
        for (int slot = 0; slot < slots.size(); slot++) {
            if (slots.section(slot) >= 0 && !slots.ofSubject(slot)) {
                read.add(slots.section(slot));
            }
        }
        sections = read.stream().mapToInt(Integer::intValue).toArray();
        absent = Arrays.stream(sections)
                .mapToObj(section -> Vocabulary.sections().get(section).empty())
                .toArray(Section[]::new);
        absentAssumed = Arrays.stream(absent).map(Section::assumeFalse).toArray(Section[]::new);
        readsRequest = model.facts().contains(FactSlots.AS_OF)
                || model.rules().stream().anyMatch(rule -> hasEmptyPart(rule.when()));
        assumption = new Assumption[slots.size()];
        assumable = IntStream.range(0, slots.size())
                .filter(slot -> slots.assumable(slot) && !slots.ofSubject(slot))
                .toArray();
        for (int slot : assumable) {
            assumption[slot] = Assumption.builder()
                    .fact(slots.path(slot))
                    .value(slots.assumedValue(slot))
                    .build();
        }
    }

    EditionModel model() {
        return model;
    }

    FactSlots slots() {
        return slots;
    }

    Exclusions exclusions() {
        return exclusions;
    }

    Outcomes outcomes() {
        return outcomes;
    }

    RuleTable table() {
        return table;
    }

    /** The section whose elements are judged one by one, or null. */
    @Nullable
    SectionDefinition each() {
        return each;
    }

    /**
     * The facts that Drools works on beside the element that is judged: every section the edition reads, and the request
     * where a rule needs it.
     */
    List<Object> facts(Request request, @Nullable Section[] stated, boolean assumeFalse) {
        List<Object> facts = new ArrayList<>(sections.length + 1);
        if (readsRequest) {
            facts.add(request);
        }
        for (int i = 0; i < sections.length; i++) {
            Section given = stated[sections[i]];
            facts.add(given == null ? (assumeFalse ? absentAssumed[i] : absent[i]) : complete(given, assumeFalse));
        }
        return facts;
    }

    /** Whether some part of a condition is about no fact: the compiler then writes it about the request. */
    private static boolean hasEmptyPart(Condition condition) {
        List<Condition> parts = condition instanceof Condition.All all
                ? all.parts()
                : condition instanceof Condition.Any any ? any.parts() : List.of(condition);
        return parts.isEmpty() || parts.stream().anyMatch(part -> part != condition && hasEmptyPart(part));
    }

    static Section complete(Section section, boolean assumeFalse) {
        return assumeFalse ? section.assumeFalse() : section;
    }

    CompiledRules compiled() {
        CompiledRules rules = compiled;
        if (rules == null) {
            synchronized (this) {
                rules = compiled;
                if (rules == null) {
                    rules = CompiledRules.load(
                            model.modelClass(), loader, model.rules().size());
                    compiled = rules;
                }
            }
        }
        return rules;
    }

    /** Whether the edition reads a fact, spelt as a request spells it. */
    boolean reads(String path) {
        int open = path.indexOf('[');
        return slots.find(open < 0 ? path : path.substring(0, open) + path.substring(path.indexOf(']') + 1)) >= 0;
    }

    /** What {@code unstated: FALSE} filled: every absent boolean and set that the edition reads. */
    List<Assumption> assumptions(Facts facts, Subjects subjects) {
        List<Assumption> assumed = new ArrayList<>(assumable.length);
        Knowledge[] known = subjects.known();
        if (known.length == 0) {
            return assumed;
        }
        for (int slot : assumable) {
            if (known[0].assumed[slot]) {
                assumed.add(Objects.requireNonNull(assumption[slot]));
            }
        }
        List<? extends Section> elements = each == null ? null : facts.items(each.index());
        for (int i = 0; elements != null && i < elements.size(); i++) {
            for (int slot = 0; slot < slots.size(); slot++) {
                if (slots.ofSubject(slot) && known[i].assumed[slot]) {
                    String path = slots.path(slot);
                    String name = model.each() + "[" + i + "]" + path.substring(path.indexOf('.'));
                    assumed.add(Assumption.builder()
                            .fact(name)
                            .value(slots.assumedValue(slot))
                            .build());
                }
            }
        }
        return assumed;
    }
}
