package org.clearway.rules.portfolio;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearway.rules.Force;
import org.clearway.rules.Status;
import org.clearway.rules.engine.RulesetInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of a run, as JSON and as a page.
 *
 * @param input the input
 * @param asked what was asked, in words
 * @param detail how much was written
 * @param rows how many rows went in
 * @param counts what came of them
 */
public record Summary(String input, String asked, String detail, long rows, PartCounts counts) {

    /** Stands in every summary. */
    public static final String NOTICE =
            "This is a screening result of encoded rules. It is not legal advice and binds no authority.";

    /**
     * A ruleset and what it answered.
     *
     * @param id its id
     * @param question what it asks
     * @param law answers that are law
     * @param notLaw answers that are not, and rows for which nothing is in force
     */
    public record Answered(String id, String question, List<Line> law, List<Line> notLaw) {}

    /**
     * A number of rows with the same answer.
     *
     * @param answer the answer
     * @param meaning what it means
     * @param authority by which authority it speaks
     * @param rows how many rows, in words
     */
    public record Line(String answer, String meaning, String authority, String rows) {}

    /** The answers, by ruleset. */
    public List<Answered> answered() {
        Map<String, Answered> byRuleset = new LinkedHashMap<>();
        counts.answers().forEach((answer, count) -> {
            RulesetInfo info = Engine.rules().ruleset(answer.ruleset());
            String question = info == null ? "" : info.question();
            Answered of = byRuleset.computeIfAbsent(
                    answer.ruleset(), id -> new Answered(id, question, new ArrayList<>(), new ArrayList<>()));
            (answer.force().equals(Force.LAW.name()) ? of.law : of.notLaw)
                    .add(new Line(words(answer), meaning(info, answer), authority(answer), share(count)));
        });
        return List.copyOf(byRuleset.values());
    }

    /** What is in quarantine, by error. */
    public List<Line> errors() {
        return counts.errors().entrySet().stream()
                .map(error -> new Line(error.getKey(), "", "", share(error.getValue())))
                .toList();
    }

    /** A number in words. */
    public String number(long count) {
        return String.format(Locale.UK, "%,d", count);
    }

    void write(Output output) throws IOException {
        ObjectNode node = new JsonMapper().createObjectNode();
        node.put("notice", NOTICE);
        node.put("input", input).put("asked", asked).put("detail", detail).put("rows", rows);
        node.setAll(counts.object());
        output.write("summary.json", node.toPrettyString() + "\n");
        StringOutput page = new StringOutput();
        TemplateEngine.createPrecompiled(
                        null,
                        ContentType.Html,
                        Summary.class.getClassLoader(),
                        "org.clearway.rules.portfolio.templates")
                .render("summary.jte", this, page);
        output.write("summary.html", page.toString());
    }

    private static String words(PartCounts.Answer answer) {
        return switch (Status.valueOf(answer.status())) {
            case DETERMINED -> answer.outcome().isEmpty() ? "none" : answer.outcome();
            case UNDETERMINED -> "open: " + answer.outcome();
            case NOT_APPLICABLE -> "not applicable";
            case NOT_IN_FORCE -> "nothing in force";
        };
    }

    private static String meaning(@Nullable RulesetInfo info, PartCounts.Answer answer) {
        if (info == null || !answer.status().equals(Status.DETERMINED.name())) {
            return "";
        }
        return info.editions().stream()
                .map(edition -> edition.meaning(answer.outcome()))
                .filter(meaning -> meaning != null)
                .findFirst()
                .orElse("");
    }

    private static String authority(PartCounts.Answer answer) {
        return switch (Force.valueOf(answer.force())) {
            case LAW -> "law";
            case GUIDANCE -> "guidance of a regulator";
            case STANDARD -> "a standard";
            case BEST_PRACTICE -> "good practice";
            case POLICY -> "a policy statement";
            case PROPOSAL -> "a proposal";
            case NONE -> "none";
        };
    }

    private String share(long count) {
        return number(count) + String.format(Locale.UK, " (%.1f %%)", 100.0 * count / Math.max(1, rows));
    }
}
