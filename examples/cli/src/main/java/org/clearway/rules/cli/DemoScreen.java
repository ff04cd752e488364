package org.clearway.rules.cli;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clearway.rules.Certainty;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Prospective;
import org.clearway.rules.Request;
import org.clearway.rules.Signal;
import org.clearway.rules.Status;
import org.clearway.rules.documents.Answers;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.RequestJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The demonstration on one screen: the same product and facts under different laws, and apart from them what is not law. */
final class DemoScreen {

    private static final String RESOURCE = "demo.yaml";
    private static final int CELL = 16;
    private static final int NARROWEST = 12;
    private static final String RULE = "Rule ";

    private final Page page;
    private final Style style;
    private final RegulatoryRules rules;
    private final Answers answers;
    private final LocalDate asOf;
    private final JsonNode shown;

    DemoScreen(Terminal terminal, RegulatoryRules rules, LocalDate asOf) throws IOException {
        this.page = new Page(terminal);
        this.style = page.style();
        this.rules = rules;
        this.answers = new Answers(rules);
        this.asOf = asOf;
        try (InputStream in = resource(RESOURCE)) {
            this.shown = new YAMLMapper().readTree(in);
        }
    }

    void write() throws IOException {
        page.text("", style.bold("Same product, same facts, different law.") + " Law of " + Plain.day(asOf) + ".");
        page.blank();
        List<String> heads = new ArrayList<>(List.of("product"));
        shown.path("columns").forEach(column -> heads.add(column.path("title").asString()));
        Table table = new Table(heads.toArray(new String[0]))
                .indented(Page.INDENT)
                .wrapping(1, CELL)
                .wrapping(2, CELL)
                .narrowest(NARROWEST);
        List<Decision> told = new ArrayList<>();
        for (JsonNode product : shown.path("products")) {
            Request request = request(product);
            List<String> cells = new ArrayList<>(List.of(product.path("name").asString()));
            for (JsonNode column : shown.path("columns")) {
                Decision decision = decide(request, column.path("rulesets"));
                cells.add(inWords(decision, column.path("by").asBoolean(true)));
                if (product.path("request")
                        .asString("")
                        .equals(shown.path("told").asString())) {
                    told.add(decision);
                }
            }
            table.row(cells.toArray(new String[0]));
        }
        page.table(table);
        why(told);
        notLaw(shown.path("notLaw"));
        tryNext();
        page.print();
    }

    /** Of the rulesets of a column the one that the product is for. */
    private Decision decide(Request request, JsonNode rulesets) {
        Decision decision = null;
        for (JsonNode ruleset : rulesets) {
            decision = rules.decide(RequestFile.asking(request, ruleset.asString()));
            if (decision.status() != Status.NOT_APPLICABLE && answers.signal(decision) != Signal.ASIDE) {
                return decision;
            }
        }
        if (decision == null) {
            throw new IllegalStateException("a column of " + RESOURCE + " names no ruleset");
        }
        return decision;
    }

    private String inWords(Decision decision, boolean by) {
        if (decision.status() == Status.UNDETERMINED) {
            return style.yellow(
                    Text.anyOf(decision.possible().stream().map(Plain::outcome).toList()));
        }
        String outcome = answers.inWords(decision);
        List<String> deciding = decision.deciding().stream()
                .filter(rule -> by && !rule.replace('-', ' ').equalsIgnoreCase(outcome))
                .toList();
        return style.bold(outcome) + (deciding.isEmpty() ? "" : ", " + rules(deciding));
    }

    /** {@code Rule 8, 17}. */
    private static String rules(List<String> deciding) {
        boolean all = deciding.stream().allMatch(rule -> rule.startsWith(RULE));
        return all
                ? RULE
                        + deciding.stream()
                                .map(rule -> rule.substring(RULE.length()))
                                .collect(Collectors.joining(", "))
                : String.join(", ", deciding);
    }

    /** Why the first two columns differ, by the provision that decides each. */
    private void why(List<Decision> told) {
        if (told.size() < 2 || told.get(0).outcome() == null || told.get(1).outcome() == null) {
            return;
        }
        page.blank();
        page.text(
                "",
                named(shown.path("told").asString()) + ": " + because(told.get(0), 0) + "; " + because(told.get(1), 1)
                        + ".");
    }

    private String named(String request) {
        for (JsonNode product : shown.path("products")) {
            if (product.path("request").asString("").equals(request)) {
                return product.path("name").asString();
            }
        }
        return request;
    }

    private String because(Decision decision, int column) {
        String cites = decision.findings().stream()
                .filter(finding -> finding.certainty() == Certainty.CERTAIN
                        && finding.conclusion().equals(decision.outcome())
                        && decision.deciding().contains(finding.rule()))
                .findFirst()
                .map(Finding::citations)
                .filter(citations -> !citations.isEmpty())
                .map(citations -> " by " + citations.get(0).text())
                .orElse("");
        return style.bold(Plain.outcome(String.valueOf(decision.outcome()))) + " in "
                + shown.path("columns").get(column).path("title").asString() + cites;
    }

    private void notLaw(JsonNode asked) throws IOException {
        Request request = request(asked);
        Decision decision =
                rules.decide(RequestFile.asking(request, asked.path("ruleset").asString()));
        page.blank();
        page.notLawRule();
        page.text(
                "",
                style.yellow("NOT LAW") + ": would reliance open a route for "
                        + asked.path("called").asString() + "?");
        for (JsonNode edition : asked.path("editions")) {
            decision.prospective().stream()
                    .filter(entry -> entry.edition().equals(edition.asString()))
                    .forEach(entry -> page.text(
                            Page.INDENT,
                            entry.edition() + ", " + Text.standing(entry.standing()) + ": "
                                    + style.yellow(gives(decision.ruleset().id(), entry))));
        }
        page.notLawRule();
    }

    private String gives(String ruleset, Prospective entry) {
        String route = Answers.basis(entry.route(), null);
        return answers.inWords(ruleset, entry) + (route.isEmpty() ? "" : ", " + route);
    }

    private void tryNext() throws IOException {
        page.blank();
        page.label("", "try next", "clearway decide examples/requests/sepsis-prediction.json");
        page.label(
                "", "", "clearway demo --devices, " + Text.count(DemoFile.read().size(), "real device"));
        page.text("", style.dim("A screening result of encoded rules, not legal advice."));
    }

    private Request request(JsonNode product) throws IOException {
        try (InputStream in = resource("requests/" + product.path("request").asString() + ".json")) {
            return Request.builder()
                    .from(RequestJson.read(in.readAllBytes()))
                    .asOf(asOf)
                    .build();
        }
    }

    private static InputStream resource(String name) {
        InputStream in = DemoScreen.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException(name + " is not in the jar");
        }
        return in;
    }
}
