package org.clearway.rules.authoring.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.clearway.rules.Decision;
import org.clearway.rules.Dossier;
import org.clearway.rules.RequestException;
import org.clearway.rules.authoring.impact.Portfolio.Refused;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.internal.Assessor;
import org.clearway.rules.engine.internal.Catalogue;
import org.clearway.rules.engine.internal.Decider;
import org.clearway.rules.engine.model.EditionModel;

/**
 * Which products of a portfolio get another answer from one edition than from another, whatever the standing of either. What the rulesets in force decide that the two read, such as the
 * class, is handed on to them as an assessment does; and what they answer to the rulesets that read it, as if it were law.
 *
 * @param asOf the day asked about
 * @param changed the products with another answer, in the order of the portfolio
 * @param unchanged how many get the same
 * @param refused those of which one of the two refuses the facts, and those that could not be read
 */
public record Impact(LocalDate asOf, List<Change> changed, int unchanged, List<Refused> refused) {
    public Impact {
        changed = List.copyOf(changed);
        refused = List.copyOf(refused);
    }

    /**
     * A product with another answer.
     *
     * @param product the product
     * @param before what the one edition says
     * @param after what the other one says
     * @param follows what another answer of these editions means for other rulesets
     */
    public record Change(Product product, Decision before, Decision after, List<Follows> follows) {
        public Change {
            follows = List.copyOf(follows);
        }
    }

    /**
     * A ruleset that gives the product another answer because the answer of the compared edition is handed on to it.
     *
     * @param before what it says after the one edition
     * @param after what it says after the other one
     */
    public record Follows(Decision before, Decision after) {}

    /** The first day on which both editions can be asked: the later of the days that they begin; of publication where none is set. */
    public static LocalDate firstDay(EditionModel before, EditionModel after) {
        return Stream.of(before, after)
                .map(edition -> Objects.requireNonNullElse(edition.effectiveFrom(), edition.published()))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /**
     * Compares two editions of a ruleset.
     *
     * @param installed finds the rulesets whose answers are handed on
     * @param done told after every product how many there were
     */
    public static Impact of(
            ClassLoader installed,
            EditionModel before,
            EditionModel after,
            Portfolio portfolio,
            LocalDate asOf,
            IntConsumer done) {
        Catalogue catalogue = Catalogue.load(installed, List.of()).alone();
        // Which facts an edition answers is a matter of its standing: a draft answers those of the reform, and what it
        // leaves to others does not follow from it.
        boolean handsOnAlike = before.answers().keySet().equals(after.answers().keySet());
        Side one = new Side(catalogue, before);
        Side other = new Side(catalogue, after);
        List<Change> changed = new ArrayList<>();
        List<Refused> refused = new ArrayList<>(portfolio.refused());
        int unchanged = 0;
        int count = 0;
        for (Product product : portfolio.products()) {
            try {
                List<Object> known = KnownFacts.of(product.facts(), asOf);
                Change change = change(
                        product, one.decide(known, product, asOf), other.decide(known, product, asOf), handsOnAlike);
                if (Told.same(change.before(), change.after())
                        && change.follows().isEmpty()) {
                    unchanged++;
                } else {
                    changed.add(change);
                }
            } catch (RequestException e) {
                refused.add(new Refused(product.id(), String.valueOf(e.getMessage())));
            }
            done.accept(++count);
        }
        return new Impact(asOf, changed, unchanged, refused);
    }

    private static Change change(Product product, List<Decision> before, List<Decision> after, boolean handsOnAlike) {
        List<Follows> follows = new ArrayList<>();
        for (int number = 1; handsOnAlike && number < before.size(); number++) {
            if (!Told.same(before.get(number), after.get(number))) {
                follows.add(new Follows(before.get(number), after.get(number)));
            }
        }
        return new Change(product, before.get(0), after.get(0), follows);
    }

    /** An edition among what is installed. */
    private static final class Side {
        private final Catalogue catalogue;
        private final Decider decider;
        private final EditionModel edition;
        private final Map<List<Object>, List<Decision>> decided = new HashMap<>();

        Side(Catalogue installed, EditionModel edition) {
            catalogue = installed.with(edition);
            decider = new Decider(catalogue, RegulatoryRules.version());
            this.edition = edition;
        }

        /** The answers, without the reference of the product: products of which the same is known get the same. */
        List<Decision> decide(List<Object> known, Product product, LocalDate asOf) {
            List<Decision> before = decided.get(known);
            if (before != null) {
                return before;
            }
            Dossier dossier =
                    Dossier.builder().asOf(asOf).facts(product.facts()).build();
            List<Decision> answers = Assessor.suppose(catalogue, decider, dossier, edition);
            decided.put(known, answers);
            return answers;
        }
    }
}
