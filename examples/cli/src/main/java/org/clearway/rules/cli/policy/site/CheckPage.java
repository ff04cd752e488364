package org.clearway.rules.cli.policy.site;

import java.util.List;

/**
 * A check, and its rules.
 *
 * @param frame what stands around it
 * @param id its id
 * @param about what it asks, how grave a failure is, and when it counts
 * @param topic under what it is told
 * @param uses its rules, by edition
 */
public record CheckPage(Frame frame, String id, String about, String topic, List<Listing.Group> uses) {}
