package org.clearway.rules.cli.policy.site;

import java.util.List;

/**
 * What an edition leaves open, for readers: what nobody read, what is inferred, of what it warns.
 *
 * @param unread the sources that were not read
 * @param inferred the rules whose reading is inferred
 * @param warn the rules that give a warning, each with it
 * @param rules how many rules there are
 */
public record OpenView(List<SourceView> unread, List<Ref> inferred, List<Ref> warn, int rules) {

    static OpenView of(List<SourceView> sources, List<RuleView> rules) {
        return new OpenView(
                sources.stream().filter(source -> !source.read()).toList(),
                rules.stream()
                        .filter(RuleView::inferred)
                        .map(rule -> ref(rule, ""))
                        .toList(),
                rules.stream()
                        .filter(rule -> rule.warning() != null)
                        .map(rule -> ref(rule, String.valueOf(rule.warning())))
                        .toList(),
                rules.size());
    }

    private static Ref ref(RuleView rule, String remark) {
        return new Ref(rule.whole(), "#" + rule.anchor(), remark);
    }

    /** Whether every rule is inferred, so that it is not told of each. */
    public boolean all() {
        return inferred.size() == rules;
    }
}
