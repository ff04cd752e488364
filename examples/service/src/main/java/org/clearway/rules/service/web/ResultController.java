package org.clearway.rules.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.documents.Documents;
import org.clearway.rules.engine.Interview;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.service.records.NewRecord;
import org.clearway.rules.service.records.RecordQuery;
import org.clearway.rules.service.records.RecordStore;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What comes of an interview: the answers, their reasons, and the files to take along. */
@Controller
@RequestMapping("/interview")
class ResultController {

    /** How many records of one reference are looked through for the same one. */
    private static final int MOST_FOUND = 100;

    private final RegulatoryRules rules;
    private final Pages pages;
    private final InterviewController interviews;
    private final RecordStore store;

    ResultController(RegulatoryRules rules, Pages pages, InterviewController interviews, RecordStore store) {
        this.store = store;
        this.rules = rules;
        this.pages = pages;
        this.interviews = interviews;
    }

    /** The answer to one question or, where several were asked and none is named, all in short. */
    @PostMapping("/result")
    ResponseEntity<String> result(HttpServletRequest request) {
        Form form = new Form(request);
        Visit visit = interviews.visit(form);
        if (form.one("question").isEmpty() && visit.questions().size() > 1) {
            Map<String, Object> model = interviews.model(visit);
            List<ResultView> all = new ArrayList<>();
            visit.questions().forEach(question -> all.add(ResultView.of(rules, visit, question)));
            model.put("all", all);
            model.put("elsewhere", Elsewhere.of(rules, visit));
            return pages.page("results", model);
        }
        return result(visit, question(form, visit), Map.of());
    }

    private ResponseEntity<String> result(Visit visit, String ruleset, Map<String, String> errors) {
        Map<String, Object> model = interviews.model(visit);
        model.put("view", ResultView.of(rules, visit, ruleset));
        model.put("several", visit.questions().size() > 1);
        model.put("errors", errors);
        return pages.page("result", model);
    }

    /** Stores a record, once however often it is sent: because somebody asked for it and in no other case. */
    @PostMapping("/keep")
    ResponseEntity<String> keep(HttpServletRequest request) {
        Form form = new Form(request);
        Visit visit = interviews.visit(form);
        String ruleset = question(form, visit);
        String reference = form.one("reference");
        if (reference.isEmpty()) {
            return result(
                    visit, ruleset, Map.of("reference", "Enter a reference, by which the record is found and deleted"));
        }
        Interview interview = visit.about(ruleset);
        NewRecord record = NewRecord.of(interview.request(), interview.decision(), reference);
        boolean there = store
                .find(new RecordQuery(
                        null, reference, ruleset, interview.request().asOf(), null, null, MOST_FOUND))
                .stream()
                .anyMatch(line -> line.digest().equals(record.digest()));
        if (!there) {
            store.store(List.of(record));
        }
        Map<String, Object> model = interviews.model(visit);
        model.put("reference", reference);
        model.put("digest", record.digest());
        model.put("ruleset", ruleset);
        return pages.page("kept", model);
    }

    /** One more question about the same product. */
    @PostMapping("/also")
    ResponseEntity<String> also(HttpServletRequest request) {
        Form form = new Form(request);
        Visit visit = interviews.visit(form);
        String ruleset = form.one("also");
        if (rules.ruleset(ruleset) == null) {
            throw new FormRefused(400, "The page asked about a ruleset that is not installed.");
        }
        Visit more = visit.asking(ruleset);
        if (more.asking() != null) {
            return interviews.on(more);
        }
        return result(more, ruleset, Map.of());
    }

    /** What would have to be different for another outcome. */
    @PostMapping("/otherwise")
    ResponseEntity<String> otherwise(HttpServletRequest request) {
        Form form = new Form(request);
        Visit visit = interviews.visit(form);
        String question = question(form, visit);
        String wanted = form.one("wanted");
        ResultView view = ResultView.of(rules, visit, question);
        ResultView.Outcome outcome = view.otherwise().stream()
                .filter(one -> one.code().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new FormRefused(400, "The page asked for an outcome that these rules do not give."));
        Map<String, Object> model = interviews.model(visit);
        model.put("view", view);
        model.put("wanted", outcome);
        model.put(
                "ways", OtherWay.of(rules.whatWouldChange(visit.about(question).request(), wanted, Set.of())));
        return pages.page("otherwise", model);
    }

    @PostMapping("/rationale")
    ResponseEntity<String> rationale(HttpServletRequest request) {
        ProductFiles files = files(request);
        String rationale = files.rationale();
        if (rationale == null) {
            throw new FormRefused(400, "No edition is in force on that day, and so there is no rationale.");
        }
        return file(MediaType.TEXT_HTML, files.name() + "-rationale.html", rationale);
    }

    @PostMapping("/timeline")
    ResponseEntity<String> timeline(HttpServletRequest request) {
        ProductFiles files = files(request);
        return file(MediaType.TEXT_HTML, files.name() + "-timeline.html", Documents.html(files.timeline()));
    }

    @PostMapping("/calendar")
    ResponseEntity<String> calendar(HttpServletRequest request) {
        ProductFiles files = files(request);
        return file(new MediaType("text", "calendar"), files.name() + ".ics", files.calendar());
    }

    @PostMapping("/record")
    ResponseEntity<String> record(HttpServletRequest request) {
        ProductFiles files = files(request);
        return file(MediaType.APPLICATION_JSON, files.name() + ".json", files.record());
    }

    private ProductFiles files(HttpServletRequest request) {
        Form form = new Form(request);
        Visit visit = interviews.visit(form);
        return new ProductFiles(rules, visit, question(form, visit));
    }

    private static String question(Form form, Visit visit) {
        String named = form.one("question");
        if (!named.isEmpty() && !visit.questions().contains(named)) {
            throw new FormRefused(400, "The page asked for the answer to a question that was not asked.");
        }
        return named.isEmpty() ? visit.questions().get(0) : named;
    }

    private static ResponseEntity<String> file(MediaType type, String name, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text);
    }
}
