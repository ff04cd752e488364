package org.clearway.rules.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The manual page of a command in the macros of man(7), made from what its help says. */
final class ManPage {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{COMPLETION-CANDIDATES}");

    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    /** {@code clearway-decide}. */
    static String name(CommandSpec command) {
        return command.qualifiedName("-");
    }

    static String of(CommandSpec command) {
        ManPage man = new ManPage();
        man.write(command);
        return man.page.toString();
    }

    private void write(CommandSpec command) {
        UsageMessageSpec usage = command.usageMessage();
        String[] description = usage.description();
        String first = description.length == 0 ? "" : description[0];
        page.append(".TH ")
                .append(quoted(name(command).toUpperCase(Locale.ROOT)))
                .append(" 1 \"\" \"Clearway\"\n");
        section("NAME");
        page.append(text(name(command)))
                .append(" \\- ")
                .append(text(first.replaceFirst("(?s)\\.( .*)?$", "")))
                .append('\n');
        section("SYNOPSIS");
        literal(new CommandLine.Help(command, CommandLine.Help.defaultColorScheme(Ansi.OFF)).synopsis(0));
        section("DESCRIPTION");
        for (String paragraph : description) {
            page.append(paragraph.isBlank() ? ".PP\n" : text(paragraph.strip()) + "\n");
        }
        if (!command.positionalParameters().isEmpty() || !command.options().isEmpty()) {
            section("OPTIONS");
        }
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            entry(parameter.paramLabel(), "", parameter.description(), null);
        }
        for (OptionSpec option : command.options()) {
            String label = option.typeInfo().isBoolean() ? "" : " " + option.paramLabel();
            entry(String.join(", ", option.names()), label, option.description(), option);
        }
        if (!command.subcommands().isEmpty()) {
            section("VERBS");
            command.subcommands()
                    .forEach((name, verb) ->
                            entry(name, "", verb.getCommandSpec().usageMessage().description(), null));
        }
        section("EXIT STATUS");
        usage.exitCodeList().forEach((code, meaning) -> entry(code, "", new String[] {meaning}, null));
        examples(usage.footer());
    }

    private void section(String title) {
        page.append(".SH ").append(title).append('\n');
    }

    private void entry(String name, String label, String[] description, @Nullable OptionSpec option) {
        String told = description.length == 0 ? "" : description[0];
        if (option != null && option.completionCandidates() != null) {
            told = VARIABLE.matcher(told)
                    .replaceAll(Matcher.quoteReplacement(String.join(", ", option.completionCandidates())));
        }
        page.append(".TP\n\\fB")
                .append(text(name))
                .append("\\fR")
                .append(text(label))
                .append('\n')
                .append(text(told.strip()))
                .append('\n');
    }

    private void examples(String[] footer) {
        boolean open = false;
        for (String line : footer) {
            if (line.equals("Examples:")) {
                section("EXAMPLES");
                page.append(".nf\n");
                open = true;
            } else if (open && line.isBlank()) {
                page.append(".fi\n");
                open = false;
            } else if (!line.isBlank()) {
                page.append(text(line)).append('\n');
            }
        }
        if (open) {
            page.append(".fi\n");
        }
    }

    private void literal(String lines) {
        page.append(".nf\n");
        lines.strip().lines().forEach(line -> page.append(text(line)).append('\n'));
        page.append(".fi\n");
    }

    /** Backslashes and hyphens stand for themselves, and no line begins like a macro. */
    private static String text(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\(dq") + '"';
    }
}
