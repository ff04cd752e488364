package org.clearway.rules.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearway.rules.Question;
import org.clearway.rules.Standing;
import org.clearway.rules.Status;
import org.clearway.rules.Verdict;
import org.jspecify.annotations.Nullable;

/** Writes the demonstration for people. */
final class DemoText {

    private static final String NOT_LAW = "not law";
    private static final int LABEL = 11;

    private final Terminal terminal;
    private final Style style;

    DemoText(Terminal terminal) {
        this.terminal = terminal;
        this.style = terminal.style();
    }

    void header(String text) {
        Text.wrapped(text, terminal.columns()).forEach(line -> terminal.out().println(style.dim(line)));
        terminal.out().println();
    }

    void device(DemoRow row) {
        DemoDevice device = row.device();
        terminal.out()
                .println(style.bold(device.name()) + "  " + device.company() + "  "
                        + style.dim(device.submission() + ", " + row.pathway()));
        DemoRow.Answer gbClass = row.gbClass();
        String by = gbClass.deciding().isEmpty() ? "" : " by " + String.join(", ", gbClass.deciding());
        label("GB class", state(gbClass.status(), gbClass.inWords()) + by);
        ask(gbClass.status(), gbClass.ask());
        for (DemoRow.Reliance reliance : row.reliance()) {
            String deciding = reliance.answer().deciding().isEmpty()
                    ? ""
                    : " by " + String.join(", ", reliance.answer().deciding());
            label(
                    "Reliance",
                    style.yellow("[" + reliance.edition() + ": " + Text.standing(reliance.standing()) + "]")
                            + (reliance.standing() == Standing.IN_FORCE ? " gives " : " would give ")
                            + state(reliance.answer().status(), reliance.inWords())
                            + deciding);
        }
        row.reliance().stream()
                .findFirst()
                .ifPresent(
                        newest -> ask(newest.answer().status(), newest.answer().ask()));
        label("AI checks", verdicts(row.verdicts()));
        ask(row.checks().status(), row.checks().ask());
        terminal.out().println();
    }

    private String verdicts(Map<Verdict, Integer> verdicts) {
        return verdicts.entrySet().stream()
                .map(count -> style.verdict(count.getKey(), count.getValue() + " " + Text.words(count.getKey())))
                .collect(Collectors.joining(", "));
    }

    private String state(Status status, String text) {
        return status == Status.DETERMINED ? style.green(text) : style.yellow(text);
    }

    private void ask(Status status, @Nullable Question question) {
        if (status == Status.UNDETERMINED && question != null) {
            label("", style.dim("ask first: ") + style.cyan(question.fact()) + "  " + question.question());
        }
    }

    private void label(String label, String text) {
        List<String> lines = Text.wrapped(text, terminal.columns() - LABEL - 2);
        terminal.out().println("  " + style.dim(Text.padded(label, LABEL)) + lines.get(0));
        lines.stream().skip(1).forEach(line -> terminal.out().println(" ".repeat(LABEL + 4) + line));
    }

    /** The summary: how many devices came to what. */
    void summary(List<DemoRow> rows, int profiles) {
        terminal.out()
                .println(style.bold("Summary of " + Text.count(rows.size(), "device")) + ", of which the rulesets read "
                        + Text.count(profiles, "different set") + " of facts");
        if (rows.isEmpty()) {
            return;
        }
        counts("class in Great Britain", rows, row -> row.gbClass().inWords());
        long editions =
                rows.stream().mapToLong(row -> row.reliance().size()).max().orElse(0);
        for (int i = 0; i < editions; i++) {
            int edition = i;
            DemoRow.Reliance first = rows.get(0).reliance().get(edition);
            counts(
                    "reliance, edition " + first.edition() + " (" + Text.standing(first.standing()) + ")",
                    rows,
                    row -> row.reliance().get(edition).inWords());
        }
        counts("AI checks, outcome", rows, row -> row.checks().inWords());
        Map<String, Integer> verdicts = new TreeMap<>();
        rows.forEach(row ->
                row.verdicts().forEach((verdict, count) -> verdicts.merge(Text.words(verdict), count, Integer::sum)));
        table("AI checks, verdicts", "checks", verdicts);
    }

    /** For many devices: how many of which pathway came to which class and which route. */
    void groups(List<DemoRow> rows) {
        Map<String, Integer> groups = new TreeMap<>();
        rows.forEach(row -> groups.merge(
                String.join(
                        "\t",
                        row.pathway(),
                        row.gbClass().inWords(),
                        row.reliance().stream()
                                .findFirst()
                                .map(DemoRow.Reliance::inWords)
                                .orElse("none")),
                1,
                Integer::sum));
        String edition = rows.stream()
                .flatMap(row -> row.reliance().stream().limit(1))
                .map(reliance -> reliance.edition() + ", " + Text.standing(reliance.standing()))
                .findFirst()
                .orElse(NOT_LAW);
        Table table = new Table("devices", "pathway", "class in Great Britain", "reliance would give (" + edition + ")")
                .numbers(0);
        groups.forEach((group, count) -> {
            String[] cells = group.split("\t", -1);
            table.row(Text.number(count), cells[0], cells[1], cells[2]);
        });
        terminal.out().println();
        table.lines(terminal.columns(), style).forEach(terminal.out()::println);
    }

    private void counts(String what, List<DemoRow> rows, Function<DemoRow, String> by) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(by.apply(row), 1, Integer::sum));
        table(what, "devices", counts);
    }

    private void table(String what, String unit, Map<String, Integer> counts) {
        Table table = new Table(unit, what).numbers(0).indented("  ");
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(count -> table.row(Text.number(count.getValue()), count.getKey()));
        terminal.out().println();
        table.lines(terminal.columns(), style).forEach(terminal.out()::println);
    }
}
