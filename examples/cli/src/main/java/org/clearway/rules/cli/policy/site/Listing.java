package org.clearway.rules.cli.policy.site;

import java.util.List;

/**
 * A page that lists others.
 *
 * @param frame what stands around it
 * @param groups the lists
 */
public record Listing(Frame frame, List<Group> groups) {

    /**
     * A list under a heading.
     *
     * @param id its place on the page
     * @param title the heading
     * @param refs what is listed
     */
    public record Group(String id, String title, List<Ref> refs) {}

    /** How many things are listed. */
    public int size() {
        return groups.stream().mapToInt(group -> group.refs().size()).sum();
    }
}
