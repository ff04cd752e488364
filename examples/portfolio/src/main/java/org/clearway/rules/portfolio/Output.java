package org.clearway.rules.portfolio;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.clearway.rules.cli.CliException;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a run. {@code run.json} says which run it is; a part counts as done when {@code parts/NNNNN.json} stands, which is put there by a
 * rename after its decisions and its quarantine.
 */
final class Output {

    private static final String RUN = "run.json";

    private final Path folder;
    private final FileSystem system;

    Output(String folder) throws IOException {
        this.folder = new Path(folder);
        system = InputFiles.system(this.folder);
    }

    /**
     * Begins a run, or goes on with the one that is there.
     *
     * @throws CliException where there is another run, or something else
     */
    void begin(RunId run) throws IOException {
        String there = text(new Path(folder, RUN));
        if (there != null) {
            run.requireSame(RunId.read(there), folder.toString());
        } else if (system.exists(folder) && system.listStatus(folder).length > 0) {
            throw new CliException(
                    "OUTPUT_NOT_EMPTY", folder.toString(), "the folder holds something that is no run; name a new one");
        } else {
            write(new Path(folder, RUN), run.json());
        }
    }

    /** What was committed, by number. */
    Map<Integer, PartCounts> parts() throws IOException {
        Map<Integer, PartCounts> parts = new TreeMap<>();
        Path commits = new Path(folder, "parts");
        if (system.exists(commits)) {
            for (FileStatus file : system.listStatus(commits)) {
                String name = file.getPath().getName();
                if (name.matches("\\d{5}\\.json")) {
                    parts.put(
                            Integer.valueOf(name.substring(0, 5)),
                            PartCounts.read(String.valueOf(text(file.getPath()))));
                }
            }
        }
        return parts;
    }

    /** Where a part is written before it counts; nothing is there. */
    String temporary(int part, String what) throws IOException {
        Path path = new Path(folder, "temporary/" + number(part) + "/" + what);
        system.delete(path, true);
        return path.toString();
    }

    /** Moves what was written of a part to its place, in which an earlier try may have left something. */
    void move(String from, int part, String what) throws IOException {
        Path to = part(part, what);
        system.delete(to, true);
        Path source = new Path(from);
        if (system.exists(source)) {
            system.mkdirs(to.getParent());
            if (!system.rename(source, to)) {
                throw new IOException(source + " could not be moved to " + to);
            }
        }
    }

    /** From now on the part counts. */
    void commit(int part, PartCounts counts) throws IOException {
        write(new Path(folder, "parts/" + number(part) + ".json"), counts.json());
        system.delete(new Path(folder, "temporary/" + number(part)), true);
    }

    /** Where all of this is, in every part. */
    String all(String what) {
        return new Path(folder, what).toString();
    }

    /** Moves what was written to a place that is not of a part. */
    void move(String from, String to) throws IOException {
        if (!system.rename(new Path(from), new Path(to))) {
            throw new IOException(from + " could not be moved to " + to);
        }
    }

    boolean exists(String path) throws IOException {
        return system.exists(new Path(path));
    }

    /** Writes a document of the run as a whole. */
    void write(String name, String text) throws IOException {
        write(new Path(folder, name), text);
    }

    void clean() throws IOException {
        system.delete(new Path(folder, "temporary"), true);
        system.delete(new Path(folder, Staging.FOLDER), true);
    }

    private Path part(int part, String what) {
        return new Path(folder, what + "/part=" + number(part));
    }

    private static String number(int part) {
        return String.format("%05d", part);
    }

    /** Under another name first, so that what stands is whole. */
    private void write(Path path, String text) throws IOException {
        Path part = new Path(path.getParent(), "." + path.getName() + ".part");
        system.mkdirs(path.getParent());
        try (OutputStream out = system.create(part, true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        system.delete(path, false);
        if (!system.rename(part, path)) {
            throw new IOException(part + " could not be moved to " + path);
        }
    }

    private @Nullable String text(Path path) throws IOException {
        try (InputStream in = system.open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (FileNotFoundException e) {
            return null;
        }
    }
}
