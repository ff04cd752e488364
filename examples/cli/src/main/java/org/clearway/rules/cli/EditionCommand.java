package org.clearway.rules.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.clearway.rules.authoring.EditionFolders;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.authoring.cases.EditionCases;
import org.clearway.rules.authoring.profile.ConsolidatedEdition;
import org.clearway.rules.cli.policy.EditionArgument;
import org.clearway.rules.documents.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the text of an edition. */
@Command(
        name = "edition",
        description = {"Tells what an edition amends, or prints its whole text.", "", """
            An edition stands alone or amends an older one: it holds what it replaces, adds and drops, and takes the \
            rest over. What is built, and what the digest in a decision is of, is the whole text."""},
        exitCodeList = {
            ExitCode.HELP_0,
            "2:the command line is wrong, or there is no such edition, or its text cannot be put together",
            ExitCode.HELP_3
        },
        footer = {
            "",
            "Examples:",
            "  clearway edition gb-device-class 2024-03-05",
            "  clearway edition gb-device-class 2024-03-05 --consolidated"
        })
final class EditionCommand implements Callable<Integer> {
    private static final String SOURCES = "rulesets";

    @Parameters(index = "0", paramLabel = "RULESET", description = "the ruleset")
    private String ruleset = "";

    @Parameters(index = "1", paramLabel = "EDITION", description = "the edition")
    private String edition = "";

    @Option(names = "--consolidated", description = "the whole text, file after file")
    private boolean consolidated;

    @Option(
            names = "--sources",
            paramLabel = "DIR",
            description =
                    "a folder in which RULESET/EDITION lies; otherwise the nearest folder 'rulesets' from here up")
    private @Nullable Path sources;

    private final Terminal terminal;

    EditionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = folder();
        ConsolidatedEdition read = ConsolidatedEdition.read(folder);
        if (consolidated) {
            read.files().forEach((name, text) -> {
                terminal.out().println(terminal.style().bold("==> " + name + " <=="));
                terminal.out().println(text.stripTrailing());
                terminal.out().println();
            });
        } else {
            tell(read, EditionCases.read(folder));
        }
        terminal.out().flush();
        return ExitCode.OK;
    }

    private void tell(ConsolidatedEdition read, List<Case> cases) {
        String head = terminal.style().bold(read.ruleset() + " " + read.edition()) + ": " + read.title();
        Text.wrapped(head, terminal.columns()).forEach(terminal.out()::println);
        line("standing", Text.standing(read.standing()));
        String chain = read.folders().stream()
                .skip(1)
                .map(path -> String.valueOf(path.getFileName()))
                .collect(Collectors.joining(", which amends "));
        line("amends", chain.isEmpty() ? "none; it stands alone" : chain);
        if (read.inferred()) {
            line("taken over", "with the basis INFERRED");
        }
        read.replaces().forEach(name -> line("replaces", name));
        read.adds().forEach(name -> line("adds", name));
        read.drops().forEach(name -> line("drops", name));
        long taken = cases.stream().filter(one -> one.file().startsWith("../")).count();
        line("cases", cases.size() - taken + " of its own, " + taken + " taken over");
        if (!read.dropCases().isEmpty()) {
            line("drops cases", String.join(", ", read.dropCases()));
        }
        line("digest", read.digest());
    }

    private void line(String what, String text) {
        String before = String.format("  %-12s ", what);
        for (String part : Text.wrapped(text, terminal.columns() - before.length())) {
            terminal.out().println(before + part);
            before = " ".repeat(before.length());
        }
    }

    private Path folder() throws IOException {
        List<Path> editions = EditionFolders.in(sources == null ? nearest() : sources);
        return editions.stream()
                .filter(path -> path.endsWith(Path.of(ruleset, edition)))
                .findFirst()
                .orElseThrow(() -> unknown(editions));
    }

    private CliException unknown(List<Path> editions) {
        List<String> named = editions.stream()
                .map(path -> path.getParent().getFileName() + " " + path.getFileName())
                .toList();
        String wanted = ruleset + " " + edition;
        return new CliException(
                "EDITION_UNKNOWN", wanted, "there is no such edition among the sources", Text.closest(wanted, named));
    }

    private static Path nearest() {
        Path found = EditionArgument.sources();
        if (found == null) {
            throw new CliException(
                    "FILE_UNREADABLE", SOURCES, "there is no folder 'rulesets' here or above; name one with --sources");
        }
        return found;
    }
}
