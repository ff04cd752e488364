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

    private final Settled product;
    private final Request request;
    private int screens;
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

    /** Answers page after page until none is left. */
    Interview walk(Interview interview) {
        Interview at = interview;
        for (InterviewScreen next = at.next(); next != null; next = at.next()) {
            if (screens++ > 60) {
                throw new IllegalStateException("no end: " + at.request().facts());
            }
            at = at.answer(answers(next));
        }
        return at;
    }

    Map<String, Object> answers(InterviewScreen screen) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (InterviewScreen.Block block : screen.blocks()) {
            if (!block.shown(answers)) {
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

    private @Nullable Object value(InterviewScreen.Block block, String path) {
        if (block.kind() == InterviewScreen.Kind.ITEMS) {
            List<? extends Section> items = request.facts()
                    .items(Objects.requireNonNull(Vocabulary.section(path)).index());
            return items == null ? null : items.size();
        }
        FactDefinition fact = Objects.requireNonNull(Vocabulary.fact(path));
        int open = path.indexOf('[');
        Section section = open < 0
                ? product.section(fact.sectionIndex())
                : product.item(fact.sectionIndex(), Integer.parseInt(path.substring(open + 1, path.indexOf(']'))));
        return section == null ? null : section.value(fact.index());
    }
}
