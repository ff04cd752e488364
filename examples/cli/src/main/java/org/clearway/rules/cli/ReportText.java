package org.clearway.rules.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearway.rules.Verdict;
import org.clearway.rules.documents.CheckLine;
import org.clearway.rules.documents.Due;
import org.clearway.rules.documents.Text;

/** A report as text. */
final class ReportText {

    private static final int FACTS_OF_A_ROLE = 3;

    private final Terminal terminal;
    private final Style style;
    private final List<String> lines = new ArrayList<>();

    ReportText(Terminal terminal) {
        this.terminal = terminal;
        this.style = terminal.style();
    }

    String of(ReportView view) {
        lines.add(style.bold(view.product()) + ", " + view.dayInWords());
        lines.add("");
        Table answers = new Table("ruleset", "answer");
        view.answers()
                .forEach(answer -> answers.row(
                        answer.ruleset(),
                        (answer.open() ? style.yellow(answer.answer()) : answer.answer())
                                + (answer.notLaw().isEmpty() ? "" : style.yellow(" (" + answer.notLaw() + ")"))));
        add(answers);
        if (!view.leftOut().isEmpty()) {
            wrap(style.dim(view.leftOut()));
        }
        if (!view.handedOn().isEmpty()) {
            heading("Decided by one ruleset and used by others, because it was not stated");
            view.handedOn().forEach(one -> wrap("  " + one));
        }
        heading("What blocks");
        if (view.blocking().isEmpty()) {
            lines.add("  No check that is marked as a blocker fails on what is stated.");
        }
        view.blocking().forEach(check -> {
            wrap("  " + style.red("x") + " " + check.id() + " " + check.title()
                    + style.dim(" [" + Text.authority(check.authority()) + "]"));
            if (!check.presumed().isEmpty()) {
                wrap("      " + style.yellow("presumed: " + check.presumed()));
            }
            check.citations().forEach(at -> wrap("      " + style.dim(at)));
        });
        if (!view.blockingIfLeftOut().isEmpty()) {
            heading("Would block if what was left out is not so: no breach is shown");
            view.blockingIfLeftOut()
                    .forEach(check -> wrap("  " + check.id() + " " + check.title()
                            + style.dim(" [state " + check.leftOutInWords() + "]")));
        }
        verdicts(view);
        failing(view);
        duties(view);
        open(view);
        due(view);
        lines.add("");
        wrap(
                style.dim(
                        "A screening result of encoded rules, not legal advice. --format html has every check, its sources and the warnings."));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private void verdicts(ReportView view) {
        heading("Verdicts by authority and severity");
        Table table = new Table("authority", "severity", "pass", "fail", "unknown", "not applicable", "later", "ended")
                .indented("  ");
        for (int column = 2; column < 8; column++) {
            table.numbers(column);
        }
        view.groups()
                .forEach(group -> table.row(
                        group.authority(),
                        group.severity(),
                        number(group, Verdict.PASS),
                        number(group, Verdict.FAIL),
                        number(group, Verdict.UNKNOWN),
                        number(group, Verdict.NOT_APPLICABLE),
                        number(group, Verdict.NOT_YET_EFFECTIVE),
                        number(group, Verdict.EXPIRED)));
        add(table);
    }

    private static String number(CheckGroup group, Verdict verdict) {
        return String.valueOf(group.count(verdict));
    }

    private void failing(ReportView view) {
        for (CheckGroup group : view.groups()) {
            List<CheckLine> others = group.failing().stream()
                    .filter(check -> !check.blocks() && !check.blocksIfLeftOut())
                    .toList();
            if (!others.isEmpty()) {
                heading("Fails without blocking: " + group.authority() + ", " + group.severity());
                others.forEach(check -> wrap("  " + check.id() + " " + check.title()
                        + (check.leftOut().isEmpty() ? "" : style.dim(" [only if what was left out is not so]"))
                        + (check.presumed().isEmpty() ? "" : style.yellow(" [presumed: " + check.presumed() + "]"))));
            }
        }
    }

    private void duties(ReportView view) {
        if (!view.duties().certain().isEmpty() || !view.duties().possible().isEmpty()) {
            heading("Post-market surveillance in Great Britain");
        }
        view.duties().certain().stream()
                .map(duty -> duty.duty()
                        + (duty.inferred() ? " (inferred reading)" : "")
                        + (duty.presumed().isEmpty() ? "" : style.yellow(" [presumed: " + duty.presumed() + "]")))
                .forEach(duty -> wrap("  " + duty));
        if (!view.duties().possible().isEmpty()) {
            wrap("  " + style.yellow("Open, each by itself:"));
            view.duties().possible().forEach(duty -> wrap("    " + duty));
        }
    }

    private void open(ReportView view) {
        heading("Unknown, and who could answer");
        if (view.open().isEmpty()) {
            lines.add("  Nothing that a check waits for is unknown.");
        }
        view.open().forEach(asked -> {
            wrap("  " + style.bold(asked.role()) + ": "
                    + Text.count(asked.unknown().size(), "fact"));
            asked.unknown().stream()
                    .limit(FACTS_OF_A_ROLE)
                    .forEach(one -> wrap("    " + one.question() + " " + style.cyan(one.fact())
                            + style.dim(" [" + String.join(", ", one.waiting()) + "]")));
            if (asked.unknown().size() > FACTS_OF_A_ROLE) {
                lines.add(style.dim("    and " + (asked.unknown().size() - FACTS_OF_A_ROLE) + " more"));
            }
        });
    }

    private void due(ReportView view) {
        heading("What becomes due");
        if (view.due().isEmpty()) {
            lines.add("  No day is known.");
            return;
        }
        Table table = new Table("day", "state", "what").indented("  ");
        view.due()
                .forEach(due -> table.row(
                        due.day().toString(),
                        due.state() == Due.State.PASSED
                                ? style.red("passed")
                                : due.stateInWords().toLowerCase(Locale.ROOT),
                        due.what() + style.dim(" [" + due.ruleset() + "]")));
        add(table);
    }

    private void heading(String title) {
        lines.add("");
        lines.add(style.bold(title));
    }

    private void add(Table table) {
        lines.addAll(table.lines(terminal.columns(), style));
    }

    private void wrap(String text) {
        String indent = text.substring(0, text.length() - text.stripLeading().length());
        List<String> wrapped = Text.wrapped(text.strip(), terminal.columns() - 2 - indent.length());
        lines.add(indent + wrapped.get(0));
        wrapped.stream().skip(1).forEach(line -> lines.add(indent + "  " + line));
    }
}
