package org.clearway.rules.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.clearway.rules.Dossier;
import org.clearway.rules.cli.policy.BundleOptions;
import org.clearway.rules.documents.Due;
import org.clearway.rules.documents.DueCalendar;
import org.clearway.rules.engine.Assessment;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what blocks a product, what is unknown and what becomes due. */
@Command(
        name = "report",
        description = {
            "Writes what blocks a product, what is unknown and who could answer it, and what becomes due.",
            "",
            """
            The checks of ai-governance and nhs-adoption and the duties of gb-post-market are put together: verdicts by \
            authority and severity, coverage by topic, unknown facts by the role that could answer, and days. The file is \
            a request; it need not name a ruleset. A class that another ruleset decides is used where none is stated, and \
            said so. A calendar (ics) has every day that lies ahead or has passed undone, and is the same whenever it is \
            written: its time stamp is the day of the request."""
        },
        exitCodeList = {ExitCode.HELP_0, ExitCode.HELP_2, ExitCode.HELP_3},
        footer = {
            "",
            "Examples:",
            "  clearway report examples/requests/hospital-ai-system.json",
            "  clearway report system.json --format html --output report.html",
            "  clearway report system.json --format ics --output due.ics",
            "  clearway report system.json --format json | jq '.blocking[].id'"
        })
final class ReportCommand implements Callable<Integer> {

    /** The forms a report can have. */
    enum Format {
        text,
        html,
        ics,
        json
    }

    @Parameters(paramLabel = "FILE", description = "a dossier; standard input where it is -")
    private String file = "-";

    @Option(
            names = "--format",
            paramLabel = "text|html|ics|json",
            description = "${COMPLETION-CANDIDATES}; text where it is left out")
    private Format format = Format.text;

    @Option(names = "--output", paramLabel = "FILE", description = "writes to a file, which is replaced")
    private @Nullable Path output;

    @Mixin
    private final BundleOptions bundles = new BundleOptions();

    private final Terminal terminal;

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Dossier dossier = RequestFile.dossier(terminal, file);
        RegulatoryRules rules = bundles.rules().workLimit(Clearway.WORK);
        // All are asked, since a class or a qualification that one decides is a fact of another.
        Assessment assessment = rules.assess(
                dossier, rules.rulesets().stream().map(RulesetInfo::id).toList());
        ReportView view = ReportView.of(assessment, rules);
        if (format == Format.ics && view.due().stream().allMatch(due -> due.state() == Due.State.DONE)) {
            throw new CliException(
                    "NOTHING_DUE",
                    file,
                    "no day becomes due, and a calendar without an event is none; no file is written");
        }
        String written = switch (format) {
            case text -> new ReportText(terminal).of(view);
            case html -> Document.html("report", view);
            case ics -> DueCalendar.of(view.reference(), view.product(), view.asOf(), view.due());
            case json -> ReportJson.of(view) + "\n";
        };
        Document.write(terminal, file, output, written);
        return ExitCode.OK;
    }
}
