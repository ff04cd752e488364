package org.example.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two versions of the library in one process, each in a class loader of its own: the one that is built, without the rulesets of
 * reliance; and one made from it as an earlier one could have been, of another version, with another digest of an edition.
 */
class SideBySideIT {
    private static final String DEVICE = """
            {"ruleset": "gb-device-class", "asOf": "2026-11-22", "unstated": "FALSE",
             "facts": {"device": {"qualifies": true, "invasiveness": "SURGICAL", "duration": "TRANSIENT", "cnsContact": true,
                                  "aimd": "NONE", "software": "NONE"}}}
            """;
    private static final String RELIANCE = "{\"ruleset\": \"gb-reliance\", \"asOf\": \"2026-11-22\"}";
    private static final String EDITION = "META-INF/clearway/gb-device-class/2020-12-31/";
    private static final String OLD = "0.9.0";
    private static final String OLD_DIGEST = "0".repeat(64);

    @TempDir
    static Path folder;

    private static URLClassLoader newLoader;
    private static URLClassLoader oldLoader;
    private static UnaryOperator<String> newer;
    private static UnaryOperator<String> older;

    @BeforeAll
    static void loadBoth() throws Exception {
        newLoader = new URLClassLoader(
                libraries("clearway-rulesets-reliance", UnaryOperator.identity()),
                ClassLoader.getPlatformClassLoader());
        oldLoader = new URLClassLoader(libraries("none", SideBySideIT::aged), ClassLoader.getPlatformClassLoader());
        newer = host(newLoader);
        older = host(oldLoader);
    }

    @AfterAll
    static void closeBoth() throws IOException {
        newLoader.close();
        oldLoader.close();
    }

    @Test
    void bothDecideEachByItsOwnVersionAndRules() {
        String now = newer.apply(DEVICE);
        String then = older.apply(DEVICE);
        assertThat(List.of(now, then))
                .allSatisfy(said -> assertThat(said).contains("\"outcome\":\"III\"", "\"crossChecked\":true"));
        assertThat(then).contains("\"" + OLD + "\"", OLD_DIGEST);
        assertThat(now).doesNotContain(OLD, OLD_DIGEST);
        assertThat(now.replaceAll("\"(engine|digest)\":\"[^\"]*\"", ""))
                .isEqualTo(then.replaceAll("\"(engine|digest)\":\"[^\"]*\"", ""));
    }

    @Test
    void neitherSeesTheRulesetsOfTheOther() {
        assertThat(newer.apply(RELIANCE)).contains("RULESET_UNKNOWN", "clearway-rulesets-reliance");
        assertThat(older.apply(RELIANCE)).contains("\"status\":\"");
    }

    @Test
    void bothDecideAtTheSameTime() throws Exception {
        List<String> alone = List.of(newer.apply(DEVICE), older.apply(DEVICE));
        List<Callable<String>> tasks = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            UnaryOperator<String> host = i % 2 == 0 ? newer : older;
            tasks.add(() -> host.apply(DEVICE));
        }
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> said = pool.invokeAll(tasks);
            for (int i = 0; i < said.size(); i++) {
                assertThat(said.get(i).get()).isEqualTo(alone.get(i % 2));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @SuppressWarnings("unchecked")
    private static UnaryOperator<String> host(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> type = loader.loadClass(JsonHost.class.getName());
        assertThat(type.getClassLoader()).isSameAs(loader);
        return (UnaryOperator<String>) type.getDeclaredConstructor().newInstance();
    }

    /** The host and its libraries as they were packaged, without one of them, some of them replaced. */
    private static URL[] libraries(String without, UnaryOperator<Path> replaced) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path jar : Packaged.hostAndLibraries()) {
            if (!jar.getFileName().toString().startsWith(without)) {
                urls.add(replaced.apply(jar).toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }

    /** The jar as an earlier version could have had it. */
    private static Path aged(Path jar) {
        String name = jar.getFileName().toString();
        if (name.startsWith("clearway-rules-runtime")) {
            return rewritten(
                    jar, Map.of("org/clearway/rules/engine/version.properties", text -> "version=" + OLD + "\n"));
        }
        if (name.startsWith("clearway-rulesets-classification")) {
            String data = text(jar, EDITION + "edition.json");
            String other = data.replaceFirst("(\"digest\":\"sha256:)[0-9a-f]{64}", "$1" + OLD_DIGEST);
            return rewritten(
                    jar,
                    Map.of(
                            EDITION + "edition.json",
                            text -> other,
                            EDITION + "edition.sha256",
                            text -> text.replace(sha256(data), sha256(other))));
        }
        return jar;
    }

    private static Path rewritten(Path jar, Map<String, UnaryOperator<String>> files) {
        Path other = folder.resolve(jar.getFileName());
        try {
            Files.copy(jar, other);
            try (FileSystem zip = FileSystems.newFileSystem(other)) {
                for (Map.Entry<String, UnaryOperator<String>> file : files.entrySet()) {
                    Path inside = zip.getPath(file.getKey());
                    String before = Files.readString(inside);
                    String after = file.getValue().apply(before);
                    assertThat(after).isNotEqualTo(before);
                    Files.writeString(inside, after);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return other;
    }

    private static String text(Path jar, String name) {
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            return Files.readString(zip.getPath(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
