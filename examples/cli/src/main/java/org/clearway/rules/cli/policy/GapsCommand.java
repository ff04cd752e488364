package org.clearway.rules.cli.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearway.rules.analysis.Gap;
import org.clearway.rules.analysis.Gaps;
import org.clearway.rules.authoring.compile.SourceRules;
import org.clearway.rules.authoring.profile.EditionReader;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Progress;
import org.clearway.rules.cli.Terminal;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells what an edition leaves open. */
@Command(
        name = "gaps",
        description = {"Finds what an edition leaves open, over every product there can be.", "", """
            A solver looks at all products that the rules tell apart, within what the vocabulary says of facts that hang \
            together: products without an outcome, checks without a verdict or with two, rules of a gate that the one before \
            them overrules, rules that never apply, rules over which another always wins, and rules that conclude differently \
            from the same condition. Each is shown by a smallest product, which the engine has decided."""},
        exitCodeList = {
            "0:nothing was found",
            "2:the command line is wrong, or an edition cannot be read",
            ExitCode.HELP_3,
            "4:something was found, or the search was not complete"
        },
        footer = {
            "",
            "Examples:",
            "  clearway gaps gb-device-class/2020-12-31",
            "  clearway gaps rulesets/market/src/main/rulesets",
            "  clearway gaps my-edition --json"
        })
public final class GapsCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description =
                    "the folder of an edition, one that holds some, or RULESET/EDITION of the nearest folder 'rulesets'")
    private List<String> folders = List.of();

    @Option(names = "--json", description = "one line of JSON an edition")
    private boolean json;

    private final Terminal terminal;

    /** The verb on a terminal. */
    public GapsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        boolean found = false;
        for (String folder : folders) {
            List<Path> editions = EditionArgument.all(folder);
            try (Progress progress = new Progress(terminal, true, editions.size(), "editions")) {
                for (int i = 0; i < editions.size(); i++) {
                    EditionModel edition = EditionReader.read(editions.get(i));
                    progress.at(i, i);
                    Gaps gaps = Gaps.of(edition, SourceRules.of(List.of(edition)));
                    progress.clear();
                    tell(edition, gaps);
                    found |= !gaps.gaps().isEmpty() || !gaps.complete();
                    progress.at(i + 1L, i + 1L);
                }
            }
        }
        return found ? ExitCode.FOUND : ExitCode.OK;
    }

    private void tell(EditionModel edition, Gaps gaps) {
        if (json) {
            terminal.out().println(json(edition, gaps));
        } else {
            text(edition, gaps);
        }
        terminal.out().flush();
    }

    private void text(EditionModel edition, Gaps gaps) {
        String what = gaps.gaps().isEmpty() ? "no gap" : Text.count(gaps.gaps().size(), "gap");
        String rest = gaps.complete() ? "" : "; the search was not complete, there may be more";
        terminal.out()
                .println(terminal.style().bold(edition.ruleset() + " " + edition.edition()) + ": " + what + " in "
                        + Text.count(edition.rules().size(), "rule") + " and "
                        + Text.count(edition.facts().size(), "fact") + rest);
        for (Gap gap : gaps.gaps()) {
            Rule rule = gap.rules().isEmpty() ? null : gap.rules().get(0);
            line(
                    "  ",
                    terminal.style().yellow(Text.words(gap.kind()))
                            + (rule == null
                                    ? ""
                                    : "  " + rule.name() + "  "
                                            + terminal.style().dim(rule.file() + ":" + rule.line())));
            line("    ", gap.says());
            if (gap.example() != null) {
                line("    ", "For example: " + ExampleText.of(gap.example()));
            }
        }
    }

    private void line(String indent, String text) {
        Text.wrapped(text, terminal.columns() - indent.length())
                .forEach(line -> terminal.out().println(indent + line));
    }

    private static ObjectNode json(EditionModel edition, Gaps gaps) {
        ObjectNode line = ExampleText.object()
                .put("ruleset", edition.ruleset())
                .put("edition", edition.edition())
                .put("complete", gaps.complete())
                .put("unconfirmed", gaps.unconfirmed());
        ArrayNode all = line.putArray("gaps");
        for (Gap gap : gaps.gaps()) {
            ObjectNode node = all.addObject().put("kind", gap.kind().name());
            ArrayNode rules = node.putArray("rules");
            gap.rules().forEach(rule -> rules.add(ExampleText.json(rule)));
            node.put("says", gap.says());
            if (gap.example() != null) {
                node.set("example", ExampleText.json(gap.example(), edition));
            }
        }
        return line;
    }
}
