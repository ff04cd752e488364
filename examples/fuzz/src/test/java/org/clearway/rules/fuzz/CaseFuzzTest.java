package org.clearway.rules.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clearway.rules.Request;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.authoring.cases.CaseFile;
import org.clearway.rules.json.RequestJson;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bytes as files of worked cases, in YAML and as lines of JSON. */
class CaseFuzzTest {

    @RegisterExtension
    static final Readings READINGS = new Readings("cases", 10_000, 256);

    private static final Path FOLDER = Path.of("target", "fuzzing", "gb-device-class", "2020-12-31", "cases");

    @FuzzTest
    void isReadOrRefused(byte[] input) throws IOException {
        Path yaml = InputFile.write(FOLDER.resolve("cases.yaml"), input);
        Path lines = InputFile.write(FOLDER.resolve("cases.ndjson"), input);
        READINGS.of(input, () -> readTwice(yaml), () -> readTwice(lines));
    }

    private static void readTwice(Path file) throws IOException {
        List<Case> cases = CaseFile.read(file);
        Readings.same(cases, CaseFile.read(file), () -> "A second reading gives other cases");
        for (Case one : cases) {
            Request request = one.request();
            Readings.same(request, RequestJson.read(RequestJson.write(request)), () -> "The request is read otherwise");
        }
    }
}
