package org.clearway.rules.cli.policy.site;

import java.util.List;

/**
 * A provision, and what rests on it.
 *
 * @param frame what stands around it
 * @param provision the provision
 * @param published when the instrument was made or published; empty where that is not recorded
 * @param uses what rests on it, by edition
 */
public record ProvisionPage(Frame frame, CitationView provision, String published, List<Listing.Group> uses) {}
