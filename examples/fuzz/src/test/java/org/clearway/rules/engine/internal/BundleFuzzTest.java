package org.clearway.rules.engine.internal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clearway.rules.Request;
import org.clearway.rules.engine.Bundle;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.fuzz.InputFile;
import org.clearway.rules.fuzz.Readings;
import org.clearway.rules.fuzz.WarmRules;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Bytes as bundles. The first says what they are: the manifest or the data of a bundle that is signed as it should be, so that they are read behind
 * the signature; else a whole file, of which no other is accepted than the one that was signed.
 */
class BundleFuzzTest {

    @RegisterExtension
    static final Readings READINGS = new Readings("bundles", 10_000, 256);

    private static final Path FILE = Path.of("target", "fuzzing", "bundle.jar");
    private static final RegulatoryRules RULES = WarmRules.load();
    private static final byte[] SIGNED = resource("signed.jar");
    private static final PublicKey SIGNER = Bundle.key(file("signer.pub"));
    private static final SortedMap<String, byte[]> FILES = BundleArchive.read(SIGNED, "signed.jar");
    private static final BundleManifest MANIFEST =
            BundleManifest.read(Objects.requireNonNull(FILES.get(BundleManifest.PATH)));
    private static final KeyPair KEY = key();

    @FuzzTest
    void isLoadedOrRefused(byte[] input) throws IOException {
        byte[] rest = input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length);
        switch (input.length == 0 ? 0 : input[0]) {
            case 'm' -> load(input, signed(new TreeMap<>(FILES), rest));
            case 'e' -> load(input, withData(rest));
            default -> {
                InputFile.write(FILE, input);
                READINGS.of(input, () -> {
                    Bundle.read(FILE, Set.of(SIGNER));
                    if (!Arrays.equals(input, SIGNED)) {
                        throw new IllegalStateException("A file was accepted that nobody signed");
                    }
                });
            }
        }
    }

    /** Reads a bundle behind its signature, and decides by it. */
    private static void load(byte[] input, byte[] archive) throws IOException {
        InputFile.write(FILE, archive);
        READINGS.of(input, () -> {
            Bundle bundle = Bundle.read(FILE, Set.of(KEY.getPublic()));
            RULES.with(List.of(bundle))
                    .decide(Request.builder()
                            .ruleset(bundle.ruleset())
                            .asOf(LocalDate.of(2026, 11, 22))
                            .build());
        });
    }

    /** The bundle with other data, the digests of which are right. */
    private static byte[] withData(byte[] data) {
        SortedMap<String, byte[]> files = new TreeMap<>(FILES);
        files.put(MANIFEST.data(), data);
        StringBuilder digests = new StringBuilder();
        String manifest = new String(files.get(BundleManifest.PATH), StandardCharsets.UTF_8);
        String listed = MANIFEST.data().replace("edition.json", EditionFiles.DIGESTS);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!Set.of(BundleManifest.PATH, BundleManifest.SIGNATURE, listed).contains(file.getKey())) {
                digests.append(EditionFiles.line(file.getKey(), file.getValue()));
            }
        }
        files.put(listed, digests.toString().getBytes(StandardCharsets.UTF_8));
        for (String path : List.of(MANIFEST.data(), listed)) {
            manifest = manifest.replace(
                    Objects.requireNonNull(MANIFEST.files().get(path)), EditionFiles.digest(files.get(path)));
        }
        return signed(files, manifest.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] signed(SortedMap<String, byte[]> files, byte[] manifest) {
        files.put(BundleManifest.PATH, manifest);
        files.put(
                BundleManifest.SIGNATURE,
                BundleFile.signature(Keys.fingerprint(KEY.getPublic()), signature(manifest))
                        .getBytes(StandardCharsets.UTF_8));
        return BundleArchive.write(files);
    }

    private static byte[] signature(byte[] text) {
        try {
            Signature signature = Signature.getInstance(Keys.ALGORITHM);
            signature.initSign(KEY.getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance(Keys.ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = BundleFuzzTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String name) {
        try {
            return InputFile.write(Path.of("target", "fuzzing", name), resource(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
