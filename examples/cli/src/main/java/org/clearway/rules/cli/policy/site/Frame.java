package org.clearway.rules.cli.policy.site;

import java.util.List;

/**
 * What stands around the content of a page of the site.
 *
 * @param title its title
 * @param root the way from the page to the root of the site
 * @param crumbs the pages above it, the highest first
 */
public record Frame(String title, String root, List<Ref> crumbs) {
    static final String HERE = "";
    static final String UP = "../";
    static final String UP_TWICE = "../../";

    Frame(String title, String root, Ref... crumbs) {
        this(title, root, List.of(crumbs));
    }
}
