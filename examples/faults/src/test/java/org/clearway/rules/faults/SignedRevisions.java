package org.clearway.rules.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clearway.rules.Request;
import org.clearway.rules.Unstated;
import org.clearway.rules.authoring.bundle.BundleWriter;
import org.clearway.rules.authoring.bundle.SigningKey;
import org.clearway.rules.engine.Bundle;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Software;

/** Revisions of an edition that is installed as revision 1, signed by a key of a folder. */
public final class SignedRevisions {

    static final String RULESET = "samd-category";

    /** Revision 1 says II, as every revision does, and each has a digest of its own. */
    static final Request REQUEST = Request.builder()
            .ruleset(RULESET)
            .asOf(LocalDate.of(2026, 11, 22))
            .unstated(Unstated.FALSE)
            .facts(Facts.builder()
                    .software(Software.builder()
                            .situation(Software.Situation.NON_SERIOUS)
                            .significance(Software.Significance.TREAT_OR_DIAGNOSE)
                            .build())
                    .build())
            .build();

    private static final Path EDITION =
            WorkedRequests.RULESETS.resolve("classification/src/main/rulesets/samd-category/2014-09-18");

    private final Path folder;
    private final SigningKey key;

    /** Makes a key there. */
    public SignedRevisions(Path folder) throws IOException {
        this.folder = folder;
        key = SigningKey.create(keyFile());
    }

    Path keyFile() {
        return folder.resolve("team.key");
    }

    Path trusted() {
        return SigningKey.publicFile(keyFile());
    }

    /** The sources of a revision, in a folder of their own. */
    Path sources(int revision) throws IOException {
        Path edition = folder.resolve("revision-" + revision).resolve(RULESET).resolve("2014-09-18");
        try (Stream<Path> files = Files.walk(EDITION)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = edition.resolve(EDITION.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(
                        copy, Files.readString(file).replace("\nrevision: 1\n", "\nrevision: " + revision + "\n"));
            }
        }
        return edition;
    }

    /** The file of a revision. */
    Path file(int revision) throws IOException {
        Path file = folder.resolve("revision-" + revision + ".jar");
        return Files.exists(file) ? file : Files.write(file, BundleWriter.write(sources(revision), key, List.of()));
    }

    Bundle read(Path file) {
        return Bundle.read(file, keys());
    }

    /** A revision, verified. */
    public Bundle bundle(int revision) throws IOException {
        return read(file(revision));
    }

    private Set<PublicKey> keys() {
        return Set.of(key.publicKey());
    }
}
