package org.clearway.rules.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.clearway.rules.Unstated;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.facts.SectionBuilder;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.logicng.formulas.Literal;

/** Takes facts away from a product as long as it still shows what it is to show. */
final class Smallest {

    private Smallest() {}

    /** The whole product, nothing left out. */
    static Example whole(Product product) {
        return example(product.asOf(), Unstated.UNKNOWN, product.stated());
    }

    /**
     * The product with as few facts as still show it, where what is left out is taken as no as far as that may be assumed.
     *
     * @param holds what the solver says of the product, from which it can tell most facts that do not matter
     */
    static Example of(Search search, Product product, Literal holds, Predicate<Example> shows) {
        List<FactVariables> reasons = reasons(search, product, holds);
        List<Product.Stated> all = product.stated();
        List<Product.Stated> kept = all.stream()
                .filter(stated -> reasons.stream().anyMatch(fact -> fact.fact() == stated.fact()))
                .toList();
        if (!shows.test(example(product.asOf(), Unstated.FALSE, kept))) {
            kept = all;
        }
        // First what would be assumed anyway.
        kept = fewer(product, kept, stated -> stated.fact().links().assumable() && no(stated.value()), shows);
        kept = fewer(product, kept, stated -> true, shows);
        return example(product.asOf(), Unstated.FALSE, kept);
    }

    private static boolean no(Object value) {
        return value.equals(false) || value instanceof Collection<?> elements && elements.isEmpty();
    }

    /** Leaves out facts, many at once as long as that goes. */
    private static List<Product.Stated> fewer(
            Product product, List<Product.Stated> facts, Predicate<Product.Stated> which, Predicate<Example> shows) {
        List<Product.Stated> kept = new ArrayList<>(facts);
        List<Product.Stated> tried = facts.stream().filter(which).toList();
        for (int chunk = tried.size(); chunk > 0; chunk /= 2) {
            for (int at = 0; at < tried.size(); at += chunk) {
                List<Product.Stated> fewer = new ArrayList<>(kept);
                if (fewer.removeAll(tried.subList(at, Math.min(tried.size(), at + chunk)))
                        && shows.test(example(product.asOf(), Unstated.FALSE, fewer))) {
                    kept = fewer;
                }
            }
        }
        return kept;
    }

    /** The facts of a product from which alone a literal follows. */
    static List<FactVariables> reasons(Search search, Product product, Literal holds) {
        List<FactVariables> kept = new ArrayList<>(product.space().read());
        for (int chunk = Math.max(1, kept.size()); chunk > 0; chunk /= 2) {
            for (int at = 0; at < kept.size(); ) {
                List<FactVariables> fewer = new ArrayList<>(kept);
                fewer.subList(at, Math.min(kept.size(), at + chunk)).clear();
                List<Literal> otherwise = literals(product, fewer);
                otherwise.add(holds.negate());
                if (search.any(otherwise) == null) {
                    kept = fewer;
                } else {
                    at += chunk;
                }
            }
        }
        return kept;
    }

    /** What holds where facts, and the day asked about, are as in a product. */
    static List<Literal> literals(Product product, Collection<FactVariables> facts) {
        List<Literal> literals = new ArrayList<>(product.day());
        facts.forEach(fact -> literals.addAll(product.as(fact)));
        return literals;
    }

    /** Some facts of a product, and nothing said of the others. */
    static Example some(Product product, Collection<FactVariables> facts) {
        List<Product.Stated> kept = product.stated().stream()
                .filter(stated -> facts.stream().anyMatch(fact -> fact.fact() == stated.fact()))
                .toList();
        return example(product.asOf(), Unstated.UNKNOWN, kept);
    }

    private static Example example(LocalDate asOf, Unstated unstated, List<Product.Stated> stated) {
        Map<SectionDefinition, SectionBuilder> sections = new LinkedHashMap<>();
        for (Product.Stated one : stated) {
            SectionDefinition section = Vocabulary.sections().get(one.fact().sectionIndex());
            sections.computeIfAbsent(section, SectionDefinition::builder)
                    .set(one.fact().index(), one.value());
        }
        Facts.Builder facts = Facts.builder();
        sections.forEach((section, builder) -> {
            @Nullable Section built = builder.build();
            facts.set(section.index(), section.repeated() ? List.of(built) : built);
        });
        return new Example(asOf, unstated, facts.build());
    }
}
