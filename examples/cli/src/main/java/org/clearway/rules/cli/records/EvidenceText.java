package org.clearway.rules.cli.records;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.Verdict;
import org.clearway.rules.cli.Style;
import org.clearway.rules.cli.Table;
import org.clearway.rules.cli.Terminal;
import org.clearway.rules.documents.Text;

/** A screening as tables. */
final class EvidenceText {

    private final Terminal terminal;
    private final Style style;

    EvidenceText(Terminal terminal) {
        this.terminal = terminal;
        this.style = terminal.style();
    }

    void write(EvidenceScreening screening) {
        line(Text.count(screening.size(EvidenceScreening.ALL), "device") + " screened as of "
                + Text.day(screening.asOf()) + ", " + Text.count(screening.profiles(), "different set") + " of facts.");
        line("");
        line(style.bold("What the summaries state, in devices"));
        List<String> groups = screening.groups();
        Table stated = table(groups, "stated");
        for (EvidenceColumn column : EvidenceColumn.values()) {
            row(stated, groups, column.words() + ": yes", group -> screening.stating(group, one -> one.yes(column)));
            row(stated, groups, column.words() + ": no", group -> screening.stating(group, one -> one.no(column)));
        }
        for (String type : List.of("retrospective", "prospective", "randomized")) {
            row(
                    stated,
                    groups,
                    "study: " + type.replace("randomized", "randomised"),
                    group -> screening.stating(group, one -> one.studyType().equals(type)));
        }
        row(
                stated,
                groups,
                "sites of the study",
                group -> screening.stating(group, one -> one.performanceSites() != null));
        row(
                stated,
                groups,
                "sites of development",
                group -> screening.stating(group, one -> one.developmentSites() != null));
        row(stated, groups, "sample size of the study", group -> screening.stating(group, Evidence::samples));
        row(
                stated,
                groups,
                "sites away from development",
                group -> screening.stating(group, one -> EvidenceFacts.externalSites(one) != null));
        lines(stated);
        line("  What no summary states is left out.");
        line("");
        line(style.bold("Verdicts of the checks on evidence, all devices"));
        List<Verdict> given = Stream.of(Verdict.values())
                .filter(verdict -> screening.checks().keySet().stream()
                        .anyMatch(check -> screening.count(check, EvidenceScreening.ALL, verdict) > 0))
                .toList();
        Table verdicts = new Table(row("check", given, Text::words, "what it asks")).indented("  ");
        for (int column = 1; column <= given.size(); column++) {
            verdicts.numbers(column);
        }
        screening
                .checks()
                .forEach((check, title) -> verdicts.row(
                        row(check, given, verdict -> number(screening, check, EvidenceScreening.ALL, verdict), title)));
        lines(verdicts);
        line("  No check has another verdict for any device.");
        line("");
        line(style.bold("By specialty: pass / fail / unknown / not applicable"));
        List<String> settled = screening.checks().keySet().stream()
                .filter(check -> Stream.of(Verdict.PASS, Verdict.FAIL, Verdict.NOT_APPLICABLE)
                        .anyMatch(verdict -> screening.count(check, EvidenceScreening.ALL, verdict) > 0))
                .toList();
        Table bySpecialty = table(groups.subList(Math.min(1, groups.size()), groups.size()), "check");
        settled.forEach(check -> bySpecialty.row(Stream.concat(
                        Stream.of(check),
                        groups.stream()
                                .skip(1)
                                .map(group -> Stream.of(
                                                Verdict.PASS, Verdict.FAIL, Verdict.UNKNOWN, Verdict.NOT_APPLICABLE)
                                        .map(verdict -> number(screening, check, group, verdict))
                                        .collect(Collectors.joining(" / "))))
                .toArray(String[]::new)));
        lines(bySpecialty);
        line("  The other checks have one verdict for all devices, in every specialty.");
        line("");
        Text.wrapped(
                        "What the published summaries state is screened, not what the manufacturers have. A blank cell is"
                                + " unknown. It is supposed that each product would be called a device in Great Britain."
                                + " An unknown verdict says nothing against a device.",
                        terminal.columns() - 2)
                .forEach(text -> line(style.dim(text)));
    }

    private interface Counting {
        long in(String group);
    }

    private static Table table(List<String> groups, String first) {
        Table table = new Table(Stream.concat(Stream.of(first), groups.stream()).toArray(String[]::new)).indented("  ");
        for (int column = 1; column <= groups.size(); column++) {
            table.numbers(column);
        }
        return table;
    }

    private static String[] row(String first, List<Verdict> verdicts, Function<Verdict, String> cell, String last) {
        return Stream.of(Stream.of(first), verdicts.stream().map(cell), Stream.of(last))
                .flatMap(Function.identity())
                .toArray(String[]::new);
    }

    private static void row(Table table, List<String> groups, String what, Counting counting) {
        if (groups.stream().allMatch(group -> counting.in(group) == 0)) {
            return;
        }
        table.row(Stream.concat(Stream.of(what), groups.stream().map(group -> Text.number(counting.in(group))))
                .toArray(String[]::new));
    }

    private static String number(EvidenceScreening screening, String check, String group, Verdict verdict) {
        return Text.number(screening.count(check, group, verdict));
    }

    private void lines(Table table) {
        table.lines(terminal.columns(), style).forEach(this::line);
    }

    private void line(String text) {
        terminal.out().println(text);
    }
}
