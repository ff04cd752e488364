package org.clearway.rules.engine;

import java.nio.file.Path;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.engine.internal.BundleFile;
import org.clearway.rules.engine.internal.Keys;

/**
 * One edition of a ruleset in a signed file, verified to be what somebody who is trusted signed. Immutable.
 *
 * <p>It is read into memory as a whole: the file can be replaced or deleted as soon as this object is there.
 *
 * <pre>{@code
 * Bundle bundle = Bundle.read(file, Set.of(Bundle.key(publicKeyFile)));
 * RegulatoryRules more = rules.with(List.of(bundle));
 * }</pre>
 */
public final class Bundle {
    private final BundleFile file;

    private Bundle(BundleFile file) {
        this.file = file;
    }

    /**
     * Reads a bundle and verifies its signature, and each of its bytes by it.
     *
     * @param trusted the keys of those whose rulesets may be loaded; where there is none, every bundle is refused
     * @throws ClearwayException with {@link ErrorCode#BUNDLE_UNREADABLE}, {@link ErrorCode#BUNDLE_SIGNER_UNKNOWN},
     *     {@link ErrorCode#BUNDLE_SIGNATURE_WRONG}, {@link ErrorCode#BUNDLE_FILE_CHANGED}, {@link ErrorCode#BUNDLE_FILE_MISSING} or
     *     {@link ErrorCode#BUNDLE_FILE_EXTRA}; nothing of it has run then
     */
    public static Bundle read(Path file, Collection<PublicKey> trusted) {
        return new Bundle(BundleFile.read(file, trusted));
    }

    /**
     * A public key to trust.
     *
     * @param file in PEM, as {@code clearway bundle --new-key} writes it beside the private one
     * @throws ClearwayException with {@link ErrorCode#KEY_UNREADABLE}
     */
    public static PublicKey key(Path file) {
        return Keys.readPublic(file);
    }

    /** The ruleset that it is an edition of. */
    public String ruleset() {
        return file.manifest().ruleset();
    }

    /** The edition. */
    public String edition() {
        return file.manifest().edition();
    }

    /** The revision of the edition, from 1. */
    public int revision() {
        return file.manifest().revision();
    }

    /** {@code sha256:} over the sources, as decisions carry it. */
    public String digest() {
        return file.manifest().digest();
    }

    /** The day on which the text that the edition encodes was made or published. */
    public LocalDate published() {
        return file.manifest().published();
    }

    /** The day on which the encoding was last checked against its sources. */
    public LocalDate reviewed() {
        return file.manifest().reviewed();
    }

    /** Who reviewed it, as the one who signed it says; may be empty. */
    public List<String> reviewers() {
        return file.manifest().reviewers();
    }

    /** Whose key signed it: {@code sha256:} over the encoded public key. */
    public String signer() {
        return file.signer();
    }

    static List<BundleFile> files(Collection<Bundle> bundles) {
        return bundles.stream().map(bundle -> bundle.file).toList();
    }
}
