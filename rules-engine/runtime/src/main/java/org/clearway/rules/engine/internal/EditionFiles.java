package org.clearway.rules.engine.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;

/**
 * The files of one edition in a ruleset jar: its data, and the classes of its compiled rules. The build writes a digest of each, in the
 * form that {@code sha256sum -c} reads, and no file is used that has another.
 */
public final class EditionFiles {

    /** The name of the file with the digests; it lies beside the edition's data. */
    public static final String DIGESTS = "edition.sha256";

    /** The name of the file with the data. */
    static final String DATA = "edition.json";

    /** How many characters the digits of a digest are. */
    private static final int DIGITS = 64;

    /** What stands between a digest and the path of its file. */
    private static final String GAP = "  ";

    private final ClassLoader loader;
    private final String data;
    private final Map<String, String> digests;

    private EditionFiles(ClassLoader loader, String data, Map<String, String> digests) {
        this.loader = loader;
        this.data = data;
        this.digests = digests;
    }

    /** The line of a file among the digests. */
    public static String line(String path, byte[] content) {
        return digest(content) + "  " + path + "\n";
    }

    /**
     * The files of the edition whose data lie at a path.
     *
     * @throws ClearwayException with {@link ErrorCode#EDITION_BROKEN} where there are no digests, or they do not tell of the data
     */
    static EditionFiles of(ClassLoader loader, String data) {
        String path = data.substring(0, data.lastIndexOf('/') + 1) + DIGESTS;
        Map<String, String> digests = new LinkedHashMap<>();
        // Split by hand, so that no other line end passes for the one that the build writes.
        String[] lines = new String(content(loader, path), StandardCharsets.UTF_8).split("\n", -1);
        for (int i = 0; i < lines.length - 1; i++) {
            if (!isLine(lines[i]) || digests.put(file(lines[i]), lines[i].substring(0, DIGITS)) != null) {
                throw broken(path, "Line " + (i + 1) + " is no digest of a file.");
            }
        }
        if (!lines[lines.length - 1].isEmpty() || !digests.containsKey(data)) {
            throw broken(path, "The digests are not whole.");
        }
        return new EditionFiles(loader, data, digests);
    }

    /** A pattern would say it in a word, but reading with one takes a tenth of the time of a first decision. */
    private static boolean isLine(String line) {
        return line.startsWith(GAP, DIGITS)
                && line.length() > DIGITS + GAP.length()
                && line.substring(0, DIGITS)
                        .chars()
                        .allMatch(digit -> digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f')
                && file(line).chars().noneMatch(Character::isWhitespace);
    }

    private static String file(String line) {
        return line.substring(DIGITS + GAP.length());
    }

    /**
     * The data of the edition.
     *
     * @throws ClearwayException with {@link ErrorCode#EDITION_BROKEN} where they are not those that the build wrote
     */
    byte[] data() {
        return verified(data);
    }

    /**
     * Reads every other file.
     *
     * @throws ClearwayException with {@link ErrorCode#EDITION_BROKEN} where one is missing or is not the one that the build wrote
     */
    void verifyClasses() {
        digests.keySet().stream().filter(path -> !path.equals(data)).forEach(this::verified);
    }

    private byte[] verified(String path) {
        byte[] content = content(loader, path);
        if (!digest(content).equals(digests.get(path))) {
            throw broken(path, "The file is not the one that the build wrote: it has another digest.");
        }
        return content;
    }

    private static byte[] content(ClassLoader loader, String path) {
        try (InputStream stream = loader.getResourceAsStream(path)) {
            if (stream == null) {
                throw broken(path, "The file is not there.");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new ClearwayException(ErrorCode.EDITION_BROKEN, path, null, null, "The file cannot be read: " + e, e);
        }
    }

    private static ClearwayException broken(String path, String message) {
        return new ClearwayException(ErrorCode.EDITION_BROKEN, path, null, null, message, null);
    }

    /** The SHA-256 of a file in hexadecimal digits. */
    public static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
