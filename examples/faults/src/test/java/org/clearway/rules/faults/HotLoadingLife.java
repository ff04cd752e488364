package org.clearway.rules.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clearway.rules.engine.RegulatoryRules;

/** A host that loads bundles while it runs: what it said before it was killed is right, and the bundles are as they were. */
final class HotLoadingLife implements Life {

    private static final int ROUNDS = 20;
    private static final int REVISIONS = 3;

    private final Path folder;
    private final SignedRevisions revisions;
    private final List<Path> bundles = new ArrayList<>();
    private final List<byte[]> contents = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private final Path in;
    private final Path out;

    HotLoadingLife(Path folder) throws IOException {
        this.folder = folder;
        revisions = new SignedRevisions(folder);
        in = Files.createFile(folder.resolve("nothing"));
        out = folder.resolve("said");
        RegulatoryRules rules = RegulatoryRules.load();
        for (int revision = 2; revision < 2 + REVISIONS; revision++) {
            Path file = revisions.file(revision);
            bundles.add(file);
            contents.add(Files.readAllBytes(file));
            rules = rules.with(List.of(revisions.read(file)));
            expected.add(HotLoading.line(rules));
        }
        assertThat(expected).doesNotHaveDuplicates().allMatch(line -> line.endsWith(" II true"));
    }

    @Override
    public Program start() throws IOException {
        Files.deleteIfExists(out);
        return program().start(in, out, arguments(ROUNDS));
    }

    @Override
    public void holdAfterwards(boolean ended) throws Exception {
        List<String> said = Batch.wholeLines(out);
        for (int i = 0; i < said.size(); i++) {
            assertThat(said.get(i)).isEqualTo(expected.get(i % REVISIONS));
        }
        if (ended) {
            assertThat(said).hasSize(ROUNDS * REVISIONS);
        }
        for (int i = 0; i < REVISIONS; i++) {
            assertThat(bundles.get(i)).hasBinaryContent(contents.get(i));
        }
        Program again = program().start(arguments(1));
        assertThat(again.lines(2, TimeUnit.MINUTES)).as(again.errors()).isEqualTo(expected);
    }

    private Program program() throws IOException {
        return Program.of(HotLoading.class, folder).option("-XX:TieredStopAtLevel=1");
    }

    private String[] arguments(int rounds) {
        List<String> arguments = new ArrayList<>(
                List.of(String.valueOf(rounds), revisions.trusted().toString()));
        bundles.forEach(file -> arguments.add(file.toString()));
        return arguments.toArray(String[]::new);
    }
}
