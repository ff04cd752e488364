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

    private static final String NOT_WHOLE = "The digests are not whole.";

    private final ClassLoader loader;
    private final String data;

    /** The path of the digests. */
    private final String listed;

    private EditionFiles(ClassLoader loader, String data) {
        this.loader = loader;
        this.data = data;
        listed = data.substring(0, data.lastIndexOf('/') + 1) + DIGESTS;
    }

    /** The line of a file among the digests. */
    public static String line(String path, byte[] content) {
        return digest(content) + "  " + path + "\n";
    }

    /** The files of the edition whose data lie at a path. */
    static EditionFiles of(ClassLoader loader, String data) {
        return new EditionFiles(loader, data);
    }

    /** What the build wrote of the digests. Read again by who applies the compiled rules, rather than kept by all others. */
    private String listed() {
        return new String(content(loader, listed), StandardCharsets.UTF_8);
    }

    /** The digest of each file, by its path. */
    private Map<String, String> digests() {
        Map<String, String> read = new LinkedHashMap<>();
        // Split by hand, so that no other line end passes for the one that the build writes.
        String[] lines = listed().split("\n", -1);
        for (int i = 0; i < lines.length - 1; i++) {
            if (!isLine(lines[i]) || read.put(file(lines[i]), lines[i].substring(0, DIGITS)) != null) {
                throw broken(listed, "Line " + (i + 1) + " is no digest of a file.");
            }
        }
        if (!lines[lines.length - 1].isEmpty() || !read.containsKey(data)) {
            throw broken(listed, NOT_WHOLE);
        }
        return read;
    }

    /** The digest of the data alone: the other files are looked at only by who applies the compiled rules. */
    private String ofData() {
        String digests = listed();
        int at = digests.indexOf(GAP + data + "\n") - DIGITS;
        if (at < 0 || at > 0 && digests.charAt(at - 1) != '\n') {
            throw broken(listed, NOT_WHOLE);
        }
        return digests.substring(at, at + DIGITS);
    }

    /** A pattern would say it in a word, but reading with one takes a tenth of the time of a first decision. */
    private static boolean isLine(String line) {
        boolean well = line.startsWith(GAP, DIGITS) && line.length() > DIGITS + GAP.length();
        for (int i = 0; well && i < line.length(); i++) {
            char one = line.charAt(i);
            well = i < DIGITS
                    ? one >= '0' && one <= '9' || one >= 'a' && one <= 'f'
                    : i < DIGITS + GAP.length() || !Character.isWhitespace(one);
        }
        return well;
    }

    private static String file(String line) {
        return line.substring(DIGITS + GAP.length());
    }

    /**
     * The data of the edition.
     *
     * @throws ClearwayException with {@link ErrorCode#EDITION_BROKEN} where they are not those that the build wrote, or there are no
     *     digests, or they do not tell of them
     */
    byte[] data() {
        return verified(data, ofData());
    }

    /**
     * Reads every other file.
     *
     * @throws ClearwayException with {@link ErrorCode#EDITION_BROKEN} where one is missing or is not the one that the build wrote, or where
     *     the digests are not those of files
     */
    void verifyClasses() {
        digests().forEach((path, digest) -> {
            if (!path.equals(data)) {
                verified(path, digest);
            }
        });
    }

    private byte[] verified(String path, String expected) {
        byte[] content = content(loader, path);
        if (!digest(content).equals(expected)) {
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
