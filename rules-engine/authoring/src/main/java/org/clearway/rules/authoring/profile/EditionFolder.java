package org.clearway.rules.authoring.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.ProblemCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The source files of an edition, and their digest. */
final class EditionFolder {
    static final String HEADER = "ruleset.yaml";

    private final Map<String, Source> files = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private EditionFolder() {}

    /** Reads ruleset.yaml, the DRL files and the tables of a folder. */
    static EditionFolder read(Path folder) {
        EditionFolder edition = new EditionFolder();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.sorted().toList()) {
                String name = path.getFileName().toString();
                if (name.equals(HEADER) || name.endsWith(".drl") || name.endsWith(".csv")) {
                    String text = Files.readString(path, StandardCharsets.UTF_8).replace("\r\n", "\n");
                    edition.files.put(name, new Source(name, text, edition.problems));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return edition;
    }

    List<Problem> problems() {
        return problems;
    }

    Map<String, Source> files() {
        return files;
    }

    /** The header, or an exception where it cannot be read at all. */
    Header header() {
        Source source = files.get(HEADER);
        if (source == null) {
            problems.add(new Problem(
                    HEADER, 1, 1, ProblemCode.HEADER, "The edition has no ruleset.yaml.", "a file that names it"));
            throw new AuthoringException(problems);
        }
        try {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(source.text(), Header.class);
        } catch (JacksonException e) {
            TokenStreamLocation location = e.getLocation();
            int line = location == null ? 1 : Math.max(1, location.getLineNr());
            int column = location == null ? 1 : Math.max(1, location.getColumnNr());
            problems.add(new Problem(
                    HEADER,
                    line,
                    column,
                    ProblemCode.HEADER,
                    e.getOriginalMessage().replace('\n', ' '),
                    "the members that the profile page lists"));
            throw new AuthoringException(problems);
        }
    }

    /** SHA-256 over names and texts, sorted by name, with LF line ends; cases are not part of it. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Source source : files.values()) {
                digest.update(source.name().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(source.text().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
