package org.clearway.rules.benchmarks.rivals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.sapl.api.pdp.AuthorizationDecision;
import io.sapl.api.pdp.AuthorizationSubscription;
import io.sapl.api.pdp.PolicyDecisionPoint;
import io.sapl.interpreter.InitializationException;
import io.sapl.interpreter.combinators.PolicyDocumentCombiningAlgorithm;
import io.sapl.pdp.PolicyDecisionPointFactory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clearway.rules.facts.Facts;

/**
 * SAPL: one policy a rule, which permits where the condition is true and then obliges to the number of the rule; deny unless permitted, so
 * that the obligations of all that permit are told. An embedded decision point with policies in memory, asked for its first decision.
 */
final class SaplRival implements Rival<AuthorizationSubscription> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode NOTHING = new TextNode("");

    private final List<String> facts;
    private final PolicyDecisionPoint engine;

    SaplRival(RuleData data) {
        facts = data.facts();
        List<String> policies = new ArrayList<>();
        for (int i = 0; i < data.conditions().size(); i++) {
            policies.add("policy \"rule " + i + "\" permit where "
                    + new Language().of(data.conditions().get(i)) + "; obligation " + i);
        }
        try {
            engine = PolicyDecisionPointFactory.fixedInRamPolicyDecisionPoint(
                    policies, PolicyDocumentCombiningAlgorithm.DENY_UNLESS_PERMIT, Map.of());
        } catch (InitializationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public AuthorizationSubscription facts(Facts stated) {
        return new AuthorizationSubscription(JSON.valueToTree(FactMap.of(stated, facts)), NOTHING, NOTHING, NOTHING);
    }

    @Override
    public BitSet decide(AuthorizationSubscription stated) {
        AuthorizationDecision decision =
                Objects.requireNonNull(engine.decide(stated).blockFirst());
        BitSet surely = new BitSet();
        decision.getObligations().ifPresent(rules -> rules.forEach(rule -> surely.set(rule.intValue())));
        return surely;
    }

    private static final class Language extends Infix {
        Language() {
            super("&&", "||");
        }

        @Override
        String is(String fact, boolean value) {
            return "subject." + fact + " == " + value;
        }

        @Override
        String oneOf(String fact, List<String> values) {
            return "subject." + fact + " in [" + quoted(values) + "]";
        }

        @Override
        String has(String fact, String element, boolean present) {
            String in = "(" + quoted(element) + " in subject." + fact + ")";
            return "(subject." + fact + " != null && " + (present ? in : "!" + in) + ")";
        }
    }
}
