package org.clearway.rules.cli.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.clearway.rules.authoring.document.EditionDocument;
import org.clearway.rules.authoring.testing.Sources;
import org.clearway.rules.cli.Document;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Terminal;
import org.clearway.rules.cli.policy.site.EditionView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes an edition as a document. */
@Command(
        name = "page",
        description = {"Writes an edition as one page that is read without a server.", "", """
            Each rule in plain language beside what it cites, with its cases; what is open, what was not read, of what it \
            warns; what it changes of the edition that it amends. The folder is read as it is, without a build."""},
        exitCodeList = {
            ExitCode.HELP_0,
            "2:the command line is wrong, or the edition or a case cannot be read",
            ExitCode.HELP_3
        },
        footer = {
            "",
            "Examples:",
            "  clearway page gb-device-class/2024-03-05 --out edition.html",
            "  clearway page rulesets/reliance/src/main/rulesets/gb-reliance/2026-05-08 > edition.html",
        })
public final class PageCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "the folder of an edition; or RULESET/EDITION")
    private String named = "";

    @Option(
            names = {"--out", "--output"},
            paramLabel = "FILE",
            description = "the file, which is replaced; standard output otherwise")
    private @Nullable Path output;

    private final Terminal terminal;

    /** The command on a terminal. */
    public PageCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = EditionArgument.one(named);
        Sources sources = Sources.read(folder);
        EditionDocument document = EditionDocument.of(sources, sources.wanted().get(0));
        String page = EditionView.html(document);
        Document.write(terminal, "-", output, page);
        return ExitCode.OK;
    }
}
