package org.clearway.rules.engine.internal;

/** The outcomes that the rules of one stage allow for one subject, followed while the truths of the rules change. */
interface Bound {

    /** The truth of a rule has changed. */
    void changed(int rule);

    /** The outcomes allowed now. */
    long outcomes();
}
