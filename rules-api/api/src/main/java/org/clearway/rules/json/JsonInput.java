package org.clearway.rules.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.RequestException;

/** Turns what a caller hands in into text, within the size limit. */
final class JsonInput {

    private final int limit;

    JsonInput(int limit) {
        this.limit = limit;
    }

    String text(String text) {
        if (text.length() > limit) {
            throw tooLarge();
        }
        if (text.startsWith("\uFEFF")) {
            throw malformed("the text starts with a byte order mark; leave it out");
        }
        return text;
    }

    String text(byte[] bytes) {
        if (bytes.length > limit) {
            throw tooLarge();
        }
        try {
            return text(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw malformed("the bytes are not UTF-8; encode the request as UTF-8");
        }
    }

    String text(InputStream in) {
        try {
            return text(in.readNBytes(limit + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(Reader in) {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        try {
            int count = in.read(buffer);
            while (count >= 0) {
                text.append(buffer, 0, count);
                if (text.length() > limit) {
                    throw tooLarge();
                }
                count = in.read(buffer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text(text.toString());
    }

    private RequestException tooLarge() {
        return new RequestException(
                ErrorCode.JSON_TOO_LARGE, "", null, null, "the text is longer than the " + limit + " bytes allowed");
    }

    private static RequestException malformed(String message) {
        return new RequestException(ErrorCode.JSON_MALFORMED, "", null, null, message);
    }
}
