package org.clearway.rules.benchmarks;

import java.util.List;

/** What is known of the devices that are decided. */
public enum FactSet {
    /** All that matters: what is left out is not so. */
    KNOWN,
    /** Two thirds of that: a third is left out by lot and unknown. */
    UNKNOWN;

    List<Portfolio.Item> items() {
        return this == KNOWN ? Portfolio.known() : Portfolio.unknown();
    }
}
