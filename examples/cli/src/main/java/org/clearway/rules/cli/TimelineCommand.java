package org.clearway.rules.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.clearway.rules.Request;
import org.clearway.rules.cli.policy.BundleOptions;
import org.clearway.rules.documents.Documents;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.clearway.rules.documents.TimelineBar;
import org.clearway.rules.documents.TimelineDays;
import org.clearway.rules.documents.TimelineLane;
import org.clearway.rules.documents.TimelineView;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.Timeline;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Follows one device across time. */
@Command(
        name = "timeline",
        description = {"Follows one device across time: when the answer changes, to the day, and why.", "", """
            The facts come from a request. Each stretch of days has one answer, with its legal basis and the rules that \
            decide. What is not law stands in lanes of its own, hatched in the picture and marked in the table, and never \
            makes anything lawful."""},
        exitCodeList = {ExitCode.HELP_0, ExitCode.HELP_2, ExitCode.HELP_3},
        footer = {
            "",
            "Examples:",
            "  clearway timeline examples/requests/us-510k.json",
            "  clearway timeline device.json --ruleset gb-market-access --ruleset gb-reliance --to 2031-12-31",
            "  clearway timeline device.json --format svg --output timeline.svg"
        })
final class TimelineCommand implements Callable<Integer> {

    /** The forms a timeline can have. */
    enum Format {
        text,
        html,
        svg,
        json
    }

    @Parameters(paramLabel = "FILE", description = "a request; standard input where it is -")
    private String file = "-";

    @Option(
            names = "--ruleset",
            paramLabel = "ID",
            description = "asks this ruleset, once or several times; that of the request where it is left out")
    private List<String> rulesets = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "the first day; the day of the request where it is left out")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "the last day; the end of the fifth year after the first where it is left out")
    private @Nullable LocalDate to;

    @Option(
            names = "--format",
            paramLabel = "text|html|svg|json",
            description = "${COMPLETION-CANDIDATES}; text where it is left out")
    private Format format = Format.text;

    @Option(names = "--output", paramLabel = "FILE", description = "writes to a file, which is replaced")
    private @Nullable Path output;

    @Option(names = "--id", description = "the id of the request, where the file holds several")
    private String id = "";

    @Mixin
    private final BundleOptions bundles = new BundleOptions();

    private final Terminal terminal;

    TimelineCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Request request = RequestFile.one(terminal, file, id);
        LocalDate first = from == null ? request.asOf() : from;
        LocalDate last = to == null ? LocalDate.of(Math.min(first.getYear() + 5, Clearway.LAST_YEAR), 12, 31) : to;
        if (last.isBefore(first) || last.isAfter(first.plusYears(100))) {
            throw new CliException(
                    "SPAN",
                    first + " to " + last,
                    "the last day lies on or after the first, and within a hundred years");
        }
        RegulatoryRules rules = bundles.rules();
        Map<String, Timeline> timelines = new LinkedHashMap<>();
        List<String> all = rulesets.isEmpty() ? List.of(request.ruleset()) : rulesets;
        RequestFile.supposedOfOne(request, all);
        for (String ruleset : all) {
            Request asked = RequestFile.askingAmongOthers(request, ruleset);
            timelines.put(ruleset, rules.timeline(asked, first, last));
        }
        TimelineView view = TimelineView.of(
                RequestFile.name(request), request.asOf(), new TimelineDays(first, last), timelines, rules);
        switch (format) {
            case text -> Document.write(terminal, file, output, text(view));
            case html -> Document.write(terminal, file, output, Documents.html(view));
            case svg -> Document.write(terminal, file, output, Documents.svg(view));
            case json -> Document.write(terminal, file, output, json(view));
        }
        return ExitCode.OK;
    }

    private String text(TimelineView view) {
        Style style = terminal.style();
        List<String> lines = new ArrayList<>();
        lines.add(style.bold(view.question()));
        lines.add(view.product() + ", " + Plain.day(view.from()) + " to " + Plain.day(view.to()));
        if (!view.law().isEmpty()) {
            lines.add("");
            lines.add(style.reversed(" LAW "));
            view.law().forEach(lane -> lane(lane, lines));
        }
        if (!view.notLaw().isEmpty()) {
            lines.add("");
            lines.add(Text.notLawRule(terminal.columns()));
            lines.add(style.yellow("NOT LAW: makes nothing lawful"));
            view.notLaw().forEach(lane -> lane(lane, lines));
        }
        lines.add("");
        lines.add(style.dim("A screening result of encoded rules, not legal advice."));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private void lane(TimelineLane lane, List<String> lines) {
        Style style = terminal.style();
        lines.add("");
        lines.addAll(Text.wrapped(style.bold(lane.title()), terminal.columns()));
        lines.add(lane.law() ? style.dim(lane.name()) : style.yellow(lane.name()));
        Table table = new Table("from", "to", lane.law() ? "answer" : "not law", "basis", "because of, and dates")
                .indented("  ")
                .wrapping(2, 32);
        for (TimelineBar bar : lane.bars()) {
            String why = String.join("; ", bar.why());
            table.row(
                    bar.from().toString(),
                    bar.to().toString(),
                    coloured(style, bar),
                    bar.basis(),
                    why + (bar.dates().isEmpty() ? "" : (why.isEmpty() ? "" : ". ") + bar.dates()));
        }
        lines.addAll(table.lines(terminal.columns(), style));
    }

    private static String coloured(Style style, TimelineBar bar) {
        return switch (bar.kind()) {
            case "yes" -> style.green(bar.answer());
            case "no" -> style.red(bar.answer());
            case "answer" -> bar.answer();
            default -> style.yellow(bar.answer());
        };
    }

    private static String json(TimelineView view) {
        JsonMapper mapper = new JsonMapper();
        StringBuilder lines = new StringBuilder();
        for (TimelineLane lane : view.lanes()) {
            for (TimelineBar bar : lane.bars()) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("ruleset", lane.ruleset());
                line.put("edition", lane.edition());
                line.put("standing", lane.standing());
                line.put("law", bar.law());
                line.put("force", bar.force().name());
                line.put("from", bar.from().toString());
                line.put("to", bar.to().toString());
                line.put("answer", bar.answer());
                line.put("basis", bar.basis());
                line.put("why", bar.why());
                line.put("dates", bar.dates());
                lines.append(mapper.writeValueAsString(line)).append('\n');
            }
        }
        return lines.toString();
    }
}
