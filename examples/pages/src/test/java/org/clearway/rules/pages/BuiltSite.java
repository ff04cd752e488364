package org.clearway.rules.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clearway.rules.cli.Main;
import org.clearway.rules.cli.Terminal;

/** The site of all shipped editions, as the command line writes it. */
final class BuiltSite {
    private static final Path FOLDER = Path.of("target", "site");
    private static final String EDITION = "gb-reliance/2026-02-16";

    private final Map<String, String> pages = new TreeMap<>();

    private BuiltSite() {}

    /** Writes it, beside it an edition as a page that stands alone and what its cases reach, and reads the pages of the site. */
    static BuiltSite write() {
        run("site", FOLDER.toString(), "--rulesets", "../../rulesets");
        run("page", EDITION, "--out", FOLDER.resolveSibling("edition.html").toString());
        run(
                "coverage",
                EDITION,
                "--html",
                FOLDER.resolveSibling("coverage.html").toString());
        BuiltSite site = new BuiltSite();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                site.pages.put(FOLDER.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return site;
    }

    /** Runs a command; coverage ends with 1 where some is not reached. */
    private static void run(String... arguments) {
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                false,
                false,
                false,
                120);
        if (Main.run(terminal, arguments) > 1) {
            throw new AssertionError(err.toString());
        }
    }

    /** The text of each page, by its path from the root of the site. */
    Map<String, String> pages() {
        return pages;
    }

    /** Whether there is a file at a path. */
    boolean has(String path) {
        return pages.containsKey(path) || Files.isRegularFile(FOLDER.resolve(path));
    }

    /** How large all of it is, in bytes. */
    long bytes() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address at which a browser opens a page. */
    String url(String path) {
        int query = path.indexOf('?');
        Path file = FOLDER.resolve(query < 0 ? path : path.substring(0, query));
        return file.toAbsolutePath().normalize().toUri() + (query < 0 ? "" : path.substring(query));
    }
}
