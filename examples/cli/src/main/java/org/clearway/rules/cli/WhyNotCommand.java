package org.clearway.rules.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.clearway.rules.Request;
import org.clearway.rules.cli.policy.BundleOptions;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.ConsideredRule;
import org.clearway.rules.engine.Counterfactuals;
import org.clearway.rules.engine.Counterfactuals.Change;
import org.clearway.rules.engine.Explanation;
import org.clearway.rules.engine.RegulatoryRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Says what would have to be different for another outcome. */
@Command(
        name = "why-not",
        description = {"Says what would have to be different for another outcome.", "", """
            Smallest sets of changes of facts that give the wanted outcome, at most three facts at once, with \
            everything that follows from them; and why the rules that give it do not apply as it is. What --keep names \
            stays as it is, and so does the day. Ways that differ in one change are told together."""},
        exitCodeList = {ExitCode.HELP_0, ExitCode.HELP_2, ExitCode.HELP_3},
        footer = {
            "",
            "Examples:",
            "  clearway why-not examples/requests/hernia-mesh.json --wanted IIa",
            "  clearway why-not device.json --wanted ALLOWED --keep market.manufacturerCountry",
            "  clearway why-not device.json --wanted IIa --json"
        })
final class WhyNotCommand implements Callable<Integer> {

    /** Somebody who asks at a terminal waits a second for more ways. */
    private static final int WORK = 20 * RegulatoryRules.WORK_LIMIT;

    /** More ways than these are rarely read; the smallest come first. */
    private static final int FIRST = 5;

    @Parameters(paramLabel = "FILE", description = "one request; standard input where it is -")
    private String file = "-";

    @Option(
            names = "--wanted",
            required = true,
            paramLabel = "OUTCOME",
            description = "the outcome that is asked about")
    private String wanted = "";

    @Option(
            names = "--keep",
            split = ",",
            paramLabel = "FACT",
            description = "facts that stay as they are, such as device.invasiveness")
    private Set<String> keep = new HashSet<>();

    @Option(names = "--all", description = "all ways, not only the first " + FIRST)
    private boolean all;

    @Option(names = "--json", description = "one JSON object, with all ways")
    private boolean json;

    @Mixin
    private final BundleOptions bundles = new BundleOptions();

    private final Terminal terminal;

    WhyNotCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        RegulatoryRules rules = bundles.rules().workLimit(WORK);
        for (Request request : RequestFile.read(terminal, file)) {
            Counterfactuals found = rules.whatWouldChange(request, wanted, keep);
            if (json) {
                terminal.out().println(new JsonMapper().writeValueAsString(json(request, found)));
            } else {
                show(rules.explain(request), found);
            }
        }
        return ExitCode.OK;
    }

    private static Map<String, Object> json(Request request, Counterfactuals found) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", request.id());
        object.put("ruleset", request.ruleset());
        object.put("wanted", found.wanted());
        object.put("completeTo", found.completeTo());
        object.put(
                "ways",
                found.ways().stream()
                        .map(way -> way.stream().map(WhyNotCommand::json).toList())
                        .toList());
        return object;
    }

    private static Map<String, Object> json(Change change) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("fact", change.fact());
        object.put("from", change.from() == null ? null : plain(change.from()));
        object.put("to", plain(change.to()));
        return object;
    }

    private static Object plain(Object value) {
        return value instanceof Boolean || value instanceof Number
                ? value
                : value instanceof java.util.Collection<?> all
                        ? all.stream().map(Object::toString).sorted().toList()
                        : value.toString();
    }

    private void show(Explanation explanation, Counterfactuals found) {
        int columns = Math.min(terminal.columns(), 110);
        String now = explanation.decision().outcome();
        if (found.wanted().equals(now)) {
            say(columns, "", "It is " + Plain.outcome(found.wanted()) + " already.");
            return;
        }
        say(
                columns,
                "",
                terminal.style()
                        .bold("What would make it " + Plain.outcome(found.wanted()) + ", not "
                                + (now == null ? "open" : Plain.outcome(now)) + "?"));
        List<Ways> ways = Ways.of(found.ways());
        List<Ways> first = all ? ways : ways.subList(0, Math.min(FIRST, ways.size()));
        for (int i = 0; i < first.size(); i++) {
            show(columns, i + 1, first.get(i));
        }
        int more = ways.stream()
                .skip(first.size())
                .mapToInt(group -> group.oneOf().size())
                .sum();
        if (more > 0) {
            say(
                    columns,
                    "  ",
                    "And " + more + " more " + (more == 1 ? "way" : "ways")
                            + " of as many changes or more: --all lists them.");
        }
        if (found.ways().isEmpty()) {
            say(columns, "  ", "Nothing that was tried.");
        }
        if (!found.complete()) {
            say(
                    columns,
                    "  ",
                    found.completeTo() == 0
                            ? "Not every way was tried: there may be others."
                            : "All ways of " + Text.count(found.completeTo(), "change")
                                    + " at most are named; there may be others of more.");
        }
        Map<String, List<String>> apart = new LinkedHashMap<>();
        explanation.rules().stream()
                .filter(rule -> found.wanted().equals(rule.rule().conclusion()))
                .filter(rule -> rule.result() != ConsideredRule.Result.APPLIES)
                .forEach(rule -> apart.computeIfAbsent(reasons(rule), key -> new ArrayList<>())
                        .add(rule.rule().name()));
        if (!apart.isEmpty()) {
            terminal.out().println();
            say(columns, "", terminal.style().bold("Why the rules for it do not apply as it is"));
            apart.forEach((reason, names) -> {
                say(columns, "  ", reason);
                names.forEach(name -> say(columns, "    - ", name));
            });
        }
    }

    private void show(int columns, int number, Ways ways) {
        List<String> parts =
                new ArrayList<>(ways.always().stream().map(this::told).toList());
        if (ways.ofOneFact()) {
            Change one = ways.oneOf().get(0);
            parts.add(told(
                    one,
                    Text.anyOf(ways.oneOf().stream()
                            .map(change -> Plain.value(change.fact(), change.to()))
                            .toList())));
        } else {
            parts.add("one of these:");
        }
        for (int i = 0; i < parts.size(); i++) {
            say(columns, i == 0 ? "  %2d ".formatted(number) : "     and ", parts.get(i));
        }
        if (!ways.ofOneFact()) {
            ways.oneOf().forEach(change -> say(columns, "         - ", told(change)));
        }
    }

    private String told(Change change) {
        return told(change, Plain.value(change.fact(), change.to()));
    }

    private String told(Change change, String to) {
        return Plain.fact(change.fact()) + ": " + to
                + terminal.style().dim(" (now: " + Plain.value(change.fact(), change.from()) + ")");
    }

    /** What keeps a rule from applying, each reason once. */
    private static String reasons(ConsideredRule rule) {
        return rule.because().stream()
                .map(asked -> Plain.reason(asked, rule.result()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private void say(int columns, String indent, String text) {
        String blank = " ".repeat(indent.length());
        List<String> lines = Text.wrapped(text, columns - indent.length());
        for (int i = 0; i < lines.size(); i++) {
            terminal.out().println((i == 0 ? indent : blank) + lines.get(i));
        }
    }
}
