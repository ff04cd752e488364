package org.clearway.rules.cli.policy.site;

import java.nio.file.Path;
import org.clearway.rules.authoring.document.EditionDocument;

/** Where something stands in the sources. */
final class Places {
    private static final String ABOVE = "../";

    private Places() {}

    /** {@code <ruleset>/<edition>/<file>:<line>}, in the edition from which it is taken over where it is. */
    static String of(EditionDocument document, String file, int line) {
        return Path.of(document.edition().toString(), file)
                        .normalize()
                        .toString()
                        .replace('\\', '/') + ":" + line;
    }

    /** The edition from whose folder a file is taken over; empty for a file of the edition's own. */
    static String takenFrom(String file) {
        return file.startsWith(ABOVE) ? file.substring(ABOVE.length(), file.indexOf('/', ABOVE.length())) : "";
    }
}
