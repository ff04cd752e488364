package org.clearway.rules.vocabulary;

import java.time.LocalDate;
import org.clearway.rules.RequestException;
import org.clearway.rules.Unstated;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.internal.Settling;

/** What follows from facts by the ties that the vocabulary has between them. Thread-safe. */
public final class Links {

    private Links() {}

    /**
     * The stated facts and every other fact whose value follows from them or is presumed. What is known in part only, and
     * what is no only because no rule asks for it, is left out; a decision uses it all the same.
     *
     * @param facts the stated facts
     * @param asOf the day asked about: what is to happen after it has not happened
     * @throws RequestException {@code FACTS_CONTRADICT}, naming the facts, where they cannot all be so
     */
    public static Facts settle(Facts facts, LocalDate asOf) {
        return Settling.settle(facts, asOf, Unstated.UNKNOWN).known();
    }
}
