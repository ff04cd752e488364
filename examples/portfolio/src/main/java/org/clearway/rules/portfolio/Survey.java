package org.clearway.rules.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What a first look at a stretch of a file finds, without knowing whether it begins within quotes: both ways are counted, and which one is right
 * shows when the stretches before it are known. So stretches are looked at by many at once.
 *
 * @param file the file
 * @param start offset of its first byte
 * @param end offset after its last byte
 * @param digest SHA-256 of its bytes
 * @param lines how many line breaks it has
 * @param flips whether it has an odd number of quotes
 * @param outside its rows where it begins outside of quotes
 * @param inside its rows where it begins within quotes
 */
record Survey(String file, long start, long end, String digest, long lines, boolean flips, Rows outside, Rows inside)
        implements Serializable {

    /**
     * Rows that end in a stretch.
     *
     * @param ends how many end
     * @param filled how many of them but the first are not blank
     * @param before whether there is anything before the first end
     * @param after whether there is anything after the last end
     */
    record Rows(long ends, long filled, boolean before, boolean after) implements Serializable {}

    /** What a whole input has: its chunks, and how many rows are not blank. */
    record Whole(List<Chunk> chunks, long rows) {}

    /** Looks at a stretch. */
    static Survey of(String file, long start, long end, InputStream in, boolean quotes) throws IOException {
        MessageDigest digest = sha256();
        Counter outside = new Counter();
        Counter inside = new Counter();
        boolean quoted = false;
        long lines = 0;
        byte[] buffer = new byte[1 << 16];
        for (long left = end - start; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException(file + " became shorter while it was read");
            }
            digest.update(buffer, 0, read);
            left -= read;
            for (int i = 0; i < read; i++) {
                byte one = buffer[i];
                if (one == '\n') {
                    lines++;
                    (quoted ? inside : outside).end();
                } else {
                    quoted ^= quotes && one == '"';
                    if (!isBlank(one)) {
                        outside.open = true;
                        inside.open = true;
                    }
                }
            }
        }
        return new Survey(
                file,
                start,
                end,
                HexFormat.of().formatHex(digest.digest()),
                lines,
                quoted,
                outside.rows(),
                inside.rows());
    }

    /** Puts stretches together, which follow each other file by file. */
    static Whole whole(List<Survey> surveys) {
        List<Chunk> chunks = new ArrayList<>();
        long rows = 0;
        boolean quoted = false;
        boolean open = false;
        long line = 0;
        for (Survey survey : surveys) {
            if (survey.start == 0) {
                rows += open ? 1 : 0;
                quoted = false;
                open = false;
                line = 0;
            }
            chunks.add(new Chunk(survey.file, survey.start, survey.end, quoted, line));
            Rows here = quoted ? survey.inside : survey.outside;
            if (here.ends > 0) {
                rows += here.filled + (open || here.before ? 1 : 0);
                open = here.after;
            } else {
                open |= here.before;
            }
            quoted ^= survey.flips;
            line += survey.lines;
        }
        return new Whole(chunks, rows + (open ? 1 : 0));
    }

    static boolean isBlank(int one) {
        return one == ' ' || one == '\t' || one == '\r';
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Counter {
        private long ends;
        private long filled;
        private boolean before;
        private boolean open;

        void end() {
            if (ends == 0) {
                before = open;
            } else if (open) {
                filled++;
            }
            ends++;
            open = false;
        }

        Rows rows() {
            return new Rows(ends, filled, ends == 0 ? open : before, open);
        }
    }
}
