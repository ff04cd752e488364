package org.clearway.rules.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clearway.rules.RequestException;
import org.clearway.rules.engine.Interview;
import org.clearway.rules.engine.InterviewScreen;
import org.clearway.rules.engine.RegulatoryRules;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The interview: each form brings all that was answered so far, and gets the next page. */
@Controller
@RequestMapping("/interview")
class InterviewController {

    private final RegulatoryRules rules;
    private final Pages pages;
    private final Seal seal;

    InterviewController(RegulatoryRules rules, Pages pages, Seal seal) {
        this.rules = rules;
        this.pages = pages;
        this.seal = seal;
    }

    /** An address of the interview typed or reloaded: there is nothing to show without its form. */
    @GetMapping({"", "/", "/*"})
    ResponseEntity<String> typed() {
        throw new FormRefused(405, "This page is the answer to a form, and cannot be opened by its address.");
    }

    @PostMapping("/answer")
    ResponseEntity<String> answer(HttpServletRequest request) {
        Form form = new Form(request);
        Visit visit = visit(form);
        Interview asking = visit.asking();
        if (asking == null) {
            return check(visit);
        }
        InterviewScreen screen = Objects.requireNonNull(asking.next());
        List<AskedQuestion> questions = AskedPage.of(screen);
        AnswerReader.Read read = AnswerReader.of(questions, form);
        if (!read.errors().isEmpty()) {
            return ask(visit, asking, form, read.errors());
        }
        try {
            return on(visit.answer(asking, screen, read.answers()));
        } catch (RequestException e) {
            return ask(visit, asking, form, Map.of(questions.get(0).name(), Contradiction.of(e)));
        }
    }

    @PostMapping("/back")
    ResponseEntity<String> back(HttpServletRequest request) {
        return on(visit(new Form(request)).back(rules));
    }

    @PostMapping("/check")
    ResponseEntity<String> check(HttpServletRequest request) {
        return check(visit(new Form(request)));
    }

    /** One answer to be given anew. */
    @PostMapping("/change")
    ResponseEntity<String> change(HttpServletRequest request) {
        Form form = new Form(request);
        Visit visit = visit(form);
        return change(visit, OneFact.of(visit, form.one("fact")), Map.of(), null);
    }

    @PostMapping("/changed")
    ResponseEntity<String> changed(HttpServletRequest request) {
        Form form = new Form(request);
        Visit visit = visit(form);
        OneFact fact = OneFact.of(visit, form.one("fact"));
        AnswerReader.Read read = AnswerReader.of(List.of(fact.question()), form);
        if (!read.errors().isEmpty()) {
            return change(visit, fact, read.errors(), form);
        }
        try {
            return on(visit.change(fact.path(), read.answers().get(fact.path())));
        } catch (RequestException e) {
            return change(visit, fact, Map.of(fact.question().name(), Contradiction.of(e)), form);
        }
    }

    private ResponseEntity<String> change(Visit visit, OneFact fact, Map<String, String> errors, @Nullable Form form) {
        Map<String, Object> model = model(visit);
        model.put("fact", fact);
        model.put("errors", errors);
        model.put("sent", form == null ? fact.given(visit) : new SentFields(form));
        return pages.page("change", model);
    }

    /** The next page: what is still to be asked, or the answers to check. */
    ResponseEntity<String> on(Visit visit) {
        Interview asking = visit.asking();
        return asking == null ? check(visit) : ask(visit, asking, null, Map.of());
    }

    private ResponseEntity<String> ask(Visit visit, Interview asking, @Nullable Form form, Map<String, String> errors) {
        InterviewScreen screen = Objects.requireNonNull(asking.next());
        Map<String, Object> model = model(visit);
        model.put("page", AskedView.of(rules, visit, asking, screen));
        model.put("errors", errors);
        model.put("sent", form == null ? new SentFields(Map.of()) : new SentFields(form));
        return pages.page("ask", model);
    }

    private ResponseEntity<String> check(Visit visit) {
        Map<String, Object> model = model(visit);
        model.put("view", CheckView.of(rules, visit));
        return pages.page("check", model);
    }

    Map<String, Object> model(Visit visit) {
        Map<String, Object> model = new HashMap<>();
        model.put("state", seal.seal(visit.json()));
        return model;
    }

    Visit visit(Form form) {
        return Visit.read(rules, seal.open(form.needed("state")));
    }
}
