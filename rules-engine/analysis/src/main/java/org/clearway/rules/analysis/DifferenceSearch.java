package org.clearway.rules.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clearway.rules.Answer;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Operator;
import org.clearway.rules.engine.model.Rule;
import org.jspecify.annotations.Nullable;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Literal;

/** Finds the regions in which two editions differ: one after the other, until no product is left on which they do. */
final class DifferenceSearch {

    /** Products that the engine does not confirm, before an aspect is given up. */
    private static final int PATIENCE = 40;

    private final Solver solver;
    private final FactSpace space;
    private final Search search;
    private final Aspects before;
    private final Aspects after;
    private final EditionFormulas first;
    private final EditionFormulas second;
    private final Confirmed one;
    private final Confirmed other;
    private final List<Difference> found = new ArrayList<>();
    private final Map<Integer, Boolean> unchangedBefore = new HashMap<>();
    private final Map<Integer, Boolean> unchangedAfter = new HashMap<>();
    private int unconfirmed;
    private boolean complete = true;

    DifferenceSearch(Solver solver, FactSpace space, Differences.Of before, Differences.Of after) {
        this.solver = solver;
        this.space = space;
        search = new Search(solver, space);
        first = new EditionFormulas(solver, space, before.model());
        second = new EditionFormulas(solver, space, after.model());
        this.before = new Aspects(solver, space, first);
        this.after = new Aspects(solver, space, second);
        one = new Confirmed(before.model(), before.rules());
        other = new Confirmed(after.model(), after.rules());
    }

    Differences find(int most) {
        Set<String> aspects = new LinkedHashSet<>(before.all().keySet());
        aspects.addAll(after.all().keySet());
        for (String aspect : aspects) {
            find(aspect, most);
        }
        return new Differences(found, complete && search.complete(), unconfirmed);
    }

    private void find(String aspect, int most) {
        Formula differs = differs(aspect);
        if (differs.equals(solver.no())) {
            return;
        }
        Literal left = solver.variable();
        List<Literal> wanted = List.of(solver.define(differs), left);
        int missed = 0;
        Product product = search.any(wanted);
        while (product != null) {
            if (found.size() >= most || missed >= PATIENCE) {
                complete = false;
                return;
            }
            List<Literal> region = region(aspect, product);
            List<Literal> within =
                    Stream.concat(wanted.stream(), region.stream()).toList();
            Product plainest = search.plainest(within);
            Difference difference =
                    plainest == null ? null : difference(aspect, plainest, solver.define(solver.and(region)));
            if (difference == null) {
                // The engine sees no difference: this product is left out, and what is like it.
                missed++;
                unconfirmed++;
                complete &= aspect.equals(Aspects.TERMS) || aspect.contains(": ");
                region = Smallest.literals(plainest == null ? product : plainest, space.read());
            } else {
                found.add(difference);
            }
            solver.add(solver.or(left.negate(), solver.not(solver.and(region))));
            product = search.any(wanted);
        }
    }

    /** Holds where the editions say different things; of what goes with an outcome, only where that is the same. */
    private Formula differs(String aspect) {
        Set<String> names = new LinkedHashSet<>(values(before, aspect).keySet());
        names.addAll(values(after, aspect).keySet());
        if (aspect.equals(Aspects.TERMS)) {
            return solver.and(solver.not(differs(Aspects.OUTCOME)), terms());
        }
        List<Formula> ways = new ArrayList<>();
        for (String name : names) {
            ways.add(solver.and(held(before, aspect, name), solver.not(held(after, aspect, name))));
        }
        Formula differs = solver.or(ways);
        return aspect.equals(Aspects.OUTCOME)
                ? differs
                : solver.and(solver.not(differs(Aspects.OUTCOME)), differs, code(aspect));
    }

    /** The dates of a code count only where both editions have it. */
    private Formula code(String aspect) {
        int colon = aspect.indexOf(": ");
        if (colon < 0) {
            return solver.yes();
        }
        String code = aspect.substring(0, colon);
        return solver.and(held(before, code, "yes"), held(after, code, "yes"));
    }

    /** An edition that does not know a code or a check says nothing of it. */
    private Formula held(Aspects aspects, String aspect, String name) {
        if (!aspects.all().containsKey(aspect)) {
            return name.equals(Aspects.NONE) ? solver.yes() : solver.no();
        }
        return aspects.value(aspect, name).holds();
    }

    private static Map<String, Aspects.Value> values(Aspects aspects, String aspect) {
        return aspects.all().getOrDefault(aspect, Map.of());
    }

    private Formula terms() {
        List<Formula> ways = new ArrayList<>();
        values(before, Aspects.TERMS)
                .forEach((text, was) -> values(after, Aspects.TERMS).forEach((other, is) -> {
                    if (!text.equals(other)) {
                        ways.add(solver.and(was.holds(), is.holds(), different(text, was, other, is)));
                    }
                }));
        return solver.or(ways);
    }

    /** Where terms that are written differently are different: always, unless only days differ that can be the same. */
    private Formula different(String text, Aspects.Value was, String other, Aspects.Value is) {
        boolean onlyDays = apart(text, was).equals(apart(other, is));
        if (!onlyDays) {
            return solver.yes();
        }
        List<Formula> ways = new ArrayList<>();
        was.dates().forEach((name, day) -> {
            Operand then = is.dates().get(name);
            if (then != null && !then.equals(day)) {
                Formula there = space.present(day.facts());
                Formula here = space.present(then.facts());
                ways.add(solver.and(there, solver.not(here)));
                ways.add(solver.and(here, solver.not(there)));
                ways.add(solver.and(there, here, space.operands().holds(day, Operator.NE, then)));
            }
        });
        return solver.or(ways);
    }

    /** Terms without what their days are. */
    private static String apart(String text, Aspects.Value value) {
        String apart = text;
        for (Map.Entry<String, Operand> date : value.dates().entrySet()) {
            apart = apart.replace(date.getKey() + " = " + Texts.of(date.getValue()), date.getKey());
        }
        return apart;
    }

    /**
     * What both editions say of a product, and by which rules, as far as those are not alike in the other edition: a rule that both have
     * makes no difference.
     */
    private List<Literal> region(String aspect, Product product) {
        List<Literal> values = new ArrayList<>();
        List<Literal> all = new ArrayList<>();
        List<Literal> changed = new ArrayList<>();
        for (Aspects aspects : List.of(before, after)) {
            Map.Entry<String, Aspects.Value> value = value(aspects, aspect, product);
            if (value != null) {
                values.add(value.getValue().holds());
                boolean isFirst = aspects == before;
                Map.Entry<Integer, Literal> by = by(value.getValue(), product, isFirst);
                if (by != null) {
                    all.add(by.getValue());
                    if (!unchanged(by.getKey(), isFirst)) {
                        changed.add(by.getValue());
                    }
                }
            }
        }
        values.addAll(changed.isEmpty() ? all : changed);
        return values;
    }

    /** The rule that gives a value to a product: one that the other edition does not have alike, or the first. */
    private Map.@Nullable Entry<Integer, Literal> by(Aspects.Value value, Product product, boolean isFirst) {
        List<Map.Entry<Integer, Literal>> by = value.rules().entrySet().stream()
                .filter(rule -> product.holds(rule.getValue()))
                .toList();
        return by.stream()
                .filter(rule -> !unchanged(rule.getKey(), isFirst))
                .findFirst()
                .orElse(by.isEmpty() ? null : by.get(0));
    }

    /** Whether the other edition has a rule of the same name that concludes the same where this one applies. */
    private boolean unchanged(int rule, boolean isFirst) {
        return (isFirst ? unchangedBefore : unchangedAfter).computeIfAbsent(rule, number -> {
            EditionFormulas own = isFirst ? first : second;
            EditionFormulas another = isFirst ? second : first;
            List<Rule> rules = another.edition().rules();
            for (int like = 0; like < rules.size(); like++) {
                if (rules.get(like).name().equals(own.rule(number).name())
                        && rules.get(like).conclusion().equals(own.rule(number).conclusion())) {
                    Literal here = own.applies(number);
                    Literal there = another.applies(like);
                    return here.equals(there)
                            || !search.possible(here, there.negate()) && !search.possible(here.negate(), there);
                }
            }
            return false;
        });
    }

    private static Map.@Nullable Entry<String, Aspects.Value> value(Aspects aspects, String aspect, Product product) {
        return values(aspects, aspect).entrySet().stream()
                .filter(value -> product.holds(value.getValue().holds()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Difference difference(String aspect, Product product, Literal region) {
        Example whole = Smallest.whole(product);
        String was = seen(one, whole, aspect);
        String is = seen(other, whole, aspect);
        if (was == null || is == null || was.equals(is)) {
            return null;
        }
        Example example = Smallest.of(
                search,
                product,
                region,
                fewer -> was.equals(seen(one, fewer, aspect)) && is.equals(seen(other, fewer, aspect)));
        return new Difference(
                aspect,
                side(before, true, aspect, product, example),
                side(after, false, aspect, product, example),
                example);
    }

    private static @Nullable String seen(Confirmed edition, Example example, String aspect) {
        Answer answer = edition.answer(example);
        return answer == null ? null : Seen.of(answer, aspect);
    }

    private Difference.Side side(Aspects aspects, boolean isFirst, String aspect, Product product, Example example) {
        Map.Entry<String, Aspects.Value> value = value(aspects, aspect, product);
        Map.Entry<Integer, Literal> by = value == null ? null : by(value.getValue(), product, isFirst);
        Answer answer = (isFirst ? one : other).answer(example);
        return new Difference.Side(
                value == null ? Aspects.NONE : value.getKey(),
                by == null ? null : (isFirst ? first : second).rule(by.getKey()),
                answer == null ? List.of() : answer.deciding());
    }
}
