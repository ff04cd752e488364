package org.clearway.rules.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

    private final Terminal terminal;

    RulesetsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<RulesetInfo> rulesets = RegulatoryRules.load().rulesets();
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
        Table table = new Table(
                        "ruleset",
                        "edition",
                        "standing",
                        "published",
                        "in force from",
                        "to",
                        "reviewed",
                        "rules",
                        "facts",
                        "digest")
                .numbers(7)
                .numbers(8);
        for (RulesetInfo ruleset : rulesets) {
            for (EditionInfo edition : ruleset.editions()) {
                table.row(
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
            }
        }
        Style style = terminal.style();
        table.lines(Integer.MAX_VALUE, style).forEach(terminal.out()::println);
        terminal.out().println();
        rulesets.forEach(ruleset -> terminal.out().println(style.bold(ruleset.id()) + ": " + ruleset.question()));
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
