package org.clearway.rules.cli.policy;

import java.io.IOException;
import java.nio.file.Path;
import org.clearway.rules.authoring.EditionFolders;
import org.clearway.rules.authoring.testing.Sources;
import org.clearway.rules.cli.CliException;
import org.clearway.rules.cli.policy.site.Places;
import org.clearway.rules.engine.model.Rule;

/** Finds the editions that a command is about. */
final class EditionSources {

    private EditionSources() {}

    /** Reads the editions in a folder. */
    static Sources read(Path folder) throws IOException {
        check(folder);
        return Sources.read(folder);
    }

    /** Refuses a folder without an edition. */
    static void check(Path folder) throws IOException {
        if (EditionFolders.in(folder).isEmpty()) {
            throw new CliException(
                    "EDITION_UNKNOWN",
                    folder.toString(),
                    "no edition lies in this folder: an edition is a folder RULESET/EDITION with a ruleset.yaml");
        }
    }

    /** Where a rule stands: {@code <ruleset>/<edition>/<file>:<line>}, in the edition from which it is taken over where it is. */
    static String place(Sources.Edition edition, Rule rule) {
        return Places.of(edition, rule.file(), rule.line());
    }

    /** The same, of what is written in a file of the edition. */
    static String place(Sources.Edition edition, String file, int line) {
        return Places.of(edition, file, line);
    }
}
