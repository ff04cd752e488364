package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearway.rules.Severity;
import org.clearway.rules.Status;
import org.clearway.rules.Verdict;
import org.clearway.rules.engine.model.Check;
import org.clearway.rules.engine.model.Rule;
import org.jspecify.annotations.Nullable;

/** The checks of an edition: which rules say that a check applies, passes or fails, and what that gives. */
final class Checklist {

    /**
     * One check.
     *
     * @param number its number in the order of the edition
     * @param applies number of the rule that says it applies
     * @param pass numbers of the rules that give a pass
     * @param fail numbers of the rules that give a failure
     * @param later numbers of the rules that say that the check starts later for this subject
     * @param settled whether it fails exactly where it does not pass, so that full facts always settle it; a check on a day
     *     that may lie ahead, or on a fact that may have no value, then neither passes nor fails
     */
    record Item(int number, Check check, int applies, int[] pass, int[] fail, int[] later, boolean settled) {}

    private final List<Item> items = new ArrayList<>();
    private final Map<String, Item> byId = new HashMap<>();
    private final @Nullable Item[] byRule;
    /** What checks give that are not judged: they do not apply, or not on that day. It gives way to every other outcome. */
    private final int unjudged;

    private final int clear;
    private final int findings;
    private final int blocked;

    /** For each of these in turn, from the best to the worst: itself and all that are better. */
    private final long[] atMost;

    /**
     * @param order the three outcomes of a checklist: nothing fails, something fails, a blocker fails; empty where the
     *     edition has no checklist
     * @param settles whether the second rule, of two by their numbers, rests beyond the first on facts that always have a value
     */
    Checklist(List<Rule> rules, Outcomes outcomes, List<String> order, BiPredicate<Integer, Integer> settles) {
        byRule = new Item[rules.size()];
        unjudged = order.isEmpty() ? -1 : outcomes.number(Status.NOT_APPLICABLE.name());
        clear = order.isEmpty() ? -1 : outcomes.number(order.get(0));
        findings = order.isEmpty() ? -1 : outcomes.number(order.get(1));
        blocked = order.isEmpty() ? -1 : outcomes.number(order.get(2));
        atMost = new long[] {
            1L << unjudged,
            1L << unjudged | 1L << clear,
            1L << unjudged | 1L << clear | 1L << findings,
            1L << unjudged | 1L << clear | 1L << findings | 1L << blocked
        };
        Map<String, Integer> applies = new LinkedHashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).conclusion() instanceof Rule.Applies check) {
                applies.put(check.check().id(), i);
            }
        }
        applies.forEach((id, rule) -> {
            Check check = ((Rule.Applies) rules.get(rule).conclusion()).check();
            int[] pass = limbs(rules, id, Verdict.PASS);
            int[] fail = limbs(rules, id, Verdict.FAIL);
            boolean settled = pass.length == 1
                    && fail.length == 1
                    && ((Rule.Gives) rules.get(fail[0]).conclusion()).opposite()
                    && settles.test(rule, fail[0]);
            Item item = new Item(
                    items.size(), check, rule, pass, fail, limbs(rules, id, Verdict.NOT_YET_EFFECTIVE), settled);
            items.add(item);
            byId.put(id, item);
            Stream.of(new int[] {rule}, pass, fail, item.later())
                    .flatMapToInt(IntStream::of)
                    .forEach(each -> byRule[each] = item);
        });
    }

    private static int[] limbs(List<Rule> rules, String check, Verdict verdict) {
        List<Integer> limbs = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).conclusion() instanceof Rule.Gives gives
                    && gives.check().equals(check)
                    && gives.verdict() == verdict) {
                limbs.add(i);
            }
        }
        return limbs.stream().mapToInt(Integer::intValue).toArray();
    }

    List<Item> items() {
        return items;
    }

    /**
     * The verdict of a check. Whether it applies comes first, then the day: not applicable, unknown, not yet effective, expired,
     * fail, pass, unknown.
     */
    static Verdict verdict(Item item, byte[] truths, LocalDate asOf) {
        byte applies = truths[item.applies()];
        if (applies == Truth.FALSE) {
            return Verdict.NOT_APPLICABLE;
        }
        if (applies == Truth.UNKNOWN) {
            return Verdict.UNKNOWN;
        }
        Check check = item.check();
        if (check.from() != null && asOf.isBefore(check.from())) {
            return Verdict.NOT_YET_EFFECTIVE;
        }
        if (!effective(item, asOf)) {
            return Verdict.EXPIRED;
        }
        byte later = any(item.later(), truths);
        if (later != Truth.FALSE) {
            return later == Truth.TRUE ? Verdict.NOT_YET_EFFECTIVE : Verdict.UNKNOWN;
        }
        byte fail = any(item.fail(), truths);
        if (fail == Truth.TRUE) {
            return Verdict.FAIL;
        }
        return fail == Truth.FALSE && any(item.pass(), truths) == Truth.TRUE ? Verdict.PASS : Verdict.UNKNOWN;
    }

    /** Whether a check has effect on a day. One that has none counts for nothing, also while it is open whether it applies. */
    static boolean effective(Item item, LocalDate asOf) {
        Check check = item.check();
        return (check.from() == null || !asOf.isBefore(check.from()))
                && (check.to() == null || !asOf.isAfter(check.to()));
    }

    /** Whether a check is effective and its verdict still unknown. */
    static boolean isOpen(Item item, byte[] truths, LocalDate asOf) {
        return effective(item, asOf) && verdict(item, truths, asOf) == Verdict.UNKNOWN;
    }

    /** The check that a rule belongs to, or null. */
    @Nullable
    Item itemOf(int rule) {
        return byRule[rule];
    }

    /** The check with an identifier, or null. */
    @Nullable
    Item item(String check) {
        return byId.get(check);
    }

    /**
     * The checks that decide an outcome: those that surely give it, or, where their sum is known and no single one is, all that
     * may give it. Of a checklist that judges nothing, every check decides.
     */
    List<Item> deciding(int outcome, byte[] truths, LocalDate asOf) {
        List<Item> surely = items.stream()
                .filter(item -> given(item, truths, asOf) == 1L << outcome)
                .toList();
        return surely.isEmpty()
                ? items.stream()
                        .filter(item -> (given(item, truths, asOf) & 1L << outcome) != 0)
                        .toList()
                : surely;
    }

    /**
     * What checks together may give, of which each may give some outcomes: the worst one counts. So each outcome is possible that some
     * check may give while every other one may give that or a better one.
     */
    long joined(long[] given) {
        long any = 1L << unjudged;
        int least = 0;
        for (long each : given) {
            any |= each;
            while (least < atMost.length - 1 && (each & atMost[least]) == 0) {
                least++;
            }
        }
        return least == 0 ? any : any & ~atMost[least - 1];
    }

    /** The outcomes that one check may give. */
    long given(Item item, byte[] truths, LocalDate asOf) {
        if (!effective(item, asOf)) {
            return 1L << unjudged;
        }
        Verdict verdict = verdict(item, truths, asOf);
        if (verdict == Verdict.FAIL) {
            return failure(item);
        }
        if (verdict != Verdict.UNKNOWN) {
            return 1L << (verdict == Verdict.PASS ? clear : unjudged);
        }
        byte applies = truths[item.applies()];
        byte pass = any(item.pass(), truths);
        byte fail = any(item.fail(), truths);
        boolean maybeNot = applies == Truth.UNKNOWN || any(item.later(), truths) == Truth.UNKNOWN;
        long given = maybeNot ? 1L << unjudged : 0;
        if (pass != Truth.FALSE) {
            given |= 1L << clear;
        }
        if (fail != Truth.FALSE) {
            given |= failure(item);
        }
        // A check that neither passes nor fails on full facts still leaves something to settle.
        if (!item.settled() && pass != Truth.TRUE) {
            given |= 1L << findings;
        }
        return given;
    }

    private long failure(Item item) {
        boolean blocker = item.check().severity() == Severity.BLOCKER;
        return 1L << (blocker ? blocked : findings);
    }

    private static byte any(int[] rules, byte[] truths) {
        byte truth = Truth.FALSE;
        for (int rule : rules) {
            truth = (byte) Math.max(truth, truths[rule]);
        }
        return truth;
    }
}
