package org.clearway.rules.benchmarks.rivals;

import io.github.jamsesso.jsonlogic.JsonLogic;
import io.github.jamsesso.jsonlogic.JsonLogicException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.facts.Facts;

/** JsonLogic: one JSON expression a rule, given to the same {@link JsonLogic}, which keeps what it has parsed. An unknown fact is null. */
final class JsonLogicRival implements Rival<Map<String, Object>> {
    private final JsonLogic engine = new JsonLogic();
    private final List<String> facts;
    private final String[] rules;

    JsonLogicRival(RuleData data) {
        facts = data.facts();
        rules = data.conditions().stream().map(JsonLogicRival::json).toArray(String[]::new);
    }

    @Override
    public Map<String, Object> facts(Facts stated) {
        return FactMap.of(stated, facts);
    }

    @Override
    public BitSet decide(Map<String, Object> stated) {
        BitSet surely = new BitSet();
        try {
            for (int rule = 0; rule < rules.length; rule++) {
                if (Boolean.TRUE.equals(engine.apply(rules[rule], stated))) {
                    surely.set(rule);
                }
            }
        } catch (JsonLogicException e) {
            throw new IllegalStateException(e);
        }
        return surely;
    }

    private static String json(Condition condition) {
        if (condition instanceof Condition.All all) {
            return parts("and", all.parts());
        }
        if (condition instanceof Condition.Any any) {
            return parts("or", any.parts());
        }
        if (condition instanceof Condition.OneOf oneOf) {
            String fact = fact(oneOf.fact());
            return Infix.isBoolean(oneOf)
                    ? "{\"===\":[" + fact + "," + oneOf.values().contains("true") + "]}"
                    : "{\"in\":[" + fact + ",["
                            + Infix.quoted(oneOf.values().stream().sorted().toList()) + "]]}";
        }
        if (condition instanceof Condition.Has has) {
            String in = "{\"in\":[" + Infix.quoted(has.element()) + "," + fact(has.fact()) + "]}";
            return has.present() ? in : "{\"and\":[{\"!==\":[" + fact(has.fact()) + ",null]},{\"!\":[" + in + "]}]}";
        }
        throw new IllegalArgumentException("These rivals are not taught " + condition);
    }

    private static String parts(String operator, List<Condition> parts) {
        return parts.stream()
                .map(JsonLogicRival::json)
                .collect(Collectors.joining(",", "{\"" + operator + "\":[", "]}"));
    }

    private static String fact(String path) {
        return "{\"var\":\"" + Infix.name(path) + "\"}";
    }
}
