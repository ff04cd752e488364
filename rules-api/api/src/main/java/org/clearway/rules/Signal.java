package org.clearway.rules;

/**
 * What an outcome tells at a glance, for colour and shape beside the words. Only an outcome that says yes or no to something has one: a
 * class is neither good nor bad.
 */
public enum Signal {
    /** It may be done, or nothing fails. */
    GO,
    /** Something must be put right first, or fails without breaking the law. */
    CAUTION,
    /** It may not be done, or the law is broken. */
    STOP,
    /** The ruleset has nothing to say of the product: it is for another ruleset, or nothing was found. */
    ASIDE
}
