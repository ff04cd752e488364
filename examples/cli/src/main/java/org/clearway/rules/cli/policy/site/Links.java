package org.clearway.rules.cli.policy.site;

import org.clearway.rules.Citation;
import org.clearway.rules.authoring.profile.DerivedFact;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;

/** Where a page leads from what it names; empty where to nowhere. */
interface Links {

    /** To a rule of the edition that the page is of. */
    String rule(Rule rule);

    /** The place of a rule on the page of its edition. */
    String anchor(Rule rule);

    /** The page of its own that a rule of the edition has. */
    String page(Rule rule);

    /** The place of a notion on the page of its edition. */
    String anchor(DerivedFact fact);

    /** To a rule of another edition, by its whole name. */
    String rule(EditionModel edition, String name);

    /** To a notion of the edition that the page is of. */
    String derived(DerivedFact fact);

    /** To a fact, by its path. */
    String fact(String path);

    /** To a provision. */
    String provision(Citation citation);

    /** To an edition. */
    String edition(EditionModel edition);

    /** To a check. */
    String check(String id);
}
