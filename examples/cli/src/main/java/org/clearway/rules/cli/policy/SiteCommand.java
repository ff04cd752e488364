package org.clearway.rules.cli.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.clearway.rules.authoring.document.EditionDocument;
import org.clearway.rules.authoring.testing.Sources;
import org.clearway.rules.cli.CliException;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Progress;
import org.clearway.rules.cli.Terminal;
import org.clearway.rules.cli.policy.site.Site;
import org.clearway.rules.cli.policy.site.SiteFolder;
import org.clearway.rules.documents.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes all editions as a site. */
@Command(
        name = "site",
        description = {"Writes all editions as a site that is read without a server.", "", """
            A page of each edition, rule, provision, fact, check and finding, with a search. The folder OUT is new, empty, or \
            one that was written so before, which is replaced as a whole. The same sources give the same bytes."""},
        exitCodeList = {
            ExitCode.HELP_0,
            "2:the command line is wrong, an edition or a case cannot be read, or the folder cannot be written",
            ExitCode.HELP_3
        },
        footer = {
            "",
            "Examples:",
            "  clearway site site",
            "  clearway site site --rulesets rulesets/reliance",
        })
public final class SiteCommand implements Callable<Integer> {

    @Parameters(paramLabel = "OUT", description = "the folder of the site")
    private Path out = Path.of("");

    @Option(
            names = "--rulesets",
            paramLabel = "DIR",
            description = "a folder in which editions lie; otherwise the nearest folder 'rulesets' from here up")
    private @Nullable Path rulesets;

    private final Terminal terminal;

    /** The command on a terminal. */
    public SiteCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = rulesets != null ? rulesets : EditionArgument.sources();
        if (folder == null) {
            throw new CliException(
                    "FILE_UNREADABLE",
                    "rulesets",
                    "there is no folder 'rulesets' here or above; name one with --rulesets");
        }
        EditionArgument.all(folder.toString());
        try (SiteFolder site = new SiteFolder(out)) {
            List<EditionDocument> documents = read(folder);
            try (Progress progress = new Progress(terminal, true, 0, "page")) {
                new Site(documents, docs(folder), (path, text) -> {
                            site.write(path, text);
                            progress.at(0, site.count());
                        })
                        .write();
            }
            site.place();
            if (!terminal.quiet().get()) {
                terminal.err()
                        .println(Text.count(site.count(), "file") + ", " + Text.number(site.bytes() / 1024)
                                + " KiB: open " + out.resolve("index.html"));
            }
        }
        return ExitCode.OK;
    }

    private List<EditionDocument> read(Path folder) throws IOException {
        Sources sources = Sources.read(folder);
        List<EditionDocument> documents = new ArrayList<>();
        try (Progress progress = new Progress(terminal, true, sources.wanted().size(), "edition")) {
            for (Sources.Edition edition : sources.wanted()) {
                documents.add(EditionDocument.of(sources, edition));
                progress.at(documents.size(), documents.size());
            }
        }
        return documents;
    }

    /** The documentation beside the folder of all rulesets, in which the folder may lie. */
    private static Path docs(Path folder) {
        Path from = folder.toAbsolutePath().normalize();
        for (Path up = from; up != null; up = up.getParent()) {
            if (up.endsWith("rulesets") && up.resolveSibling("docs").toFile().isDirectory()) {
                return up.resolveSibling("docs");
            }
        }
        return Objects.requireNonNullElse(from.getParent(), from).resolve("docs");
    }
}
