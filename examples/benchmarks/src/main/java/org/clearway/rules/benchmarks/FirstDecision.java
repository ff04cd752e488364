package org.clearway.rules.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Objects;
import org.clearway.rules.Request;
import org.clearway.rules.benchmarks.rivals.Rival;
import org.clearway.rules.benchmarks.rivals.Rivals;
import org.clearway.rules.benchmarks.rivals.RuleData;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.model.EditionJson;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.json.RequestJson;

/**
 * A process that makes one decision and ends. Engines other than the library get the rules and the facts from the library's own reader, and
 * there is a process that only reads them, so that one sees what that takes.
 */
final class FirstDecision {
    /** Neither reads nor decides. */
    static final String NOTHING = "NOTHING";

    /** Reads and does not decide. */
    static final String READ = "READ";

    /** The library by its conditions alone. */
    static final String LIGHT = "LIGHT";

    /** The library with its second engine. */
    static final String CHECKED = "CHECKED";

    /** Drools with the compiled rules that travel with the edition. */
    static final String DROOLS = "DROOLS";

    private static final String EDITION = "/META-INF/clearway/gb-device-class/2020-12-31/edition.json";

    private FirstDecision() {}

    public static void main(String... arguments) throws IOException {
        String what = arguments[0];
        if (what.equals(NOTHING)) {
            System.out.println("hi");
            return;
        }
        Request request = RequestJson.read(Files.readString(Path.of(arguments[1])));
        System.out.println(
                switch (what) {
                    case LIGHT -> RegulatoryRules.load().crossCheck(false).decide(request);
                    case CHECKED -> RegulatoryRules.load().decide(request);
                    case READ -> RuleData.of(edition()) + " " + request;
                    case DROOLS ->
                        BareDrools.shipped(edition())
                                .inNewSession(BareDrools.facts(request.facts()))
                                .rules();
                    default -> decide(Rivals.valueOf(what).with(RuleData.of(edition())), request.facts());
                });
    }

    private static <F> BitSet decide(Rival<F> rival, Facts facts) {
        return rival.decide(rival.facts(facts));
    }

    private static EditionModel edition() throws IOException {
        try (InputStream data = Objects.requireNonNull(FirstDecision.class.getResourceAsStream(EDITION))) {
            return EditionJson.read(data.readAllBytes());
        }
    }
}
