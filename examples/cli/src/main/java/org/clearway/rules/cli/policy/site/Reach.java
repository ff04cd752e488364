package org.clearway.rules.cli.policy.site;

import java.util.List;
import java.util.Locale;
import org.clearway.rules.authoring.testing.CaseCoverage.Counts;

/** Which ways cases reach a rule or a part of its condition. Each has a sign and words, so that no colour is needed to tell them apart. */
public enum Reach {
    /** A case meets it, and another does not. */
    BOTH("●", "both ways", "a case meets it, and another does not"),
    /** No case shows where it is false. */
    ONLY_TRUE("◐", "only true", "a case meets it, and none shows where it is not met"),
    /** No case shows where it is true. */
    ONLY_FALSE("◑", "only false", "a case does not meet it, and none does"),
    /** No case says anything of it. */
    NEVER("○", "never", "no case says anything of it");

    private final String sign;
    private final String words;
    private final String meaning;

    Reach(String sign, String words, String meaning) {
        this.sign = sign;
        this.words = words;
        this.meaning = meaning;
    }

    static Reach of(Counts counts) {
        return counts.both() ? BOTH : counts.met() > 0 ? ONLY_TRUE : counts.unmet() > 0 ? ONLY_FALSE : NEVER;
    }

    /** That of several parts together: both ways where each of them is, otherwise that of the part of which least is shown. */
    static Reach of(List<Reach> parts) {
        return parts.stream().max(Enum::compareTo).orElse(BOTH);
    }

    /** A sign that stands before the words. */
    public String sign() {
        return sign;
    }

    /** In a word or two. */
    public String words() {
        return words;
    }

    /** What it means. */
    public String meaning() {
        return meaning;
    }

    /** As a style sheet names it. */
    public String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
