package org.clearway.rules.vocabulary;

import java.util.List;
import org.clearway.rules.Assumption;
import org.clearway.rules.facts.Facts;

/**
 * Facts with everything that follows from them.
 *
 * @param facts the stated facts and the derived ones
 * @param derived what was derived, in the order of the vocabulary: each with the fact or facts it follows from
 */
public record Settled(Facts facts, List<Assumption> derived) {}
