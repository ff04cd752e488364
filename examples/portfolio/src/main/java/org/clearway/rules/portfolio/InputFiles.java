package org.clearway.rules.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.clearway.rules.cli.CliException;

/** The files of an input, on whatever file system Hadoop knows. */
final class InputFiles {

    private InputFiles() {}

    /** The files that a path names: itself, those in a folder, or those that a pattern fits; by name. */
    static List<FileStatus> of(String input) throws IOException {
        Path path = new Path(input);
        FileSystem system = system(path);
        FileStatus[] named = system.globStatus(path);
        List<FileStatus> files = new ArrayList<>();
        for (FileStatus one : named == null ? new FileStatus[0] : named) {
            if (one.isDirectory()) {
                Arrays.stream(system.listStatus(one.getPath()))
                        .filter(FileStatus::isFile)
                        .filter(file -> !file.getPath().getName().matches("[._].*"))
                        .forEach(files::add);
            } else {
                files.add(one);
            }
        }
        files.sort(Comparator.comparing(file -> file.getPath().toString()));
        if (files.stream().allMatch(file -> file.getLen() == 0)) {
            throw new CliException(
                    "FILE_UNREADABLE",
                    input,
                    "there is no such file, or nothing in it; name a file, a folder or a pattern");
        }
        for (FileStatus file : files) {
            if (file.getPath().getName().matches(".*\\.(gz|zip|bz2|zst|xz)")) {
                throw new CliException(
                        "FILE_PACKED",
                        file.getPath().toString(),
                        "a packed file cannot be read by many at once; unpack it first");
            }
        }
        return files;
    }

    /** A file from a byte on. */
    static InputStream open(String file, long from) throws IOException {
        Path path = new Path(file);
        FSDataInputStream in = system(path).open(path);
        in.seek(from);
        return in;
    }

    /** The rows that begin in a chunk. */
    static RowReader rows(Chunk chunk, boolean quotes) throws IOException {
        return new RowReader(chunk, open(chunk.file(), Math.max(0, chunk.start() - 1)), quotes);
    }

    static FileSystem system(Path path) throws IOException {
        return path.getFileSystem(new Configuration());
    }
}
