package org.clearway.rules.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.clearway.rules.Dossier;
import org.clearway.rules.cli.policy.BundleOptions;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.Assessment;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import org.clearway.rules.json.DecisionJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Puts one dossier to every ruleset. */
@Command(
        name = "assess",
        description = {"Puts one description of a product to every ruleset.", "", """
            The file is a request; it need not name a ruleset. What one ruleset decides in law and another asks for, such \
            as the class, is handed on and said so. What is stated stands, also where a ruleset decides otherwise, which is \
            shown. Each open question is asked once."""},
        exitCodeList = {ExitCode.HELP_0, ExitCode.HELP_2, ExitCode.HELP_3, ExitCode.HELP_4},
        footer = {
            "",
            "Examples:",
            "  clearway assess examples/requests/sepsis-prediction.json",
            "  clearway assess device.json --format html --output assessment.html",
            "  clearway assess device.json --format json | jq '.decisions[].outcome'"
        })
final class AssessCommand implements Callable<Integer> {

    /** The forms an assessment can have. */
    enum Format {
        text,
        html,
        json
    }

    @Parameters(paramLabel = "FILE", description = "a dossier; standard input where it is -")
    private String file = "-";

    @Option(
            names = "--ruleset",
            paramLabel = "ID",
            description = "asks this ruleset, once or several times; all where it is left out")
    private List<String> rulesets = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "text|html|json",
            description = "${COMPLETION-CANDIDATES}; text where it is left out")
    private Format format = Format.text;

    @Option(
            names = "--questions",
            description =
                    "all open questions, not only the first " + OpenQuestions.FIRST + " that answers in force wait for")
    private boolean questions;

    @Option(names = "--output", paramLabel = "FILE", description = "writes to a file, which is replaced")
    private @Nullable Path output;

    @Mixin
    private final FailOn failOn = new FailOn();

    @Mixin
    private final BundleOptions bundles = new BundleOptions();

    private final Terminal terminal;

    AssessCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Dossier dossier = RequestFile.dossier(terminal, file);
        RegulatoryRules rules = bundles.rules().workLimit(Clearway.WORK);
        FailOn.Watch watch = failOn.watch(rules);
        List<String> asked = rulesets.isEmpty()
                ? rules.rulesets().stream().map(RulesetInfo::id).toList()
                : rulesets;
        Assessment assessment = rules.assess(dossier, asked);
        switch (format) {
            case text -> Document.write(terminal, file, output, text(AssessView.of(assessment, rules)));
            case html ->
                Document.write(terminal, file, output, Document.html("assess", AssessView.of(assessment, rules)));
            case json -> Document.write(terminal, file, output, json(assessment) + "\n");
        }
        return assessment.decisions().stream().anyMatch(watch::finds) ? ExitCode.FOUND : ExitCode.OK;
    }

    private String text(AssessView view) {
        Style style = terminal.style();
        List<String> lines = new ArrayList<>();
        lines.add(style.bold(view.product()) + ", " + view.day());
        if (!view.leftOut().isEmpty()) {
            wrap(lines, style.dim(view.leftOut()));
        }
        lines.add("");
        Table table = new Table("ruleset", "answer", "because of, and what follows").wrapping(1, 36);
        for (AssessView.Line line : view.answers()) {
            List<String> told = new ArrayList<>(line.why());
            if (!line.presumed().isEmpty()) {
                told.add("presumed: " + line.presumed());
            }
            if (!line.basis().isEmpty()) {
                told.add("basis " + line.basis());
            }
            if (!line.dates().isEmpty()) {
                told.add(line.dates());
            }
            told.addAll(line.follows());
            line.prospective().forEach(entry -> told.add(style.yellow(entry)));
            String answer = line.open() ? style.yellow(line.answer()) : style.outcome(line.signal(), line.answer());
            table.row(
                    line.ruleset(),
                    answer + (line.notLaw().isEmpty() ? "" : style.yellow(" (" + line.notLaw() + ")")),
                    String.join(". ", told));
        }
        lines.addAll(table.lines(terminal.columns(), style));
        if (!view.notReached().isEmpty()) {
            lines.add("");
            wrap(
                    lines,
                    style.dim("Not reached: "
                            + String.join(
                                    "; ",
                                    view.notReached().stream()
                                            .map(line -> line.ruleset() + " (" + line.answer() + ")")
                                            .toList())));
        }
        section(lines, "Handed on from one ruleset to others", view.handedOn());
        section(lines, style.yellow("Stated, and decided otherwise"), view.disagreements());
        questions(lines, view.questions());
        lines.add("");
        wrap(
                lines,
                style.dim("A screening result of encoded rules, not legal advice. --format html has the warnings."));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private void questions(List<String> lines, OpenQuestions open) {
        if (open.all() == 0) {
            return;
        }
        Style style = terminal.style();
        lines.add("");
        lines.add(style.bold("Open questions, the most useful first, by who can answer them"));
        wrap(lines, "  " + open.counted());
        for (OpenQuestions.Group group : questions ? open.every() : open.first()) {
            lines.add("  " + style.bold(group.role()));
            group.questions().forEach(ask -> {
                wrap(
                        lines,
                        "    " + ask.question() + " " + style.cyan(ask.fact()) + style.dim(" [" + ask.askedBy() + "]"));
            });
        }
        if (!questions && open.more() > 0) {
            wrap(
                    lines,
                    style.dim("  And " + open.more() + " more: clearway assess " + Controls.shown(file)
                            + " --questions lists them."));
        }
    }

    private void section(List<String> lines, String title, List<String> items) {
        if (!items.isEmpty()) {
            lines.add("");
            lines.add(terminal.style().bold(title));
            items.forEach(item -> wrap(lines, "  " + item));
        }
    }

    private void wrap(List<String> lines, String text) {
        String indent = text.substring(0, text.length() - text.stripLeading().length());
        List<String> wrapped = Text.wrapped(text.strip(), terminal.columns() - 2 - indent.length());
        lines.add(indent + wrapped.get(0));
        wrapped.stream().skip(1).forEach(line -> lines.add(indent + "  " + line));
    }

    private static String json(Assessment assessment) {
        JsonMapper mapper = new JsonMapper();
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", assessment.dossier().id());
        written.put("asOf", assessment.dossier().asOf().toString());
        written.put(
                "decided",
                assessment.decided().stream().map(AssessCommand::decided).toList());
        written.put(
                "questions",
                assessment.questions().stream()
                        .map(question -> Map.of(
                                "fact",
                                question.fact(),
                                "question",
                                question.question(),
                                "rulesets",
                                question.rulesets(),
                                "prospective",
                                question.prospective()))
                        .toList());
        written.put(
                "decisions",
                assessment.decisions().stream()
                        .map(decision -> mapper.readTree(DecisionJson.write(decision)))
                        .toList());
        return mapper.writeValueAsString(written);
    }

    private static Map<String, Object> decided(Assessment.Decided decided) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("fact", decided.fact());
        written.put("value", decided.value().toString());
        written.put("ruleset", decided.ruleset());
        written.put("deciding", decided.deciding());
        written.put("stated", decided.stated() == null ? null : decided.stated().toString());
        written.put("disagrees", decided.disagrees());
        return written;
    }
}
