package org.clearway.rules.cli.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearway.rules.authoring.testing.CaseCoverage;
import org.clearway.rules.authoring.testing.Sources;
import org.clearway.rules.cli.Document;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Style;
import org.clearway.rules.cli.Table;
import org.clearway.rules.cli.Terminal;
import org.clearway.rules.cli.policy.site.CoveragePage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what the cases of editions reach. */
@Command(
        name = "coverage",
        description = {"Says which rules and conditions the cases of editions reach, both ways.", "", """
            A rule, or a part of its condition, is reached where a case meets it and another does not. What is not is \
            named below the table. Whether a case would notice a change there, "clearway mutate" finds out."""},
        exitCodeList = {
            "0:all of it is reached",
            "1:some is not",
            "2:the command line is wrong, or an edition or a case cannot be read",
            ExitCode.HELP_3
        },
        footer = {
            "",
            "Examples:",
            "  clearway coverage rulesets/reliance",
            "  clearway coverage rulesets/reliance --lcov > lcov.info",
            "  clearway coverage gb-reliance/2025-07-22 --html coverage.html",
        })
public final class CoverageCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            description = "the folder of an edition, or one in which editions lie; or RULESET/EDITION, or RULESET")
    private String named = "";

    @Option(names = "--lcov", description = "as an LCOV tracefile, in which editors show it")
    private boolean lcov;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "writes a page with the text of each rule marked, and the table")
    private @Nullable Path html;

    private final Terminal terminal;

    /** The command on a terminal. */
    public CoverageCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<CaseCoverage> all = new ArrayList<>();
        for (Sources.Edition edition :
                EditionSources.read(EditionArgument.folder(named)).wanted()) {
            all.add(CaseCoverage.of(edition));
        }
        if (html != null) {
            Document.write(terminal, "-", html, CoveragePage.html(all));
        } else if (lcov) {
            all.forEach(one -> one.lcov().forEach(terminal.out()::println));
        } else {
            show(all);
        }
        terminal.out().flush();
        boolean whole = all.stream()
                .allMatch(one -> one.rulesReached() == one.rules().size() && one.atomsReached() == one.atoms());
        return whole ? ExitCode.OK : ExitCode.SOME_FAILED;
    }

    private void show(List<CaseCoverage> all) {
        Style style = terminal.style();
        Table table = new Table("edition", "cases", "rules", "reached", "conditions", "reached")
                .numbers(1)
                .numbers(2)
                .numbers(3)
                .numbers(4)
                .numbers(5);
        for (CaseCoverage one : all) {
            table.row(
                    one.edition().toString(),
                    String.valueOf(one.edition().cases().size()),
                    String.valueOf(one.rules().size()),
                    share(one.rulesReached(), one.rules().size()),
                    String.valueOf(one.atoms()),
                    share(one.atomsReached(), one.atoms()));
        }
        table.lines(terminal.columns(), style).forEach(terminal.out()::println);
        all.forEach(this::missing);
    }

    private static String share(long reached, long all) {
        return all == 0 ? "" : String.format("%.1f %%", Math.floor(1000.0 * reached / all) / 10);
    }

    private void missing(CaseCoverage one) {
        for (CaseCoverage.OfRule rule : one.rules()) {
            List<String> lines = new ArrayList<>();
            if (!rule.counts().both()) {
                lines.add("    the rule as a whole: " + rule.counts().missing());
            }
            rule.atoms().stream()
                    .filter(atom -> !atom.counts().both())
                    .forEach(atom -> lines.add(
                            "    " + atom.words() + ": " + atom.counts().missing()));
            if (!lines.isEmpty()) {
                terminal.out().println();
                terminal.out()
                        .println(terminal.style().bold(rule.rule().name()) + "  "
                                + EditionSources.place(one.edition(), rule.rule()));
                lines.forEach(terminal.out()::println);
            }
        }
    }
}
