package org.clearway.rules.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.clearway.rules.cli.InputLines.Line;
import org.jspecify.annotations.Nullable;

/**
 * The requests of an input: one a line, or the whole input where it is a single object over several lines.
 *
 * <p>Only an input whose first line opens an object that it does not close can be such an object. It is then read on,
 * up to the length a line may have, until the object closes. Where something follows it, each line is a request after
 * all.
 */
final class Requests {

    private final InputLines lines;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private boolean begun;

    Requests(InputLines lines) {
        this.lines = lines;
    }

    /** The next request; null at the end. */
    @Nullable
    Line next() throws IOException {
        if (!begun) {
            begun = true;
            ahead.addAll(beginning());
        }
        Line line = ahead.poll();
        return line == null ? lines.next() : line;
    }

    /** Whether a further request would have to be waited for. */
    boolean wouldWait() throws IOException {
        return ahead.isEmpty() && lines.wouldWait();
    }

    private List<Line> beginning() throws IOException {
        List<Line> read = new ArrayList<>();
        Line line = lines.next();
        if (line == null) {
            return read;
        }
        read.add(line);
        Brackets brackets = new Brackets();
        brackets.add(line);
        int size = line.bytes().length;
        while (line.first() != 0 && read.get(0).first() == '{' && brackets.open() && size <= lines.limit()) {
            line = lines.next();
            if (line == null) {
                // An object that never closes: one broken request where it was laid out as one, else a line for each.
                return read.size() > 1 && read.get(1).first() == '"' ? List.of(joined(read)) : read;
            }
            read.add(line);
            if (read.size() == 2 && !continues(read.get(0), line)) {
                return read;
            }
            brackets.add(line);
            size += line.bytes().length + 1;
        }
        if (read.size() == 1 || brackets.open() || size > lines.limit()) {
            return read;
        }
        Line after = lines.next();
        if (after != null) {
            read.add(after);
            return read;
        }
        return List.of(joined(read));
    }

    /** Whether the second line can go on with the object that the first one opens. */
    private static boolean continues(Line first, Line second) {
        int start = second.first();
        if (start == '{') {
            return first.last() == '[' || first.last() == ':';
        }
        return "\"}[],:-0123456789tfn".indexOf(start) >= 0;
    }

    private Line joined(List<Line> read) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Line line : read) {
            all.writeBytes(line.bytes());
            all.write('\n');
        }
        byte[] bytes = all.toByteArray();
        return new Line(bytes, bytes.length > lines.limit());
    }

    /** Follows brackets outside strings. */
    private static final class Brackets {

        private int depth;
        private boolean broken;

        /** Whether an object is open and nothing is wrong so far. */
        boolean open() {
            return depth > 0 && !broken;
        }

        void add(Line line) {
            boolean string = false;
            boolean escaped = false;
            for (byte b : line.bytes()) {
                if (string) {
                    string = escaped || b != '"';
                    escaped = !escaped && b == '\\';
                } else if (b == '"') {
                    string = true;
                } else if (b == '{' || b == '[') {
                    depth++;
                } else if (b == '}' || b == ']') {
                    depth--;
                }
            }
            // A string never goes on over the end of a line.
            broken |= string || line.tooLong();
        }
    }
}
