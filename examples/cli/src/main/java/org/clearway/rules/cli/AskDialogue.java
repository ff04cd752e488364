package org.clearway.rules.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearway.rules.RequestException;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.Interview;
import org.clearway.rules.engine.InterviewScreen;
import org.clearway.rules.engine.InterviewScreen.Block;
import org.jspecify.annotations.Nullable;

/** An interview at a terminal: one page at a time, with what is still possible after each. */
final class AskDialogue {

    static final String HELP = "? why it is asked, u not known, b back a page, q stop";

    private final BufferedReader in;
    private final PrintWriter out;
    private final Style style;
    private final int columns;
    private final boolean echo;
    private final AskScreen screens;
    private boolean stopped;

    /**
     * @param echo whether what is read is shown: it does not come from a keyboard
     */
    AskDialogue(BufferedReader in, Terminal terminal, boolean echo) {
        this.in = in;
        this.out = terminal.out();
        this.style = terminal.style();
        this.columns = Math.min(terminal.columns(), 100);
        this.echo = echo;
        this.screens = new AskScreen(style, columns);
    }

    /** Whether the person stopped, or the input ended, before the last page. */
    boolean stopped() {
        return stopped;
    }

    /** Says what is asked about. */
    void about(String question) {
        out.println();
        say(style.bold(question));
    }

    /** Asks until nothing is left to ask, or the person stops. */
    Interview ask(Interview interview) throws IOException {
        Interview at = interview;
        int page = 1;
        for (InterviewScreen next = at.next(); next != null && !stopped; next = at.next()) {
            heading(page, at, next);
            Map<String, @Nullable Object> answers = answers(next);
            if (answers == null) {
                page = Math.max(1, page - (at.back() == at ? 0 : 1));
                at = at.back();
                continue;
            }
            if (stopped) {
                break;
            }
            try {
                at = at.answer(answers);
                page++;
            } catch (RequestException e) {
                say(style.red("That does not fit together: ") + e.getMessage());
                say("Answer the page again, or go back with b.");
            }
        }
        return at;
    }

    private void heading(int page, Interview at, InterviewScreen next) {
        out.println();
        String left = next.atMost() == 1 ? "the last page" : "at most " + next.atMost() + " pages left";
        String place = "(page " + page + ", " + left + ")";
        boolean fits = next.title().length() + 2 + place.length() <= columns;
        out.println(style.bold(next.title()) + (fits ? "  " + style.dim(place) : ""));
        if (!fits) {
            say(style.dim(place));
        }
        List<String> possible = at.decision().possible();
        if (!possible.isEmpty()) {
            say(style.dim(
                    "Still possible: " + possible.stream().map(Plain::outcome).collect(Collectors.joining(", "))));
        }
    }

    /** The answers to a page; null to go back. */
    private @Nullable Map<String, @Nullable Object> answers(InterviewScreen screen) throws IOException {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        for (Block block : screen.blocks()) {
            if (!block.shown(answers)) {
                continue;
            }
            out.println();
            screens.lines(block).forEach(out::println);
            Map<String, @Nullable Object> answer = answer(block);
            if (answer == null || stopped) {
                return answer;
            }
            answers.putAll(answer);
        }
        return answers;
    }

    private @Nullable Map<String, @Nullable Object> answer(Block block) throws IOException {
        while (true) {
            out.print("> ");
            out.flush();
            String line = in.readLine();
            if (line == null || line.strip().equals("q")) {
                out.println();
                stopped = true;
                return Map.of();
            }
            if (echo) {
                out.println(line);
            }
            switch (line.strip()) {
                case "b" -> {
                    return null;
                }
                case "?" -> why(block);
                case "" -> say(HELP);
                default -> {
                    try {
                        return screens.answer(block, line);
                    } catch (IllegalArgumentException e) {
                        say(e.getMessage() + " (" + HELP + ")");
                    }
                }
            }
        }
    }

    private void why(Block block) {
        if (block.why().isEmpty()) {
            say("How many there are decides what is asked next.");
        }
        block.why().forEach(why -> say("Because of " + why.rule() + ": " + why.inWords()));
    }

    private void say(String text) {
        Text.wrapped(text, columns).forEach(out::println);
    }
}
