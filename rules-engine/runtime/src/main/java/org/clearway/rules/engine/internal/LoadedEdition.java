package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.ConsequenceRow;
import org.clearway.rules.engine.model.EditionHead;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.facts.Section;
import org.clearway.rules.internal.Scope;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** An edition ready to be applied: its rules as formulas and, once first needed, in the second engine. */
final class LoadedEdition {
    private final EditionHead head;
    private final Once<EditionModel> model;
    private final @Nullable EditionFiles files;
    private final ClassLoader loader;
    private final Once<Compiled> compiled;
    private final Once<Optional<SecondEngine>> engine;
    private volatile SecondEngine.@Nullable Rules second;

    /** Stands for no second engine. */
    private static final Once<Optional<SecondEngine>> NONE = new Once<>(Optional::empty);

    /**
     * @param files the files to verify before the second engine loads the classes among them; null for classes that lie in no jar
     * @param engine the second engine, or null to do without
     */
    LoadedEdition(EditionModel model, @Nullable EditionFiles files, ClassLoader loader, @Nullable SecondEngine engine) {
        this(
                EditionHead.of(model),
                new Once<>(() -> model),
                files,
                loader,
                engine == null ? NONE : new Once<>(() -> Optional.of(engine)));
    }

    /** An edition in a jar; its rules and the second engine are read when they are first needed. */
    LoadedEdition(
            EditionHead head,
            Once<EditionModel> model,
            @Nullable EditionFiles files,
            ClassLoader loader,
            Once<Optional<SecondEngine>> engine) {
        this(head, model, files, loader, new Once<>(() -> compiled(model.get())), engine);
    }

    private LoadedEdition(
            EditionHead head,
            Once<EditionModel> model,
            @Nullable EditionFiles files,
            ClassLoader loader,
            Once<Compiled> compiled,
            Once<Optional<SecondEngine>> engine) {
        this.head = head;
        this.model = model;
        this.files = files;
        this.loader = loader;
        this.compiled = compiled;
        this.engine = engine;
    }

    private static Compiled compiled(EditionModel model) {
        try {
            return Compiled.of(model);
        } catch (RuntimeException e) {
            throw new ClearwayException(
                    ErrorCode.EDITION_BROKEN,
                    model.ruleset() + "/" + model.edition(),
                    null,
                    null,
                    "The edition cannot be applied: " + e,
                    e);
        }
    }

    /**
     * What is made of an edition when it is first applied: of most editions that are installed nothing is ever asked.
     *
     * @param each the section whose elements are judged one by one, or null
     * @param sections the sections that it reads beside the one that is judged
     * @param absent for each of these one of which nothing is stated
     * @param readsRequest whether a rule needs the request itself
     * @param comparedWithDay what its rules compare with the day
     * @param scope the facts that can bear on what it reads
     * @param screening its rules as a table of bits
     */
    private record Compiled(
            FactSlots slots,
            Outcomes outcomes,
            RuleTable table,
            @Nullable SectionDefinition each,
            int[] sections,
            Section[] absent,
            boolean readsRequest,
            Once<List<Comparison>> comparedWithDay,
            Once<Scope> scope,
            Once<ScreeningTable> screening) {
        static Compiled of(EditionModel model) {
            EditionCheck.check(model);
            FactSlots slots = new FactSlots(model.facts(), model.each());
            Outcomes outcomes = new Outcomes(model);
            Set<Integer> read = new TreeSet<>();
            for (int slot = 0; slot < slots.read(); slot++) {
                if (slots.section(slot) >= 0 && !slots.ofSubject(slot)) {
                    read.add(slots.section(slot));
                }
            }
            RuleTable table = new RuleTable(model, slots, outcomes);
            return new Compiled(
                    slots,
                    outcomes,
                    table,
                    model.each() == null ? null : Vocabulary.section(model.each()),
                    read.stream().mapToInt(Integer::intValue).toArray(),
                    read.stream()
                            .map(section -> Vocabulary.sections().get(section).empty())
                            .toArray(Section[]::new),
                    model.facts().contains(FactSlots.AS_OF)
                            || model.rules().stream().anyMatch(rule -> hasEmptyPart(rule.when())),
                    new Once<>(() -> withDay(model, slots)),
                    new Once<>(() -> Scope.of(model.facts())),
                    new Once<>(() -> new ScreeningTable(table, slots, outcomes)));
        }
    }

    private static List<Comparison> withDay(EditionModel model, FactSlots slots) {
        return Stream.concat(
                        model.rules().stream().map(Rule::when),
                        model.consequences().stream().map(ConsequenceRow::when))
                .flatMap(Condition::atoms)
                .filter(atom -> atom.facts().anyMatch(FactSlots.AS_OF::equals))
                .filter(Condition.Compare.class::isInstance)
                .distinct()
                .map(atom -> Comparison.alone((Condition.Compare) atom, slots))
                .toList();
    }

    /** The same edition without a second engine. */
    LoadedEdition alone() {
        return engine == NONE ? this : new LoadedEdition(head, model, files, loader, compiled, NONE);
    }

    EditionHead head() {
        return head;
    }

    EditionModel model() {
        return model.get();
    }

    FactSlots slots() {
        return compiled.get().slots;
    }

    Outcomes outcomes() {
        return compiled.get().outcomes;
    }

    RuleTable table() {
        return compiled.get().table;
    }

    /** What the edition compares with the day of the decision, each by itself. */
    List<Comparison> comparedWithDay() {
        return compiled.get().comparedWithDay.get();
    }

    /** The facts that can bear on what the edition reads. */
    Scope scope() {
        return compiled.get().scope.get();
    }

    /** The rules as a table of bits. */
    ScreeningTable screening() {
        return compiled.get().screening.get();
    }

    /** The section whose elements are judged one by one, or null. */
    @Nullable
    SectionDefinition each() {
        return compiled.get().each;
    }

    /**
     * The facts that the second engine works on beside the element that is judged: every section the edition reads, and the request
     * where a rule needs it.
     */
    List<Object> facts(Request request, Settled settled) {
        int[] sections = compiled.get().sections;
        List<Object> facts = new ArrayList<>(sections.length + 1);
        if (compiled.get().readsRequest) {
            facts.add(request);
        }
        for (int i = 0; i < sections.length; i++) {
            Section given = settled.section(sections[i]);
            facts.add(given == null ? compiled.get().absent[i] : given);
        }
        return facts;
    }

    /** Whether some part of a condition is about no fact: the compiler then writes it about the request. */
    private static boolean hasEmptyPart(Condition condition) {
        return condition instanceof Condition.Compound compound
                && (compound.parts().isEmpty() || compound.parts().stream().anyMatch(LoadedEdition::hasEmptyPart));
    }

    /** Whether a second engine applies the edition too. */
    boolean crossChecked() {
        return engine.get().isPresent();
    }

    /** The rules in the second engine, which there must be; loaded when first asked for. */
    SecondEngine.Rules second() {
        SecondEngine.Rules rules = second;
        if (rules == null) {
            synchronized (this) {
                rules = second;
                if (rules == null) {
                    if (files != null) {
                        files.verifyClasses();
                    }
                    rules = engine.get().orElseThrow().load(model(), loader);
                    second = rules;
                }
            }
        }
        return rules;
    }

    /** Whether the edition reads a fact, spelt as a request spells it. */
    boolean reads(String path) {
        int open = path.indexOf('[');
        return slots().find(open < 0 ? path : path.substring(0, open) + path.substring(path.indexOf(']') + 1)) >= 0;
    }
}
