package org.clearway.rules.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.clearway.rules.Decision;
import org.clearway.rules.engine.Bundle;
import org.clearway.rules.engine.RegulatoryRules;

/** What one thread is answered: by the installed edition, and by a bundle with a higher revision of it. */
final class RightAnswers {

    static final List<Bundle> BUNDLES = bundles();

    private static final Decision INSTALLED = RegulatoryRules.load().decide(SignedRevisions.REQUEST);
    private static final Decision LOADED = RegulatoryRules.load(BUNDLES).decide(SignedRevisions.REQUEST);

    private RightAnswers() {}

    /** {@code right} for the whole answer of what is installed, {@code loaded} for that of the bundle, or the answer that is neither. */
    static String check(RegulatoryRules rules) {
        Decision decision = rules.decide(SignedRevisions.REQUEST);
        return decision.equals(INSTALLED) ? "right" : decision.equals(LOADED) ? "loaded" : decision.toString();
    }

    private static List<Bundle> bundles() {
        try {
            return List.of(new SignedRevisions(Files.createTempDirectory("clearway-bundle")).bundle(2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
