package org.clearway.rules.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearway.rules.Decision;
import org.clearway.rules.engine.ConsideredRule.Result;

/**
 * Every rule considered: those that decide, those that apply or may, and the others by what keeps them from applying.
 *
 * @param deciding the rules that decide
 * @param near those that apply, may apply or give way, by provision
 * @param apart those that do not, by their one reason, the commonest first
 * @param counts how many rules had which result, in words
 */
public record RationaleRules(List<RationaleRow> deciding, List<Provision> near, List<Apart> apart, String counts) {

    /** The rules of one provision. */
    public record Provision(String name, List<RationaleRow> rows) {}

    /** Rules that do not apply for one reason. */
    public record Apart(String reason, List<RationaleRow> rows) {

        /** How many there are, in words. */
        public String count() {
            return Text.count(rows.size(), "rule");
        }
    }

    static RationaleRules of(Decision decision, List<RationaleRow> rows) {
        return new RationaleRules(deciding(decision, rows), near(rows), apart(rows), counts(rows));
    }

    /** The rules that decide: of a provision those that give the outcome, where there are such, and not the milder ones. */
    private static List<RationaleRow> deciding(Decision decision, List<RationaleRow> rows) {
        // That a check applies decides nothing: its limbs do.
        List<RationaleRow> deciding = rows.stream()
                .filter(row -> decision.deciding().contains(row.provision())
                        && row.result() == Result.APPLIES
                        && !row.gives().isEmpty())
                .toList();
        String outcome = decision.outcome() == null ? "" : Plain.outcome(decision.outcome());
        List<String> giving = deciding.stream()
                .filter(row -> row.gives().equals(outcome))
                .map(RationaleRow::provision)
                .toList();
        return deciding.stream()
                .filter(row -> row.gives().equals(outcome) || !giving.contains(row.provision()))
                .toList();
    }

    private static List<Provision> near(List<RationaleRow> rows) {
        Map<String, List<RationaleRow>> provisions = new LinkedHashMap<>();
        rows.stream()
                .filter(RationaleRow::near)
                .forEach(row -> provisions
                        .computeIfAbsent(row.provision(), name -> new ArrayList<>())
                        .add(row));
        return provisions.entrySet().stream()
                .map(entry -> new Provision(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static List<Apart> apart(List<RationaleRow> rows) {
        Map<String, List<RationaleRow>> reasons = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> !row.near())
                .forEach(row -> reasons.computeIfAbsent(reason(row), why -> new ArrayList<>())
                        .add(row));
        return reasons.entrySet().stream()
                .map(entry -> new Apart(entry.getKey(), List.copyOf(entry.getValue())))
                .sorted(Comparator.comparing(apart -> -apart.rows().size()))
                .toList();
    }

    private static String reason(RationaleRow row) {
        return row.why().isEmpty() ? Text.capital(row.resultWords()) : Text.capital(String.join("; ", row.why()));
    }

    private static String counts(List<RationaleRow> rows) {
        Map<Result, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row.result(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((result, count) -> parts.add(Text.number(count) + " " + RationaleRow.words(result, count == 1)));
        return Text.count(rows.size(), "rule") + " considered: " + String.join(", ", parts);
    }
}
