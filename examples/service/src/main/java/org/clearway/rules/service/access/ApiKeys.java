package org.clearway.rules.service.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.clearway.rules.service.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The keys that are accepted, of which only hashes are kept. Where the settings name none, one is made at the first start: it is shown once
 * and its hash stands in the folder of data, in a file that only its owner can read.
 */
@Component
class ApiKeys {

    static final String FILE = "api-key.sha256";

    private static final String HASHED = "sha256:";
    private static final int BYTES = 32;
    private static final int SHORTEST = 16;
    private static final int NAME = 8;

    private final List<byte[]> hashes = new ArrayList<>();
    private final Path file;
    private final @Nullable String made;

    ApiKeys(Settings settings) {
        file = settings.data().resolve(FILE);
        for (String key : settings.keys().accepted()) {
            hashes.add(key.startsWith(HASHED) ? unhex(key, "the setting clearway.keys.accepted") : hash(checked(key)));
        }
        made = hashes.isEmpty() && settings.keys().required() ? own() : null;
    }

    /** The key that this start has made, to be shown once; null where it made none. */
    @Nullable
    String made() {
        return made;
    }

    /** The name of who has this key, made from its hash; null where it is not accepted. Takes as long for any wrong key. */
    @Nullable
    String holder(String key) {
        byte[] asked = hash(key);
        byte[] found = null;
        for (byte[] hash : hashes) {
            if (MessageDigest.isEqual(hash, asked)) {
                found = hash;
            }
        }
        return found == null ? null : "key-" + HexFormat.of().formatHex(found).substring(0, NAME);
    }

    /** Keeps the hash of the key that this start has made: done where the key is shown, so that none is kept that nobody saw. */
    void keep(String key) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent(), owners("rwx------"));
            Files.createFile(file, owners("rw-------"));
            Files.writeString(file, HASHED + HexFormat.of().formatHex(hash(key)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The key cannot be kept in " + file + "; see the setting clearway.data", e);
        }
    }

    /** The key that an earlier start has made, or a new one, which is told. */
    private @Nullable String own() {
        if (Files.exists(file)) {
            try {
                hashes.add(unhex(Files.readString(file).strip(), file.toString()));
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException("The hash of the key cannot be read from " + file, e);
            }
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        hashes.add(hash(key));
        return key;
    }

    private static FileAttribute<?>[] owners(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static String checked(String key) {
        if (key.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "A key of the setting clearway.keys.accepted has fewer than " + SHORTEST + " characters");
        }
        return key;
    }

    private static byte[] unhex(String hashed, String place) {
        try {
            byte[] hash = HexFormat.of().parseHex(hashed.substring(HASHED.length()));
            if (hashed.startsWith(HASHED) && hash.length == BYTES) {
                return hash;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // Told below.
        }
        throw new IllegalArgumentException(place + " holds no hash of a key (sha256: and 64 hexadecimal digits)");
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
