package org.clearway.rules.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.engine.RegulatoryRules;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The way in: what this is, and what a person would like to know for which day. */
@Controller
class StartController {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final RegulatoryRules rules;
    private final Pages pages;
    private final InterviewController interviews;

    StartController(RegulatoryRules rules, Pages pages, InterviewController interviews) {
        this.rules = rules;
        this.pages = pages;
        this.interviews = interviews;
    }

    @GetMapping("/")
    ResponseEntity<String> start() {
        return pages.page("start", Map.of());
    }

    @GetMapping("/questions")
    ResponseEntity<String> questions() {
        LocalDate today = LocalDate.now(LONDON);
        return choose(
                List.of(), today.getDayOfMonth() + "", today.getMonthValue() + "", today.getYear() + "", Map.of());
    }

    @PostMapping("/questions")
    ResponseEntity<String> begin(HttpServletRequest request) {
        Form form = new Form(request);
        List<String> chosen = form.all("question");
        for (String ruleset : chosen) {
            if (rules.ruleset(ruleset) == null) {
                throw new FormRefused(400, "The page asked about a ruleset that is not installed.");
            }
        }
        Map<String, String> errors = new LinkedHashMap<>();
        if (chosen.isEmpty()) {
            errors.put("question", "Choose at least one question");
        }
        LocalDate day = FormDay.read(FormDay.sent(form, "day"));
        if (day == null) {
            errors.put("day", FormDay.EXPECTED);
        }
        if (day == null || !errors.isEmpty()) {
            return choose(chosen, form.one("day-day"), form.one("day-month"), form.one("day-year"), errors);
        }
        List<String> questions = chosen.stream().distinct().toList();
        return interviews.on(new Visit(rules.interview(questions.get(0), day), questions, List.of()));
    }

    private ResponseEntity<String> choose(
            List<String> chosen, String day, String month, String year, Map<String, String> errors) {
        return pages.page(
                "questions",
                Map.of(
                        "groups",
                        QuestionGroup.of(rules),
                        "chosen",
                        chosen,
                        "day",
                        day,
                        "month",
                        month,
                        "year",
                        year,
                        "errors",
                        errors));
    }
}
