package org.clearway.rules.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.clearway.rules.documents.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes manual pages. */
@Command(
        name = "man",
        description = {"Writes manual pages.", "", """
            They say what --help says, in the form that man reads."""},
        exitCodeList = {ExitCode.HELP_0, ExitCode.HELP_2},
        footer = {
            "",
            "Examples:",
            "  clearway man decide | man -l -           the page of a verb",
            "  clearway man --folder ~/.local/share/man/man1",
            "                                           all pages, for man clearway-decide"
        })
final class ManCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "VERB", description = "the verb; the command itself where it is left out")
    private @Nullable String verb;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "writes all pages into a folder, which must be there")
    private @Nullable Path folder;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Terminal terminal;

    ManCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        CommandLine root = spec.root().commandLine();
        Map<String, CommandLine> verbs = root.getSubcommands();
        if (folder != null) {
            if (!Files.isDirectory(folder)) {
                throw new CliException("FILE_UNWRITABLE", folder.toString(), "there is no such folder");
            }
            write(folder, root);
            for (CommandLine one : verbs.values()) {
                write(folder, one);
            }
            return ExitCode.OK;
        }
        CommandLine wanted = verb == null ? root : verbs.get(verb);
        if (wanted == null) {
            throw new CliException("VERB_UNKNOWN", verb, "there is no such verb", Text.closest(verb, verbs.keySet()));
        }
        terminal.out().append(ManPage.of(wanted.getCommandSpec()));
        terminal.out().flush();
        return ExitCode.OK;
    }

    private void write(Path to, CommandLine command) {
        CommandSpec page = command.getCommandSpec();
        OutputFile.replace(to.resolve(ManPage.name(page) + ".1"), "-", ManPage.of(page));
    }
}
