package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.clearway.rules.RequestException;
import org.clearway.rules.engine.InterviewScreen;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.internal.Settling;
import org.clearway.rules.internal.State;
import org.clearway.rules.vocabulary.Description;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.Screen;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A question of a page whose choices state several facts at once: those descriptions that agree with what is stated already, and the
 * facts of the page that some of them leave open.
 */
final class Described {

    private final Evaluation evaluation;
    private final Askable askable;
    private final Map<Description, Settled> choices = new LinkedHashMap<>();
    private final Set<Askable.Fact> facts = new LinkedHashSet<>();
    private final String text;

    private Described(Evaluation evaluation, Askable askable, Screen.Question question) {
        this.evaluation = evaluation;
        this.askable = askable;
        text = question.text();
        for (Description description : question.descriptions()) {
            Settled settled = settled(description, Map.of());
            if (settled != null) {
                choices.put(description, settled);
            }
        }
    }

    /** The questions that can be put in place of those of some of these facts. */
    static List<Described> of(Evaluation evaluation, Askable askable, Set<Askable.Fact> facts) {
        List<Described> questions = new ArrayList<>();
        Screen screen = askable.definition(facts.iterator().next()).screen();
        for (Screen.Question question : screen.questions()) {
            if (facts.stream().anyMatch(fact -> askable.path(fact).equals(question.lead()))) {
                Described described = new Described(evaluation, askable, question);
                facts.stream().filter(described::states).forEach(described.facts::add);
                if (described.choices.size() > 1) {
                    questions.add(described);
                }
            }
        }
        return questions;
    }

    String text() {
        return text;
    }

    /** The facts of the page that it answers, all or in part. */
    Set<Askable.Fact> facts() {
        return facts;
    }

    /** What may be chosen. */
    List<InterviewScreen.Choice> choices() {
        return choices.keySet().stream().map(InterviewScreen.Choice::new).toList();
    }

    private boolean states(Askable.Fact fact) {
        return choices.keySet().stream().anyMatch(choice -> choice.states().containsKey(askable.path(fact)));
    }

    /**
     * The choices after which a fact is still to be asked.
     *
     * @return null where none leaves it open, or where which of them do cannot be told by their statements: it is then asked later
     */
    @Nullable
    List<InterviewScreen.When> shownWhen(Askable.Fact fact) {
        List<Description> open = open(fact);
        Map<String, Set<String>> when = new LinkedHashMap<>();
        for (Description choice : open) {
            choice.states().entrySet().stream()
                    .filter(stated -> choices.keySet().stream()
                            .filter(other ->
                                    stated.getValue().equals(other.states().get(stated.getKey())))
                            .allMatch(open::contains))
                    .findFirst()
                    .ifPresent(stated -> when.computeIfAbsent(stated.getKey(), path -> new LinkedHashSet<>())
                            .add(stated.getValue()));
        }
        if (when.isEmpty()) {
            return null;
        }
        return when.entrySet().stream()
                .map(entry -> new InterviewScreen.When(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private List<Description> open(Askable.Fact fact) {
        int number = askable.definition(fact).number();
        return choices.entrySet().stream()
                .filter(choice -> {
                    State state = choice.getValue().whole();
                    int cell = state.frame().cell(number);
                    return !choice.getKey().states().containsKey(askable.path(fact))
                            && !state.known(cell)
                            && !state.absent(cell)
                            && !Prerequisites.ruledOut(number, state);
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a fact can have a value after one of the choices that leave it open. */
    boolean possible(Askable.Fact fact, String value) {
        return open(fact).stream().anyMatch(choice -> settled(choice, Map.of(askable.path(fact), value)) != null);
    }

    /** What would be known after a choice; null where it contradicts what is stated. */
    private @Nullable Settled settled(Description choice, Map<String, String> more) {
        Settled now = evaluation.settled();
        Facts stated = now.facts();
        Map<String, String> all = new LinkedHashMap<>(choice.states());
        all.putAll(more);
        for (Map.Entry<String, String> statement : all.entrySet()) {
            FactDefinition fact = Objects.requireNonNull(Vocabulary.fact(statement.getKey()));
            Object value = fact.type() == FactType.BOOLEAN
                    ? (Object) Boolean.valueOf(statement.getValue())
                    : statement.getValue();
            var section = stated.section(fact.sectionIndex());
            Object before = section == null ? null : section.value(fact.index());
            if (before != null && !before.toString().equals(statement.getValue())) {
                return null;
            }
            stated = stated.with(statement.getKey(), value);
        }
        evaluation.budget().settle(evaluation.subjects().size());
        try {
            return Settling.settle(stated, now.asOf(), now.unstated());
        } catch (RequestException e) {
            return null;
        }
    }
}
