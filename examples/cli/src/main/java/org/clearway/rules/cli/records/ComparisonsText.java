package org.clearway.rules.cli.records;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearway.rules.cli.Style;
import org.clearway.rules.cli.Table;
import org.clearway.rules.cli.Terminal;
import org.clearway.rules.cli.Text;

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
    void write(Comparisons of, String asOf, int profiles) {
        paragraph(about(of, asOf, profiles));
        if (of.compared() == 0) {
            return;
        }
        terminal.out()
                .println(style.bold("The registered class is among the possible ones for "
                        + Text.number(of.count(Comparison.Verdict.CONTAINED)) + " of "
                        + Text.count(of.compared(), "registration") + " ("
                        + share(of.count(Comparison.Verdict.CONTAINED), of.compared()) + ")"));
        classes(of);
        causes(of);
        outcomes(of);
        sets(of);
    }

    private static String about(Comparisons of, String asOf, int profiles) {
        StringBuilder text = new StringBuilder();
        text.append(Text.count(of.read(), "registration"))
                .append(" read, decided for ")
                .append(asOf);
        text.append(
                        ". Stated is what a registration states by its flags; the rest is unknown, and nothing is taken from ")
                .append("descriptions. The rulesets read ")
                .append(Text.count(profiles, "different set"))
                .append(" of facts. A registration is what a manufacturer entered; that its class is possible does ")
                .append("not make it right. This is no legal advice.");
        note(text, of.count(Comparison.Verdict.OLD_LAW), "carry a class of an old directive and are not compared");
        note(
                text,
                of.count(Comparison.Verdict.NOT_IN_FORCE),
                "are not compared, because the ruleset has no edition for that day");
        note(text, of.broken(), "more rows could not be read");
        note(text, of.loose(), "may leave fewer outcomes possible than are counted here");
        return text.toString();
    }

    private static void note(StringBuilder text, long count, String what) {
        if (count > 0) {
            text.append(' ').append(Text.number(count)).append(' ').append(what).append('.');
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
        Table table = new Table("class not possible", "of all", "cause: the registration states", "for example")
                .numbers(0)
                .numbers(1)
                .wrapping(2, 56);
        for (Cause cause : causes) {
            Comparisons.Miss miss = of.misses().get(cause);
            table.row(
                    Text.number(miss == null ? 0 : miss.count()),
                    Text.number(of.stated().getOrDefault(cause, 0L)),
                    cause.words(),
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
        Table table = new Table("possible", "outcomes", "classes")
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
        terminal.out().println();
        terminal.out()
                .println("Registrations by how many outcomes are possible, and how many classes without sub-classes:");
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
            terminal.out().println("and " + Text.number(of.sets().size() - SETS) + " more sets");
        }
    }

    private void paragraph(String text) {
        terminal.out()
                .println(Text.wrapped(text, terminal.columns()).stream()
                        .map(style::dim)
                        .collect(Collectors.joining(System.lineSeparator())));
        terminal.out().println();
    }

    private void heading(String text) {
        terminal.out().println();
        terminal.out().println(style.bold(text));
    }

    private void table(Table table) {
        terminal.out().println();
        table.indented("  ").lines(terminal.columns(), style).forEach(terminal.out()::println);
    }

    /** A share in percent, which is 100 only where nothing is missing. */
    private static String share(long part, long whole) {
        double percent = Math.floor(part * 10_000.0 / whole) / 100;
        return String.format(Locale.ROOT, "%.2f %%", percent);
    }
}
