package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.clearway.rules.Decision;
import org.clearway.rules.Dossier;
import org.clearway.rules.Question;
import org.clearway.rules.Status;
import org.clearway.rules.engine.Assessment;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.facts.SectionBuilder;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.Links;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Puts one dossier to several rulesets. What a ruleset decides in law, and what another one asks for as a fact, flows into the facts where the dossier does not state it.
 */
public final class Assessing {

    private final Catalogue catalogue;
    private final Decider decider;
    private final Dossier dossier;
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Assessment.Decided> decided = new ArrayList<>();
    private Facts facts;

    private Assessing(Catalogue catalogue, Decider decider, Dossier dossier) {
        this.catalogue = catalogue;
        this.decider = decider;
        this.dossier = dossier;
        facts = dossier.facts();
    }

    /**
     * Assesses a dossier.
     *
     * @param rulesets the rulesets to ask
     */
    public static Assessment assess(
            Catalogue catalogue, Decider decider, Dossier dossier, Collection<String> rulesets) {
        return new Assessing(catalogue, decider, dossier).assess(rulesets);
    }

    private Assessment assess(Collection<String> rulesets) {
        Set<String> pending = new TreeSet<>(rulesets);
        while (!pending.isEmpty()) {
            // One whose facts no other pending ruleset answers; in a circle the first, so that each is asked once.
            String next = pending.stream()
                    .filter(ruleset ->
                            pending.stream().noneMatch(other -> !other.equals(ruleset) && feeds(other, ruleset)))
                    .findFirst()
                    .orElseGet(() -> pending.iterator().next());
            pending.remove(next);
            ask(next);
        }
        return new Assessment(dossier, facts, decisions, decided, questions());
    }

    /** Whether an outcome of one ruleset is a fact that another one reads. */
    private boolean feeds(String ruleset, String reader) {
        Set<String> answers = new LinkedHashSet<>();
        catalogue
                .editions(ruleset)
                .forEach(edition -> answers.addAll(edition.model().answers().keySet()));
        return catalogue.editions(reader).stream()
                .anyMatch(edition -> answers.stream().anyMatch(edition::reads));
    }

    private void ask(String ruleset) {
        Dossier asked = Dossier.builder().from(dossier).facts(handedTo(ruleset)).build();
        Decision decision = decider.decide(asked.request(ruleset));
        decisions.add(decision);
        String outcome = decision.outcome();
        if (decision.status() != Status.DETERMINED || !decision.isLaw() || outcome == null) {
            return;
        }
        Facts settled = Links.settle(dossier.facts(), dossier.asOf());
        answers(decision).forEach((path, values) -> {
            String value = values.get(outcome);
            FactDefinition fact = Objects.requireNonNull(Vocabulary.fact(path));
            Object constant = value == null ? null : fact.constant(value);
            if (constant != null) {
                Object stated = value(settled, fact);
                decided.add(new Assessment.Decided(path, constant, ruleset, decision.deciding(), stated));
                if (stated == null && value(facts, fact) == null) {
                    facts = with(facts, fact, constant);
                }
            }
        });
    }

    /**
     * The facts of the dossier, and what others decided that the ruleset reads. Where it reads several facts that one
     * outcome answers, such as the class that the manufacturer assigns and the class that the rules give, only the last of
     * them is handed on: the ruleset is there to compare them.
     */
    private Facts handedTo(String ruleset) {
        Map<String, Assessment.Decided> last = new LinkedHashMap<>();
        for (Assessment.Decided one : decided) {
            if (one.stated() == null
                    && catalogue.editions(ruleset).stream().anyMatch(edition -> edition.reads(one.fact()))) {
                last.put(one.ruleset(), one);
            }
        }
        Facts handed = dossier.facts();
        for (Assessment.Decided one : last.values()) {
            handed = with(handed, Objects.requireNonNull(Vocabulary.fact(one.fact())), one.value());
        }
        return handed;
    }

    private Map<String, Map<String, String>> answers(Decision decision) {
        return catalogue.editions(decision.ruleset().id()).stream()
                .filter(edition ->
                        edition.model().edition().equals(decision.ruleset().edition()))
                .findFirst()
                .map(edition -> edition.model().answers())
                .orElse(Map.of());
    }

    private static @Nullable Object value(Facts facts, FactDefinition fact) {
        Section section = facts.section(fact.sectionIndex());
        return section == null ? null : section.value(fact.index());
    }

    private static Facts with(Facts facts, FactDefinition fact, Object value) {
        SectionDefinition definition = Vocabulary.sections().get(fact.sectionIndex());
        Section before = facts.section(fact.sectionIndex());
        SectionBuilder builder = definition.builder();
        for (FactDefinition other : definition.facts()) {
            builder.set(other.index(), before == null ? null : before.value(other.index()));
        }
        builder.set(fact.index(), value);
        Facts.Builder changed = Facts.builder();
        for (SectionDefinition section : Vocabulary.sections()) {
            int index = section.index();
            changed.set(
                    index,
                    index == fact.sectionIndex()
                            ? builder.build()
                            : section.repeated() ? facts.items(index) : facts.section(index));
        }
        return changed.build();
    }

    private static final class Open {
        final String question;
        final Set<String> rulesets = new LinkedHashSet<>();
        final Set<String> prospective = new LinkedHashSet<>();
        int rank = Integer.MAX_VALUE;

        Open(String question) {
            this.question = question;
        }
    }

    /** Every open question once: those that law depends on first, then by how many depend on it and how early they ask. */
    private List<Assessment.OpenQuestion> questions() {
        Map<String, Open> open = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            String ruleset = decision.ruleset().id();
            add(
                    decision.questions(),
                    open,
                    entry -> (decision.isLaw() ? entry.rulesets : entry.prospective).add(ruleset));
            decision.prospective()
                    .forEach(edition -> add(edition.questions(), open, entry -> entry.prospective.add(ruleset)));
        }
        return open.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Open> entry) ->
                                entry.getValue().rulesets.isEmpty())
                        .thenComparing(entry -> -entry.getValue().rulesets.size())
                        .thenComparing(entry -> entry.getValue().rank))
                .map(entry -> new Assessment.OpenQuestion(
                        entry.getKey(),
                        entry.getValue().question,
                        List.copyOf(entry.getValue().rulesets),
                        entry.getValue().prospective.stream()
                                .filter(ruleset -> !entry.getValue().rulesets.contains(ruleset))
                                .toList()))
                .toList();
    }

    private interface Asks {
        void by(Open open);
    }

    private static void add(List<Question> questions, Map<String, Open> open, Asks asks) {
        for (int rank = 0; rank < questions.size(); rank++) {
            Question question = questions.get(rank);
            Open entry = open.computeIfAbsent(question.fact(), fact -> new Open(question.question()));
            entry.rank = Math.min(entry.rank, rank);
            asks.by(entry);
        }
    }
}
