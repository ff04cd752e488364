package org.clearway.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.engine.internal.Decider;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * An interview: the questions that a ruleset needs answered about a product, page by page, until its answer is settled. It asks
 * only what can still change the outcome, in the light of everything that follows from the answers given.
 *
 * <p>Immutable: each answer gives the next state, and an earlier one stays as it was. Its state is what {@link #request} states and
 * what {@link #notKnown} names; {@link #resume} goes on from there.
 *
 * <pre>{@code
 * Interview interview = rules.interview("gb-device-class", day);
 * while (interview.next() != null) {
 *     interview = interview.answer(ask(interview.next()));
 * }
 * Decision decision = interview.decision();
 * }</pre>
 */
public final class Interview {

    private final Decider decider;
    private final Request request;
    private final Set<String> notKnown;
    private final @Nullable Interview before;
    private final Decision decision;
    private final @Nullable InterviewScreen next;

    private Interview(Decider decider, Request request, Set<String> notKnown, @Nullable Interview before) {
        this.decider = decider;
        this.request = request;
        this.notKnown = Set.copyOf(notKnown);
        this.before = before;
        Decider.Asking asking = decider.ask(request, this.notKnown::contains);
        decision = asking.decision();
        next = asking.next();
    }

    static Interview of(Decider decider, Request request) {
        return new Interview(decider, request, Set.of(), null);
    }

    /** What was answered, as a request: with every fact stated so far. */
    public Request request() {
        return request;
    }

    /** Paths of the facts that were asked for and are not known. They are not asked for again. */
    public Set<String> notKnown() {
        return notKnown;
    }

    /** What the answers give so far: the outcome, or which outcomes are still possible. */
    public Decision decision() {
        return decision;
    }

    /**
     * The next page; null where the outcome is settled, or nothing that is left to ask can change it.
     */
    public @Nullable InterviewScreen next() {
        return next;
    }

    /**
     * Answers a page: any facts, but usually those of {@link #next}. A question that the page shows and that is left out, or answered
     * by null, is not known. A description answers what it states, and leaves the rest of its question to be asked.
     *
     * @param answers by the path of the fact, the value as requests spell it or its Java constant; of a list the number of its items
     * @return the interview with these answers
     * @throws RequestException where a value cannot be read, or the answers contradict each other or what was answered before; this
     *     interview stays as it was
     */
    public Interview answer(Map<String, ?> answers) {
        Facts facts = request.facts();
        Set<String> unknown = new LinkedHashSet<>(notKnown);
        if (next != null) {
            next.blocks().stream()
                    .filter(block -> block.shown(answers) && !describes(block, answers))
                    .forEach(block -> unknown.addAll(block.facts()));
        }
        for (Map.Entry<String, ?> answer : answers.entrySet()) {
            if (answer.getValue() == null) {
                unknown.add(answer.getKey());
            } else {
                facts = with(facts, answer.getKey(), whole(answer.getKey(), answer.getValue()));
                unknown.remove(answer.getKey());
            }
        }
        return new Interview(decider, request(facts), unknown, this);
    }

    /**
     * Changes an answer, or takes it back.
     *
     * @param fact path of the fact
     * @param value the new answer; null for none: it may then be asked again
     * @throws RequestException where it cannot be read or contradicts another answer
     */
    public Interview change(String fact, @Nullable Object value) {
        Set<String> unknown = new LinkedHashSet<>(notKnown);
        unknown.remove(fact);
        return new Interview(decider, request(with(request.facts(), fact, value)), unknown, this);
    }

    /** The interview before the last answer or change; itself where there was none. */
    public Interview back() {
        return before == null ? this : before;
    }

    /**
     * The same product put to another ruleset: nothing that was answered is asked again.
     *
     * @throws RequestException where there is no such ruleset
     */
    public Interview of(String ruleset) {
        return new Interview(
                decider,
                Request.builder()
                        .from(request)
                        .ruleset(ruleset)
                        .edition(null)
                        .commencement(null)
                        .build(),
                notKnown,
                this);
    }

    /**
     * The same interview with what is not known to the person: to go on from a state that was stored.
     *
     * @param paths see {@link #notKnown}
     */
    public Interview resume(Set<String> paths) {
        return new Interview(decider, request, paths, null);
    }

    /** Whether a description was chosen: what it leaves out is not asked yet. */
    private static boolean describes(InterviewScreen.Block block, Map<String, ?> answers) {
        return block.kind() == InterviewScreen.Kind.DESCRIPTION
                && block.facts().stream().anyMatch(fact -> answers.get(fact) != null);
    }

    /** An answer to a set with the elements that follow already: they were not offered. */
    private Object whole(String path, Object value) {
        if (next == null || !(value instanceof Collection<?> chosen)) {
            return value;
        }
        Set<Object> all = new LinkedHashSet<>();
        chosen.forEach(element -> all.add(element instanceof Enum<?> constant ? constant.name() : element));
        for (InterviewScreen.Block block : next.blocks()) {
            block.certain().stream()
                    .filter(certain -> certain.fact().equals(path))
                    .forEach(certain -> all.add(certain.value()));
        }
        return List.copyOf(all);
    }

    private Request request(Facts facts) {
        return Request.builder().from(request).facts(facts).build();
    }

    private Facts with(Facts facts, String path, @Nullable Object value) {
        SectionDefinition list = Vocabulary.section(path);
        if (list != null && list.repeated() && value instanceof Number count) {
            List<Section> items = new ArrayList<>();
            for (int item = 0; item < count.intValue(); item++) {
                items.add(list.empty());
            }
            return Facts.builder().from(facts).set(list.index(), items).build();
        }
        return facts.with(path, value);
    }
}
