package org.clearway.rules.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.CheckResult;
import org.clearway.rules.Decision;
import org.clearway.rules.Prospective;
import org.clearway.rules.Request;
import org.clearway.rules.Status;
import org.clearway.rules.Verdict;
import org.clearway.rules.Warning;
import org.clearway.rules.cli.policy.BundleOptions;
import org.clearway.rules.documents.Answers;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.clearway.rules.documents.WarningWords;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Shows what changed for one request, between two days or since a day of publication. */
@Command(
        name = "what-changed",
        description = {"Shows what changed for the same product.", "", """
            With --from and --to, the law of two days is compared. With --known-on, the answer is compared with the one \
            that could have been given on an earlier day, from what had been published by then. Shown are the answer, its \
            basis, dates and warnings, every check whose verdict changed with the day its law began or ended, and the \
            editions published in between."""},
        exitCodeList = {ExitCode.HELP_0, ExitCode.HELP_2, ExitCode.HELP_3},
        footer = {
            "",
            "Examples:",
            "  clearway what-changed system.json --from 2026-01-01 --to 2027-08-02",
            "  clearway what-changed device.json --known-on 2025-01-01",
            "  clearway what-changed system.json --from 2026-01-01 --to 2027-08-02 --json"
        })
final class WhatChangedCommand implements Callable<Integer> {

    /** Two days of law. */
    static final class Days {
        @Option(names = "--from", paramLabel = "DATE", required = true, description = "the earlier day of law")
        @SuppressWarnings("NullAway.Init")
        private LocalDate from;

        @Option(names = "--to", paramLabel = "DATE", required = true, description = "the later day of law")
        @SuppressWarnings("NullAway.Init")
        private LocalDate to;
    }

    /** What is compared. */
    static final class Span {
        @ArgGroup(exclusive = false)
        private @Nullable Days days;

        @Option(
                names = "--known-on",
                paramLabel = "DATE",
                description = "compares what had been published by that day with all that is known")
        private @Nullable LocalDate knownOn;
    }

    @Parameters(paramLabel = "FILE", description = "a request; standard input where it is -")
    private String file = "-";

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Span span;

    @Option(names = "--ruleset", paramLabel = "ID", description = "asks another ruleset than the request names")
    private String ruleset = "";

    @Option(names = "--id", description = "the id of the request, where the file holds several")
    private String id = "";

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    private static final String WARNINGS = "warnings";

    @Mixin
    private final BundleOptions bundles = new BundleOptions();

    private final Terminal terminal;

    WhatChangedCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    private record Change(String what, String before, String after, String because) {}

    @Override
    public Integer call() throws IOException {
        Request request = RequestFile.one(terminal, file, id, ruleset);
        RegulatoryRules rules = bundles.rules();
        Days days = span.days;
        LocalDate knownOn = span.knownOn;
        Request then = days != null
                ? Request.builder().from(request).asOf(days.from).build()
                : Request.builder().from(request).knownOn(knownOn).build();
        Request now = days != null
                ? Request.builder().from(request).asOf(days.to).build()
                : Request.builder().from(request).knownOn(null).build();
        if (days != null && !days.from.isBefore(days.to)) {
            throw new CliException("SPAN", days.from + " to " + days.to, "--from lies before --to");
        }
        Decision before = rules.decide(then);
        Decision after = rules.decide(now);
        Answers answers = new Answers(rules);
        List<Change> changes = changes(before, after, answers);
        List<String> published = days != null ? List.of() : published(rules.ruleset(request.ruleset()), knownOn);
        if (json) {
            terminal.out().append(json(request, changes, published)).append('\n');
        } else {
            text(request, before, after, changes, published, answers);
        }
        terminal.out().flush();
        return ExitCode.OK;
    }

    /** What is compared: law only where both answers are law or nothing is in force, and a what-if as what it is. */
    private static String title(Decision before, Decision after) {
        boolean law = Stream.of(before, after).anyMatch(Decision::isLaw)
                && Stream.of(before, after).allMatch(one -> one.isLaw() || one.status() == Status.NOT_IN_FORCE);
        LocalDate knownOn = before.knownOn();
        String days = after.knownOn() == null && knownOn != null
                ? "As known on " + Plain.day(knownOn) + ", and as known now; " + (law ? "law of " : "")
                        + Plain.day(after.asOf())
                : (law ? "Law of " : "") + Plain.day(before.asOf()) + " and " + (law ? "of " : "")
                        + Plain.day(after.asOf());
        return after.hypothetical() ? "What if, not law: " + days : days;
    }

    private static List<Change> changes(Decision before, Decision after, Answers answers) {
        List<Change> changes = new ArrayList<>();
        add(changes, "edition", Answers.edition(before), Answers.edition(after), "");
        add(changes, "answer", answers.marked(before), answers.marked(after), String.join("; ", Answers.why(after)));
        add(changes, "in force", answers.besides(before), answers.besides(after), "");
        add(
                changes,
                "basis",
                Answers.basis(before.route(), before.legalBasis()),
                Answers.basis(after.route(), after.legalBasis()),
                String.join(", ", after.deciding()));
        add(changes, "dates", answers.dates(before), answers.dates(after), "");
        TreeSet<String> checks = new TreeSet<>(before.checks().keySet());
        checks.addAll(after.checks().keySet());
        for (String check : checks) {
            CheckResult was = before.checks().get(check);
            CheckResult is = after.checks().get(check);
            add(changes, check + title(was, is), verdict(was), verdict(is), law(was, is));
        }
        add(
                changes,
                WARNINGS,
                String.join(", ", codes(before.warnings())),
                String.join(", ", codes(after.warnings())),
                "");
        TreeSet<String> editions = new TreeSet<>();
        before.prospective().forEach(entry -> editions.add(entry.edition()));
        after.prospective().forEach(entry -> editions.add(entry.edition()));
        for (String edition : editions.descendingSet()) {
            add(
                    changes,
                    "not law: " + edition,
                    prospective(before, edition, answers),
                    prospective(after, edition, answers),
                    "");
        }
        return changes;
    }

    private static void add(List<Change> changes, String what, String before, String after, String because) {
        if (!before.equals(after)) {
            changes.add(new Change(what, before, after, because));
        }
    }

    private static String title(@Nullable CheckResult was, @Nullable CheckResult is) {
        CheckResult check = is == null ? was : is;
        return check == null ? "" : " " + check.title();
    }

    private static String verdict(@Nullable CheckResult check) {
        return check == null ? "no such check" : Text.words(check.verdict());
    }

    /** Which law changed: the day on which the check began or ended, where that is why. */
    private static String law(@Nullable CheckResult was, @Nullable CheckResult is) {
        CheckResult check = is == null ? was : is;
        if (check == null) {
            return "";
        }
        String authority = Text.words(check.authority());
        if (was != null && was.verdict() == Verdict.NOT_YET_EFFECTIVE && check.from() != null) {
            return authority + ", from " + Plain.day(check.from());
        }
        return is != null && is.verdict() == Verdict.EXPIRED && check.to() != null
                ? authority + ", until " + Plain.day(check.to())
                : authority + ", by the day of the decision";
    }

    /** What a decision raises that another does not, in words; not what its edition says with every answer. */
    private static String only(Decision decision, Decision other, Answers answers) {
        List<String> others = codes(other.warnings());
        return decision.warnings().stream()
                .filter(warning -> !answers.standing(decision, warning))
                .filter(warning -> codes(List.of(warning)).stream().anyMatch(code -> !others.contains(code)))
                .map(WarningWords::of)
                .collect(Collectors.joining(" "));
    }

    private static List<String> codes(List<Warning> warnings) {
        return warnings.stream()
                .map(Warning::code)
                .filter(code -> !code.equals("BEYOND_REVIEW"))
                .toList();
    }

    private static String prospective(Decision decision, String edition, Answers answers) {
        return decision.prospective().stream()
                .filter(entry -> entry.edition().equals(edition))
                .map(entry -> wouldGive(decision.ruleset().id(), entry, answers))
                .findFirst()
                .orElse("not published");
    }

    private static String wouldGive(String ruleset, Prospective entry, Answers answers) {
        String basis = Answers.basis(entry.route(), entry.legalBasis());
        return answers.inWords(ruleset, entry) + (basis.isEmpty() ? "" : ", " + basis);
    }

    private static List<String> published(@Nullable RulesetInfo ruleset, @Nullable LocalDate knownOn) {
        return ruleset == null || knownOn == null
                ? List.of()
                : ruleset.editions().stream()
                        .filter(edition -> edition.published().isAfter(knownOn))
                        .map(edition -> Plain.day(edition.published()) + ": " + edition.title() + ", edition "
                                + edition.edition() + " (" + Text.standing(edition.standing()) + ")")
                        .toList();
    }

    private void text(
            Request request,
            Decision before,
            Decision after,
            List<Change> changes,
            List<String> published,
            Answers answers) {
        Style style = terminal.style();
        String reference = request.id();
        terminal.out()
                .println(style.bold(reference == null ? request.ruleset() : reference + ", " + request.ruleset()));
        terminal.out().println(title(before, after));
        if (after.hypothetical()) {
            terminal.out().println("In force before: " + answers.besides(before));
            terminal.out().println("In force after: " + answers.besides(after));
        }
        terminal.out().println();
        if (changes.isEmpty()) {
            terminal.out().println("Nothing changed.");
        } else {
            Table table = new Table("what", "before", "after", "because of")
                    .wrapping(0, 36)
                    .wrapping(1, 30)
                    .wrapping(2, 30);
            changes.forEach(change -> {
                boolean raised = change.what().equals(WARNINGS);
                String was = raised ? only(before, after, answers) : change.before();
                String is = raised ? only(after, before, answers) : change.after();
                if (!raised || !was.isEmpty() || !is.isEmpty()) {
                    table.row(raised ? "raised" : change.what(), was, is, change.because());
                }
            });
            table.lines(terminal.columns(), style).forEach(terminal.out()::println);
        }
        if (!published.isEmpty()) {
            terminal.out().println();
            terminal.out().println(style.bold("Published since"));
            published.forEach(line -> terminal.out().println("  " + line));
        }
        terminal.out().println();
        terminal.out().println(style.dim("A screening result of encoded rules, not legal advice."));
    }

    private static String json(Request request, List<Change> changes, List<String> published) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", request.id());
        written.put("ruleset", request.ruleset());
        written.put("changes", changes);
        written.put("published", published);
        return new JsonMapper().writeValueAsString(written);
    }
}
