package org.clearway.rules.cli.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearway.rules.Certainty;
import org.clearway.rules.Citation;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Status;
import org.clearway.rules.authoring.impact.Impact;
import org.clearway.rules.documents.AnswerWords;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.model.EditionModel;

/**
 * What one edition instead of another means for a portfolio, in words.
 *
 * @param ruleset the ruleset
 * @param question what it answers
 * @param before the one edition with its standing
 * @param after the other one
 * @param asOf the day asked about
 * @param all how many products were asked about
 * @param groups how many products change from what to what, the most first
 * @param products the products with another answer
 * @param refused what could not be decided
 */
public record ImpactView(
        String ruleset,
        String question,
        String before,
        String after,
        LocalDate asOf,
        int all,
        List<Group> groups,
        List<Row> products,
        List<String> refused) {

    /** How many products change from what to what. */
    public record Group(int count, String before, String after) {}

    /** A product: what each edition says, by which rules and provisions. */
    public record Row(String id, String name, Side before, Side after, List<Follow> follows) {

        /** What follows elsewhere, in words; empty where nothing does. */
        public String follows(String otherwise) {
            return follows.isEmpty()
                    ? otherwise
                    : follows.stream()
                            .map(follow -> follow.ruleset() + ": " + follow.before() + " -> " + follow.after())
                            .collect(Collectors.joining("; "));
        }

        /** Both sides by name. */
        public List<Map.Entry<String, Side>> sides() {
            return List.of(Map.entry("Before", before), Map.entry("After", after));
        }
    }

    /** What another ruleset answers because of it. */
    public record Follow(String ruleset, String before, String after) {}

    /**
     * What an edition says of a product.
     *
     * @param answer the answer
     * @param rules the rules that decide, or that would if what is open were settled
     * @param citations their provisions
     * @param open what is to be asked first; empty where nothing is open
     */
    public record Side(String answer, List<String> rules, List<String> citations, String open) {

        /** The rules and their provisions, and what is to be asked. */
        public String why() {
            String rested = String.join("; ", rules);
            String asked = open.isEmpty() ? "" : "open: " + open;
            return rested.isEmpty() || asked.isEmpty() ? rested + asked : rested + "; " + asked;
        }
    }

    static ImpactView of(EditionModel before, EditionModel after, Impact impact) {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Impact.Change change : impact.changed()) {
            Map<String, String> checks = AnswerWords.checks(change.before(), change.after());
            Row row = new Row(
                    change.product().id(),
                    change.product().name(),
                    side(change.before(), Map.of(), AnswerWords.of(change.before())),
                    side(change.after(), checks, after(change.before(), change.after())),
                    change.follows().stream()
                            .map(follows -> new Follow(
                                    follows.before().ruleset().id(),
                                    AnswerWords.of(follows.before()),
                                    after(follows.before(), follows.after())))
                            .toList());
            rows.add(row);
            counts.merge(List.of(row.before().answer(), row.after().answer()), 1, Integer::sum);
        }
        List<Group> groups = counts.entrySet().stream()
                .map(entry -> new Group(
                        entry.getValue(), entry.getKey().get(0), entry.getKey().get(1)))
                .sorted((one, other) -> Integer.compare(other.count(), one.count()))
                .toList();
        return new ImpactView(
                before.ruleset(),
                after.question(),
                named(before),
                named(after),
                impact.asOf(),
                impact.changed().size() + impact.unchanged(),
                groups,
                rows,
                impact.refused().stream()
                        .map(refused -> refused.place() + ": " + refused.message())
                        .toList());
    }

    private static String named(EditionModel edition) {
        return edition.edition() + " (" + Text.standing(edition.standing()) + ")";
    }

    /** Where both are open, only what is possible in one of them and not in the other. */
    private static String after(Decision before, Decision after) {
        List<String> was = before.possible();
        List<String> is = after.possible();
        if (before.status() != Status.UNDETERMINED
                || after.status() != Status.UNDETERMINED
                || new HashSet<>(was).equals(new HashSet<>(is))
                || after.certain() != null) {
            return AnswerWords.of(after);
        }
        List<String> told = new ArrayList<>();
        List<String> gone = was.stream().filter(one -> !is.contains(one)).toList();
        List<String> come = is.stream().filter(one -> !was.contains(one)).toList();
        if (!gone.isEmpty()) {
            told.add("no longer " + AnswerWords.outcomes(gone));
        }
        if (!come.isEmpty()) {
            told.add("now also " + AnswerWords.outcomes(come));
        }
        return "open: " + String.join("; ", told);
    }

    private static Side side(Decision decision, Map<String, String> checks, String answer) {
        List<Finding> rested = decision.findings().stream()
                .filter(finding -> decision.deciding().contains(finding.rule()))
                .filter(finding -> finding.certainty() == Certainty.CERTAIN)
                .toList();
        List<String> rules =
                new ArrayList<>(rested.stream().map(Finding::name).distinct().toList());
        checks.forEach((check, verdicts) -> rules.add(check + ": " + verdicts));
        List<String> citations = rested.stream()
                .flatMap(finding -> finding.citations().stream())
                .map(ImpactView::cited)
                .distinct()
                .toList();
        String open = decision.questions().isEmpty()
                ? ""
                : decision.questions().get(0).question();
        return new Side(answer, rules, citations, open);
    }

    private static String cited(Citation citation) {
        return citation.instrument() + ", " + citation.provision();
    }

    /** How many products get another answer, in words. */
    public String summary() {
        return products.isEmpty()
                ? Text.count(all, "product") + " asked about; every one gets the same answer"
                : Text.number(products.size()) + " of " + Text.count(all, "product") + " get another answer";
    }
}
