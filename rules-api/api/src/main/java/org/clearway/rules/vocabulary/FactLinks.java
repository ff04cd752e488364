package org.clearway.rules.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * How a fact hangs together with others, as far as a form or a reader needs to know.
 *
 * @param assumable whether {@code unstated: FALSE} takes the fact as no, or the set as empty, where nothing says otherwise
 * @param assumeReason why it is assumed or not, in words; null where the vocabulary gives no reason
 * @param event whether it is the day of something that happens, so that a day after the one asked about has not come yet
 * @param effort of an answer: 1 anybody who knows the product, 2 with label or papers at hand, 3 an expert
 * @param needs the condition without which the question makes no sense, as the vocabulary writes it; null for none
 * @param asks the condition without which no rule asks for it, as the vocabulary writes it; null for none
 */
public record FactLinks(
        boolean assumable,
        @Nullable String assumeReason,
        boolean event,
        int effort,
        @Nullable String needs,
        @Nullable String asks) {}
