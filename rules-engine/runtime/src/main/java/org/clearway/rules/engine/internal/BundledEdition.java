package org.clearway.rules.engine.internal;

import java.util.Objects;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.engine.model.EditionModel;
import org.jspecify.annotations.Nullable;

/** Makes the edition of a bundle ready to be applied. */
final class BundledEdition {

    private BundledEdition() {}

    /**
     * Whether a bundle stands in for the edition of its name that is there; false where it has the same rules.
     *
     * @throws ClearwayException where it has a lower revision, or the same one and other rules
     */
    static boolean isNewer(BundleFile bundle, EditionModel there) {
        BundleManifest manifest = bundle.manifest();
        String name = manifest.ruleset() + "/" + manifest.edition();
        if (manifest.revision() < there.revision()) {
            throw refused(
                    ErrorCode.BUNDLE_ROLLED_BACK,
                    bundle,
                    manifest.revision(),
                    "It holds revision " + manifest.revision() + " of " + name + "; revision " + there.revision()
                            + " is loaded.");
        }
        if (manifest.revision() == there.revision() && !manifest.digest().equals(there.digest())) {
            throw refused(
                    ErrorCode.BUNDLE_REVISION_REUSED,
                    bundle,
                    manifest.digest(),
                    "It holds revision " + manifest.revision() + " of " + name + " with the digest " + manifest.digest()
                            + "; the one that is loaded has " + there.digest() + ".");
        }
        return manifest.revision() > there.revision();
    }

    /**
     * Loads all of it, so that what is wrong with it shows before any decision needs it.
     *
     * @param engine the second engine, or null to do without
     */
    static LoadedEdition load(BundleFile bundle, @Nullable SecondEngine engine) {
        BundleManifest manifest = bundle.manifest();
        Class<?> nearest = engine == null ? BundledEdition.class : engine.getClass();
        ClassLoader loader = new BundleLoader(bundle.files(), Objects.requireNonNull(nearest.getClassLoader()));
        EditionFiles files = EditionFiles.of(loader, manifest.data());
        EditionModel model = Catalogue.read(files, manifest.data());
        if (!model.ruleset().equals(manifest.ruleset())
                || !model.edition().equals(manifest.edition())
                || model.revision() != manifest.revision()
                || !model.digest().equals(manifest.digest())) {
            throw refused(
                    ErrorCode.BUNDLE_UNREADABLE, bundle, null, "It says that it holds another edition than it does.");
        }
        try {
            LoadedEdition edition = new LoadedEdition(model, files, loader, engine);
            edition.table();
            if (engine != null) {
                edition.second();
            }
            return edition;
        } catch (ClearwayException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ClearwayException(
                    ErrorCode.EDITION_BROKEN, manifest.data(), null, null, "The edition cannot be applied: " + e, e);
        }
    }

    private static ClearwayException refused(
            ErrorCode code, BundleFile bundle, @Nullable Object value, String message) {
        return new ClearwayException(code, bundle.place(), value, null, message + " " + code.advice(), null);
    }
}
