package org.clearway.rules.cli.policy.site;

import java.nio.file.Path;
import org.clearway.rules.authoring.testing.Sources;

/** Where something stands in the sources. */
public final class Places {
    private static final String ABOVE = "../";

    private Places() {}

    /** {@code <ruleset>/<edition>/<file>:<line>}, in the edition from which it is taken over where it is. */
    public static String of(Sources.Edition edition, String file, int line) {
        return Path.of(edition.toString(), file).normalize().toString().replace('\\', '/') + ":" + line;
    }

    /** The edition from whose folder a file is taken over; empty for a file of the edition's own. */
    static String takenFrom(String file) {
        return file.startsWith(ABOVE) ? file.substring(ABOVE.length(), file.indexOf('/', ABOVE.length())) : "";
    }
}
