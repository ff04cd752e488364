package org.clearway.rules.cli.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearway.rules.Standing;
import org.clearway.rules.authoring.EditionDraft;
import org.clearway.rules.authoring.profile.ConsolidatedEdition;
import org.clearway.rules.cli.CliException;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins an edition that amends another one. */
@Command(
        name = "new-edition",
        description = {"Begins an edition that amends another one, and says what to fill in.", "", """
            It is written beside the one that it amends, reads as that one does, and has an entry in the nearest CHANGELOG.md \
            that has a heading for rulesets. Nothing that is there is changed otherwise."""},
        exitCodeList = {
            ExitCode.HELP_0,
            "2:the command line is wrong, there is no such edition, or there is one of that name already",
            ExitCode.HELP_3
        },
        footer = {
            "",
            "Examples:",
            "  clearway new-edition gb-reliance --from 2026-05-08 --published 2027-03-01 --effective 2027-06-15 --standing ENACTED",
            "  clearway new-edition my-rules/gb-reliance --from 2026-05-08 --published 2027-03-01",
        })
public final class NewEditionCommand implements Callable<Integer> {
    private static final String CHANGELOG = "CHANGELOG.md";
    private static final String HEADING = "### Rulesets\n";

    @Parameters(paramLabel = "RULESET", description = "the ruleset, or its folder")
    private String ruleset = "";

    @Option(names = "--from", required = true, paramLabel = "EDITION", description = "the edition that is amended")
    private String from = "";

    @Option(
            names = "--published",
            required = true,
            paramLabel = "DAY",
            description = "when the text that it is to encode was made or published")
    private LocalDate published = LocalDate.MIN;

    @Option(
            names = "--effective",
            paramLabel = "DAY",
            description = "the first day on which it is in force; nothing where there is no commencement date")
    private @Nullable LocalDate effective;

    @Option(
            names = "--edition",
            paramLabel = "NAME",
            description = "what it is called; otherwise the day of publication")
    private @Nullable String edition;

    @Option(
            names = "--standing",
            paramLabel = "STANDING",
            defaultValue = "DRAFT",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} where nothing is said")
    private Standing standing = Standing.DRAFT;

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = "what it is; otherwise the title of the amended edition")
    private @Nullable String title;

    private final Terminal terminal;

    /** The command on a terminal. */
    public NewEditionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path amended = EditionArgument.one(ruleset + "/" + from);
        ConsolidatedEdition base = ConsolidatedEdition.read(amended);
        if (effective != null && effective.isBefore(published)) {
            throw new CliException(
                    "USAGE", "--effective " + effective, "it is in force before it was published, on " + published);
        }
        if (effective == null && (standing == Standing.IN_FORCE || standing == Standing.ENACTED)) {
            throw new CliException(
                    "USAGE", "--standing " + standing, "what is in force is so from a day: --effective DAY");
        }
        String name = edition == null ? published.toString() : edition;
        LocalDate today = LocalDate.now();
        // What is enacted was last checked before it is in force.
        boolean over = standing == Standing.ENACTED && effective != null && !today.isBefore(effective);
        LocalDate reviewed = today.isBefore(published) || over ? published : today;
        String of = title == null ? base.title() + ", as amended by edition " + name : title;
        Path folder = new EditionDraft(name, standing, published, effective, reviewed, of).write(amended);
        terminal.out().println("Written: " + shown(folder));
        Path log = changelog(folder);
        if (log != null) {
            entry(log, base, name);
            terminal.out().println("Entered: " + shown(log));
        }
        terminal.out().println();
        terminal.out().println("To fill in:");
        List.of(
                        "ruleset.yaml: the title, the sources, and under drop what no longer stands",
                        "a file of rules of the name that it has in " + from
                                + ", with the rules that change; the rest is taken over",
                        "cases/changes.yaml: a case that each of them decides, and one that it only just misses",
                        CHANGELOG + ": what changes, and for which days")
                .forEach(line -> terminal.out().println("  - " + line));
        terminal.out().println();
        terminal.out().println("Then: clearway check " + shown(folder));
        terminal.out().println("      clearway test " + shown(folder));
        terminal.out().println("      clearway diff " + shown(amended) + " " + shown(folder));
        terminal.out().flush();
        return ExitCode.OK;
    }

    private static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path whole = path.toAbsolutePath().normalize();
        return whole.startsWith(here) ? here.relativize(whole).toString() : whole.toString();
    }

    /** The nearest one above a folder that has a heading for rulesets. */
    private static @Nullable Path changelog(Path folder) throws IOException {
        for (Path up = folder.getParent(); up != null; up = up.getParent()) {
            Path log = up.resolve(CHANGELOG);
            if (Files.isRegularFile(log)) {
                return Files.readString(log).contains(HEADING) ? log : null;
            }
        }
        return null;
    }

    private void entry(Path log, ConsolidatedEdition base, String name) throws IOException {
        String text = Files.readString(log);
        int at = text.indexOf(HEADING) + HEADING.length();
        String days =
                effective == null ? "no day is decided differently until it is in force" : "days from " + effective;
        String entry = "- `" + base.ruleset() + "` " + name + ", amends " + base.edition() + ": (what changes); " + days
                + ".\n";
        Files.writeString(log, text.substring(0, at) + entry + text.substring(at));
    }
}
