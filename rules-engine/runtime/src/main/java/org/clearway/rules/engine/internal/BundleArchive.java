package org.clearway.rules.engine.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The archive of a bundle: a jar in one layout only, so that the same files are the same bytes whichever Java writes them, and a byte
 * that belongs to no file cannot be changed unnoticed. Files are sorted by name, not compressed, and all from the same moment.
 */
public final class BundleArchive {

    /** Far more than an edition has. */
    static final int MOST_BYTES = 64 << 20;

    private static final int MOST_FILES = 20_000;
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int DIRECTORY_HEADER = 0x02014b50;
    private static final int END = 0x06054b50;

    /** A name is in UTF-8. */
    private static final short UTF_8 = 1 << 11;

    /** What reads the file must know no more than version 1.0 of the format. */
    private static final short VERSION = 10;

    /** The first day that the format can tell, 1 January 1980: year 0, month 1, day 1. */
    private static final short DAY = 1 << 5 | 1;

    private BundleArchive() {}

    /** The bytes of an archive. */
    public static byte[] write(SortedMap<String, byte[]> files) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        files.forEach((path, content) -> {
            byte[] name = path.getBytes(StandardCharsets.UTF_8);
            ByteBuffer header = buffer(46).putInt(DIRECTORY_HEADER).putShort(VERSION);
            described(header, name, content);
            // No comment, first disk, no attributes; then where the file begins.
            header.putInt(0).putInt(0).putShort((short) 0).putInt(archive.size());
            directory.writeBytes(header.array());
            directory.writeBytes(name);
            ByteBuffer local = buffer(30).putInt(LOCAL_HEADER);
            described(local, name, content);
            archive.writeBytes(local.array());
            archive.writeBytes(name);
            archive.writeBytes(content);
        });
        ByteBuffer end = buffer(22).putInt(END).putInt(0);
        end.putShort((short) files.size()).putShort((short) files.size());
        end.putInt(directory.size()).putInt(archive.size()).putShort((short) 0);
        archive.writeBytes(directory.toByteArray());
        archive.writeBytes(end.array());
        return archive.toByteArray();
    }

    /** What both headers of a file say of it. */
    private static void described(ByteBuffer header, byte[] name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        header.putShort(VERSION).putShort(UTF_8).putShort((short) ZipEntry.STORED);
        header.putShort((short) 0).putShort(DAY).putInt((int) sum.getValue());
        header.putInt(content.length).putInt(content.length);
        header.putShort((short) name.length).putShort((short) 0);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The files of an archive, whatever its layout.
     *
     * @param place what errors call it
     * @throws ClearwayException with {@link ErrorCode#BUNDLE_UNREADABLE} where it is none, and {@link ErrorCode#BUNDLE_FILE_CHANGED}
     *     where one of its files cannot be read
     */
    static SortedMap<String, byte[]> read(byte[] archive, String place) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        long bytes = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = content(zip, place + "!/" + entry.getName(), MOST_BYTES - bytes);
                bytes += content.length;
                if (files.put(entry.getName(), content) != null || files.size() > MOST_FILES) {
                    throw unreadable(
                            place,
                            entry.getName(),
                            "The file " + entry.getName() + " is there twice, or one too many.");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(place, null, "It is no jar that can be read: " + e.getMessage() + ".");
        }
        return files;
    }

    private static byte[] content(InputStream zip, String place, long most) {
        try {
            byte[] content = zip.readNBytes((int) most + 1);
            if (content.length > most) {
                throw unreadable(place, null, "The files of the bundle are larger than " + MOST_BYTES + " bytes.");
            }
            return content;
        } catch (IOException e) {
            throw new ClearwayException(
                    ErrorCode.BUNDLE_FILE_CHANGED,
                    place,
                    null,
                    null,
                    "The file cannot be read: " + e.getMessage() + ". " + ErrorCode.BUNDLE_FILE_CHANGED.advice(),
                    e);
        }
    }

    /**
     * Holds an archive against the only layout there is.
     *
     * @throws ClearwayException with {@link ErrorCode#BUNDLE_UNREADABLE} and the first byte that differs
     */
    static void checkLayout(byte[] archive, Map<String, byte[]> files, String place) {
        int at = Arrays.mismatch(archive, write(new TreeMap<>(files)));
        if (at >= 0) {
            throw unreadable(place, at, "It is not laid out as a bundle is, from byte " + at + " on.");
        }
    }

    private static ClearwayException unreadable(String place, @Nullable Object value, String message) {
        return new ClearwayException(
                ErrorCode.BUNDLE_UNREADABLE,
                place,
                value,
                null,
                message + " " + ErrorCode.BUNDLE_UNREADABLE.advice(),
                null);
    }
}
