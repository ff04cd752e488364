package org.clearway.rules.authoring.compile;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.clearway.rules.authoring.profile.ConsolidatedEdition;
import org.clearway.rules.authoring.profile.EditionReader;
import org.clearway.rules.engine.model.EditionJson;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.fuzz.FolderText;
import org.clearway.rules.fuzz.Readings;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bytes as the files of an edition: its header, its rules in DRL, its tables. */
class RulesetFuzzTest {

    @RegisterExtension
    static final Readings READINGS = new Readings("rulesets", 10_000, 512);

    private static final Path FOLDER = Path.of("target", "fuzzing", "gb-fixture", "2026-01-01");

    @FuzzTest
    void isReadOrRefused(byte[] input) throws IOException {
        FolderText.write(FolderText.files(input), FOLDER);
        READINGS.of(input, () -> {
            EditionModel edition = EditionReader.read(FOLDER);
            String written = EditionJsonWriter.write(edition);
            EditionModel again = EditionJson.read(written.getBytes(StandardCharsets.UTF_8));
            Readings.same(
                    written, EditionJsonWriter.write(again), () -> "An edition that was written is read otherwise");
            Readings.same(
                    edition.digest(), ConsolidatedEdition.read(FOLDER).digest(), () -> "An edition has two digests");
        });
    }
}
