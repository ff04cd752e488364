package org.clearway.rules.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.clearway.rules.cli.policy.BundleCommand;
import org.clearway.rules.cli.policy.CheckCommand;
import org.clearway.rules.cli.policy.CoverageCommand;
import org.clearway.rules.cli.policy.DiffCommand;
import org.clearway.rules.cli.policy.GapsCommand;
import org.clearway.rules.cli.policy.ImpactCommand;
import org.clearway.rules.cli.policy.MutateCommand;
import org.clearway.rules.cli.policy.NewEditionCommand;
import org.clearway.rules.cli.policy.PageCommand;
import org.clearway.rules.cli.policy.SiteCommand;
import org.clearway.rules.cli.policy.StaleCommand;
import org.clearway.rules.cli.policy.TestCommand;
import org.clearway.rules.cli.records.EudamedCommand;
import org.clearway.rules.cli.records.EvidenceCommand;
import org.clearway.rules.cli.records.OpenFdaCommand;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.RegulatoryRules;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command itself; what it does is in its verbs. */
@Command(
        name = "clearway",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Clearway.Version.class,
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        commandListHeading = "%nVerbs:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCode.HELP_0, ExitCode.HELP_1, ExitCode.HELP_2, ExitCode.HELP_3})
final class Clearway implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private static final int WIDEST = 120;

    /** What one call may do for a document about one device, which is then told in full however little is known of it. */
    static final int WORK = 4 * RegulatoryRules.WORK_LIMIT;

    /** The last year that a day of the contract can have. */
    static final int LAST_YEAR = 9999;

    /** Where it is told beside an example what it does. */
    private static final int TOLD = 43;

    private static final String[][] EXAMPLES = {
        {"demo", "real devices, decided"},
        {"rulesets", "what is installed"},
        {"facts gb-device-class", "what a request may state"},
        {"edition gb-device-class 2024-03-05", "what an edition amends, and its whole text"},
        {"ask gb-device-class", "asks about a product, and answers"},
        {"decide request.json", "one request"},
        {"decide --json < batch.ndjson", "one request a line"},
        {"compare gb-device-class ni-device-class device.json", "one device under two rulesets, side by side"},
        {"why-not device.json --wanted IIa", "what would have to be different"},
        {"rationale device.json", "why a device has its class, as a document"},
        {"report system.json", "what blocks, what is unknown and what becomes due"},
        {"decide --record < batch.ndjson", "records to keep"},
        {"replay records.ndjson", "kept records, decided again"},
        {"cases my-cases.yaml", "worked cases"},
        {"new-edition gb-reliance --from 2026-05-08 --published 2027-03-01", "begins an edition that amends one"},
        {"check rulesets/reliance", "what is wrong with the sources of editions"},
        {"test rulesets/reliance", "cases of editions as their sources stand"},
        {"coverage rulesets/reliance", "which rules and conditions cases reach"},
        {"mutate rulesets/reliance", "which changes of rules no case notices"},
        {"gaps my-edition", "what an edition leaves open"},
        {"diff gb-reliance/2024-05-21 my-edition", "for which products two editions differ"},
        {"page gb-reliance/2026-05-08 --out edition.html", "an edition as a document"},
        {"site OUT", "all editions as a site"},
        {"bundle EDITION --key team.key --output edition.jar", "an edition, signed, for others to load"},
        {"eudamed registrations.csv", "registered classes beside the rules"},
        {"openfda answer.json", "American records as requests"},
        {"evidence devices.csv", "evidence that American AI devices state"},
    };

    /** The verbs in the order in which the help has them. */
    static final List<String> VERBS = List.of(
            "ask",
            "decide",
            "replay",
            "cases",
            "new-edition",
            "check",
            "test",
            "coverage",
            "mutate",
            "facts",
            "rulesets",
            "edition",
            "compare",
            "why-not",
            "rationale",
            "assess",
            "report",
            "timeline",
            "what-changed",
            "demo",
            "gaps",
            "diff",
            "impact",
            "stale",
            "eudamed",
            "openfda",
            "evidence",
            "page",
            "site",
            "bundle",
            "completion",
            "man");

    /** Verbs that speak of all others. */
    private static final Set<String> OF_OTHERS = Set.of("completion", "man");

    private final Terminal terminal;

    private Clearway(Terminal terminal) {
        this.terminal = terminal;
    }

    @Option(
            names = "--quiet",
            scope = ScopeType.INHERIT,
            description = "no progress, and no word about what was written where; errors are told all the same")
    private void quiet(boolean quiet) {
        terminal.quiet().set(quiet);
    }

    /**
     * The command line for some words, with the verb alone that they begin with: to read what every verb is told takes longer than a decision.
     * With all verbs where they begin with none, or with one that tells of the others.
     */
    static CommandLine commandLine(Terminal terminal, String... words) {
        boolean alone = words.length > 0 && VERBS.contains(words[0]) && !OF_OTHERS.contains(words[0]);
        return commandLine(terminal, alone ? List.of(words[0]) : VERBS);
    }

    private static CommandLine commandLine(Terminal terminal, List<String> verbs) {
        CommandLine command = new CommandLine(new Clearway(terminal));
        command.getCommandSpec()
                .usageMessage()
                .description("Versioned, cited regulatory rules for UK medical devices and healthcare AI."
                        + " A decision is a screening result of encoded rules. It is not legal advice.")
                .footer(examples(Math.min(terminal.columns(), WIDEST)));
        verbs.forEach(verb -> command.addSubcommand(verb(verb, terminal)));
        command.registerConverter(LocalDate.class, Clearway::day);
        Errors errors = new Errors(terminal);
        command.setOut(HelpWriter.to(terminal.out()));
        command.setErr(HelpWriter.to(terminal.err()));
        command.setUsageHelpWidth(Math.min(terminal.columns(), WIDEST));
        boolean colours = terminal.outIsTerminal() && terminal.colour();
        command.setColorScheme(CommandLine.Help.defaultColorScheme(colours ? Ansi.ON : Ansi.OFF));
        command.setExecutionExceptionHandler(errors);
        command.setParameterExceptionHandler(errors);
        return command;
    }

    private static Object verb(String name, Terminal terminal) {
        return switch (name) {
            case "ask" -> new AskCommand(terminal);
            case "decide" -> new DecideCommand(terminal);
            case "replay" -> new ReplayCommand(terminal);
            case "cases" -> new CasesCommand(terminal);
            case "new-edition" -> new NewEditionCommand(terminal);
            case "check" -> new CheckCommand(terminal);
            case "test" -> new TestCommand(terminal);
            case "coverage" -> new CoverageCommand(terminal);
            case "mutate" -> new MutateCommand(terminal);
            case "facts" -> new FactsCommand(terminal);
            case "rulesets" -> new RulesetsCommand(terminal);
            case "edition" -> new EditionCommand(terminal);
            case "compare" -> new CompareCommand(terminal);
            case "why-not" -> new WhyNotCommand(terminal);
            case "rationale" -> new RationaleCommand(terminal);
            case "assess" -> new AssessCommand(terminal);
            case "report" -> new ReportCommand(terminal);
            case "timeline" -> new TimelineCommand(terminal);
            case "what-changed" -> new WhatChangedCommand(terminal);
            case "demo" -> new DemoCommand(terminal);
            case "gaps" -> new GapsCommand(terminal);
            case "diff" -> new DiffCommand(terminal);
            case "impact" -> new ImpactCommand(terminal);
            case "stale" -> new StaleCommand(terminal);
            case "eudamed" -> new EudamedCommand(terminal);
            case "openfda" -> new OpenFdaCommand(terminal);
            case "evidence" -> new EvidenceCommand(terminal);
            case "page" -> new PageCommand(terminal);
            case "site" -> new SiteCommand(terminal);
            case "bundle" -> new BundleCommand(terminal);
            case "completion" -> new CompletionCommand(terminal);
            case "man" -> new ManCommand(terminal);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String[] examples(int width) {
        List<String> lines = new ArrayList<>(List.of("", "Examples:"));
        for (String[] example : EXAMPLES) {
            String before = Text.padded("  clearway " + example[0], TOLD - 2) + "  ";
            if (before.length() > TOLD) {
                lines.add(before.strip().indent(2).stripTrailing());
                before = " ".repeat(TOLD);
            }
            for (String line : Text.wrapped(example[1], width - TOLD)) {
                lines.add(before + line);
                before = " ".repeat(TOLD);
            }
        }
        lines.addAll(List.of("", "\"clearway VERB --help\" tells more about a verb."));
        return lines.toArray(new String[0]);
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 0 || day.getYear() > LAST_YEAR) {
                throw new DateTimeException("no year of four digits");
            }
            return day;
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is not a day of the calendar, written like 2026-11-22");
        }
    }

    /** Without a verb, the help is what was wanted. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }

    /** The version of the engine, which is that of everything. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "clearway " + RegulatoryRules.version() + " (Java " + System.getProperty("java.version") + ")"
            };
        }
    }
}
