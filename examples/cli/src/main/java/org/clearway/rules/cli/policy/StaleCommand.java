package org.clearway.rules.cli.policy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.clearway.rules.authoring.currency.Currency;
import org.clearway.rules.authoring.currency.ToRead;
import org.clearway.rules.cli.CliException;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Table;
import org.clearway.rules.cli.Terminal;
import org.clearway.rules.documents.DayCalendar;
import org.clearway.rules.documents.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells what a lawyer should read next. */
@Command(
        name = "stale",
        description = {"Shows what a lawyer should read next, by what depends on it.", "", """
            Sources that were never read in their own words, provisions from which rules infer what they do not state, \
            sources and editions whose last check is too long ago on the day. What editions in force rest on comes first, \
            then what decides most worked cases, then what most rules rest on."""},
        exitCodeList = {
            "0:nothing is to be read",
            "2:the command line is wrong, or an edition cannot be read",
            ExitCode.HELP_3,
            "4:something is to be read"
        },
        footer = {
            "",
            "Examples:",
            "  clearway stale --as-of 2026-11-28",
            "  clearway stale gb-reliance --as-of 2027-06-15 --days 365",
            "  clearway stale --as-of 2026-11-28 --format json | jq -r .title",
            "  clearway stale --as-of 2026-11-28 --format calendar > reading.ics"
        })
public final class StaleCommand implements Callable<Integer> {

    private static final int FIRST = 20;

    /** The forms that it can have. */
    enum Format {
        text,
        json,
        calendar
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description =
                    "the folder of an edition, or one in which editions lie; or RULESET/EDITION, or RULESET; all of the nearest "
                            + "folder 'rulesets' where it is left out")
    private @Nullable String named;

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "DAY",
            description = "the day from which it is looked at; never today's clock")
    @SuppressWarnings("NullAway.Init")
    private LocalDate asOf;

    @Option(
            names = "--days",
            paramLabel = "N",
            description =
                    "for how many days a check counts as recent; " + Currency.USUAL_DAYS + " where it is left out")
    private int days = Currency.USUAL_DAYS;

    @Option(
            names = "--format",
            paramLabel = "text|json|calendar",
            description =
                    "${COMPLETION-CANDIDATES}; text where it is left out. The calendar has what falls due later, too")
    private Format format = Format.text;

    @Option(names = "--all", description = "all of the table, not only the first " + FIRST)
    private boolean whole;

    private final Terminal terminal;

    /** The verb on a terminal. */
    public StaleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (days < 1) {
            throw new CliException("DAYS", String.valueOf(days), "a check counts for a day at least");
        }
        String all = Objects.requireNonNullElse(named, String.valueOf(EditionArgument.sources()));
        List<ToRead> everything = Currency.of(EditionArgument.folder(all), asOf, days);
        List<ToRead> stale =
                everything.stream().filter(one -> Currency.isStale(one, asOf)).toList();
        switch (format) {
            case text -> text(stale, everything.size());
            case json -> stale.forEach(one -> terminal.out().println(json(one)));
            case calendar -> terminal.out().append(calendar(everything));
        }
        terminal.out().flush();
        return stale.isEmpty() ? ExitCode.OK : ExitCode.FOUND;
    }

    private void text(List<ToRead> stale, int all) {
        terminal.out()
                .println(terminal.style()
                        .bold("To read next, seen from " + asOf + ": " + stale.size() + " of " + Text.number(all)
                                + " sources and editions"));
        if (stale.isEmpty()) {
            return;
        }
        List<ToRead> shown = whole ? stale : stale.subList(0, Math.min(FIRST, stale.size()));
        terminal.out().println();
        Table table = new Table("read", "why", "checked", "cases", "rules", "rulesets")
                .wrapping(0, 48)
                .wrapping(1, 20)
                .numbers(3)
                .numbers(4)
                .wrapping(5, 22);
        shown.forEach(one -> table.row(
                one.title(),
                why(one),
                one.checked() == null ? "" : one.checked().toString(),
                Text.number(one.cases()),
                Text.number(one.rules()),
                rulesets(one) + (one.law() ? "" : " (not in force)")));
        table.lines(terminal.columns(), terminal.style()).forEach(terminal.out()::println);
        terminal.out().println();
        String more = shown.size() == stale.size() ? "" : " And " + (stale.size() - shown.size()) + " more: --all.";
        line("cases: worked cases decided by rules that rest on it; rules: those that conclude something on it."
                + more);
    }

    private void line(String text) {
        Text.wrapped(text, terminal.columns())
                .forEach(line -> terminal.out().println(terminal.style().dim(line)));
    }

    private static String rulesets(ToRead one) {
        return one.editions().stream()
                .map(edition -> edition.substring(0, edition.indexOf('/')))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String why(ToRead one) {
        return switch (one.why()) {
            case NEVER_READ -> "never read";
            case INFERRED -> "inferred from " + Text.count(one.provisions().size(), "provision");
            case SOURCE_OLD -> one.checked() == null ? "no check recorded" : "checked long ago";
            case EDITION_OLD -> "reviewed long ago";
        };
    }

    private static String json(ToRead one) {
        ObjectNode json = new JsonMapper().valueToTree(one);
        json.put("why", one.why().name().toLowerCase(Locale.ROOT));
        json.put("checked", one.checked() == null ? null : one.checked().toString());
        json.put("due", one.due() == null ? null : one.due().toString());
        return json.toString();
    }

    /** What was never read is due on the day itself. */
    private String calendar(List<ToRead> everything) {
        List<DayCalendar.Event> events = everything.stream()
                .map(one -> new DayCalendar.Event(
                        "stale\n" + one.why() + '\n' + one.title(),
                        Objects.requireNonNullElse(one.due(), asOf),
                        "Read: " + one.title(),
                        why(one) + ". " + Text.count(one.cases(), "worked case") + " and "
                                + Text.count(one.rules(), "rule") + " rest on it, in "
                                + String.join(", ", one.editions()) + ". " + one.address()))
                .toList();
        return DayCalendar.of("Reading list", asOf, events);
    }
}
