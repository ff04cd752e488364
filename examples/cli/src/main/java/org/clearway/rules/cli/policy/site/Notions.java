package org.clearway.rules.cli.policy.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.authoring.profile.DerivedFact;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The conditions that an edition has a name for: a reader is told the name in place of the condition, which was written out wherever a rule
 * uses it. A condition of a single part is as short as a name, and stays.
 */
final class Notions {

    /**
     * A condition by its name.
     *
     * @param title the name
     * @param href where it is explained
     * @param holds whether it holds there; otherwise it does not
     */
    record Notion(String title, String href, boolean holds) {}

    private final Map<Condition, Notion> named;

    private Notions(Map<Condition, Notion> named) {
        this.named = named;
    }

    static Notions of(List<DerivedFact> derived, List<Rule> rules, Links links) {
        Map<Condition, Notion> named = new HashMap<>();
        for (DerivedFact fact : derived) {
            add(named, fact.condition(), fact.title(), links.derived(fact));
        }
        for (Rule rule : rules) {
            if (rule.conclusion() instanceof Rule.Applies applies) {
                add(named, rule.when(), "check " + applies.check().id() + " applies", links.rule(rule));
            }
        }
        return new Notions(named);
    }

    private static void add(Map<Condition, Notion> named, Condition condition, String title, String href) {
        if (condition.atoms().limit(2).count() > 1) {
            named.putIfAbsent(condition, new Notion(title, href, true));
            named.putIfAbsent(condition.opposite(), new Notion(title, href, false));
        }
    }

    /** The name of a condition; null where it has none. */
    @Nullable
    Notion of(Condition condition) {
        return named.get(condition);
    }
}
