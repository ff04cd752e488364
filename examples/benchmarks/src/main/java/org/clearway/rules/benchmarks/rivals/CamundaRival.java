package org.clearway.rules.benchmarks.rivals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.clearway.rules.facts.Facts;

/** Camunda's DMN engine: the {@link DmnTable}, parsed once, in FEEL, with the default configuration, as its documentation recommends. Cells
 * that ask nothing are empty, which it reads faster than a dash. */
final class CamundaRival implements Rival<VariableMap> {
    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final List<String> facts;
    private final DmnDecision table;

    CamundaRival(RuleData data) {
        facts = data.facts();
        table = engine.parseDecision(
                DmnTable.DECISION,
                new ByteArrayInputStream(DmnTable.of(data, "").getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public VariableMap facts(Facts stated) {
        VariableMap variables = Variables.createVariables();
        for (Map.Entry<String, Object> fact : FactMap.of(stated, facts).entrySet()) {
            variables.putValue(fact.getKey(), fact.getValue());
        }
        return variables;
    }

    @Override
    public BitSet decide(VariableMap stated) {
        BitSet surely = new BitSet();
        for (DmnDecisionRuleResult row : engine.evaluateDecisionTable(table, stated)) {
            surely.set(row.<Number>getSingleEntry().intValue());
        }
        return surely;
    }
}
