package org.clearway.rules.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.clearway.rules.cli.policy.BundleOptions;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RulesetInfo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Shows what is installed. */
@Command(
        name = "rulesets",
        description = {"Shows the rulesets installed, with their editions.", "", """
            Only an edition in force on the day asked about may say that something is lawful. The digest is that of \
            the source files of the edition; a decision carries it in full."""},
        exitCodeList = {ExitCode.HELP_0, ExitCode.HELP_2, ExitCode.HELP_3},
        footer = {"", "Examples:", "  clearway rulesets", "  clearway rulesets --json"})
final class RulesetsCommand implements Callable<Integer> {

    private static final int SHORT_DIGEST = 12;

    @Option(names = "--json", description = "one JSON object an edition")
    private boolean json;

    @Mixin
    private final BundleOptions bundles = new BundleOptions();

    private final Terminal terminal;

    RulesetsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<RulesetInfo> rulesets = bundles.rules().rulesets();
        if (json) {
            JsonMapper mapper = new JsonMapper();
            for (RulesetInfo ruleset : rulesets) {
                for (EditionInfo edition : ruleset.editions()) {
                    terminal.out().println(mapper.writeValueAsString(object(mapper, ruleset, edition)));
                }
            }
        } else {
            table(rulesets);
        }
        terminal.out().flush();
        return ExitCode.OK;
    }

    private void table(List<RulesetInfo> rulesets) {
        Style style = terminal.style();
        // Where nobody reads at a terminal, there is room for all.
        int width = terminal.outIsTerminal() ? terminal.columns() : Integer.MAX_VALUE;
        List<Set<String>> fewer = List.of(
                Set.of(),
                Set.of("digest"),
                Set.of("digest", "published", "reviewed"),
                Set.of("digest", "published", "reviewed", "to", "rules", "facts"));
        List<String> lines = fewer.stream()
                .map(without -> table(rulesets, without).lines(Integer.MAX_VALUE, style))
                .filter(all -> all.stream().allMatch(line -> Text.width(line) <= width))
                .findFirst()
                .orElseGet(() -> table(rulesets, fewer.get(fewer.size() - 1)).lines(width, style));
        lines.forEach(terminal.out()::println);
        terminal.out().println();
        Table questions = new Table("ruleset", "question");
        rulesets.forEach(ruleset -> questions.row(ruleset.id(), ruleset.question()));
        questions.lines(width, style).forEach(terminal.out()::println);
    }

    private static Table table(List<RulesetInfo> rulesets, Set<String> without) {
        List<String> heads = List.of(
                "ruleset",
                "edition",
                "standing",
                "published",
                "in force from",
                "to",
                "reviewed",
                "rules",
                "facts",
                "digest");
        List<Integer> kept = IntStream.range(0, heads.size())
                .filter(column -> !without.contains(heads.get(column)))
                .boxed()
                .toList();
        Table table = new Table(kept.stream().map(heads::get).toArray(String[]::new));
        for (String number : List.of("rules", "facts")) {
            int at = kept.indexOf(heads.indexOf(number));
            if (at >= 0) {
                table.numbers(at);
            }
        }
        for (RulesetInfo ruleset : rulesets) {
            for (EditionInfo edition : ruleset.editions()) {
                List<String> cells = List.of(
                        ruleset.id(),
                        edition.edition(),
                        Text.standing(edition.standing()),
                        edition.published().toString(),
                        day(edition.effectiveFrom()),
                        day(edition.effectiveTo()),
                        edition.reviewed().toString(),
                        Text.number(edition.rules().size()),
                        Text.number(edition.facts().size()),
                        shortDigest(edition.digest()));
                table.row(kept.stream().map(cells::get).toArray(String[]::new));
            }
        }
        return table;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "-" : day.toString();
    }

    private static String shortDigest(String digest) {
        String hex = digest.substring(digest.indexOf(':') + 1);
        return hex.substring(0, Math.min(SHORT_DIGEST, hex.length()));
    }

    private static ObjectNode object(JsonMapper mapper, RulesetInfo ruleset, EditionInfo edition) {
        ObjectNode object = mapper.createObjectNode();
        object.put("ruleset", ruleset.id());
        object.put("question", ruleset.question());
        object.put("edition", edition.edition());
        object.put("revision", edition.revision());
        object.put("title", edition.title());
        object.put("standing", edition.standing().name());
        object.put("published", edition.published().toString());
        if (edition.effectiveFrom() != null) {
            object.put("effectiveFrom", edition.effectiveFrom().toString());
        }
        if (edition.effectiveTo() != null) {
            object.put("effectiveTo", edition.effectiveTo().toString());
        }
        if (edition.since() != null) {
            object.put("since", edition.since().toString());
        }
        object.put("reviewed", edition.reviewed().toString());
        object.put("territory", edition.territory());
        object.put("rules", edition.rules().size());
        object.put("facts", edition.facts().size());
        object.put("digest", edition.digest());
        return object;
    }
}
