package org.clearway.rules.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What was measured, in {@code target/faults/NAME.txt} and on the output of the tests. */
final class Told {

    private Told() {}

    static String write(String name, String format, Object... values) throws IOException {
        String line = String.format(Locale.ROOT, format, values);
        Path folder = Files.createDirectories(Path.of("target", "faults"));
        Files.writeString(folder.resolve(name + ".txt"), line + "\n");
        System.out.println(name + ": " + line);
        return line;
    }
}
