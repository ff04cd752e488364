package org.clearway.rules.authoring.profile;

import java.util.Map;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What a name means inside a pattern.
 *
 * @param type the type of the pattern, as written
 * @param section the section that the pattern is about; null for {@code Request} and {@code Defined}
 * @param bindings the types of the patterns bound so far in the rule
 * @param definitions the derived facts
 */
record Scope(String type, @Nullable SectionDefinition section, Map<String, String> bindings, Definitions definitions) {

    static final String REQUEST = "Request";
    static final String DEFINED = "Defined";
    static final String AS_OF = "request.asOf";

    /** The conditions of derived facts. */
    interface Definitions {
        /** The condition of a derived fact. */
        Condition of(String name, int offset) throws ConstraintException;
    }

    boolean isDefinition(Token name) {
        return type.equals(DEFINED);
    }

    Condition definition(Token name) throws ConstraintException {
        return definitions.of(name.text(), name.offset());
    }

    /** Whether a name, or a binding and a name, is the day that the decision is for. */
    boolean isAsOf(Token name) {
        int dot = name.text().indexOf('.');
        return dot < 0
                ? type.equals(REQUEST) && name.text().equals("asOf")
                : REQUEST.equals(bindings.get(name.text().substring(0, dot)))
                        && name.text().endsWith(".asOf");
    }

    /** Whether a name that is no value of an enumeration is a fact. */
    boolean isFact(Token name, Token following) {
        return name.text().startsWith("$") ? following.is(".") : section != null && section.fact(name.text()) != null;
    }

    /** The fact of a name, or of a binding and a name. */
    FactDefinition fact(Token name) throws ConstraintException {
        SectionDefinition in = section;
        String fact = name.text();
        if (fact.startsWith("$")) {
            int dot = fact.indexOf('.');
            String bound = bindings.get(dot < 0 ? fact : fact.substring(0, dot));
            in = bound == null ? null : LhsReader.section(bound);
            if (in == null || dot < 0) {
                throw new ConstraintException(
                        name.offset(),
                        ProblemCode.REFERENCE,
                        fact + " is bound to nothing.",
                        "bind it before: $c : Classification(), then $c.gbClass");
            }
            fact = fact.substring(dot + 1);
        }
        if (in == null) {
            throw new ConstraintException(
                    name.offset(), ProblemCode.FACT_UNKNOWN, type + " has no fact " + fact + ".", "asOf is all it has");
        }
        FactDefinition definition = in.fact(fact);
        if (definition == null) {
            throw new ConstraintException(
                    name.offset(),
                    ProblemCode.FACT_UNKNOWN,
                    "Section " + in.name() + " has no fact " + fact + ".",
                    elsewhere(fact, in));
        }
        return definition;
    }

    static String elsewhere(String fact, SectionDefinition in) {
        for (SectionDefinition other : Vocabulary.sections()) {
            if (other.fact(fact) != null) {
                return other.javaType().getSimpleName() + "( " + fact + " ... ): the fact is in section "
                        + other.name();
            }
        }
        return Instead.of(fact, in.facts().stream().map(FactDefinition::name).toList());
    }
}
