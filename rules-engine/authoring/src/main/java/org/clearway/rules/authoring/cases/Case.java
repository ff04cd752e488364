package org.clearway.rules.authoring.cases;

import java.util.List;
import org.clearway.rules.Request;
import org.jspecify.annotations.Nullable;

/**
 * A worked case: a request, what it must give, and the source that says so.
 *
 * @param file the name of its file, for messages
 * @param line the line of the file on which it begins, from 1
 * @param id its id, or its place in the file (such as {@code #3}) where it has none
 * @param title what it shows, in a sentence; empty where it has none
 * @param request the request
 * @param expected what the decision must give
 * @param decides whole names of the rules that it is the deciding example of
 * @param nearMiss whole names of the rules that it only just misses
 * @param source where the expected answer comes from; empty where it does not say
 * @param basis {@code STATED} or {@code INFERRED}; null where it does not say
 * @param note a remark for readers; null where there is none
 */
public record Case(
        String file,
        int line,
        String id,
        String title,
        Request request,
        Expectation expected,
        List<String> decides,
        List<String> nearMiss,
        String source,
        @Nullable String basis,
        @Nullable String note) {
    /** A case that keeps its own copies of the lists. */
    public Case {
        decides = List.copyOf(decides);
        nearMiss = List.copyOf(nearMiss);
    }

    /** Its file from the folder of its edition: in the folder cases, or in that of the edition from which it is taken over. */
    public String path() {
        return file.startsWith("../") ? file : "cases/" + file;
    }

    /** {@code file:line: id}, as messages name it and editors link it. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + id;
    }
}
