package org.clearway.rules.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what a shell needs to complete verbs and options. */
@Command(
        name = "completion",
        description = {"Writes what a shell needs to complete verbs and options.", "", """
            The script is for bash and for zsh, which reads it by its own bashcompinit. Read it where the shell starts."""},
        exitCodeList = {ExitCode.HELP_0, ExitCode.HELP_2},
        footer = {
            "",
            "Examples:",
            "  source <(clearway completion bash)       in ~/.bashrc",
            "  source <(clearway completion zsh)        in ~/.zshrc, after compinit"
        })
final class CompletionCommand implements Callable<Integer> {

    /** The shells that there are completions for. */
    enum Shell {
        bash,
        zsh
    }

    @Parameters(paramLabel = "bash|zsh", description = "the shell")
    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Terminal terminal;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        String script = AutoComplete.bash(root.getCommandName(), root);
        terminal.out().append(shell == Shell.zsh ? "autoload -U +X bashcompinit && bashcompinit\n" + script : script);
        terminal.out().flush();
        return ExitCode.OK;
    }
}
