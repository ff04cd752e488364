package org.clearway.rules.authoring.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.engine.internal.BundleArchive;
import org.clearway.rules.engine.internal.BundleManifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever one byte of a bundle differs, it is refused. */
class BundleBytesTest {

    /** Between bytes that are changed where a file is; its headers and the directory are changed byte by byte. */
    private static final int STEP = 41;

    private static final int WHOLE = 200;

    @TempDir
    Path folder;

    @Test
    void aChangedByteIsRefusedWhereverItIs() throws IOException {
        Bundles bundles = new Bundles(folder);
        byte[] good = Files.readAllBytes(bundles.write("III", 1));
        Set<ErrorCode> codes = EnumSet.noneOf(ErrorCode.class);
        for (int at = 0; at < good.length; at += at < WHOLE || at > good.length - WHOLE ? 1 : STEP) {
            byte[] changed = good.clone();
            changed[at] ^= (byte) (1 << at % 8);
            codes.add(refusal(bundles, changed, "byte " + at));
        }
        assertThat(codes)
                .containsExactlyInAnyOrder(
                        ErrorCode.BUNDLE_UNREADABLE, ErrorCode.BUNDLE_FILE_CHANGED, ErrorCode.BUNDLE_FILE_MISSING);
    }

    /** What somebody does who knows the format, and not the key. */
    @Test
    void aChangedByteOfAFileIsRefusedAlthoughTheArchiveWasMadeToFitIt() throws IOException {
        Bundles bundles = new Bundles(folder);
        SortedMap<String, byte[]> files = Bundles.files(bundles.write("III", 1));
        Set<ErrorCode> codes = EnumSet.noneOf(ErrorCode.class);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            boolean signature = file.getKey().equals(BundleManifest.SIGNATURE);
            for (int at = 0; at < file.getValue().length; at += signature ? 1 : 97) {
                for (int bit = 0; bit < (signature ? 8 : 1); bit++) {
                    SortedMap<String, byte[]> changed = new TreeMap<>(files);
                    byte[] bytes = file.getValue().clone();
                    bytes[at] ^= (byte) (1 << bit);
                    changed.put(file.getKey(), bytes);
                    codes.add(refusal(bundles, BundleArchive.write(changed), file.getKey() + ", byte " + at));
                }
            }
        }
        assertThat(codes)
                .containsExactlyInAnyOrder(
                        ErrorCode.BUNDLE_SIGNATURE_WRONG,
                        ErrorCode.BUNDLE_SIGNER_UNKNOWN,
                        ErrorCode.BUNDLE_FILE_CHANGED);
    }

    @Test
    void aBundleThatWasCutOrMadeLongerIsRefused() throws IOException {
        Bundles bundles = new Bundles(folder);
        byte[] good = Files.readAllBytes(bundles.write("III", 1));
        for (int length = 0; length < good.length; length += 211) {
            refusal(bundles, Arrays.copyOf(good, length), "cut at " + length);
        }
        refusal(bundles, Arrays.copyOf(good, good.length - 1), "one byte less");
        refusal(bundles, Arrays.copyOf(good, good.length + 1), "one byte more");
    }

    private static ErrorCode refusal(Bundles bundles, byte[] bytes, String what) {
        Path file = bundles.write("changed.jar", bytes);
        try {
            bundles.read(file);
        } catch (ClearwayException e) {
            assertThat(e.code().name()).as(what).startsWith("BUNDLE_");
            return e.code();
        }
        throw new AssertionError("Read, although changed: " + what);
    }
}
