package org.clearway.rules.fuzz;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must not come of an input. Keeps the input and what was thrown, and says how the input is read again. */
final class Finding extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private Finding(String message, Throwable cause) {
        super(message, cause);
    }

    /** The finding, of which two files are left: the input, and what was thrown with all its causes. */
    static Finding of(Class<?> test, Path folder, byte[] input, Throwable thrown) {
        Path file = folder.resolve(test.getSimpleName() + "-finding");
        String message = thrown + again(test, file);
        try {
            Files.createDirectories(folder);
            Files.write(file, input);
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace, true));
            Files.writeString(folder.resolve(file.getFileName() + ".txt"), message + "\n\n" + trace);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Finding(message, thrown);
    }

    /** How an input is read again: it is kept where every build reads it. */
    static String again(Class<?> test, Path file) {
        String inputs = "src/test/resources/" + test.getName().replace('.', '/') + "Inputs";
        return "\nThe input is examples/fuzz/" + file + ". To read it again, and in every build from then on:"
                + "\n  cp examples/fuzz/" + file + " examples/fuzz/" + inputs + "/NAME"
                + "\n  mvn -B -ntp verify -Dclearway.fuzz=0 -pl examples/fuzz -am -Dtest=" + test.getSimpleName()
                + " -Dsurefire.failIfNoSpecifiedTests=false";
    }
}
