package org.clearway.rules.authoring.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.ProblemCode;

/** The source files of an edition, of one that amends another the consolidated text, and their digest. */
final class EditionFolder {
    static final String HEADER = "ruleset.yaml";
    private static final String CASES = "cases";
    private static final String FOR_EDITORS = "# yaml-language-server:";
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,100}";

    private final Map<String, Source> files = new TreeMap<>();
    private final List<Problem> problems;
    private final String place;

    EditionFolder(String place, List<Problem> problems) {
        this.place = place;
        this.problems = problems;
    }

    /** Reads ruleset.yaml, the DRL files and the tables of an edition. */
    static EditionFolder read(Path folder) {
        return new Consolidation(folder).whole();
    }

    /**
     * Reads the files of a folder as they are.
     *
     * @param place what problems put before the names of the files
     */
    static EditionFolder read(Path folder, String place, List<Problem> problems) {
        EditionFolder edition = new EditionFolder(place, problems);
        try (Stream<Path> paths = Files.list(folder)) {
            // One more than there may be, so that it shows.
            List<Path> all = paths.limit(Limits.FILES + 1L).sorted().toList();
            for (Path path : all) {
                edition.add(path);
            }
            if (all.size() > Limits.FILES) {
                edition.refused(
                        HEADER,
                        ProblemCode.HEADER,
                        "The edition has more than " + Limits.FILES + " files.",
                        "a file for each chapter of the law");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return edition;
    }

    private void add(Path path) throws IOException {
        String name = path.getFileName().toString();
        if (name.equals(CASES) || name.startsWith(".")) {
            return;
        }
        boolean known = name.equals(HEADER) || name.endsWith(".drl") || name.endsWith(".csv");
        if (!known || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || !name.matches(NAME)) {
            refused(
                    name,
                    ProblemCode.HEADER,
                    Files.isSymbolicLink(path)
                            ? "The file is a link, and could be one to anywhere."
                            : "An edition has no such file.",
                    "ruleset.yaml, plain files that end in .drl or .csv, and the folder cases");
            return;
        }
        if (Files.size(path) > Limits.FILE) {
            refused(
                    name,
                    ProblemCode.SYNTAX,
                    "The file is larger than " + Limits.FILE + " bytes.",
                    "several files, each of a chapter of the law");
            return;
        }
        String text;
        try {
            text = PlainText.read(path);
        } catch (CharacterCodingException e) {
            refused(name, ProblemCode.SYNTAX, "The file is not UTF-8.", "the file, saved again as UTF-8");
            text = "";
        }
        Source source = new Source(place + name, text.replace("\r\n", "\n").replace('\r', '\n'), problems);
        Characters.check(source);
        files.put(name, source);
    }

    /** Notes a problem with a file as a whole. */
    private void refused(String name, ProblemCode code, String message, String instead) {
        problems.add(new Problem(place + name, 1, 1, code, message, instead));
    }

    List<Problem> problems() {
        return problems;
    }

    Map<String, Source> files() {
        return files;
    }

    private static String said(String text) {
        return text.startsWith(FOR_EDITORS) ? text.substring(text.indexOf('\n') + 1) : text;
    }

    /** The header, or an exception where it cannot be read at all. */
    Header header() {
        Source source = files.get(HEADER);
        if (source == null) {
            problems.add(new Problem(
                    place + HEADER,
                    1,
                    1,
                    ProblemCode.HEADER,
                    "The edition has no ruleset.yaml.",
                    "a file that names it"));
            throw new AuthoringException(problems);
        }
        return HeaderReader.read(source);
    }

    /**
     * SHA-256 over names and texts, sorted by name, with LF line ends; cases are not part of it, nor is the line by which an editor finds
     * the schema of a file.
     */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, Source> file : files.entrySet()) {
                digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(said(file.getValue().text()).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
