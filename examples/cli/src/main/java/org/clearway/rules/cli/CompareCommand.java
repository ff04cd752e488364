package org.clearway.rules.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.clearway.rules.Absence;
import org.clearway.rules.Consequence;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Request;
import org.clearway.rules.Status;
import org.clearway.rules.cli.policy.BundleOptions;
import org.clearway.rules.documents.Answers;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.clearway.rules.documents.WarningWords;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Decides the same device under two rulesets and shows both answers side by side. */
@Command(
        name = "compare",
        description = {"Decides the same device under two rulesets, side by side.", "", """
            The facts and the day come from the requests of FILE; whichever ruleset a request names, both are asked. An \
            edition or a commencement that it supposes goes to the ruleset that it names, and the answer is marked as a \
            what-if. One request is shown in full; several become a table with a row each."""},
        exitCodeList = {ExitCode.HELP_0, ExitCode.HELP_2, ExitCode.HELP_3},
        footer = {
            "",
            "Examples:",
            "  clearway compare gb-device-class ni-device-class examples/requests/hernia-mesh.json",
            "  clearway compare gb-ivd-class ni-ivd-class tests.ndjson",
            "  clearway compare gb-device-class ni-device-class devices.ndjson --json | jq .same"
        })
final class CompareCommand implements Callable<Integer> {

    private static final int LABEL = 22;

    @Parameters(index = "0", paramLabel = "RULESET", description = "the ruleset on the left")
    private String left = "";

    @Parameters(index = "1", paramLabel = "RULESET", description = "the ruleset on the right")
    private String right = "";

    @Parameters(index = "2", paramLabel = "FILE", description = "the requests; standard input where it is -")
    private String file = "-";

    @Option(names = "--json", description = "one JSON object a request")
    private boolean json;

    @Mixin
    private final BundleOptions bundles = new BundleOptions();

    private final Terminal terminal;

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The same facts under both rulesets. */
    private record Pair(Request request, Decision left, Decision right) {

        boolean settled() {
            return left.status() != Status.UNDETERMINED && right.status() != Status.UNDETERMINED;
        }

        boolean same() {
            return left.status() == right.status() && Objects.equals(left.outcome(), right.outcome());
        }

        String inWords() {
            return !settled() ? "open" : same() ? "same" : "differs";
        }
    }

    @Override
    public Integer call() throws IOException {
        RegulatoryRules rules = bundles.rules();
        RulesetInfo leftInfo = ruleset(rules, left);
        RulesetInfo rightInfo = ruleset(rules, right);
        List<Pair> pairs = new ArrayList<>();
        for (Request request : RequestFile.read(terminal, file)) {
            RequestFile.supposedOfOne(request, List.of(left, right));
            pairs.add(new Pair(request, decide(rules, request, left), decide(rules, request, right)));
        }
        if (json) {
            JsonMapper mapper = new JsonMapper();
            pairs.forEach(pair ->
                    terminal.out().append(mapper.writeValueAsString(line(pair))).append('\n'));
        } else if (pairs.size() == 1) {
            one(pairs.get(0), leftInfo, rightInfo, new Answers(rules));
        } else {
            many(pairs);
        }
        terminal.out().flush();
        return ExitCode.OK;
    }

    private static RulesetInfo ruleset(RegulatoryRules rules, String id) {
        RulesetInfo info = rules.ruleset(id);
        if (info == null) {
            List<String> known = rules.rulesets().stream().map(RulesetInfo::id).toList();
            throw new CliException(
                    "RULESET_UNKNOWN", id, "there are " + String.join(", ", known), Text.closest(id, known));
        }
        return info;
    }

    private static Decision decide(RegulatoryRules rules, Request request, String ruleset) {
        return rules.decide(RequestFile.asking(request, ruleset));
    }

    private Map<String, Object> line(Pair pair) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", pair.request().id());
        line.put("asOf", pair.request().asOf().toString());
        line.put(left, side(pair.left()));
        line.put(right, side(pair.right()));
        line.put("same", pair.settled() ? pair.same() : null);
        return line;
    }

    private static Map<String, Object> side(Decision decision) {
        Map<String, Object> side = new LinkedHashMap<>();
        side.put("edition", decision.ruleset().edition());
        side.put("status", decision.status().name());
        side.put("force", decision.force().name());
        side.put("outcome", decision.outcome());
        side.put("possible", decision.possible());
        side.put("deciding", decision.deciding());
        Decision inForce = decision.inForce();
        if (inForce != null) {
            side.put("inForce", side(inForce));
        }
        side.put(
                "consequences",
                decision.consequences().stream().map(Consequence::gives).toList());
        return side;
    }

    private void many(List<Pair> pairs) {
        Table table = new Table("request", left, "by", right, "by", "")
                .wrapping(1, 30)
                .wrapping(2, 24)
                .wrapping(3, 30)
                .wrapping(4, 24);
        Style style = terminal.style();
        for (Pair pair : pairs) {
            String verdict = pair.inWords();
            table.row(
                    pair.request().id() == null ? "" : pair.request().id(),
                    outcome(pair.left()),
                    String.join(", ", pair.left().deciding()),
                    outcome(pair.right()),
                    String.join(", ", pair.right().deciding()),
                    verdict.equals("differs") ? style.yellow(verdict) : verdict);
        }
        table.lines(terminal.columns(), style).forEach(terminal.out()::println);
        Map<String, Long> counts = pairs.stream().collect(Collectors.groupingBy(Pair::inWords, Collectors.counting()));
        terminal.out().println();
        terminal.out()
                .println(Text.count(pairs.size(), "request") + ": "
                        + List.of("same", "differs", "open").stream()
                                .map(verdict -> counts.getOrDefault(verdict, 0L) + " " + verdict)
                                .collect(Collectors.joining(", ")));
    }

    private static String outcome(Decision decision) {
        String notLaw = Answers.notLaw(decision);
        return switch (decision.status()) {
                    case DETERMINED -> Plain.outcome(String.valueOf(decision.outcome()));
                    case UNDETERMINED ->
                        "open: "
                                + decision.possible().stream()
                                        .map(Plain::outcome)
                                        .collect(Collectors.joining(", "));
                    case NOT_APPLICABLE -> Text.words(decision.status());
                    case NOT_IN_FORCE -> Answers.absence(decision);
                }
                + (notLaw.isEmpty() ? "" : " (" + notLaw + ")");
    }

    private void one(Pair pair, RulesetInfo leftInfo, RulesetInfo rightInfo, Answers answers) {
        Style style = terminal.style();
        terminal.out()
                .println(style.bold(RequestFile.name(pair.request()) + ", "
                        + Answers.day(pair.request().asOf(), List.of(pair.left(), pair.right()))));
        terminal.out().println();
        int width = Math.max(24, (terminal.columns() - LABEL - 4) / 2);
        Table table = new Table("", left, right).wrapping(1, width);
        row(table, "edition", edition(pair.left()), edition(pair.right()));
        row(table, "answer", answer(pair.left(), leftInfo), answer(pair.right(), rightInfo));
        row(table, "in force", answers.besides(pair.left()), answers.besides(pair.right()));
        row(
                table,
                "decided by",
                String.join(", ", pair.left().deciding()),
                String.join(", ", pair.right().deciding()));
        row(table, "because of", because(pair.left()), because(pair.right()));
        Map<String, String> leftGives = gives(pair.left());
        Map<String, String> rightGives = gives(pair.right());
        Map<String, String> names = new LinkedHashMap<>();
        leftGives.keySet().forEach(name -> names.put(name, name));
        rightGives.keySet().forEach(name -> names.put(name, name));
        for (String name : names.keySet()) {
            row(table, Plain.name(name), leftGives.getOrDefault(name, ""), rightGives.getOrDefault(name, ""));
        }
        row(table, "ask first", ask(pair.left()), ask(pair.right()));
        row(table, "raised", raised(pair.left(), answers), raised(pair.right(), answers));
        table.lines(terminal.columns(), style).forEach(terminal.out()::println);
        terminal.out().println();
        terminal.out()
                .println(
                        switch (pair.inWords()) {
                            case "same" -> "Both give the same outcome.";
                            case "differs" -> style.yellow("The outcomes differ.");
                            default -> "What is stated does not settle both answers.";
                        });
        terminal.out().println(style.dim("A screening result of encoded rules, not legal advice."));
    }

    /** A row, unless there is nothing to tell on either side. */
    private static void row(Table table, String label, String left, String right) {
        if (!left.isEmpty() || !right.isEmpty()) {
            table.row(label, left, right);
        }
    }

    private static String edition(Decision decision) {
        if (decision.ruleset().edition() != null) {
            return Answers.edition(decision);
        }
        return decision.absence() == Absence.NOT_IN_FORCE ? "none in force" : Answers.absence(decision);
    }

    private static String answer(Decision decision, RulesetInfo info) {
        String outcome = decision.outcome();
        if (outcome == null) {
            return outcome(decision);
        }
        String meaning = info.editions().stream()
                .filter(edition -> edition.edition().equals(decision.ruleset().edition()))
                .map(EditionInfo::outcomes)
                .map(outcomes -> outcomes.get(outcome))
                .findFirst()
                .orElse(null);
        String notLaw = Answers.notLaw(decision);
        return Plain.outcome(outcome, meaning) + (notLaw.isEmpty() ? "" : " (" + notLaw + ")");
    }

    /** The facts under the deciding rules. */
    private static String because(Decision decision) {
        return decision.findings().stream()
                .filter(finding -> decision.deciding().contains(finding.rule()))
                .map(Finding::because)
                .flatMap(List::stream)
                .map(because -> Plain.fact(because.fact()) + ": " + Plain.value(because.fact(), because.value()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static Map<String, String> gives(Decision decision) {
        Map<String, String> gives = new LinkedHashMap<>();
        decision.consequences()
                .forEach(consequence -> consequence
                        .gives()
                        .forEach((name, value) -> gives.merge(
                                name,
                                Plain.given(value),
                                (one, other) -> one.equals(other) ? one : one + "; " + other)));
        return gives;
    }

    private static String ask(Decision decision) {
        return decision.questions().isEmpty()
                ? ""
                : Plain.fact(decision.questions().get(0).fact());
    }

    /** What this request raises, not what the edition says with every answer. */
    private static String raised(Decision decision, Answers answers) {
        return decision.warnings().stream()
                .filter(warning -> !answers.standing(decision, warning))
                .map(WarningWords::of)
                .collect(Collectors.joining(" "));
    }
}
