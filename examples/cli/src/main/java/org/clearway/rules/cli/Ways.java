package org.clearway.rules.cli;

import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.engine.Counterfactuals.Change;

/**
 * Ways to another outcome that differ in one change only, told as one.
 *
 * @param always the changes that all of them make; empty where each is a single change
 * @param oneOf the changes of which each way makes one besides; a single one where there is only one way
 */
record Ways(List<Change> always, List<Change> oneOf) {

    /** Groups ways, the order kept; each way stands in one group, the largest it fits at its turn. */
    static List<Ways> of(List<List<Change>> ways) {
        List<Ways> groups = new ArrayList<>();
        List<List<Change>> left = new ArrayList<>(ways);
        while (!left.isEmpty()) {
            Ways largest = null;
            for (Change varied : left.get(0)) {
                Ways group = group(left, varied);
                if (largest == null || group.oneOf().size() > largest.oneOf().size()) {
                    largest = group;
                }
            }
            if (largest == null) {
                break;
            }
            groups.add(largest);
            left.removeIf(largest::tells);
        }
        return groups;
    }

    /** The ways that differ from the first in one change only; single changes differ in the value of one fact. */
    private static Ways group(List<List<Change>> ways, Change varied) {
        List<Change> always = new ArrayList<>(ways.get(0));
        always.remove(varied);
        List<Change> oneOf = new ArrayList<>();
        for (List<Change> way : ways) {
            if (way.size() == always.size() + 1 && way.containsAll(always)) {
                Change other = way.stream()
                        .filter(change -> !always.contains(change))
                        .findFirst()
                        .orElse(varied);
                if (!always.isEmpty() || other.fact().equals(varied.fact())) {
                    oneOf.add(other);
                }
            }
        }
        return new Ways(always, oneOf);
    }

    private boolean tells(List<Change> way) {
        return way.size() == always.size() + 1
                && way.containsAll(always)
                && way.stream().anyMatch(oneOf::contains);
    }

    /** Whether all differ only in the value of one fact. */
    boolean ofOneFact() {
        return oneOf.stream().map(Change::fact).distinct().count() == 1;
    }
}
