package org.clearway.rules.engine.model;

import java.util.List;
import java.util.Map;
import org.clearway.rules.Citation;
import org.clearway.rules.Status;
import org.clearway.rules.Verdict;
import org.clearway.rules.internal.text.RuleTitle;
import org.jspecify.annotations.Nullable;

/**
 * One rule of an edition, checked and complete: inherited conditions and derived facts are written out.
 *
 * @param name whole name, unique in its edition
 * @param rule short name of the provision, as {@code deciding} prints it
 * @param limb the limb in words
 * @param file source file, relative to the edition
 * @param line line of the rule in that file
 * @param stage index of the stage it belongs to, or -1 for a rule that only warns
 * @param when the condition
 * @param conclusion what follows
 * @param unless indices of the rules of the same stage that displace this one where they apply
 * @param citations what it rests on
 * @param note one sentence for the reader, or null
 * @param warning a warning the rule gives, or null
 */
public record Rule(
        String name,
        String rule,
        String limb,
        String file,
        int line,
        int stage,
        Condition when,
        Conclusion conclusion,
        List<Integer> unless,
        List<Citation> citations,
        @Nullable String note,
        @Nullable WarningText warning) {
    public Rule {
        unless = List.copyOf(unless);
        citations = List.copyOf(citations);
    }

    /** What a reader calls it: the provision and its limb, or the provision alone where the rule is all of it. */
    public String title() {
        return RuleTitle.of(rule, limb);
    }

    /** The same rule, displaced by others. */
    public Rule displacedBy(List<Integer> others) {
        return new Rule(name, rule, limb, file, line, stage, when, conclusion, others, citations, note, warning);
    }

    /** What a rule concludes. */
    public sealed interface Conclusion {}

    /**
     * An outcome.
     *
     * @param outcome one of the edition's outcomes
     * @param route the reliance route that goes with it, or null
     * @param basis the legal basis that goes with it, or null
     * @param dates names of dates and what gives them
     */
    public record Outcome(
            String outcome,
            @Nullable String route,
            @Nullable String basis,
            Map<String, Operand> dates) implements Conclusion {
        public Outcome {
            dates = Map.copyOf(dates);
        }
    }

    /**
     * The ruleset does not reach the subject, or another status that ends the evaluation.
     *
     * @param stated whether it counts only where stated facts meet the condition: while they are unknown or assumed, the ruleset
     *     is presumed to reach the subject
     */
    public record Ends(Status status, boolean stated) implements Conclusion {}

    /** The check applies. */
    public record Applies(Check check) implements Conclusion {}

    /**
     * A limb of a check.
     *
     * @param opposite whether the rule was derived as the exact opposite of another limb, and so applies wherever that one does not
     */
    public record Gives(String check, Verdict verdict, boolean opposite) implements Conclusion {}

    /** Nothing but the rule's warning. */
    public record Warns() implements Conclusion {}

    /** A warning, with its stable code. */
    public record WarningText(String code, String text) {}
}
