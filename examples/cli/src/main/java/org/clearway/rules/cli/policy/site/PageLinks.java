package org.clearway.rules.cli.policy.site;

import org.clearway.rules.Citation;
import org.clearway.rules.authoring.profile.DerivedFact;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;

/** The links of a page that stands alone: within itself only. */
final class PageLinks implements Links {
    private final Slugs rules = new Slugs();
    private final Slugs notions = new Slugs();
    private final boolean explained;

    /**
     * The links of a page.
     *
     * @param explained whether the page explains the notions of its edition
     */
    PageLinks(boolean explained) {
        this.explained = explained;
    }

    @Override
    public String anchor(Rule rule) {
        return "rule-" + rules.of(rule.name());
    }

    @Override
    public String page(Rule rule) {
        return "";
    }

    @Override
    public String rule(Rule rule) {
        return "#" + anchor(rule);
    }

    @Override
    public String rule(EditionModel edition, String name) {
        return "";
    }

    @Override
    public String anchor(DerivedFact fact) {
        return "notion-" + notions.of(fact.name());
    }

    @Override
    public String derived(DerivedFact fact) {
        return explained ? "#" + anchor(fact) : "";
    }

    @Override
    public String fact(String path) {
        return "";
    }

    @Override
    public String provision(Citation citation) {
        return "";
    }

    @Override
    public String edition(EditionModel edition) {
        return "";
    }

    @Override
    public String check(String id) {
        return "";
    }
}
