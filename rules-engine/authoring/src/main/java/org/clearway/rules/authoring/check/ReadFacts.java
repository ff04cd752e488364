package org.clearway.rules.authoring.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;

/** Facts that an edition does not read, although the vocabulary or an earlier edition says that it should. */
final class ReadFacts {
    private static final String DANGER = "danger";

    private final EditionModel model;
    private final Collection<EditionModel> editions;
    private final Told told;

    /** Makes a problem at the words of ruleset.yaml, each sought after the one before. */
    @FunctionalInterface
    interface Told {
        Problem of(List<String> words, ProblemCode code, String message, String instead);
    }

    /** @param editions every edition of the ruleset, this one among them */
    ReadFacts(EditionModel model, Collection<EditionModel> editions, Told told) {
        this.model = model;
        this.editions = editions;
        this.told = told;
    }

    void check(List<Problem> found) {
        unread(found);
        dangers(found);
    }

    /** The vocabulary names the ruleset as a reader of the fact; told of the newest edition. */
    private void unread(List<Problem> found) {
        boolean newest = editions.stream().noneMatch(other -> other.published().isAfter(model.published()));
        Set<String> read = new TreeSet<>();
        editions.forEach(edition -> read.addAll(edition.facts()));
        for (SectionDefinition section : newest ? Vocabulary.sections() : List.<SectionDefinition>of()) {
            for (FactDefinition fact : section.facts()) {
                if (fact.rulesets().contains(model.ruleset()) && !read.contains(fact.path())) {
                    found.add(told.of(
                            List.of("id:", model.ruleset()),
                            ProblemCode.FACT_UNREAD,
                            "The vocabulary says that " + model.ruleset() + " reads " + fact.path()
                                    + ", and no rule of any edition does.",
                            "a rule that asks for it, or " + fact.path() + " without " + model.ruleset()
                                    + " under rulesets"));
                }
            }
        }
    }

    /** The edition before this one read a fact of danger; of one on another part of the question nothing is said. */
    private void dangers(List<Problem> found) {
        EditionModel before = editions.stream()
                .filter(other -> other.published().isBefore(model.published()))
                .max(Comparator.comparing(EditionModel::published))
                .orElse(null);
        if (before == null) {
            return;
        }
        List<String> dangers =
                before.facts().stream().filter(ReadFacts::isDanger).toList();
        List<String> lost =
                dangers.stream().filter(path -> !model.facts().contains(path)).toList();
        if (2 * lost.size() > dangers.size()) {
            return;
        }
        for (String path : lost) {
            found.add(told.of(
                    List.of("edition:", model.edition()),
                    ProblemCode.DANGER_UNREAD,
                    "Edition " + before.edition() + " reads " + path
                            + ", which tells of a danger, and this one does not.",
                    "the rule that asks for it; a comment in ruleset.yaml where the law has dropped it"));
        }
    }

    private static boolean isDanger(String path) {
        FactDefinition fact = Vocabulary.fact(path);
        String reason = fact == null ? null : fact.links().assumeReason();
        return reason != null && reason.contains(DANGER);
    }
}
