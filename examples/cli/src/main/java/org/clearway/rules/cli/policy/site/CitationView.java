package org.clearway.rules.cli.policy.site;

import org.clearway.rules.Authority;
import org.clearway.rules.Basis;
import org.clearway.rules.Citation;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;

/**
 * A provision that something rests on.
 *
 * @param instrument the instrument
 * @param provision the provision in it
 * @param href the page of the provision; empty where there is none
 * @param address where it can be read; empty where that is not recorded
 * @param authority the force with which it speaks, in words
 * @param law whether that is law
 * @param inferred whether the reading is inferred, or the source was not read
 * @param checked when it was last looked at; empty where that is not recorded
 */
public record CitationView(
        String instrument,
        String provision,
        String href,
        String address,
        String authority,
        boolean law,
        boolean inferred,
        String checked) {

    static CitationView of(Citation citation, Links links) {
        return of(citation, links.provision(citation));
    }

    /** A provision whose page is at an address of the site. */
    static CitationView of(Citation citation, String href) {
        return new CitationView(
                citation.instrument(),
                citation.provision(),
                href,
                address(citation.address() == null ? "" : citation.address()),
                Text.authority(citation.authority()),
                citation.authority() == Authority.LAW,
                citation.basis() == Basis.INFERRED,
                citation.consulted() == null ? "" : Plain.day(citation.consulted()));
    }

    /** An address that a browser may follow; empty for any other. */
    static String address(String address) {
        return address.startsWith("https://") || address.startsWith("http://") ? address : "";
    }
}
