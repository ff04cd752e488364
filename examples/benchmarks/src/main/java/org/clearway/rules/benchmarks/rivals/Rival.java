package org.clearway.rules.benchmarks.rivals;

import java.util.BitSet;
import org.clearway.rules.facts.Facts;

/**
 * Another engine, ready to decide by the rules of an edition. Safe for any number of threads.
 *
 * @param <F> the form in which the engine takes facts
 */
public interface Rival<F> {

    /** Facts in the form that the engine takes, made before anything is measured. What is unknown is null there. */
    F facts(Facts facts);

    /** The numbers of the rules whose conditions are surely true. */
    BitSet decide(F facts);
}
