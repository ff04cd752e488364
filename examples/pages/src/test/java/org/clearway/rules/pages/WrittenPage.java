package org.clearway.rules.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Main;
import org.clearway.rules.cli.Terminal;

/** Every kind of page that the command line writes, and each in the states in which it looks different. */
enum WrittenPage {
    RATIONALE("rationale", "hernia-mesh"),
    RATIONALE_OF_SOFTWARE("rationale", "sepsis-prediction"),
    RATIONALE_OF_MARKET_ACCESS("rationale", "us-de-novo"),
    RATIONALE_OF_WHAT_IS_OPEN("rationale", "us-510k", "--ruleset", "ni-device-class"),
    REPORT("report", "hospital-ai-system"),
    ASSESSMENT("assess", "sepsis-prediction"),
    TIMELINE("timeline", "us-510k", "--ruleset", "gb-market-access", "--ruleset", "gb-reliance"),
    IMPACT(List.of(
            "impact",
            "gb-reliance/2024-11-14",
            "gb-reliance/2025-07-22",
            "--portfolio",
            "../portfolio.yaml",
            "--format",
            "html"));

    private static final Path TARGET = Path.of("target", "pages");

    private final List<String> arguments;

    WrittenPage(String verb, String request, String... more) {
        this(Stream.concat(Stream.of(verb, "../requests/" + request + ".json", "--format", "html"), Stream.of(more))
                .toList());
    }

    WrittenPage(List<String> arguments) {
        this.arguments = arguments;
    }

    /** The name of its files. */
    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Writes the page, as the command line does. */
    Path write() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err), false, false, false, 120);
        int exit = Main.run(terminal, arguments.toArray(String[]::new));
        if (exit != ExitCode.OK && exit != ExitCode.FOUND) {
            throw new AssertionError(arguments + ": " + err);
        }
        try {
            Files.createDirectories(TARGET);
            return Files.writeString(TARGET.resolve(file() + ".html"), out.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
