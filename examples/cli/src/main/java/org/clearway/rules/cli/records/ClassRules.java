package org.clearway.rules.cli.records;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Decision;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.cli.FactsRead;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.vocabulary.Links;

/** Asks rulesets for classes. Records of which a ruleset reads the same facts are decided once. */
final class ClassRules {

    private final RegulatoryRules rules;
    private final LocalDate asOf;
    private final Map<String, FactsRead> reads = new HashMap<>();
    private final Map<List<Object>, Decision> decisions = new HashMap<>();

    ClassRules(RegulatoryRules rules, LocalDate asOf) {
        this.rules = rules;
        this.asOf = asOf;
    }

    /**
     * What a ruleset decides on facts.
     *
     * @throws org.clearway.rules.RequestException where the facts contradict each other
     */
    Decision decide(String ruleset, Facts facts) {
        FactsRead read = reads.computeIfAbsent(ruleset, id -> new FactsRead(installed(id)));
        List<Object> key = List.of(ruleset, read.of(Links.settle(facts, asOf)));
        return decisions.computeIfAbsent(
                key,
                unseen -> rules.decide(Request.builder()
                        .ruleset(ruleset)
                        .asOf(asOf)
                        .facts(facts)
                        .build()));
    }

    /** How many different sets of facts were decided. */
    int profiles() {
        return decisions.size();
    }

    private RulesetInfo installed(String id) {
        RulesetInfo ruleset = rules.ruleset(id);
        if (ruleset == null) {
            throw new ClearwayException(
                    ErrorCode.RULESET_UNKNOWN, id, null, null, "the ruleset " + id + " is needed and not installed");
        }
        return ruleset;
    }
}
