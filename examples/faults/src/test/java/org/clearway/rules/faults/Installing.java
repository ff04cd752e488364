package org.clearway.rules.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clearway.rules.Decision;
import org.clearway.rules.cli.Main;
import org.clearway.rules.engine.Bundle;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.DecisionJson;
import org.clearway.rules.json.RequestJson;

/** {@code clearway bundle --output} over the bundle that a system starts with: the old one is there whole, or the new one. */
final class Installing implements Life {

    private final Path folder;
    private final SignedRevisions revisions;
    private final Path installed;
    private int revision = 1;
    private int next = 1;

    Installing(Path folder) throws IOException {
        this.folder = folder;
        revisions = new SignedRevisions(folder);
        installed = folder.resolve("installed.jar");
    }

    @Override
    public Program start() throws IOException {
        next = revision + 1;
        return Program.of(Main.class, folder)
                .option("-XX:TieredStopAtLevel=1")
                .start(
                        "bundle",
                        revisions.sources(next).toString(),
                        "--key",
                        revisions.keyFile().toString(),
                        "--output",
                        installed.toString());
    }

    @Override
    public void holdAfterwards(boolean ended) throws Exception {
        Bundle bundle = revisions.read(installed);
        if (ended) {
            assertThat(bundle.revision()).isEqualTo(next);
        } else {
            assertThat(bundle.revision()).isBetween(revision, next);
        }
        revision = bundle.revision();
        Decision expected = RegulatoryRules.load().with(List.of(bundle)).decide(SignedRevisions.REQUEST);
        assertThat(expected.outcome()).isEqualTo("II");
        assertThat(expected.ruleset().digest()).isEqualTo(bundle.digest());

        Path request = Files.writeString(
                folder.resolve("request.json"), RequestJson.write(SignedRevisions.REQUEST), StandardCharsets.UTF_8);
        Program program = Program.of(Main.class, folder)
                .option("-XX:TieredStopAtLevel=1")
                .start(
                        "decide",
                        "--json",
                        "--bundle",
                        installed.toString(),
                        "--trust",
                        revisions.trusted().toString(),
                        request.toString());
        assertThat(program.lines(2, TimeUnit.MINUTES))
                .as(program.errors())
                .containsExactly(DecisionJson.write(expected));
    }
}
