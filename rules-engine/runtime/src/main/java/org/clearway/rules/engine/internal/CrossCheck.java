package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.facts.Section;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Holds the conditions of an edition against its rules in the second engine: on the facts whose value is known, both must leave
 * exactly the same rules possible.
 */
final class CrossCheck {

    /** More rules than that in one message would hide what is wrong. */
    private static final int NAMED = 5;

    /** What the second engine was told so far. */
    private final Set<Told> told = new HashSet<>();

    private final boolean days;

    /** What the conditions said of which the second engine was not asked yet. */
    private final Map<LoadedEdition, List<Noted>> noted = new LinkedHashMap<>();

    /**
     * What the conditions leave possible.
     *
     * @param facts what the second engine is to be told
     */
    private record Noted(List<Object> facts, BitSet possible) {}

    /**
     * What the second engine is told: where that is the same, it says the same.
     *
     * @param facts those that stand once; empty where all that is checked has the same
     * @param item the judged element
     * @param day what each comparison with the day is worth; empty where all that is checked has the same day
     */
    private record Told(
            LoadedEdition edition,
            List<Object> facts,
            @Nullable Section item,
            List<Byte> day) {}

    private CrossCheck(boolean days) {
        this.days = days;
    }

    /** For one request on one day. */
    static CrossCheck ofOneDay() {
        return new CrossCheck(false);
    }

    /**
     * For one request on several days. On those on which the facts and all comparisons with the day are alike, the second engine is asked
     * once, and of all at once when they are {@link #finish finished}.
     */
    static CrossCheck ofDays() {
        return new CrossCheck(true);
    }

    /**
     * Checks every judged element; of several days it notes them.
     *
     * @throws ClearwayException with {@link ErrorCode#CROSS_CHECK_FAILED} where the two engines differ
     */
    void check(LoadedEdition edition, Request request, Settled settled) {
        SectionDefinition each = edition.each();
        List<Object> facts = edition.facts(request, settled);
        List<Object> alike =
                days ? facts.stream().filter(fact -> fact != request).toList() : List.of();
        int subjects = each == null ? 1 : settled.items(each.index()).size();
        for (int subject = 0; subject < subjects; subject++) {
            Section item = each == null ? null : settled.item(each.index(), subject);
            Knowledge known = known(edition, settled, subject);
            if (!told.add(new Told(edition, alike, item, days ? day(edition, known) : List.of()))) {
                continue;
            }
            List<Object> all = new ArrayList<>(facts);
            if (item != null) {
                all.add(item);
            }
            noted.computeIfAbsent(edition, of -> new ArrayList<>()).add(new Noted(all, possible(edition, known)));
        }
        if (!days) {
            finish();
        }
    }

    /**
     * Checks what was noted.
     *
     * @throws ClearwayException with {@link ErrorCode#CROSS_CHECK_FAILED} where the two engines differ
     */
    void finish() {
        noted.forEach((edition, all) -> {
            List<BitSet> second =
                    edition.second().possible(all.stream().map(Noted::facts).toList());
            for (int i = 0; i < all.size(); i++) {
                compare(edition, all.get(i).possible, second.get(i));
            }
        });
        noted.clear();
    }

    private static List<Byte> day(LoadedEdition edition, Knowledge known) {
        return edition.comparedWithDay().stream()
                .map(comparison -> comparison.eval(known))
                .toList();
    }

    /** What the second engine is told: values, and not which values are left of a fact that is narrowed, nor that a fact has none. */
    private static Knowledge known(LoadedEdition edition, Settled settled, int subject) {
        SectionDefinition each = edition.each();
        return edition.slots()
                .values(
                        settled.whole(),
                        each == null ? null : settled.items(each.index()).get(subject));
    }

    /** The rules that the conditions leave possible on that. */
    private static BitSet possible(LoadedEdition edition, Knowledge known) {
        RuleTable table = edition.table();
        BitSet possible = new BitSet();
        for (int rule = 0; rule < table.size(); rule++) {
            possible.set(rule, table.formula(rule).eval(known) != Truth.FALSE);
        }
        return possible;
    }

    private static void compare(LoadedEdition edition, BitSet conditions, BitSet second) {
        if (conditions.equals(second)) {
            return;
        }
        String place = edition.model().ruleset() + "/" + edition.model().edition();
        throw new ClearwayException(
                ErrorCode.CROSS_CHECK_FAILED,
                place,
                null,
                null,
                "The conditions and the second engine differ on "
                        + place
                        + said(edition, " possible by the conditions only: ", conditions, second)
                        + said(edition, " possible in the second engine only: ", second, conditions),
                null);
    }

    private static String said(LoadedEdition edition, String what, BitSet by, BitSet notBy) {
        BitSet only = (BitSet) by.clone();
        only.andNot(notBy);
        List<String> names = only.stream()
                .limit(NAMED)
                .mapToObj(rule -> edition.table().rule(rule).name())
                .toList();
        int more = only.cardinality() - names.size();
        return names.isEmpty()
                ? ""
                : ";" + what + String.join("; ", names) + (more == 0 ? "" : "; and " + more + " more");
    }
}
