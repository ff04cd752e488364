package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.engine.model.EditionHead;
import org.clearway.rules.engine.model.EditionJson;
import org.clearway.rules.engine.model.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A ruleset jar is one piece: a byte that is changed in any file of an edition is found, and the file is named. */
class RulesetJarTest {

    static Collection<String> editions() throws IOException {
        return EditionIndex.paths(RulesetJarTest.class.getClassLoader());
    }

    @ParameterizedTest
    @MethodSource("editions")
    void oneByteChangedInAnyFileIsRefusedByName(String data) {
        Map<String, byte[]> files = files(data);
        assertThat(files).hasSizeGreaterThan(10);
        verify(files, data);
        for (String path : files.keySet()) {
            byte[] content = files.get(path);
            byte[] changed = content.clone();
            changed[Math.floorMod(path.hashCode(), changed.length)] ^= 1;
            files.put(path, changed);
            assertThatExceptionOfType(ClearwayException.class)
                    .as(path)
                    .isThrownBy(() -> verify(files, data))
                    .satisfies(e -> {
                        assertThat(e.code()).isEqualTo(ErrorCode.EDITION_BROKEN);
                        // Of a changed digest the file itself is named, or a path that is none any more.
                        assertThat(path.endsWith(EditionFiles.DIGESTS) || path.equals(e.at()))
                                .as("%s at %s", path, e.at())
                                .isTrue();
                    });
            files.put(path, content);
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void theHeadOfAnEditionIsThatOfTheWhole(String data) {
        byte[] json = files(data).get(data);
        assertThat(EditionJson.head(json)).isEqualTo(EditionHead.of(EditionJson.read(json)));
    }

    @ParameterizedTest
    @MethodSource("editions")
    void aTextThatSeveralEditionsSayIsKeptOnce(String data) {
        byte[] json = files(data).get(data);
        List<Rule> rules = EditionJson.read(json).rules();
        List<Rule> others = EditionJson.read(json).rules();
        for (int rule = 0; rule < rules.size(); rule++) {
            assertThat(others.get(rule).rule()).isSameAs(rules.get(rule).rule());
            assertThat(others.get(rule).when().facts())
                    .zipSatisfy(
                            rules.get(rule).when().facts().toList(),
                            (fact, same) -> assertThat(fact).isSameAs(same));
            assertThat(others.get(rule).citations())
                    .zipSatisfy(
                            rules.get(rule).citations(),
                            (citation, same) ->
                                    assertThat(citation.instrument()).isSameAs(same.instrument()));
        }
    }

    private static void verify(Map<String, byte[]> files, String data) {
        EditionFiles edition = EditionFiles.of(
                new ClassLoader(null) {
                    @Override
                    public InputStream getResourceAsStream(String name) {
                        byte[] content = files.get(name);
                        return content == null ? null : new ByteArrayInputStream(content);
                    }
                },
                data);
        edition.data();
        edition.verifyClasses();
    }

    /** The digests of an edition and every file that they tell of. */
    private static Map<String, byte[]> files(String data) {
        String digests = data.replaceFirst("[^/]+$", EditionFiles.DIGESTS);
        Map<String, byte[]> files = new TreeMap<>();
        files.put(digests, content(digests));
        List<String> lines =
                new String(files.get(digests), StandardCharsets.UTF_8).lines().toList();
        lines.forEach(line -> {
            String path = line.substring(line.indexOf("  ") + 2);
            files.put(path, content(path));
        });
        return files;
    }

    private static byte[] content(String path) {
        try (InputStream stream = RulesetJarTest.class.getClassLoader().getResourceAsStream(path)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
