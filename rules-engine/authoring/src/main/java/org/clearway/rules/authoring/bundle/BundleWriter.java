package org.clearway.rules.authoring.bundle;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.compile.CompiledEdition;
import org.clearway.rules.authoring.profile.EditionReader;
import org.clearway.rules.engine.internal.BundleArchive;
import org.clearway.rules.engine.internal.BundleFile;
import org.clearway.rules.engine.internal.BundleManifest;
import org.clearway.rules.engine.internal.EditionFiles;
import org.clearway.rules.engine.model.EditionModel;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes bundles: the same edition, reviewers and key give the same bytes. */
public final class BundleWriter {

    private BundleWriter() {}

    /**
     * Checks and compiles an edition, and signs it.
     *
     * @param folder of the edition
     * @param reviewers who reviewed it, by name; may be empty
     * @return the bytes of the bundle
     * @throws AuthoringException where the edition is refused
     */
    public static byte[] write(Path folder, SigningKey key, List<String> reviewers) {
        return write(EditionReader.read(folder), key, reviewers);
    }

    /** The same of an edition that was read. */
    public static byte[] write(EditionModel edition, SigningKey key, List<String> reviewers) {
        return signed(edition, CompiledEdition.files(edition), key, reviewers);
    }

    /** Signs the files of an edition. */
    static byte[] signed(
            EditionModel edition, SortedMap<String, byte[]> compiled, SigningKey key, List<String> reviewers) {
        SortedMap<String, byte[]> files = new TreeMap<>(compiled);
        Map<String, String> digests = new TreeMap<>();
        files.forEach((path, content) -> digests.put(path, EditionFiles.digest(content)));
        byte[] manifest = json(new BundleManifest(
                        edition.ruleset(),
                        edition.edition(),
                        edition.revision(),
                        edition.digest(),
                        edition.standing().name(),
                        edition.published(),
                        edition.effectiveFrom(),
                        edition.effectiveTo(),
                        edition.reviewed(),
                        edition.owner(),
                        reviewers,
                        digests))
                .getBytes(StandardCharsets.UTF_8);
        files.put(BundleManifest.PATH, manifest);
        files.put(
                BundleManifest.SIGNATURE,
                BundleFile.signature(key.fingerprint(), key.sign(manifest)).getBytes(StandardCharsets.UTF_8));
        return BundleArchive.write(files);
    }

    private static String json(BundleManifest manifest) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("bundle", BundleManifest.FORMAT);
            json.writeStringProperty("ruleset", manifest.ruleset());
            json.writeStringProperty("edition", manifest.edition());
            json.writeNumberProperty("revision", manifest.revision());
            json.writeStringProperty("digest", manifest.digest());
            json.writeStringProperty("standing", manifest.standing());
            day(json, "published", manifest.published());
            day(json, "effectiveFrom", manifest.effectiveFrom());
            day(json, "effectiveTo", manifest.effectiveTo());
            day(json, "reviewed", manifest.reviewed());
            json.writeStringProperty("owner", manifest.owner());
            json.writeArrayPropertyStart("reviewers");
            manifest.reviewers().forEach(json::writeString);
            json.writeEndArray();
            json.writeObjectPropertyStart("files");
            manifest.files().forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void day(JsonGenerator json, String name, @Nullable LocalDate day) {
        if (day != null) {
            json.writeStringProperty(name, day.toString());
        }
    }
}
