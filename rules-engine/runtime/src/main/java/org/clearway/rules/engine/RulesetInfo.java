package org.clearway.rules.engine;

import java.util.List;

/**
 * A ruleset: one question, and the editions that answer it.
 *
 * @param id identifier, as a request names it
 * @param question the question in a sentence: that of the newest edition in force, or of the newest where none is
 * @param editions the editions, newest first
 */
public record RulesetInfo(String id, String question, List<EditionInfo> editions) {
    public RulesetInfo {
        editions = List.copyOf(editions);
    }
}
