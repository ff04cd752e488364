package org.clearway.rules.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.clearway.rules.authoring.EditionFolders;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.authoring.cases.CaseFile;
import org.clearway.rules.authoring.cases.CaseReport;
import org.clearway.rules.authoring.cases.CaseRunner;
import org.clearway.rules.authoring.cases.EditionCases;
import org.clearway.rules.cli.policy.BundleOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs worked cases. */
@Command(
        name = "cases",
        description = {"Runs worked cases and shows what they miss.", "", """
            A case is a request, what its decision must give, and a source. A file holds a YAML list of cases, \
            or JSON with one case a line. Each miss is shown with what was expected, what came, and the facts \
            under the rule that decided. What no installed ruleset, edition or check can answer is named before \
            the last line."""},
        exitCodeList = {
            "0:no case misses",
            "1:some cases miss",
            "2:the command line is wrong, or a file cannot be read as cases",
            ExitCode.HELP_3
        },
        footer = {
            "",
            "Examples:",
            "  clearway cases my-cases.yaml",
            "  clearway cases shared/cases/*.ndjson",
            "  clearway cases rulesets/classification/src/main/rulesets"
        })
final class CasesCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files of cases, or folders of which all are run")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private final BundleOptions bundles = new BundleOptions();

    private final Terminal terminal;

    CasesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<Case> cases = all();
        CaseRunner runner = new CaseRunner(bundles.rules());
        CaseReport report = new CaseReport();
        Style style = terminal.style();
        try (Progress progress = new Progress(terminal, true, cases.size(), "case")) {
            for (int i = 0; i < cases.size(); i++) {
                List<String> miss = report.add(runner.run(cases.get(i)));
                if (!miss.isEmpty()) {
                    progress.clear();
                    terminal.out().println(style.red(miss.get(0)));
                    miss.stream().skip(1).forEach(terminal.out()::println);
                    terminal.out().flush();
                }
                progress.at(i + 1L, i + 1L);
            }
        }
        List<String> end = report.end();
        for (String line : end.subList(0, end.size() - 1)) {
            terminal.out().println(style.yellow(line));
        }
        String last = end.get(end.size() - 1);
        terminal.out().println(report.failed() == 0 ? style.green(last) : style.red(last));
        terminal.out().flush();
        return report.failed() == 0 ? ExitCode.OK : ExitCode.SOME_FAILED;
    }

    private List<Case> all() throws IOException {
        List<Case> all = new ArrayList<>();
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                all.addAll(inFolder(file));
            } else if (Files.isReadable(file)) {
                all.addAll(CaseFile.read(file));
            } else {
                throw new CliException(
                        "FILE_UNREADABLE", file.toString(), "there is no such file, or it cannot be read");
            }
        }
        return all;
    }

    /**
     * The cases of the editions below a folder, each with those that it takes over, files of lines anywhere, and YAML files in folders
     * named cases that are of no edition: other YAML is no list of cases.
     */
    private static List<Case> inFolder(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Case> cases = new ArrayList<>();
            for (Path path : walk.sorted().toList()) {
                Path parent = path.toAbsolutePath().normalize().getParent();
                boolean inCases = parent != null && parent.endsWith("cases");
                if (Files.isDirectory(path)) {
                    cases.addAll(EditionFolders.isEdition(path) ? EditionCases.read(path) : List.of());
                } else if (path.toString().endsWith(".ndjson")
                        || inCases
                                && path.toString().endsWith(".yaml")
                                && !EditionFolders.isEdition(parent.resolveSibling(""))) {
                    cases.addAll(CaseFile.read(path));
                }
            }
            if (cases.isEmpty()) {
                throw new CliException(
                        "FILE_UNREADABLE", folder.toString(), "there are no files of cases in this folder");
            }
            return cases;
        }
    }
}
