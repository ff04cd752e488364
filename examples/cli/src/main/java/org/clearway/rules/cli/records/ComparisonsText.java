package org.clearway.rules.cli.records;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.clearway.rules.cli.Style;
import org.clearway.rules.cli.Table;
import org.clearway.rules.cli.Terminal;
import org.clearway.rules.documents.Text;

/** Writes for people what became of the registrations of a file. */
final class ComparisonsText {

    private static final int SETS = 12;
    private static final String REGISTRATIONS = "registrations";

    private final Terminal terminal;
    private final Style style;

    ComparisonsText(Terminal terminal) {
        this.terminal = terminal;
        this.style = terminal.style();
    }

    /** Writes the whole report. */
    void write(Comparisons of, LocalDate asOf, int profiles) {
        if (of.compared() == 0) {
            lines("No registration could be compared", style::bold);
            lines(about(of, asOf, profiles), style::dim);
            return;
        }
        lines(
                "The registered class is among the possible ones for "
                        + Text.number(of.count(Comparison.Verdict.CONTAINED)) + " of "
                        + Text.count(of.compared(), "registration") + " ("
                        + share(of.count(Comparison.Verdict.CONTAINED), of.compared()) + ")",
                style::bold);
        lines(about(of, asOf, profiles), style::dim);
        classes(of);
        causes(of);
        outcomes(of);
        sets(of);
    }

    private static String about(Comparisons of, LocalDate asOf, int profiles) {
        StringBuilder text = new StringBuilder();
        text.append(Text.count(of.read(), "registration"))
                .append(" read, decided for ")
                .append(Text.day(asOf));
        text.append(
                        ". Stated is what a registration states by its flags; the rest is unknown, and nothing is taken from ")
                .append("descriptions. The rulesets read ")
                .append(Text.count(profiles, "different set"))
                .append(" of facts. A registration is what a manufacturer entered; that its class is possible does ")
                .append("not make it right. This is no legal advice.");
        note(
                text,
                of.count(Comparison.Verdict.OLD_LAW),
                "carries a class of an old directive and is not compared",
                "carry a class of an old directive and are not compared");
        note(
                text,
                of.count(Comparison.Verdict.NOT_IN_FORCE),
                "is not compared, because the ruleset has no edition for that day",
                "are not compared, because the ruleset has no edition for that day");
        note(text, of.broken(), "more row could not be read", "more rows could not be read");
        note(
                text,
                of.loose(),
                "may leave fewer outcomes possible than are counted here",
                "may leave fewer outcomes possible than are counted here");
        return text.toString();
    }

    private static void note(StringBuilder text, long count, String one, String several) {
        if (count > 0) {
            text.append(' ')
                    .append(Text.number(count))
                    .append(' ')
                    .append(count == 1 ? one : several)
                    .append('.');
        }
    }

    private void classes(Comparisons of) {
        Table table = new Table(REGISTRATIONS, "possible", "share", "registered")
                .numbers(0)
                .numbers(1)
                .numbers(2);
        of.classes()
                .forEach((act, classes) -> classes.forEach((registered, counts) -> table.row(
                        Text.number(counts[0]),
                        Text.number(counts[1]),
                        share(counts[1], counts[0]),
                        act + ", class " + registered)));
        table(table);
    }

    private void causes(Comparisons of) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        causes.addAll(of.stated().keySet());
        causes.addAll(of.misses().keySet());
        if (causes.isEmpty()) {
            return;
        }
        Table table = new Table("the registration states", "of all", "class not possible", "for example")
                .numbers(1)
                .numbers(2)
                .wrapping(0, 44)
                .wrapping(2, 9);
        for (Cause cause : causes) {
            Comparisons.Miss miss = of.misses().get(cause);
            table.row(
                    cause.words(),
                    Text.number(of.stated().getOrDefault(cause, 0L)),
                    Text.number(miss == null ? 0 : miss.count()),
                    miss == null ? "" : example(miss.example()));
        }
        heading("Registrations that speak against themselves, and those whose class is not possible:");
        table(table);
    }

    private static String example(Comparison miss) {
        String possible = miss.possible().isEmpty() ? "refused" : "possible " + String.join(", ", miss.possible());
        return miss.registration().uuid() + ": registered "
                + miss.registration().registered() + ", " + possible;
    }

    private void outcomes(Comparisons of) {
        Table table = new Table("left possible", "by outcome", "by class")
                .numbers(0)
                .numbers(1)
                .numbers(2);
        TreeSet<Integer> numbers = new TreeSet<>(of.byOutcomes().keySet());
        numbers.addAll(of.byClasses().keySet());
        for (Integer number : numbers) {
            table.row(
                    Text.number(number),
                    Text.number(of.byOutcomes().getOrDefault(number, 0L)),
                    Text.number(of.byClasses().getOrDefault(number, 0L)));
        }
        heading(
                "Registrations by how many outcomes are left possible, and how many classes (Is, Im and Ir count as I):");
        table(table);
    }

    private void sets(Comparisons of) {
        Table table = new Table(REGISTRATIONS, "possible classes").numbers(0);
        of.sets().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(SETS)
                .forEach(set -> table.row(Text.number(set.getValue()), set.getKey()));
        table(table);
        if (of.sets().size() > SETS) {
            terminal.out().println("  and " + Text.number(of.sets().size() - SETS) + " more sets");
        }
    }

    private void heading(String text) {
        terminal.out().println();
        lines(text, style::bold);
    }

    private void lines(String text, UnaryOperator<String> styled) {
        Text.wrapped(text, terminal.columns()).forEach(line -> terminal.out().println(styled.apply(line)));
    }

    private void table(Table table) {
        terminal.out().println();
        table.indented("  ").lines(terminal.columns(), style).forEach(terminal.out()::println);
    }

    /** A share in percent, which is 100 only where nothing is missing. */
    private static String share(long part, long whole) {
        double percent = Math.floor(part * 10_000.0 / whole) / 100;
        return String.format(Locale.ROOT, "%.2f%%", percent);
    }
}
