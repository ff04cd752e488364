package org.clearway.rules.engine.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Ed25519 keys in files. */
public final class Keys {

    /** The only kind of key and signature. */
    public static final String ALGORITHM = "Ed25519";

    private static final int LONGEST = 10_000;
    private static final Pattern PEM =
            Pattern.compile("\\s*-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]*)-----END ([A-Z ]+)-----\\s*");

    private Keys() {}

    /**
     * A public key, in PEM as {@code PUBLIC KEY} (X.509).
     *
     * @throws ClearwayException with {@link ErrorCode#KEY_UNREADABLE}
     */
    public static PublicKey readPublic(Path file) {
        byte[] encoded = read(file, "PUBLIC KEY");
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw unreadable(file, "It holds no public key for " + ALGORITHM + ".", e);
        }
    }

    /**
     * What a file in PEM encodes.
     *
     * @param kind what its first line must say
     * @throws ClearwayException with {@link ErrorCode#KEY_UNREADABLE}
     */
    public static byte[] read(Path file, String kind) {
        try {
            if (Files.size(file) > LONGEST) {
                throw unreadable(file, "It is too long for a key.", null);
            }
            Matcher pem = PEM.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            if (!pem.matches() || !pem.group(1).equals(kind) || !pem.group(3).equals(kind)) {
                throw unreadable(
                        file, "It does not begin with -----BEGIN " + kind + "----- and end accordingly.", null);
            }
            return Base64.getMimeDecoder().decode(pem.group(2));
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(file, "It cannot be read: " + e + ".", e);
        }
    }

    /** How a signer is named: {@code sha256:} over the encoded key. */
    public static String fingerprint(PublicKey key) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The error of a file that is no key. */
    public static ClearwayException unreadable(Path file, String message, @Nullable Exception cause) {
        return new ClearwayException(
                ErrorCode.KEY_UNREADABLE,
                file.toString(),
                null,
                null,
                message + " " + ErrorCode.KEY_UNREADABLE.advice(),
                cause);
    }
}
