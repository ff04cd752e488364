package org.clearway.rules.json;

import java.io.InputStream;
import java.io.Reader;
import org.clearway.rules.Request;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes requests. Thread-safe.
 *
 * <p>A request has at most 1 MiB, nests at most 8 deep, and has texts of at most 10,000 characters and lists of at most 64
 * items. Absent and null mean the same: not known.
 */
public final class RequestJson {

    static final JsonInput INPUT = new JsonInput(1 << 20);

    private RequestJson() {}

    /**
     * Reads one request.
     *
     * @param json the JSON text
     * @return the request
     * @throws org.clearway.rules.RequestException where it is not a readable request, and nothing else whatever the text
     */
    public static Request read(String json) {
        return RequestReader.read(INPUT.text(json));
    }

    /**
     * Reads one request.
     *
     * @param utf8 the JSON text in UTF-8, without a byte order mark
     * @return the request
     * @throws org.clearway.rules.RequestException where it is not a readable request, and nothing else whatever the bytes
     */
    public static Request read(byte[] utf8) {
        return RequestReader.read(INPUT.text(utf8));
    }

    /**
     * Reads one request, to the end of the reader, which stays open.
     *
     * @param json gives the JSON text
     * @return the request
     * @throws org.clearway.rules.RequestException where it is not a readable request
     * @throws java.io.UncheckedIOException where the reader fails
     */
    public static Request read(Reader json) {
        return RequestReader.read(INPUT.text(json));
    }

    /**
     * Reads one request, to the end of the stream, which stays open.
     *
     * @param utf8 gives the JSON text in UTF-8, without a byte order mark
     * @return the request
     * @throws org.clearway.rules.RequestException where it is not a readable request
     * @throws java.io.UncheckedIOException where the stream fails
     */
    public static Request read(InputStream utf8) {
        return RequestReader.read(INPUT.text(utf8));
    }

    /**
     * Writes a request on one line. Fields and facts stand in the order of the contract and the vocabulary; facts that are not
     * known are left out.
     *
     * @param request the request
     * @return the JSON text
     * @throws org.clearway.rules.RequestException {@code NUMBER_OUT_OF_RANGE} where a decimal has more digits than JSON can
     *     carry exactly
     */
    public static String write(Request request) {
        return JsonOutput.text(out -> RequestWriter.write(request, out, true));
    }

    /**
     * Writes a request on one line, without a line end.
     *
     * @param request the request
     * @param to where to write
     * @throws java.io.UncheckedIOException where {@code to} fails
     */
    public static void write(Request request, Appendable to) {
        JsonOutput.append(write(request), to);
    }

    /**
     * The id of a request, also where the rest of it cannot be read.
     *
     * @param json the JSON text
     * @return null where it has none or it cannot be found
     */
    public static @Nullable String id(String json) {
        return RequestReader.id(json);
    }
}
