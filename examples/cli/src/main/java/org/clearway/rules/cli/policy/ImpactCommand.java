package org.clearway.rules.cli.policy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.clearway.rules.authoring.impact.Impact;
import org.clearway.rules.authoring.impact.Portfolio;
import org.clearway.rules.authoring.impact.PortfolioException;
import org.clearway.rules.cli.CliException;
import org.clearway.rules.cli.Document;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Progress;
import org.clearway.rules.cli.Table;
import org.clearway.rules.cli.Terminal;
import org.clearway.rules.cli.UsualDay;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.Bundle;
import org.clearway.rules.engine.model.EditionModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells which products an edition gives another answer. */
@Command(
        name = "impact",
        description = {"Shows which products of a portfolio an edition gives another answer, and why.", "", """
            Each product is put to both editions, whatever their standing; the class and what else the installed rulesets \
            decide is handed on to them, as \"clearway assess\" does. Rules of other names that give the same are no other \
            answer. What may differ for products that are not in the portfolio is told by \"clearway diff\"."""},
        exitCodeList = {
            "0:every product gets the same answer",
            "1:a product could not be read or decided; standard error says which",
            ExitCode.HELP_2,
            ExitCode.HELP_3,
            "4:some products get another answer"
        },
        footer = {
            "",
            "Examples:",
            "  clearway impact gb-reliance/2024-05-21 gb-reliance/2025-07-22 --portfolio examples/portfolio.yaml",
            "  clearway impact gb-reliance/2025-07-22 my-edition --portfolio requests.ndjson --format csv",
            "  clearway impact old.jar/gb-reliance/2025-07-22 gb-reliance/2025-07-22 --portfolio examples/portfolio.yaml",
            "  clearway impact A B --portfolio examples/portfolio.yaml --format html --output impact.html"
        })
public final class ImpactCommand implements Callable<Integer> {

    /** What the text of a cell begins with where a spreadsheet may take it for a formula. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    /** The forms that it can have. */
    enum Format {
        text,
        csv,
        html,
        json
    }

    @Parameters(
            index = "0",
            paramLabel = "A",
            description =
                    "the edition that is: a folder, RULESET/EDITION of the nearest folder 'rulesets', a signed bundle, or a "
                            + "built jar with RULESET/EDITION after its path")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "the edition that is to be")
    private String second = "";

    @Option(
            names = "--portfolio",
            required = true,
            paramLabel = "FILE",
            description = "products in YAML, or requests, a line each")
    @SuppressWarnings("NullAway.Init")
    private Path portfolio;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "the day asked about; the later of 2026-11-22 and the first days of both where it is left out, never today's clock")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--trust",
            paramLabel = "KEY",
            description = "a public key, FILE.pub, whose bundles may be read; may be repeated")
    private List<Path> trusted = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "text|csv|html|json",
            description = "${COMPLETION-CANDIDATES}; text where it is left out")
    private Format format = Format.text;

    @Option(names = "--output", paramLabel = "FILE", description = "writes to a file, which is replaced")
    private @Nullable Path output;

    private final Terminal terminal;

    /** The verb on a terminal. */
    public ImpactCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(portfolio)) {
            throw new CliException("FILE_UNREADABLE", portfolio.toString(), "there is no such file");
        }
        EditionModel before = edition(first);
        EditionModel after = edition(second);
        EditionArgument.ofOneRuleset(before, after, second);
        Portfolio products;
        try {
            products = Portfolio.read(portfolio);
        } catch (PortfolioException e) {
            throw new CliException("PORTFOLIO_UNREADABLE", e.at(), String.valueOf(e.getMessage()));
        }
        LocalDate firstDay = Impact.firstDay(before, after);
        LocalDate day = Objects.requireNonNullElse(asOf, firstDay.isAfter(UsualDay.DAY) ? firstDay : UsualDay.DAY);
        Impact impact;
        try (Progress progress =
                new Progress(terminal, true, products.products().size(), "product")) {
            impact = Impact.of(
                    ImpactCommand.class.getClassLoader(),
                    before,
                    after,
                    products,
                    day,
                    count -> progress.at(count, count));
        }
        ImpactView view = ImpactView.of(before, after, impact);
        Document.write(terminal, portfolio.toString(), output, written(view));
        impact.refused()
                .forEach(refused ->
                        terminal.err().println("not decided: " + refused.place() + ": " + refused.message()));
        if (!impact.refused().isEmpty()) {
            return ExitCode.SOME_FAILED;
        }
        return impact.changed().isEmpty() ? ExitCode.OK : ExitCode.FOUND;
    }

    private EditionModel edition(String named) throws IOException {
        List<PublicKey> keys = trusted.stream().map(Bundle::key).toList();
        return EditionArgument.model(named, keys);
    }

    private String written(ImpactView view) {
        return switch (format) {
            case text -> text(view);
            case csv -> csv(view);
            case html -> Document.html("impact", view);
            case json -> json(view);
        };
    }

    private String text(ImpactView view) {
        List<String> lines = new ArrayList<>();
        String head = view.ruleset() + ", " + view.before() + " and " + view.after() + ", on " + view.asOf();
        lines.add(terminal.style().bold(head));
        lines.add(view.summary()
                + (view.refused().isEmpty() ? "." : "; " + view.refused().size() + " not decided."));
        if (!view.products().isEmpty()) {
            lines.add("");
            Table groups = new Table("products", "before", "after")
                    .numbers(0)
                    .wrapping(1, 50)
                    .wrapping(2, 50);
            view.groups().forEach(group -> groups.row(Text.number(group.count()), group.before(), group.after()));
            lines.addAll(groups.lines(terminal.columns(), terminal.style()));
            lines.add("");
            Table table = new Table("product", "before", "by", "after", "by")
                    .wrapping(0, 28)
                    .wrapping(1, 22)
                    .wrapping(2, 34)
                    .wrapping(3, 22)
                    .wrapping(4, 34);
            view.products()
                    .forEach(row -> table.row(
                            row.name(),
                            row.before().answer(),
                            row.before().why(),
                            row.after().answer(),
                            row.after().why()));
            lines.addAll(table.lines(terminal.columns(), terminal.style()));
            follows(view, lines);
        }
        lines.add("");
        lines.add(terminal.style().dim("A screening result of encoded rules, not legal advice."));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    /** What other rulesets answer because of it. */
    private void follows(ImpactView view, List<String> lines) {
        Table table = new Table("product", "ruleset that follows", "before", "after")
                .wrapping(0, 28)
                .wrapping(2, 40)
                .wrapping(3, 40);
        boolean any = false;
        for (ImpactView.Row row : view.products()) {
            for (ImpactView.Follow follow : row.follows()) {
                table.row(row.name(), follow.ruleset(), follow.before(), follow.after());
                any = true;
            }
        }
        if (any) {
            lines.add("");
            lines.addAll(table.lines(terminal.columns(), terminal.style()));
        }
    }

    private static String csv(ImpactView view) {
        StringWriter text = new StringWriter();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(
                        "id",
                        "product",
                        "before",
                        "rules before",
                        "provisions before",
                        "after",
                        "rules after",
                        "provisions after",
                        "follows")
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (ImpactView.Row row : view.products()) {
                printer.printRecord(Stream.of(
                                row.id(),
                                row.name(),
                                row.before().answer(),
                                row.before().why(),
                                String.join("; ", row.before().citations()),
                                row.after().answer(),
                                row.after().why(),
                                String.join("; ", row.after().citations()),
                                row.follows(""))
                        .map(ImpactCommand::cell));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** With an apostrophe before it where a spreadsheet would calculate it: products are named by others. */
    private static String cell(String text) {
        return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private static String json(ImpactView view) {
        JsonMapper mapper = new JsonMapper();
        ObjectNode json = mapper.valueToTree(view);
        json.put("asOf", view.asOf().toString());
        return mapper.writeValueAsString(json) + "\n";
    }
}
