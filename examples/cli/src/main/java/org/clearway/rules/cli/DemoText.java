package org.clearway.rules.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearway.rules.Question;
import org.clearway.rules.Status;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.jspecify.annotations.Nullable;

/** Writes the demonstration for people. */
final class DemoText {

    /** From how many columns on a row of a device has room. */
    private static final int WIDE = 100;

    private final Terminal terminal;
    private final Style style;
    private final String whatIf;

    /**
     * A text.
     *
     * @param commencement a supposed commencement, with which all that is said of reliance is marked; null for none
     */
    DemoText(Terminal terminal, @Nullable LocalDate commencement) {
        this.terminal = terminal;
        this.whatIf = commencement == null ? "" : "; what if law from " + commencement;
        this.style = terminal.style();
    }

    void header(String text) {
        Text.wrapped(text, terminal.columns()).forEach(line -> terminal.out().println(style.dim(line)));
        terminal.out().println();
    }

    /** A row a device; what is the same for all of them is told once, by the summary. */
    void devices(List<DemoRow> rows) {
        boolean narrow = terminal.columns() < WIDE;
        Table table = new Table("device", "submission", "GB class", "by", "ask first")
                .wrapping(0, narrow ? 22 : 26)
                .wrapping(2, narrow ? 10 : 16)
                .wrapping(3, narrow ? 8 : 14);
        rows.forEach(row -> table.row(
                row.device().name(),
                row.device().submission(),
                state(row.gbClass().status(), row.gbClass().inWords()),
                String.join(", ", row.gbClass().deciding()),
                ask(row.gbClass())));
        table.lines(terminal.columns(), style).forEach(terminal.out()::println);
        terminal.out().println();
    }

    /** Only what is open is coloured: a class is neither good nor bad. */
    private String state(Status status, String text) {
        return status == Status.DETERMINED ? style.bold(text) : style.yellow(text);
    }

    private static String ask(DemoRow.Answer answer) {
        Question question = answer.ask();
        return answer.status() == Status.UNDETERMINED && question != null ? Plain.fact(question.fact()) : "";
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
        counts(
                "may be placed on the market in Great Britain",
                rows,
                row -> row.market().inWords());
        long editions =
                rows.stream().mapToLong(row -> row.reliance().size()).max().orElse(0);
        for (int i = 0; i < editions; i++) {
            int edition = i;
            DemoRow.Reliance first = rows.get(0).reliance().get(edition);
            counts(
                    "reliance, edition " + first.edition() + " (" + Text.standing(first.standing()) + whatIf + ")",
                    rows,
                    row -> row.reliance().get(edition).inWords());
        }
        counts("AI checks, outcome", rows, row -> row.checks().inWords());
        Map<String, Integer> verdicts = new TreeMap<>();
        rows.forEach(row ->
                row.verdicts().forEach((verdict, count) -> verdicts.merge(Text.words(verdict), count, Integer::sum)));
        table("AI checks, verdicts", "checks", verdicts);
    }

    /** For many devices: how many of which pathway came to what. The American class is told and decides nothing. */
    void groups(List<DemoRow> rows) {
        groups(
                "class and market access in Great Britain",
                rows,
                row -> List.of(row.gbClass().inWords(), row.market().inWords()),
                "class in Great Britain",
                "market");
        long editions =
                rows.stream().mapToLong(row -> row.reliance().size()).max().orElse(0);
        for (int i = 0; i < editions; i++) {
            int edition = i;
            DemoRow.Reliance first = rows.get(0).reliance().get(edition);
            groups(
                    "reliance, edition " + first.edition() + " (" + Text.standing(first.standing()) + whatIf + ")",
                    rows,
                    row -> List.of(row.reliance().get(edition).inWords()),
                    first.answer().force().isLaw() ? "reliance gives" : "reliance would give");
        }
    }

    private void groups(String title, List<DemoRow> rows, Function<DemoRow, List<String>> answers, String... columns) {
        Map<List<String>, Map<String, Integer>> groups =
                new TreeMap<>(Comparator.comparing(group -> String.join("\t", group)));
        for (DemoRow row : rows) {
            List<String> group = new ArrayList<>(List.of(row.pathway()));
            group.addAll(answers.apply(row));
            groups.computeIfAbsent(group, unseen -> new TreeMap<>())
                    .merge(Objects.requireNonNullElse(row.device().fdaClass(), "unknown"), 1, Integer::sum);
        }
        List<String> heads = new ArrayList<>(List.of("devices", "pathway", "US class"));
        heads.addAll(List.of(columns));
        Table table = new Table(heads.toArray(new String[0]))
                .numbers(0)
                .indented("  ")
                .wrapping(2, 18);
        if (columns.length > 1) {
            table.wrapping(3, 40);
        }
        groups.forEach((group, classes) -> {
            List<String> cells = new ArrayList<>(group);
            cells.add(
                    0,
                    Text.number(classes.values().stream()
                            .mapToInt(Integer::intValue)
                            .sum()));
            cells.add(
                    2,
                    classes.entrySet().stream()
                            .map(one -> Text.number(one.getValue())
                                    + (one.getKey().equals("unknown") ? " unknown" : " of class " + one.getKey()))
                            .collect(Collectors.joining(", ")));
            table.row(cells.toArray(new String[0]));
        });
        terminal.out().println();
        terminal.out().println(style.bold("By pathway: " + title));
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
