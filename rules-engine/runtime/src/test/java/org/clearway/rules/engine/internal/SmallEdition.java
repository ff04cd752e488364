package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clearway.rules.Authority;
import org.clearway.rules.Citation;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.Standing;
import org.clearway.rules.Unstated;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.ConsequenceRow;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.internal.Settling;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Makes small editions about real facts, so that each part of the engine is seen by itself. */
final class SmallEdition {

    /** The day of the decisions. */
    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final String ruleset;
    private final String edition;
    private final List<String> outcomes = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, List<String>> unless = new LinkedHashMap<>();
    private final List<ConsequenceRow> consequences = new ArrayList<>();
    private final Map<String, Map<String, String>> answers = new LinkedHashMap<>();
    private Standing standing = Standing.IN_FORCE;
    private Authority authority = Authority.LAW;
    private LocalDate published;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable LocalDate since;
    private @Nullable String each;
    private @Nullable SecondEngine second;

    /**
     * An edition that is law from the day of its name on.
     *
     * @param edition a day
     */
    SmallEdition(String ruleset, String edition) {
        this.ruleset = ruleset;
        this.edition = edition;
        published = LocalDate.parse(edition);
        from = published;
    }

    /** The same edition with another force, and no commencement. */
    SmallEdition standing(Standing other) {
        standing = other;
        from = null;
        authority = other == Standing.POLICY ? Authority.POLICY : authority;
        return this;
    }

    SmallEdition published(String day) {
        published = LocalDate.parse(day);
        return this;
    }

    SmallEdition until(String day) {
        to = LocalDate.parse(day);
        return this;
    }

    /** From when anything was in force on the question. */
    SmallEdition since(String day) {
        since = LocalDate.parse(day);
        return this;
    }

    SmallEdition each(String section) {
        each = section;
        return this;
    }

    /** An engine that applies the edition, too. */
    SmallEdition second(SecondEngine engine) {
        second = engine;
        return this;
    }

    /** A fact that the outcome answers, with the values that outcomes stand for. */
    SmallEdition answers(String fact, Map<String, String> values) {
        answers.put(fact, values);
        return this;
    }

    /** A stage; the rules that follow belong to it. Outcomes stand weakest first. */
    SmallEdition stage(Stage.Join join, String... order) {
        return stage(join, Map.of(), Map.of(), order);
    }

    /** A stage that takes the strictest outcome, with outcomes that cannot be compared and such as refine another. */
    SmallEdition stage(Stage.Join join, Map<String, List<String>> meets, Map<String, String> refines, String... order) {
        Stream.of(order).filter(outcome -> !outcomes.contains(outcome)).forEach(outcomes::add);
        List<String> ordered = join == Stage.Join.STRICTEST || join == Stage.Join.CHECKS ? List.of(order) : List.of();
        stages.add(new Stage("stage " + stages.size(), join, ordered, meets, refines, List.of(order)));
        return this;
    }

    /**
     * A rule of the last stage.
     *
     * @param name the provision and the limb, with a colon between them
     * @param displacedBy names of rules
     */
    SmallEdition rule(String name, Condition when, Rule.Conclusion conclusion, String... displacedBy) {
        return rule(name, when, conclusion, null, List.of(displacedBy));
    }

    /** A rule that only warns. */
    SmallEdition warns(String name, Condition when, String code) {
        return rule(name, when, new Rule.Warns(), new Rule.WarningText(code, "Beware."), List.of());
    }

    private SmallEdition rule(
            String name,
            Condition when,
            Rule.Conclusion conclusion,
            Rule.@Nullable WarningText warning,
            List<String> displacedBy) {
        String[] parts = name.split(": ", 2);
        unless.put(name, displacedBy);
        rules.add(new Rule(
                name,
                parts[0],
                parts[1],
                "rules.drl",
                rules.size() + 1,
                stages.size() - 1,
                when,
                conclusion,
                List.of(),
                List.of(cited(parts[0])),
                null,
                warning));
        return this;
    }

    private Citation cited(String provision) {
        return Citation.builder()
                .instrument("The Act")
                .provision(provision)
                .authority(authority)
                .build();
    }

    /** What follows from an outcome. */
    SmallEdition consequence(String outcome, Condition when, Map<String, String> gives) {
        consequences.add(
                new ConsequenceRow("Art 9", outcome, Set.of(outcome), when, gives, List.of(cited("Art 9")), null));
        return this;
    }

    LoadedEdition load() {
        List<String> names = List.copyOf(unless.keySet());
        List<Rule> whole = rules.stream()
                .map(rule -> rule.displacedBy(
                        unless.get(rule.name()).stream().map(names::indexOf).toList()))
                .toList();
        Map<String, String> meanings = new LinkedHashMap<>();
        outcomes.forEach(outcome -> meanings.put(outcome, "Outcome " + outcome));
        Map<String, String> dates = new LinkedHashMap<>();
        whole.stream()
                .filter(rule -> rule.conclusion() instanceof Rule.Outcome)
                .flatMap(rule -> ((Rule.Outcome) rule.conclusion()).dates().keySet().stream())
                .forEach(name -> dates.put(name, "Day of " + name));
        EditionModel model = new EditionModel(
                ruleset,
                edition,
                1,
                "A small edition",
                "What is it?",
                standing,
                published,
                from,
                to,
                since,
                LocalDate.of(2030, 1, 1),
                "GB",
                "Tests",
                each,
                answers,
                meanings,
                Map.of(),
                dates,
                stages,
                whole,
                consequences,
                List.of(),
                facts(whole),
                "",
                "sha256:" + edition);
        return new LoadedEdition(model, null, SmallEdition.class.getClassLoader(), second);
    }

    /** The facts that are read, in the order of the vocabulary. */
    private List<String> facts(List<Rule> whole) {
        Set<String> read = new LinkedHashSet<>();
        whole.forEach(rule -> {
            rule.when().facts().forEach(read::add);
            if (rule.conclusion() instanceof Rule.Outcome outcome) {
                outcome.dates().values().stream().flatMap(Operand::facts).forEach(fact -> read.add(fact.path()));
            }
        });
        consequences.forEach(row -> row.when().facts().forEach(read::add));
        return Stream.concat(
                        Stream.of(FactSlots.AS_OF),
                        Vocabulary.sections().stream()
                                .map(SectionDefinition::facts)
                                .flatMap(List::stream)
                                .map(FactDefinition::path))
                .filter(read::contains)
                .toList();
    }

    static Decider decider(SmallEdition... editions) {
        return new Decider(catalogue(editions), "test");
    }

    static Catalogue catalogue(SmallEdition... editions) {
        return Catalogue.of(Arrays.stream(editions).map(SmallEdition::load).toList());
    }

    /** The edition applied to facts, whatever its force; what is not stated is unknown. */
    Evaluation evaluate(Facts facts) {
        return Evaluator.suppose(load(), Settling.settle(facts, DAY, Unstated.UNKNOWN), Budget.standard());
    }

    /** The decision on facts, with what is not stated unknown. */
    Decision decide(Facts facts) {
        return decider(this).decide(request(facts));
    }

    Request request(Facts facts) {
        return request(ruleset, facts);
    }

    static Request request(String ruleset, Facts facts) {
        return Request.builder().ruleset(ruleset).asOf(DAY).facts(facts).build();
    }
}
