package org.clearway.rules.engine.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clearway.rules.Request;
import org.clearway.rules.engine.Interview;
import org.clearway.rules.engine.InterviewScreen;
import org.clearway.rules.facts.Section;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.internal.Settling;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** A person who knows what a request states, and what follows from it, and answers an interview by that. */
final class TruthfulAnswerer {

    /** More pages than these are no interview that ends; a list of checks alone can have over a hundred. */
    private static final int MOST_SCREENS = 300;

    private final Settled product;
    private final Request request;
    private int screens;
    private int forgotten = -1;
    private int clicks;

    TruthfulAnswerer(Request request) {
        this.request = request;
        product = Settling.settle(request.facts(), request.asOf(), request.unstated());
    }

    int screens() {
        return screens;
    }

    int clicks() {
        return clicks;
    }

    /** Lets the person not know the answers of one page, by its number from 0. */
    void forget(int page) {
        forgotten = page;
    }

    /** How many pages an interview has. */
    int pages(Interview interview) {
        walk(interview);
        return screens;
    }

    /** Answers page after page until none is left. */
    Interview walk(Interview interview) {
        Interview at = interview;
        for (InterviewScreen next = at.next(); next != null; next = at.next()) {
            if (screens > MOST_SCREENS) {
                throw new IllegalStateException("no end: " + at.request().facts());
            }
            at = at.answer(screens == forgotten ? unknown(next) : answers(next));
            screens++;
        }
        return at;
    }

    private static Map<String, Object> unknown(InterviewScreen screen) {
        Map<String, Object> answers = new LinkedHashMap<>();
        screen.blocks().forEach(block -> block.facts().forEach(fact -> answers.put(fact, null)));
        return answers;
    }

    Map<String, Object> answers(InterviewScreen screen) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (InterviewScreen.Block block : screen.blocks()) {
            if (!block.shown(answers)) {
                continue;
            }
            if (block.kind() == InterviewScreen.Kind.DESCRIPTION) {
                answers.putAll(description(block));
                clicks++;
                continue;
            }
            int chosen = 0;
            for (String path : block.facts()) {
                Object value = value(block, path);
                answers.put(path, value);
                chosen += block.kind() != InterviewScreen.Kind.TICKS || value == null || Boolean.TRUE.equals(value)
                        ? 1
                        : value instanceof Collection<?> elements ? elements.size() : 0;
            }
            clicks += Math.max(1, chosen);
        }
        return answers;
    }

    /**
     * What the first description states of those that fit best: against which nothing speaks that the request states, and most speaks
     * for it. Where it says more, the product is taken to be so. Where none fits, the person says what is known of each fact.
     */
    private Map<String, Object> description(InterviewScreen.Block block) {
        Map<String, Object> best = new LinkedHashMap<>();
        block.facts().forEach(fact -> best.put(fact, value(block, fact)));
        int most = 0;
        for (InterviewScreen.Choice choice : block.choices()) {
            Map<String, String> states =
                    Objects.requireNonNull(choice.description()).states();
            int fits = 0;
            boolean against = false;
            for (Map.Entry<String, String> stated : states.entrySet()) {
                Object value = value(block, stated.getKey());
                fits += value == null ? 0 : 1;
                against |= value != null && !value.toString().equals(stated.getValue());
            }
            if (!against && fits > most) {
                most = fits;
                best.clear();
                states.forEach((fact, value) -> best.put(
                        fact, value.equals("true") || value.equals("false") ? (Object) Boolean.valueOf(value) : value));
            }
        }
        return best;
    }

    private @Nullable Object value(InterviewScreen.Block block, String path) {
        if (block.kind() == InterviewScreen.Kind.ITEMS) {
            List<? extends Section> items = request.facts()
                    .items(Objects.requireNonNull(Vocabulary.section(path)).index());
            return items == null ? null : items.size();
        }
        FactDefinition fact = Objects.requireNonNull(Vocabulary.fact(path));
        int open = path.indexOf('[');
        int item = open < 0 ? -1 : Integer.parseInt(path.substring(open + 1, path.indexOf(']')));
        Section section = item < 0 ? product.section(fact.sectionIndex()) : product.item(fact.sectionIndex(), item);
        Object settled = section == null ? null : section.value(fact.index());
        // A day to come of what has not happened yet settles nothing, but the person knows it and says it.
        return settled == null ? stated(fact, item) : settled;
    }

    private @Nullable Object stated(FactDefinition fact, int item) {
        Section section = item < 0
                ? request.facts().section(fact.sectionIndex())
                : Objects.requireNonNull(request.facts().items(fact.sectionIndex()))
                        .get(item);
        return section == null ? null : section.value(fact.index());
    }
}
