package org.clearway.rules.authoring.profile;

import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.authoring.Problem;

/** A text put together from pieces of others; it knows where each of them stands. */
final class SourceText {
    private final StringBuilder text = new StringBuilder();
    private final List<Source.Piece> pieces = new ArrayList<>();

    /** Adds a piece of another text. */
    void add(Source origin, int from, int to) {
        if (from < to) {
            pieces.add(new Source.Piece(text.length(), origin, from, to - from));
            text.append(origin.text(), from, to);
        }
    }

    /** Adds what stands nowhere in these words, but is there because of a place in another text. */
    void add(Source origin, int at, String words) {
        pieces.add(new Source.Piece(text.length(), origin, at, 0));
        text.append(words);
    }

    /** Ends the line, where it has not ended. */
    void line(Source origin, int at) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            add(origin, at, "\n");
        }
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    Source source(String name, List<Problem> problems) {
        return new Source(name, text.toString(), problems, List.copyOf(pieces));
    }
}
