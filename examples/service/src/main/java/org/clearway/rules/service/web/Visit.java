package org.clearway.rules.service.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.engine.Interview;
import org.clearway.rules.engine.InterviewJson;
import org.clearway.rules.engine.InterviewScreen;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.json.RequestJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far a person has come: the product as described, and what is asked about it. Nothing of it stays on the server; it travels in the
 * form, sealed.
 *
 * @param interview the answers so far, put to the first of the questions
 * @param questions ids of the rulesets that are asked about, at least one
 * @param pages the pages that were answered, in order
 */
record Visit(Interview interview, List<String> questions, List<Page> pages) {

    private static final JsonMapper JSON = new JsonMapper();

    Visit {
        questions = List.copyOf(questions);
        pages = List.copyOf(pages);
    }

    /** A page that was answered: its title, and the paths of the facts that it asked for. */
    record Page(String title, List<String> facts) {
        Page {
            facts = List.copyOf(facts);
        }
    }

    /** The interview of the first question that has something left to ask; null where none has. */
    @Nullable
    Interview asking() {
        for (String question : questions) {
            Interview one = about(question);
            if (one.next() != null) {
                return one;
            }
        }
        return null;
    }

    /** The same product put to a ruleset. */
    Interview about(String ruleset) {
        return ruleset.equals(interview.request().ruleset()) ? interview : interview.of(ruleset);
    }

    /**
     * With a page answered.
     *
     * @throws RequestException where the answers contradict each other or earlier ones
     */
    Visit answer(Interview asking, InterviewScreen screen, Map<String, @Nullable Object> answers) {
        List<Page> more = new ArrayList<>(pages);
        Set<String> facts = new LinkedHashSet<>(answers.keySet());
        screen.blocks().stream().filter(block -> block.shown(answers)).forEach(block -> facts.addAll(block.facts()));
        more.add(new Page(screen.title(), List.copyOf(facts)));
        return new Visit(asking.answer(answers).of(questions.get(0)), questions, more);
    }

    /**
     * With one fact otherwise.
     *
     * @throws RequestException where that contradicts another answer
     */
    Visit change(String fact, @Nullable Object value) {
        Interview changed = interview.change(fact, value);
        if (value == null) {
            Set<String> unknown = new LinkedHashSet<>(changed.notKnown());
            unknown.add(fact);
            changed = changed.resume(unknown);
        }
        return new Visit(changed, questions, pages);
    }

    /** Without some answers: they are asked again where they still matter. */
    Visit without(RegulatoryRules rules, List<String> paths) {
        Facts facts = interview.request().facts();
        for (String path : paths) {
            facts = facts.with(path, null);
        }
        Set<String> unknown = new LinkedHashSet<>(interview.notKnown());
        paths.forEach(unknown::remove);
        Request request =
                Request.builder().from(interview.request()).facts(facts).build();
        return new Visit(rules.interview(request).resume(unknown), questions, pages);
    }

    /** Before the last page was answered; itself where none was. */
    Visit back(RegulatoryRules rules) {
        if (pages.isEmpty()) {
            return this;
        }
        int last = pages.size() - 1;
        Visit before = without(rules, pages.get(last).facts());
        return new Visit(before.interview(), questions, pages.subList(0, last));
    }

    /** The same product with one more question. */
    Visit asking(String ruleset) {
        Set<String> more = new LinkedHashSet<>(questions);
        more.add(ruleset);
        return new Visit(interview, List.copyOf(more), pages);
    }

    String json() {
        ObjectNode state = JSON.createObjectNode();
        state.set("request", JSON.readTree(RequestJson.write(interview.request())));
        ArrayNode unknown = state.putArray("notKnown");
        interview.notKnown().stream().sorted().forEach(unknown::add);
        ArrayNode asked = state.putArray("questions");
        questions.forEach(asked::add);
        ArrayNode answered = state.putArray("pages");
        for (Page page : pages) {
            ArrayNode facts = answered.addObject().put("title", page.title()).putArray("facts");
            page.facts().forEach(facts::add);
        }
        return JSON.writeValueAsString(state);
    }

    /** @throws FormRefused where it cannot be read by the rulesets that are installed now */
    static Visit read(RegulatoryRules rules, String json) {
        try {
            JsonNode state = JSON.readTree(json);
            List<String> questions = new ArrayList<>();
            state.path("questions").forEach(question -> questions.add(question.stringValue()));
            List<Page> pages = new ArrayList<>();
            for (JsonNode page : state.path("pages")) {
                List<String> facts = new ArrayList<>();
                page.path("facts").forEach(fact -> facts.add(fact.stringValue()));
                pages.add(new Page(page.path("title").stringValue(), facts));
            }
            if (!questions.isEmpty() && questions.stream().allMatch(question -> rules.ruleset(question) != null)) {
                return new Visit(InterviewJson.read(rules, json), questions, pages);
            }
        } catch (JacksonException | RequestException e) {
            // Told below.
        }
        throw new FormRefused(
                400, "The answers that came with the page are not ones that the rules of today can read.");
    }
}
