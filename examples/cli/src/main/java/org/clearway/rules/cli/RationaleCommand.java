package org.clearway.rules.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.clearway.rules.Request;
import org.clearway.rules.cli.policy.BundleOptions;
import org.clearway.rules.documents.Answers;
import org.clearway.rules.documents.Documents;
import org.clearway.rules.documents.Rationale;
import org.clearway.rules.engine.Explanation;
import org.clearway.rules.engine.RegulatoryRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the rationale of a classification. */
@Command(
        name = "rationale",
        description = {"Writes the rationale of a classification, for the technical file.", "", """
            The document gives the intended purpose as stated, the answer and what decides it, what follows, every rule \
            that was considered with the reason why it applies or not, what was assumed, what is still open, and what \
            identifies the decision. It needs no program to be read, and it prints. The facts in the section \
            "description" of the request (productName, manufacturerName, intendedPurpose) are shown word for word."""},
        exitCodeList = {ExitCode.HELP_0, ExitCode.HELP_2, ExitCode.HELP_3},
        footer = {
            "",
            "Examples:",
            "  clearway rationale examples/requests/hernia-mesh.json",
            "  clearway rationale device.json --format html --output rationale.html",
            "  clearway rationale device.json --ruleset ni-device-class --format md"
        })
final class RationaleCommand implements Callable<Integer> {

    /** The forms a rationale can have. */
    enum Format {
        html,
        md
    }

    @Parameters(paramLabel = "FILE", description = "a request; standard input where it is -")
    private String file = "-";

    @Option(
            names = "--format",
            paramLabel = "html|md",
            description = "${COMPLETION-CANDIDATES}; md where it is left out")
    private Format format = Format.md;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "writes to a file, which is replaced, not to the terminal")
    private @Nullable Path output;

    @Option(names = "--ruleset", paramLabel = "ID", description = "asks another ruleset than the request names")
    private String ruleset = "";

    @Option(names = "--id", description = "the id of the request, where the file holds several")
    private String id = "";

    @Mixin
    private final BundleOptions bundles = new BundleOptions();

    private final Terminal terminal;

    RationaleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Request request = RequestFile.one(terminal, file, id, ruleset);
        RegulatoryRules rules = bundles.rules();
        Explanation explanation = rules.explain(request);
        if (explanation.edition() == null) {
            throw new CliException(
                    "NOTHING_IN_FORCE",
                    request.ruleset(),
                    Answers.absenceInFull(explanation.decision())
                            + "; name an edition in the request with \"edition\" to see what it would give");
        }
        Rationale view = Rationale.of(request, explanation, new Answers(rules));
        String written = format == Format.html ? Documents.html(view) : Documents.markdown(view);
        Document.write(terminal, file, output, written);
        return ExitCode.OK;
    }
}
