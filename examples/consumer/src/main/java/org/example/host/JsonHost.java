package org.example.host;

import java.util.function.UnaryOperator;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.DecisionJson;
import org.clearway.rules.json.RequestJson;

/** JSON in, JSON out: a host that shares no class with the library that it runs on. */
public final class JsonHost implements UnaryOperator<String> {
    private final RegulatoryRules rules = RegulatoryRules.load(JsonHost.class.getClassLoader());

    @Override
    public String apply(String request) {
        try {
            return DecisionJson.write(rules.decide(RequestJson.read(request)));
        } catch (ClearwayException e) {
            return DecisionJson.error(RequestJson.id(request), e);
        }
    }
}
