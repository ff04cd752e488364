package org.clearway.rules.quickstart;

import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.DecisionJson;
import org.clearway.rules.json.RequestJson;

/** The same question in JSON, with most facts left out: it answers what is still possible and what to ask next. */
public final class JsonQuickstart {
    private JsonQuickstart() {}

    public static void main(String... arguments) {
        String request = """
                {"ruleset": "gb-device-class", "asOf": "2026-11-22",
                 "facts": {"device": {"qualifies": true, "invasiveness": "SURGICAL", "cnsContact": true}}}
                """;
        System.out.println(DecisionJson.write(RegulatoryRules.load().decide(RequestJson.read(request))));
    }
}
