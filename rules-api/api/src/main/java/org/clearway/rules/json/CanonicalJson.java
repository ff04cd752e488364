package org.clearway.rules.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.clearway.rules.internal.text.JsonTree;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON in the canonical form of RFC 8785: names sorted by UTF-16 code units, no white space, the least escaping, and
 * numbers as ECMAScript prints them. The names of an object may come in any order: its members are put in order, as the bytes that they
 * are by then, when it ends. Not thread-safe.
 */
final class CanonicalJson implements JsonSink {

    private static final int MOST_KEPT = 1 << 20;

    /** One that is done, with its arrays, for whoever comes next; null while somebody has it. */
    private static final AtomicReference<@Nullable CanonicalJson> IDLE = new AtomicReference<>();

    private byte[] out = new byte[1 << 13];
    private byte[] spare = new byte[1 << 10];
    private int size;

    /** The members of the objects that are open, those of the innermost last: their names and where they begin. */
    private String[] names = new String[64];

    private int[] starts = new int[64];
    private int members;

    /** Of each open object or list: the number of its first member, and whether something stands in it already. */
    private int[] first = new int[16];

    private boolean[] begun = new boolean[16];
    private int depth;
    private boolean named;

    /** An empty one for a moment; {@link #release} when it is done. */
    static CanonicalJson borrow() {
        CanonicalJson idle = IDLE.getAndSet(null);
        return idle == null ? new CanonicalJson() : idle;
    }

    /** Gives back one that was borrowed and has written a whole value. It is not used any more. */
    void release() {
        size = 0;
        if (out.length <= MOST_KEPT && spare.length <= MOST_KEPT) {
            IDLE.set(this);
        }
    }

    /** The canonical form of a value of {@link JsonTree}. */
    static String write(Object value) {
        CanonicalJson json = new CanonicalJson();
        json.value(value);
        return new String(json.out, 0, json.size, StandardCharsets.UTF_8);
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> object) {
            startObject();
            object.forEach((name, item) -> {
                name((String) name);
                value(item);
            });
            endObject();
        } else if (value instanceof List<?> list) {
            startList();
            list.forEach(this::value);
            endList();
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof Boolean truth) {
            truth(truth);
        } else if (value == JsonTree.NULL) {
            nothing();
        } else {
            number(value.toString());
        }
    }

    /** The bytes written, UTF-8. */
    byte[] bytes() {
        return Arrays.copyOf(out, size);
    }

    /** {@code sha256:} and the digest of the bytes written, in hexadecimal digits. */
    String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(out, 0, size);
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void startObject() {
        start('{');
    }

    @Override
    public void startList() {
        start('[');
    }

    private void start(char bracket) {
        separate();
        put(bracket);
        if (depth == first.length) {
            first = Arrays.copyOf(first, 2 * depth);
            begun = Arrays.copyOf(begun, 2 * depth);
        }
        first[depth] = members;
        begun[depth] = false;
        depth++;
    }

    @Override
    public void endList() {
        depth--;
        put(']');
    }

    @Override
    public void endObject() {
        depth--;
        order(first[depth]);
        members = first[depth];
        put('}');
    }

    @Override
    public void name(String name) {
        separate();
        if (members == names.length) {
            names = Arrays.copyOf(names, 2 * members);
            starts = Arrays.copyOf(starts, 2 * members);
        }
        names[members] = name;
        starts[members] = size;
        members++;
        byte[] bytes = CanonicalWord.of(name);
        copy(bytes, bytes.length);
        named = true;
    }

    @Override
    public void text(String text) {
        separate();
        room(CanonicalText.most(text));
        size = CanonicalText.write(text, out, size);
    }

    @Override
    public void shared(Object value, Runnable content) {
        separate();
        byte[] bytes = CanonicalShared.of(value);
        if (bytes == null) {
            int from = size;
            // What comes next stands where the name would have it, without another comma.
            named = true;
            content.run();
            CanonicalShared.keep(value, out, from, size);
        } else {
            copy(bytes, bytes.length);
        }
    }

    private void copy(byte[] bytes, int length) {
        room(length);
        System.arraycopy(bytes, 0, out, size, length);
        size += length;
    }

    @Override
    public void day(LocalDate day) {
        int year = day.getYear();
        if (year < 0 || year > 9999) {
            text(day.toString());
            return;
        }
        separate();
        room(12);
        put('"');
        two(year / 100);
        two(year % 100);
        put('-');
        two(day.getMonthValue());
        put('-');
        two(day.getDayOfMonth());
        put('"');
    }

    private void two(int digits) {
        put((char) ('0' + digits / 10));
        put((char) ('0' + digits % 10));
    }

    @Override
    public void word(String text) {
        separate();
        byte[] bytes = CanonicalWord.of(text);
        copy(bytes, bytes.length - 1);
    }

    @Override
    public void number(int number) {
        plain(Integer.toString(number));
    }

    @Override
    public void number(String digits) {
        plain(CanonicalNumber.of(digits));
    }

    @Override
    public void truth(boolean truth) {
        plain(truth ? "true" : "false");
    }

    @Override
    public void nothing() {
        plain("null");
    }

    /** The comma between two items or members; none between a name and its value. */
    private void separate() {
        if (named) {
            named = false;
        } else if (depth > 0) {
            if (begun[depth - 1]) {
                put(',');
            }
            begun[depth - 1] = true;
        }
    }

    private void plain(String ascii) {
        separate();
        for (int i = 0; i < ascii.length(); i++) {
            put(ascii.charAt(i));
        }
    }

    private void put(char ascii) {
        room(1);
        out[size++] = (byte) ascii;
    }

    private void room(int bytes) {
        if (out.length - size < bytes) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, size + bytes));
        }
    }

    /** Puts the members from a number on in the order of their names. */
    private void order(int from) {
        int count = members - from;
        if (count < 2) {
            return;
        }
        int[] order = CanonicalOrder.of(names, from, count);
        if (order == null) {
            return;
        }
        int begin = starts[from];
        int length = size - begin;
        if (spare.length < length) {
            spare = new byte[Math.max(2 * spare.length, length)];
        }
        int at = 0;
        for (int next : order) {
            int member = from + next;
            int end = member + 1 == members ? size : starts[member + 1] - 1;
            if (at > 0) {
                spare[at++] = ',';
            }
            System.arraycopy(out, starts[member], spare, at, end - starts[member]);
            at += end - starts[member];
        }
        System.arraycopy(spare, 0, out, begin, length);
    }
}
