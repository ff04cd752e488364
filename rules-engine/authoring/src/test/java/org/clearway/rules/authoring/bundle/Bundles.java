package org.clearway.rules.authoring.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.clearway.rules.Request;
import org.clearway.rules.authoring.Fixture;
import org.clearway.rules.authoring.compile.CompiledEdition;
import org.clearway.rules.engine.Bundle;
import org.clearway.rules.engine.internal.EditionFiles;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.facts.Device;
import org.clearway.rules.facts.Facts;

/** Bundles of small editions, in a folder. */
final class Bundles {
    static final String DATA = "META-INF/clearway/gb-fixture/2026-01-01/edition.json";

    /** An active device on a day on which the fixture is in force. */
    static final Request REQUEST = Request.builder()
            .ruleset("gb-fixture")
            .asOf(LocalDate.of(2026, 6, 1))
            .facts(Facts.builder().device(Device.builder().active(true).build()).build())
            .build();

    private final Path folder;
    private final SigningKey key;
    private final Map<String, SortedMap<String, byte[]>> compiled = new TreeMap<>();

    Bundles(Path folder) throws IOException {
        this.folder = folder;
        key = SigningKey.create(folder.resolve("team.key"));
    }

    SigningKey key() {
        return key;
    }

    /** The files of an edition that gives an active device an outcome. */
    SortedMap<String, byte[]> files(EditionModel edition, String outcome) {
        return compiled.computeIfAbsent(outcome, key -> CompiledEdition.files(edition));
    }

    static EditionModel edition(Path folder, String outcome, int revision) {
        return Fixture.edition()
                .with("rules.drl", Fixture.rule("Device( active == true )").replace("III", outcome))
                .header("revision: 1", "revision: " + revision)
                .read(folder);
    }

    /** A bundle of an edition that gives an active device an outcome. */
    Path write(String outcome, int revision) {
        EditionModel edition = edition(folder, outcome, revision);
        SortedMap<String, byte[]> files = new TreeMap<>(files(edition, outcome));
        // The rules are compiled once; what differs between revisions is in the data.
        String data = new String(files.get(DATA), StandardCharsets.UTF_8)
                .replaceFirst("\"revision\":\\d+", "\"revision\":" + revision)
                .replaceFirst("\"digest\":\"[^\"]+\"", "\"digest\":\"" + edition.digest() + "\"");
        files.put(DATA, data.getBytes(StandardCharsets.UTF_8));
        files.remove(DATA.replace("edition.json", EditionFiles.DIGESTS));
        StringBuilder digests = new StringBuilder();
        files.forEach((path, content) -> digests.append(EditionFiles.line(path, content)));
        files.put(
                DATA.replace("edition.json", EditionFiles.DIGESTS),
                digests.toString().getBytes(StandardCharsets.UTF_8));
        return write(
                outcome + "-" + revision + ".jar", BundleWriter.signed(edition, files, key, List.of("A Reviewer")));
    }

    /** The files in a bundle by name. */
    static SortedMap<String, byte[]> files(Path bundle) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(bundle))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(String name, byte[] bundle) {
        try {
            return Files.write(folder.resolve(name), bundle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Bundle read(Path file) {
        return Bundle.read(file, List.of(key.publicKey()));
    }

    Bundle bundle(String outcome, int revision) {
        return read(write(outcome, revision));
    }
}
