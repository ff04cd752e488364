package org.clearway.rules.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.clearway.rules.Citation;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.cli.policy.BundleOptions;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.Interview;
import org.clearway.rules.engine.InterviewJson;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import org.clearway.rules.json.RequestJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks about a product, page by page, and answers. */
@Command(
        name = "ask",
        description = {"Asks about a product, page by page, and answers.", "", """
            Only what can still change the answer is asked. After each page stands what is still possible. Of several \
            rulesets the product is described once: what was answered for one is not asked again. With --json nothing \
            waits for a person: the next page is printed for a program, which hands back the state with its answers."""},
        exitCodeList = {
            "0:every ruleset that was asked about was answered as far as the answers go",
            "1:the interview was stopped",
            ExitCode.HELP_2,
            ExitCode.HELP_3
        },
        footer = {
            "",
            "Examples:",
            "  clearway ask gb-device-class",
            "  clearway ask gb-device-class ni-device-class gb-market-access --request product.json",
            "  clearway ask gb-device-class --save half-way.json",
            "  clearway ask --resume half-way.json",
            "  clearway ask gb-device-class --json | jq .next",
            "  clearway ask --json --resume state.json"
        })
final class AskCommand implements Callable<Integer> {

    /** A request, and as much again of what goes with it. */
    private static final int MOST_BYTES = 2 * InputLines.LIMIT;

    @Parameters(
            arity = "0..*",
            paramLabel = "RULESET",
            description = "what is asked about; a list to choose from where it is left out")
    private List<String> rulesets = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "the day whose law is applied; ${DEFAULT-VALUE} where it is left out")
    private LocalDate asOf = UsualDay.DAY;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "goes on from a saved interview; standard input where it is -")
    private @Nullable String resume;

    @Option(names = "--save", paramLabel = "FILE", description = "saves the interview when it ends or is stopped")
    private @Nullable Path save;

    @Option(
            names = "--request",
            paramLabel = "FILE",
            description = "writes what was answered as a request, for all other verbs")
    private @Nullable Path request;

    @Option(
            names = "--typed",
            paramLabel = "FILE",
            description = "takes what would be typed from a file, a line an answer")
    private @Nullable Path typed;

    @Option(names = "--json", description = "prints the state and the next page as JSON, and asks nobody")
    private boolean json;

    @Mixin
    private final BundleOptions bundles = new BundleOptions();

    private final Terminal terminal;

    AskCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        RegulatoryRules rules = bundles.rules();
        if (json) {
            Interview interview = start(rules);
            terminal.out().println(InterviewJson.write(interview));
            return ExitCode.OK;
        }
        if (typed == null && !terminal.outIsTerminal()) {
            throw new CliException(
                    "NO_TERMINAL",
                    "ask",
                    "an interview needs a person at a terminal; --json prints the next page for a program, --typed FILE"
                            + " reads the answers from a file");
        }
        try (BufferedReader in = reader()) {
            return talk(rules, in);
        }
    }

    private BufferedReader reader() throws IOException {
        if (typed != null) {
            try {
                return Files.newBufferedReader(typed);
            } catch (NoSuchFileException e) {
                throw new CliException("FILE_UNREADABLE", typed.toString(), "there is no such file");
            }
        }
        return new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
    }

    private String state(String file) throws IOException {
        byte[] state;
        if (file.equals("-")) {
            state = terminal.in().readNBytes(MOST_BYTES + 1);
        } else {
            try (InputStream in = RequestFile.open(file)) {
                state = in.readNBytes(MOST_BYTES + 1);
            }
        }
        if (state.length > MOST_BYTES) {
            throw new CliException(
                    "JSON_TOO_LARGE", file, "the state of an interview has at most " + MOST_BYTES + " bytes");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(state))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CliException("JSON_MALFORMED", file, "the state of an interview is not UTF-8");
        }
    }

    private Interview start(RegulatoryRules rules) throws IOException {
        if (resume != null) {
            Interview interview = InterviewJson.read(rules, state(resume));
            return rulesets.isEmpty() ? interview : interview.of(rulesets.get(0));
        }
        if (rulesets.isEmpty()) {
            throw new CliException(
                    "USAGE",
                    "RULESET",
                    "name what is asked about: "
                            + rules.rulesets().stream().map(RulesetInfo::id).collect(Collectors.joining(", ")));
        }
        return rules.interview(rulesets.get(0), asOf);
    }

    private int talk(RegulatoryRules rules, BufferedReader in) throws IOException {
        if (rulesets.isEmpty() && resume == null) {
            choose(rules, in);
        }
        AskDialogue dialogue = new AskDialogue(in, terminal, typed != null);
        Text.wrapped(
                        terminal.style().dim("As of " + Plain.day(asOf) + ". " + AskDialogue.HELP + "."),
                        Math.min(terminal.columns(), 100))
                .forEach(terminal.out()::println);
        Interview interview = start(rules);
        List<Interview> ended = new ArrayList<>();
        for (int i = 0; i == 0 || i < rulesets.size(); i++) {
            interview = i == 0 ? interview : interview.of(rulesets.get(i));
            dialogue.about(question(rules, interview));
            interview = dialogue.ask(interview);
            ended.add(interview);
            if (dialogue.stopped()) {
                break;
            }
            answer(rules, interview);
        }
        keep(interview);
        return dialogue.stopped() ? ExitCode.SOME_FAILED : ExitCode.OK;
    }

    private void choose(RegulatoryRules rules, BufferedReader in) throws IOException {
        List<RulesetInfo> all = rules.rulesets();
        terminal.out().println("What would you like to know? Numbers, several with spaces.");
        for (int i = 0; i < all.size(); i++) {
            terminal.out().printf("  %2d %s%n", i + 1, question(all.get(i)));
        }
        while (rulesets.isEmpty()) {
            terminal.out().print("> ");
            terminal.out().flush();
            String line = in.readLine();
            if (line == null) {
                throw new CliException("USAGE", "RULESET", "nothing was chosen");
            }
            if (typed != null) {
                terminal.out().println(line);
            }
            for (String word : line.strip().split("[ ,;]+")) {
                if (word.matches("\\d{1,3}") && Integer.parseInt(word) >= 1 && Integer.parseInt(word) <= all.size()) {
                    rulesets.add(all.get(Integer.parseInt(word) - 1).id());
                }
            }
        }
    }

    private static String question(RegulatoryRules rules, Interview interview) {
        RulesetInfo info = rules.ruleset(interview.request().ruleset());
        return info == null ? interview.request().ruleset() : info.question();
    }

    private static String question(RulesetInfo ruleset) {
        return ruleset.question() + "  (" + ruleset.id() + ")";
    }

    private void answer(RegulatoryRules rules, Interview interview) {
        Decision decision = interview.decision();
        EditionInfo edition = rules.edition(decision.ruleset());
        Style style = terminal.style();
        terminal.out().println();
        String outcome = decision.outcome();
        List<String> lines = new ArrayList<>();
        if (outcome != null) {
            lines.add(style.bold(Plain.outcome(outcome, edition == null ? null : edition.meaning(outcome))));
        } else {
            lines.add(style.bold(
                    "Open: " + decision.possible().stream().map(Plain::outcome).collect(Collectors.joining(", "))));
            if (!interview.notKnown().isEmpty()) {
                lines.add("It would help to know: "
                        + interview.notKnown().stream()
                                .sorted()
                                .map(Plain::fact)
                                .collect(Collectors.joining("; ")));
            }
        }
        lines.add(
                decision.isLaw()
                        ? "This is law on that day, as encoded."
                        : "This is not law: " + Text.force(decision.force()) + ".");
        for (Finding finding : decision.findings()) {
            if (decision.deciding().contains(finding.rule())) {
                lines.add("By " + finding.name() + ": "
                        + finding.citations().stream().map(Citation::text).collect(Collectors.joining("; ")));
            }
        }
        for (String line : lines) {
            Text.wrapped(line, Math.min(terminal.columns(), 100)).forEach(terminal.out()::println);
        }
    }

    /** What is read: no output may replace it. Saving over the state that was resumed is meant, and goes on from there. */
    private String input() {
        return typed == null ? "-" : typed.toString();
    }

    private void keep(Interview interview) throws IOException {
        if (save != null) {
            Document.write(terminal, input(), save, InterviewJson.write(interview) + "\n");
            terminal.err().println("saved " + save + "; go on with: clearway ask --resume " + save);
        }
        if (request != null) {
            Document.write(terminal, input(), request, RequestJson.write(interview.request()) + "\n");
            terminal.err()
                    .println("wrote " + request
                            + "; go on with: clearway decide, rationale, timeline, why-not or report " + request);
        }
    }
}
