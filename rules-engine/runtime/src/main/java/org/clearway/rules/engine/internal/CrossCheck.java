package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.facts.Section;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.vocabulary.SectionDefinition;

/**
 * Holds the conditions of an edition against its rules in the second engine: on the facts whose value is known, both must leave
 * exactly the same rules possible.
 */
final class CrossCheck {

    /** More rules than that in one message would hide what is wrong. */
    private static final int NAMED = 5;

    private CrossCheck() {}

    /**
     * Checks every judged element.
     *
     * @throws ClearwayException with {@link ErrorCode#CROSS_CHECK_FAILED} where the two engines differ
     */
    static void check(LoadedEdition edition, Request request, Settled settled) {
        SectionDefinition each = edition.each();
        List<Object> facts = edition.facts(request, settled);
        Set<Section> checked = new HashSet<>();
        int subjects = each == null ? 1 : settled.items(each.index()).size();
        for (int subject = 0; subject < subjects; subject++) {
            List<Object> all = new ArrayList<>(facts);
            if (each != null) {
                Section item = settled.item(each.index(), subject);
                if (!checked.add(item)) {
                    // The second engine was told just this already.
                    continue;
                }
                all.add(item);
            }
            compare(
                    edition,
                    possible(edition, settled, subject),
                    edition.second().possible(all));
        }
    }

    /**
     * The rules that the conditions leave possible on what the second engine is told. It is told values, and not which values are left of a
     * fact that is narrowed, nor that a fact has none.
     */
    private static BitSet possible(LoadedEdition edition, Settled settled, int subject) {
        SectionDefinition each = edition.each();
        Knowledge known = edition.slots()
                .values(
                        settled.whole(),
                        each == null ? null : settled.items(each.index()).get(subject));
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
