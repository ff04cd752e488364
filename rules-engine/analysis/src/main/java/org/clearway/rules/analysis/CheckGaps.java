package org.clearway.rules.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clearway.rules.Answer;
import org.clearway.rules.CheckResult;
import org.clearway.rules.Verdict;
import org.clearway.rules.engine.model.Rule;
import org.logicng.formulas.Literal;

/** Finds checks that apply and have no verdict, or two. */
final class CheckGaps {
    private final Solver solver;
    private final Search search;
    private final EditionFormulas edition;
    private final CheckFormulas checks;
    private final Confirmed confirmed;
    private final Literal nothingAhead;

    /** @param space the products */
    CheckGaps(
            Solver solver,
            FactSpace space,
            Search search,
            EditionFormulas edition,
            CheckFormulas checks,
            Confirmed confirmed) {
        nothingAhead = solver.define(space.nothingAhead());
        this.solver = solver;
        this.search = search;
        this.edition = edition;
        this.checks = checks;
        this.confirmed = confirmed;
    }

    void find(List<Gap> gaps) {
        checks.items().forEach((id, item) -> {
            unjudged(id, item, gaps);
            twice(item, gaps);
        });
    }

    private void unjudged(String id, CheckFormulas.Item item, List<Gap> gaps) {
        Literal none = Objects.requireNonNull(item.verdicts().get(Verdict.UNKNOWN));
        Product product = search.plainest(List.of(none, nothingAhead));
        Example example = product == null
                ? null
                : confirmed.smallest(
                        search,
                        product,
                        none,
                        answer -> verdict(answer, id) == Verdict.UNKNOWN,
                        answer -> missing(answer, id));
        if (example != null) {
            gaps.add(new Gap(
                    Gap.Kind.NO_OUTCOME,
                    rules(item),
                    "The check applies to such a product, and neither passes nor fails.",
                    example));
        }
    }

    private static List<String> missing(Answer answer, String check) {
        CheckResult result = answer.checks().get(check);
        return result == null ? List.of() : result.missing();
    }

    private static Verdict verdict(Answer answer, String check) {
        CheckResult result = answer.checks().get(check);
        return result == null ? Verdict.NOT_APPLICABLE : result.verdict();
    }

    private List<Rule> rules(CheckFormulas.Item item) {
        List<Rule> rules = new ArrayList<>(List.of(edition.rule(item.applies())));
        item.limbs(Verdict.PASS).forEach(rule -> rules.add(edition.rule(rule)));
        item.limbs(Verdict.FAIL).forEach(rule -> rules.add(edition.rule(rule)));
        return rules;
    }

    private void twice(CheckFormulas.Item item, List<Gap> gaps) {
        for (int pass : item.limbs(Verdict.PASS)) {
            for (int fail : item.limbs(Verdict.FAIL)) {
                Literal both = solver.define(solver.and(item.judged(), edition.applies(pass), edition.applies(fail)));
                Product product = search.plainest(List.of(both));
                if (product != null) {
                    gaps.add(new Gap(
                            Gap.Kind.TWO_OUTCOMES,
                            List.of(edition.rule(pass), edition.rule(fail)),
                            "Such a product passes the check by one limb and fails it by the other; the failure counts.",
                            Smallest.some(product, Smallest.reasons(search, product, both))));
                }
            }
        }
    }
}
