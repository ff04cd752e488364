package org.clearway.rules.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes the text of a request: its structure, piece by piece, or any of its bytes. */
final class TextChange {

    /** What breaks readers. */
    private static final List<String> HOSTILE = List.of(
            "\\ud800",
            "\\u0000",
            "\\u001b]0;x\\u0007",
            "\\u202e",
            "\u001b[31m",
            "\u0007",
            "\u0000",
            "\uFEFF",
            "1e999999999",
            "100e2147483647",
            "-0.0",
            "99999999999999999999",
            "NaN",
            "0x10",
            "[[[[[[[[[",
            "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}}",
            "null",
            "true",
            "\"\"",
            "[]",
            "{}",
            "/*x*/",
            "'x'",
            "+999999999-12-31",
            "0000-01-01",
            "9999-12-31",
            "2026-02-30",
            "__proto__",
            "java.lang.Runtime");

    private final Random random;

    TextChange(Random random) {
        this.random = random;
    }

    /** One to three pieces of the text removed, repeated, exchanged or replaced. */
    byte[] structure(byte[] json) {
        List<String> pieces = pieces(new String(json, StandardCharsets.UTF_8));
        for (int left = 1 + random.nextInt(3); left > 0 && pieces.size() > 1; left--) {
            int at = random.nextInt(pieces.size());
            int other = random.nextInt(pieces.size());
            switch (random.nextInt(8)) {
                case 0 -> pieces.remove(at);
                case 1 -> pieces.addAll(at, List.copyOf(pieces.subList(Math.min(at, other), Math.max(at, other))));
                case 2, 3 -> pieces.set(word(pieces, at), HOSTILE.get(random.nextInt(HOSTILE.size())));
                default -> pieces.set(word(pieces, at), pieces.get(word(pieces, other)));
            }
        }
        return String.join("", pieces).getBytes(StandardCharsets.UTF_8);
    }

    /** The first name or value from there on, in a circle. */
    private static int word(List<String> pieces, int from) {
        for (int i = 0; i < pieces.size(); i++) {
            int at = (from + i) % pieces.size();
            if (pieces.get(at).length() > 1) {
                return at;
            }
        }
        return from;
    }

    /** A few bytes changed, cut out, repeated, or something hostile put between them. */
    byte[] bytes(byte[] json) {
        byte[] changed = json;
        for (int left = 1 + random.nextInt(4); left > 0 && changed.length > 1; left--) {
            int at = random.nextInt(changed.length);
            int end = Math.min(changed.length, at + 1 + random.nextInt(8));
            switch (random.nextInt(5)) {
                case 0 -> {
                    changed = changed.clone();
                    changed[at] ^= (byte) (1 << random.nextInt(8));
                }
                case 1 -> changed = with(changed, at, end, new byte[0]);
                case 2 -> changed = with(changed, at, at, Arrays.copyOfRange(changed, at, end));
                case 3 -> changed = with(changed, at, at, new byte[] {(byte) random.nextInt(256)});
                default ->
                    changed = with(
                            changed,
                            at,
                            at,
                            HOSTILE.get(random.nextInt(HOSTILE.size())).getBytes(StandardCharsets.UTF_8));
            }
        }
        return changed;
    }

    private static byte[] with(byte[] text, int from, int to, byte[] instead) {
        ByteArrayOutputStream with = new ByteArrayOutputStream(text.length + instead.length);
        with.write(text, 0, from);
        with.writeBytes(instead);
        with.write(text, to, text.length - to);
        return with.toByteArray();
    }

    /** The names, values and signs of a JSON text. */
    private static List<String> pieces(String json) {
        List<String> pieces = new ArrayList<>();
        int at = 0;
        while (at < json.length()) {
            int end = at + 1;
            if (json.charAt(at) == '"') {
                end = Math.min(json.length(), json.indexOf('"', at + 1) + 1);
                end = end == 0 ? json.length() : end;
            } else {
                while (end < json.length()
                        && Character.isLetterOrDigit(json.charAt(at))
                        && Character.isLetterOrDigit(json.charAt(end))) {
                    end++;
                }
            }
            pieces.add(json.substring(at, end));
            at = end;
        }
        return pieces;
    }
}
