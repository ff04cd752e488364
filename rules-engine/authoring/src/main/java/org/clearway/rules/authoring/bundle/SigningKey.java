package org.clearway.rules.authoring.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.engine.internal.Keys;

/**
 * A pair of Ed25519 keys, by which bundles are signed. The private key lies in a file of its own (PKCS#8, PEM), the public one beside it
 * in a file of the same name with {@code .pub} after it (X.509, PEM): that one is handed to whoever is to load the bundles.
 */
public final class SigningKey {
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    private SigningKey(PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /**
     * Makes a pair of keys and writes both files; the private one can be read by its owner only, where the file system knows such a thing.
     *
     * @param file for the private key
     * @throws IOException where a file cannot be written, or is there already
     */
    public static SigningKey create(Path file) throws IOException {
        KeyPair pair;
        try {
            pair = KeyPairGenerator.getInstance(Keys.ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + Keys.ALGORITHM, e);
        }
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner = {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))};
        Files.createFile(file, posix ? owner : new FileAttribute<?>[0]);
        Files.writeString(file, pem(PRIVATE, pair.getPrivate().getEncoded()));
        Files.writeString(publicFile(file), pem(PUBLIC, pair.getPublic().getEncoded()), StandardOpenOption.CREATE_NEW);
        return new SigningKey(pair.getPrivate(), pair.getPublic());
    }

    /**
     * Reads a private key and the public one beside it.
     *
     * @throws ClearwayException with {@link ErrorCode#KEY_UNREADABLE} where one is none, or they do not belong together
     */
    public static SigningKey read(Path file) {
        PublicKey publicKey = Keys.readPublic(publicFile(file));
        try {
            PrivateKey privateKey = KeyFactory.getInstance(Keys.ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Keys.read(file, PRIVATE)));
            SigningKey key = new SigningKey(privateKey, publicKey);
            byte[] text = "a text to sign".getBytes(StandardCharsets.UTF_8);
            Signature check = Signature.getInstance(Keys.ALGORITHM);
            check.initVerify(publicKey);
            check.update(text);
            if (!check.verify(key.sign(text))) {
                throw Keys.unreadable(
                        file, "The public key beside it, " + publicFile(file) + ", is another one's.", null);
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw Keys.unreadable(file, "It holds no private key for " + Keys.ALGORITHM + ".", e);
        }
    }

    /** Where the public key of a private one lies. */
    public static Path publicFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".pub");
    }

    private static String pem(String kind, byte[] encoded) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
    }

    /** The public key. */
    public PublicKey publicKey() {
        return publicKey;
    }

    /** How errors and bundles name the key: {@code sha256:} over the encoded public key. */
    public String fingerprint() {
        return Keys.fingerprint(publicKey);
    }

    /** Signs a text; the same text has the same signature. */
    byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance(Keys.ALGORITHM);
            signature.initSign(privateKey);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + Keys.ALGORITHM, e);
        }
    }
}
