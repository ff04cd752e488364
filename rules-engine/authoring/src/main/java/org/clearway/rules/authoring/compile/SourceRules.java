package org.clearway.rules.authoring.compile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.internal.Catalogue;
import org.clearway.rules.engine.internal.EditionFiles;
import org.clearway.rules.engine.model.EditionModel;
import org.jspecify.annotations.Nullable;

/**
 * Rules as their sources stand, without a build: decided by the checked conditions alone, and not cross-checked. Nothing that is
 * installed is among them.
 */
public final class SourceRules {

    private SourceRules() {}

    /**
     * Rules of some editions.
     *
     * @param editions the editions, as {@link org.clearway.rules.authoring.profile.EditionReader} reads them
     * @throws ClearwayException where there is none, or one stands there twice
     */
    public static RegulatoryRules of(Collection<EditionModel> editions) {
        Map<String, byte[]> files = new TreeMap<>();
        StringBuilder index = new StringBuilder();
        for (EditionModel edition : editions) {
            String folder = "META-INF/clearway/" + edition.ruleset() + "/" + edition.edition() + "/";
            String path = folder + "edition.json";
            byte[] data = EditionJsonWriter.write(edition).getBytes(StandardCharsets.UTF_8);
            if (files.put(path, data) != null) {
                throw new ClearwayException(
                        ErrorCode.EDITION_BROKEN,
                        edition.ruleset() + "/" + edition.edition(),
                        null,
                        null,
                        "The edition is there twice.",
                        null);
            }
            files.put(
                    folder + EditionFiles.DIGESTS, EditionFiles.line(path, data).getBytes(StandardCharsets.UTF_8));
            index.append(path).append('\n');
        }
        files.put(Catalogue.INDEX, index.toString().getBytes(StandardCharsets.UTF_8));
        return RegulatoryRules.load(new Memory(files)).crossCheck(false);
    }

    /** Finds files that lie in memory, and no class. */
    private static final class Memory extends ClassLoader {
        private final Map<String, byte[]> files;

        Memory(Map<String, byte[]> files) {
            super(ClassLoader.getPlatformClassLoader());
            this.files = files;
        }

        @Override
        protected @Nullable URL findResource(String name) {
            byte[] content = files.get(name);
            try {
                return content == null ? null : new URL(null, "memory:/" + name, new Reading(content));
            } catch (MalformedURLException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        protected Enumeration<URL> findResources(String name) {
            URL found = findResource(name);
            return found == null
                    ? Collections.emptyEnumeration()
                    : Collections.enumeration(Collections.singleton(found));
        }
    }

    private static final class Reading extends URLStreamHandler {
        private final byte[] content;

        Reading(byte[] content) {
            this.content = content;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {
                    // There is nothing to connect to.
                }

                @Override
                public InputStream getInputStream() throws IOException {
                    return new ByteArrayInputStream(content);
                }
            };
        }
    }
}
