package org.clearway.rules.engine.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * A bundle that was read into memory as a whole and found to be what somebody who is trusted signed. Nothing of it is parsed before its
 * signature was verified but the archive; nothing of it has run.
 *
 * @param place what errors call it
 * @param signer the fingerprint of the key that signed it
 * @param files the files of the edition by path, as they were signed
 */
public record BundleFile(String place, String signer, BundleManifest manifest, Map<String, byte[]> files) {

    private static final Pattern SIGNED = Pattern.compile("(sha256:[0-9a-f]{64}) ([A-Za-z0-9+/]{86}==)\n");

    public BundleFile {
        files = Map.copyOf(files);
    }

    /** The text of the signature of a bundle. */
    public static String signature(String signer, byte[] signature) {
        return signer + " " + Base64.getEncoder().encodeToString(signature) + "\n";
    }

    /**
     * Reads a bundle and verifies it.
     *
     * @throws ClearwayException with one of the codes whose names begin with {@code BUNDLE_}
     */
    public static BundleFile read(Path file, Collection<PublicKey> trusted) {
        try {
            if (Files.size(file) > BundleArchive.MOST_BYTES) {
                throw refused(
                        ErrorCode.BUNDLE_UNREADABLE,
                        file.toString(),
                        Files.size(file),
                        "It is larger than " + BundleArchive.MOST_BYTES + " bytes.");
            }
            return verified(Files.readAllBytes(file), file.toString(), trusted);
        } catch (IOException e) {
            throw new ClearwayException(
                    ErrorCode.BUNDLE_UNREADABLE,
                    file.toString(),
                    null,
                    null,
                    "It cannot be read: " + e + ". " + ErrorCode.BUNDLE_UNREADABLE.advice(),
                    e);
        }
    }

    private static BundleFile verified(byte[] archive, String place, Collection<PublicKey> trusted) {
        SortedMap<String, byte[]> files = BundleArchive.read(archive, place);
        byte[] json = files.remove(BundleManifest.PATH);
        byte[] signature = files.remove(BundleManifest.SIGNATURE);
        if (json == null || signature == null) {
            throw refused(
                    ErrorCode.BUNDLE_UNREADABLE,
                    place,
                    null,
                    "It has no " + (json == null ? BundleManifest.PATH : BundleManifest.SIGNATURE) + ".");
        }
        String signer = signer(json, signature, place, trusted);
        BundleManifest manifest;
        try {
            manifest = BundleManifest.read(json);
        } catch (RuntimeException e) {
            throw new ClearwayException(
                    ErrorCode.BUNDLE_UNREADABLE,
                    place + "!/" + BundleManifest.PATH,
                    null,
                    null,
                    "What was signed cannot be read: " + e.getMessage() + ". " + ErrorCode.BUNDLE_UNREADABLE.advice(),
                    e);
        }
        BundleFile bundle = new BundleFile(place, signer, manifest, files);
        bundle.checkFiles();
        files.put(BundleManifest.PATH, json);
        files.put(BundleManifest.SIGNATURE, signature);
        BundleArchive.checkLayout(archive, files, place);
        return bundle;
    }

    /** Who signed the manifest, a trusted one; refuses every other. */
    private static String signer(byte[] json, byte[] signature, String place, Collection<PublicKey> trusted) {
        String at = place + "!/" + BundleManifest.SIGNATURE;
        String text = new String(signature, StandardCharsets.ISO_8859_1);
        Matcher signed = SIGNED.matcher(text);
        // Some bits of the last digit encode nothing; only one text is the signature.
        if (!signed.matches()
                || !text.equals(signature(signed.group(1), Base64.getDecoder().decode(signed.group(2))))) {
            throw refused(ErrorCode.BUNDLE_SIGNATURE_WRONG, at, null, "It is no signature.");
        }
        PublicKey key = trusted.stream()
                .filter(one -> Keys.fingerprint(one).equals(signed.group(1)))
                .findFirst()
                .orElseThrow(() -> refused(
                        ErrorCode.BUNDLE_SIGNER_UNKNOWN,
                        at,
                        signed.group(1),
                        "The key " + signed.group(1) + " signed it; trusted "
                                + (trusted.isEmpty()
                                        ? "is none."
                                        : "are "
                                                + String.join(
                                                        ", ",
                                                        trusted.stream()
                                                                .map(Keys::fingerprint)
                                                                .toList()) + ".")));
        if (!fits(key, json, Base64.getDecoder().decode(signed.group(2)))) {
            throw refused(
                    ErrorCode.BUNDLE_SIGNATURE_WRONG,
                    at,
                    signed.group(2),
                    "The key " + signed.group(1) + " did not sign " + BundleManifest.PATH + " as it is here.");
        }
        return signed.group(1);
    }

    private static boolean fits(PublicKey key, byte[] signed, byte[] signature) {
        try {
            Signature check = Signature.getInstance(Keys.ALGORITHM);
            check.initVerify(key);
            check.update(signed);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private void checkFiles() {
        manifest.files().keySet().forEach(path -> {
            if (!files.containsKey(path)) {
                throw refused(ErrorCode.BUNDLE_FILE_MISSING, place, path, "The file " + path + " is missing.");
            }
        });
        files.forEach((path, content) -> {
            String at = place + "!/" + path;
            String signed = manifest.files().get(path);
            if (signed == null || !manifest.mayHold(path)) {
                throw refused(
                        ErrorCode.BUNDLE_FILE_EXTRA,
                        at,
                        path,
                        signed == null ? "Nobody signed this file." : "No edition has such a file.");
            }
            String digest = EditionFiles.digest(content);
            if (!digest.equals(signed)) {
                throw refused(
                        ErrorCode.BUNDLE_FILE_CHANGED,
                        at,
                        digest,
                        "The file has the SHA-256 " + digest + "; signed was one with " + signed + ".");
            }
        });
    }

    private static ClearwayException refused(ErrorCode code, String at, @Nullable Object value, String message) {
        return new ClearwayException(code, at, value, null, message + " " + code.advice(), null);
    }
}
