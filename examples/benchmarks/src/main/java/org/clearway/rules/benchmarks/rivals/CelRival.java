package org.clearway.rules.benchmarks.rivals;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.facts.Facts;

/**
 * Common Expression Language: one expression a rule, compiled and checked once, as its documentation recommends. Its values that are
 * unknown are for facts that are fetched later; here an unknown fact is null, and an expression is true only where it surely is.
 */
final class CelRival implements Rival<Map<String, Object>> {
    private final List<String> facts;
    private final CelRuntime.Program[] rules;

    CelRival(RuleData data) {
        facts = data.facts();
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder();
        facts.forEach(fact -> builder.addVar(Infix.name(fact), SimpleType.DYN));
        CelCompiler compiler = builder.build();
        CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
        rules = data.conditions().stream()
                .map(condition -> program(compiler, runtime, condition))
                .toArray(CelRuntime.Program[]::new);
    }

    private static CelRuntime.Program program(CelCompiler compiler, CelRuntime runtime, Condition condition) {
        try {
            return runtime.createProgram(
                    compiler.compile(new Language().of(condition)).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
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
                if (Boolean.TRUE.equals(rules[rule].eval(stated))) {
                    surely.set(rule);
                }
            }
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
        return surely;
    }

    private static final class Language extends Infix {
        Language() {
            super("&&", "||");
        }

        @Override
        String is(String fact, boolean value) {
            return fact + " == " + value;
        }

        @Override
        String oneOf(String fact, List<String> values) {
            return fact + " in [" + quoted(values) + "]";
        }

        @Override
        String has(String fact, String element, boolean present) {
            return "(" + fact + " != null && " + (present ? "" : "!") + "(" + quoted(element) + " in " + fact + "))";
        }
    }
}
