package org.clearway.rules.authoring.impact;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Collection;
import java.util.List;
import java.util.zip.ZipFile;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.engine.internal.BundleFile;
import org.clearway.rules.engine.internal.BundleManifest;
import org.clearway.rules.engine.internal.Catalogue;
import org.clearway.rules.engine.model.EditionModel;

/**
 * Reads editions from a built jar, or from a signed bundle. Their data are verified against their digests, and none of their classes is
 * loaded.
 */
public final class JarEditions {

    private JarEditions() {}

    /**
     * Reads the editions.
     *
     * @param jar a jar of rulesets, or a bundle
     * @param trusted whose bundles may be read
     * @return at least one, sorted by ruleset, newest first
     * @throws ClearwayException where there is none, or one cannot be read or is not what was signed
     * @throws IOException where the file is no jar
     */
    public static List<EditionModel> read(Path jar, Collection<PublicKey> trusted) throws IOException {
        boolean bundle;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            bundle = zip.getEntry(BundleManifest.PATH) != null;
        }
        if (bundle) {
            return Catalogue.ofModels(List.of())
                    .with(List.of(BundleFile.read(jar, trusted)))
                    .models();
        }
        URL[] alone = {jar.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(alone, ClassLoader.getPlatformClassLoader())) {
            return Catalogue.load(loader, List.of()).models();
        }
    }
}
