package org.clearway.rules.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.RequestException;
import org.jspecify.annotations.Nullable;

/**
 * An {@link Implication} made ready to be applied: names resolved, values as objects, patterns compiled. That happens when
 * something is first known of the sections it reads.
 */
final class SettlingRule {

    private final Implication implication;
    private final boolean presumed;
    private final int section;
    private final boolean repeated;

    /** A bit for each section that the conditions read. */
    private final long reads;

    private volatile @Nullable Resolved resolved;

    private SettlingRule(Implication implication) {
        this.implication = implication;
        this.presumed = implication.kind() == Implication.Kind.PRESUMED;
        SectionDefinition home = section(implication.fact());
        this.section = home.index();
        this.repeated = home.repeated();
        long sections = 0;
        for (Implication.Condition condition : implication.where()) {
            sections |= 1L << section(condition.fact()).index();
        }
        this.reads = sections;
    }

    static SettlingRule[] of(List<Implication> implications, Implication.Kind kind) {
        List<SettlingRule> rules = new ArrayList<>();
        for (Implication implication : implications) {
            if (implication.kind() == kind) {
                rules.add(new SettlingRule(implication));
            }
        }
        return rules.toArray(new SettlingRule[0]);
    }

    private static FactDefinition fact(String path) {
        return Objects.requireNonNull(Vocabulary.fact(path), path);
    }

    private static SectionDefinition section(String path) {
        return Objects.requireNonNull(Vocabulary.section(path.substring(0, path.indexOf('.'))), path);
    }

    private static Object value(FactDefinition fact, String value) {
        return fact.type() == FactType.BOOLEAN
                ? Boolean.valueOf(value)
                : Objects.requireNonNull(fact.constant(value), value);
    }

    /** Applies the rule; true where a fact became known. */
    boolean apply(SettlingDraft draft) {
        if (!draft.knows(reads)) {
            return false;
        }
        Resolved rule = resolved();
        if (!repeated) {
            return apply(rule, draft, SettlingDraft.NO_ITEM);
        }
        boolean changed = false;
        for (int item = 0; item < draft.items(section); item++) {
            changed |= apply(rule, draft, item);
        }
        return changed;
    }

    private Resolved resolved() {
        Resolved known = resolved;
        if (known == null) {
            known = Resolved.of(implication);
            resolved = known;
        }
        return known;
    }

    private boolean apply(Resolved rule, SettlingDraft draft, int item) {
        for (Condition condition : rule.where()) {
            if (!condition.holds(draft, item)) {
                return false;
            }
        }
        Object known = draft.value(rule.fact(), item);
        if (known == null) {
            draft.derive(new SettlingDraft.Derived(rule.fact(), section, item, rule.value(), rule.from(item)));
            return true;
        }
        if (!presumed && !known.equals(rule.value())) {
            throw rule.contradiction(draft, item, known);
        }
        return false;
    }

    private record Resolved(FactDefinition fact, Object value, List<Condition> where) {

        static Resolved of(Implication implication) {
            FactDefinition fact = SettlingRule.fact(implication.fact());
            List<Condition> where = new ArrayList<>();
            for (Implication.Condition condition : implication.where()) {
                where.add(Condition.of(condition));
            }
            return new Resolved(fact, SettlingRule.value(fact, implication.value()), where);
        }

        String from(int item) {
            StringJoiner from = new StringJoiner(", ");
            for (Condition condition : where) {
                from.add(SettlingDraft.path(condition.fact(), item));
            }
            return from.toString();
        }

        RequestException contradiction(SettlingDraft draft, int item, Object known) {
            String path = SettlingDraft.path(fact, item);
            StringJoiner reasons = new StringJoiner(" and ");
            for (Condition condition : where) {
                reasons.add(SettlingDraft.path(condition.fact(), item) + " " + condition.stated(draft, item));
            }
            SettlingDraft.Derived derived = draft.derived(fact, item);
            String origin = derived == null ? " is stated as " : " follows from " + derived.from() + " as ";
            return new RequestException(
                    ErrorCode.FACTS_CONTRADICT,
                    "facts." + path,
                    known,
                    null,
                    path + origin + known + ", but " + reasons + " means " + value + "; correct one of them, or leave "
                            + path + " out");
        }
    }

    private record Condition(
            FactDefinition fact,
            Implication.Test test,
            Set<Object> values,
            @Nullable Pattern pattern) {

        static Condition of(Implication.Condition condition) {
            FactDefinition fact = SettlingRule.fact(condition.fact());
            if (condition.test() == Implication.Test.MATCHES) {
                return new Condition(
                        fact,
                        condition.test(),
                        Set.of(),
                        Pattern.compile(condition.values().get(0)));
            }
            List<Object> values = new ArrayList<>();
            for (String value : condition.values()) {
                values.add(SettlingRule.value(fact, value));
            }
            return new Condition(fact, condition.test(), Set.copyOf(values), null);
        }

        boolean holds(SettlingDraft draft, int item) {
            Object known = draft.value(fact, item);
            if (known == null) {
                return false;
            }
            return switch (test) {
                case IS -> values.contains(known);
                case CONTAINS -> known instanceof Set<?> set && set.containsAll(values);
                case LACKS -> known instanceof Set<?> set && !set.containsAll(values);
                case MATCHES ->
                    pattern != null && pattern.matcher(known.toString()).matches();
            };
        }

        Object stated(SettlingDraft draft, int item) {
            return Objects.requireNonNull(draft.value(fact, item));
        }
    }
}
