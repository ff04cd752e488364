package org.clearway.rules.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;
import org.jspecify.annotations.Nullable;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Literal;

/** Finds rules that never apply, rules that never decide, and rules that conclude differently from the same condition. */
final class RuleGaps {

    /** More rules that win over one are not named. */
    private static final int MOST_NAMED = 4;

    private final Solver solver;
    private final Search search;
    private final EditionFormulas edition;

    /** For each rule that can apply, a product to which it does. */
    private final Map<Integer, Product> where = new LinkedHashMap<>();

    RuleGaps(Solver solver, Search search, EditionFormulas edition) {
        this.solver = solver;
        this.search = search;
        this.edition = edition;
    }

    void find(List<Gap> gaps) {
        for (int rule = 0; rule < edition.edition().rules().size(); rule++) {
            Product product = search.any(List.of(edition.own(rule)));
            if (product == null) {
                gaps.add(new Gap(
                        Gap.Kind.NEVER_APPLIES,
                        List.of(edition.rule(rule)),
                        "Its condition holds for no product.",
                        null));
            } else {
                where.put(rule, product);
                decides(rule, gaps);
            }
        }
        alike(gaps);
    }

    private void decides(int rule, List<Gap> gaps) {
        Formula matters = matters(rule);
        if (matters == null || search.possible(solver.define(solver.and(edition.own(rule), matters)))) {
            return;
        }
        Literal holds = edition.own(rule);
        List<Rule> rules = new ArrayList<>(List.of(edition.rule(rule)));
        List<Literal> without = new ArrayList<>(List.of(holds));
        Product product = search.plainest(without);
        Example example = product == null ? null : Smallest.some(product, Smallest.reasons(search, product, holds));
        while (product != null && rules.size() <= MOST_NAMED) {
            int winner = winner(rule, product);
            if (winner < 0) {
                break;
            }
            rules.add(edition.rule(winner));
            without.add(edition.applies(winner).negate());
            product = search.any(without);
        }
        gaps.add(new Gap(
                Gap.Kind.NEVER_DECIDES,
                rules,
                rules.size() == 1
                        ? "Wherever its condition holds, another rule wins."
                        : "Wherever its condition holds, another rule wins: "
                                + String.join(
                                        "; ",
                                        rules.stream().skip(1).map(Rule::name).toList())
                                + (product == null ? "." : "; or others."),
                example));
    }

    /** Where a rule makes a difference; null where nothing wins over it. */
    private @Nullable Formula matters(int number) {
        Rule rule = edition.rule(number);
        if (rule.conclusion() instanceof Rule.Warns || rule.stage() < 0) {
            return null;
        }
        Literal reached = edition.reached(rule.stage());
        Formula applies = solver.and(reached, edition.applies(number));
        return switch (edition.stage(rule.stage()).join()) {
            case GATE -> edition.first(number);
            case STRICTEST ->
                solver.and(
                        applies,
                        solver.or(edition.supports(number).stream()
                                .map(edition::gives)
                                .toList()));
            default -> applies;
        };
    }

    /** A rule that wins over another one for a product, or -1. */
    private int winner(int rule, Product product) {
        for (int other : edition.rule(rule).unless()) {
            if (product.holds(edition.applies(other))) {
                return other;
            }
        }
        for (int stage = 0; stage <= edition.rule(rule).stage(); stage++) {
            for (int other : edition.rules(stage)) {
                boolean gate = edition.stage(stage).join() == Stage.Join.GATE;
                boolean wins = gate
                        ? edition.result(other) != null && product.holds(edition.first(other))
                        : product.holds(edition.applies(other))
                                && product.holds(edition.gives(Objects.requireNonNullElse(edition.result(other), "")));
                if (other != rule && wins) {
                    return other;
                }
            }
        }
        return -1;
    }

    /** Rules that hold for the same of all products found so far are compared by the solver. */
    private void alike(List<Gap> gaps) {
        for (int stage = 0; stage <= edition.last(); stage++) {
            Stage.Join join = edition.stage(stage).join();
            if (join == Stage.Join.GATE || join == Stage.Join.STRICTEST) {
                Map<BitSet, List<Integer>> groups = new HashMap<>();
                for (int rule : edition.rules(stage)) {
                    if (where.containsKey(rule)) {
                        groups.computeIfAbsent(held(rule), none -> new ArrayList<>())
                                .add(rule);
                    }
                }
                List<Gap> found = new ArrayList<>();
                groups.values().forEach(group -> pairs(group, found));
                found.sort((a, b) -> Integer.compare(place(a), place(b)));
                gaps.addAll(found);
            }
        }
    }

    private int place(Gap gap) {
        return edition.edition().rules().indexOf(gap.rules().get(0));
    }

    private BitSet held(int rule) {
        BitSet held = new BitSet();
        int at = 0;
        for (Product product : where.values()) {
            held.set(at++, product.holds(edition.own(rule)));
        }
        return held;
    }

    private void pairs(List<Integer> group, List<Gap> gaps) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                int one = group.get(i);
                int other = group.get(j);
                if (!Objects.equals(edition.result(one), edition.result(other)) && same(one, other)) {
                    Product product = Objects.requireNonNull(search.plainest(List.of(edition.own(one))));
                    gaps.add(new Gap(
                            Gap.Kind.SAME_CONDITION,
                            List.of(edition.rule(one), edition.rule(other)),
                            "They hold for the same products, and conclude " + edition.result(one) + " and "
                                    + edition.result(other) + ".",
                            Smallest.some(product, Smallest.reasons(search, product, edition.own(one)))));
                }
            }
        }
    }

    private boolean same(int one, int other) {
        return !search.possible(edition.own(one), edition.own(other).negate())
                && !search.possible(edition.own(one).negate(), edition.own(other));
    }
}
