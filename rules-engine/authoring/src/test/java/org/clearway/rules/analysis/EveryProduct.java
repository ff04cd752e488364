package org.clearway.rules.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Rule;

/** Every product that a {@link RandomEdition} tells apart, and what the edition makes of it, by the plainest reading of its model. */
final class EveryProduct {
    private static final LocalDate TURN = LocalDate.of(2026, 3, 1);
    private static final String ZONE = "device.orificeZone";

    private EveryProduct() {}

    static List<Map<String, Object>> all() {
        List<Map<String, Object>> all = new ArrayList<>(List.of(Map.of()));
        all = with(all, "device.measuring", List.of("true", "false"));
        all = with(all, ZONE, List.of("ORAL_TO_PHARYNX", "EAR_CANAL_TO_DRUM", "NASAL_CAVITY", "OTHER"));
        all = with(
                all,
                "device.swRole",
                List.of(Set.of(), Set.of("DECISION"), Set.of("MONITOR"), Set.of("DECISION", "MONITOR")));
        all = with(all, "aiSecurity.penTestCriticalOpen", List.of(BigDecimal.valueOf(2), BigDecimal.valueOf(3)));
        List<Map<String, Object>> dated = new ArrayList<>();
        for (LocalDate asOf : List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 1))) {
            List<Map<String, Object>> days = with(all, "request.asOf", List.of(asOf));
            days = with(
                    days, "readiness.qmsCertificateExpiry", List.of(asOf.minusDays(1), asOf, TURN.minusDays(1), TURN));
            days = with(days, "aiSecurity.penTestDate", List.of(asOf.minusDays(31), asOf.minusDays(30), "ahead"));
            dated.addAll(days);
        }
        return dated;
    }

    private static List<Map<String, Object>> with(List<Map<String, Object>> products, String fact, List<?> values) {
        List<Map<String, Object>> more = new ArrayList<>();
        for (Map<String, Object> product : products) {
            for (Object value : values) {
                Map<String, Object> one = new HashMap<>(product);
                one.put(fact, value);
                more.add(one);
            }
        }
        return more;
    }

    static boolean holds(Condition condition, Map<String, Object> product) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(part -> holds(part, product));
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(part -> holds(part, product));
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf.values().contains(product.get(oneOf.fact()));
        }
        if (condition instanceof Condition.Has has) {
            return ((Set<?>) product.get(has.fact())).contains(has.element()) == has.present();
        }
        if (condition instanceof Condition.Known known) {
            return !product.get(known.fact()).equals("ahead") == known.expected();
        }
        Condition.Compare compare = (Condition.Compare) condition;
        Object left = value(compare.left(), product);
        Object right = value(compare.right(), product);
        if (left.equals("ahead") || right.equals("ahead")) {
            return false;
        }
        int sign = left instanceof LocalDate day
                ? day.compareTo((LocalDate) right)
                : ((BigDecimal) left).compareTo((BigDecimal) right);
        return compare.operator().holds(sign) != compare.negated();
    }

    private static Object value(Operand operand, Map<String, Object> product) {
        if (operand instanceof Operand.FactValue fact) {
            return product.get(fact.path());
        }
        if (operand instanceof Operand.Day day) {
            return day.value();
        }
        if (operand instanceof Operand.Number number) {
            return number.value();
        }
        Operand.Call call = (Operand.Call) operand;
        Object day = value(call.operands().get(0), product);
        BigDecimal days = (BigDecimal) value(call.operands().get(1), product);
        return day.equals("ahead") ? day : ((LocalDate) day).plusDays(days.longValue());
    }

    /** Which rules apply, displaced ones left out. */
    static boolean[] applies(EditionModel edition, Map<String, Object> product) {
        boolean[] applies = new boolean[edition.rules().size()];
        List<Integer> order = new ArrayList<>();
        // A rule is displaced by earlier ones only.
        for (int rule = 0; rule < applies.length; rule++) {
            order.add(rule);
        }
        for (int rule : order) {
            Rule written = edition.rules().get(rule);
            applies[rule] =
                    holds(written.when(), product) && written.unless().stream().noneMatch(other -> applies[other]);
        }
        return applies;
    }

    /** The outcome, {@link EditionFormulas#NOTHING} where there is none. */
    static String outcome(EditionModel edition, boolean[] applies) {
        String outcome = EditionFormulas.NOTHING;
        List<String> order = List.of("I", "Is", "Im", "Ism", "III");
        for (int rule = 0; rule < applies.length; rule++) {
            if (applies[rule] && edition.rules().get(rule).conclusion() instanceof Rule.Ends) {
                return "NOT_APPLICABLE";
            }
        }
        for (int rule = 0; rule < applies.length; rule++) {
            if (applies[rule]) {
                String next = EditionFormulas.result(edition.rules().get(rule));
                boolean meet = List.of("IsIm", "ImIs").contains(outcome + next);
                outcome = meet ? "Ism" : order.indexOf(next) > order.indexOf(outcome) ? next : outcome;
            }
        }
        return outcome;
    }
}
