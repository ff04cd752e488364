package org.clearway.rules.cli.policy.site;

import org.clearway.rules.Citation;
import org.clearway.rules.authoring.profile.DerivedFact;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;

/** The links of a page of the site that is about an edition: relative, so that the site may lie anywhere. */
final class SiteLinks implements Links {
    private final SiteNames names;
    private final EditionModel edition;
    private final String root;
    private final boolean facts;
    private final Slugs notions = new Slugs();

    /**
     * The links of a page.
     *
     * @param root the way from the page to the root of the site
     * @param facts whether facts are linked; on a long page that would be too many links to go through by keyboard
     */
    SiteLinks(SiteNames names, EditionModel edition, String root, boolean facts) {
        this.names = names;
        this.edition = edition;
        this.root = root;
        this.facts = facts;
    }

    private String from(String path) {
        return path.isEmpty() ? "" : root + path;
    }

    @Override
    public String anchor(Rule rule) {
        return "rule-" + names.slug(edition, rule);
    }

    @Override
    public String page(Rule rule) {
        return from(names.rule(edition, rule.name()));
    }

    @Override
    public String rule(Rule rule) {
        return page(rule);
    }

    @Override
    public String rule(EditionModel other, String name) {
        return from(names.rule(other, name));
    }

    @Override
    public String anchor(DerivedFact fact) {
        return "notion-" + notions.of(fact.name());
    }

    @Override
    public String derived(DerivedFact fact) {
        return from(names.edition(edition)) + "#" + anchor(fact);
    }

    @Override
    public String fact(String path) {
        return facts ? from(names.fact(path)) : "";
    }

    @Override
    public String provision(Citation citation) {
        return from(names.provision(citation));
    }

    @Override
    public String edition(EditionModel other) {
        return from(names.edition(other));
    }

    @Override
    public String check(String id) {
        return from(names.check(id));
    }
}
