package org.clearway.rules.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.clearway.rules.Dossier;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.DecisionJson;
import org.clearway.rules.json.DossierJson;
import org.clearway.rules.json.RequestJson;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** Bytes as requests and as dossiers. */
class RequestFuzzTest {

    @RegisterExtension
    static final Readings READINGS = new Readings("request", 10_000, 256);

    private static final JsonMapper JSON = new JsonMapper();
    private static final RegulatoryRules RULES = WarmRules.load();

    @FuzzTest
    void isReadAndDecidedOrRefused(byte[] input) {
        READINGS.of(input, () -> {
            Dossier dossier = dossier(input);
            Request request;
            try {
                request = RequestJson.read(input);
            } catch (RequestException e) {
                told(e, RequestJson.id(new String(input, StandardCharsets.UTF_8)));
                throw e;
            }
            String written = RequestJson.write(request);
            Readings.same(request, RequestJson.read(written), () -> "What was written is read otherwise");
            Readings.same(
                    request, RequestJson.read(new ByteArrayInputStream(input)), () -> "A stream is read otherwise");
            boolean supposes = request.edition() != null || request.commencement() != null;
            if (dossier == null != supposes) {
                throw new IllegalStateException("A request and a dossier do not differ in what they suppose");
            }
            RULES.decide(request);
        });
    }

    /** The dossier; null where it is refused. */
    private static Dossier dossier(byte[] input) {
        try {
            return DossierJson.read(input);
        } catch (RequestException e) {
            told(e, null);
            return null;
        }
    }

    /** An error is told as one line of JSON, whatever stands in the request. */
    private static void told(RequestException e, String id) {
        String line = DecisionJson.error(id, e);
        if (line.indexOf('\n') >= 0 || !JSON.readTree(line).path("error").has("code")) {
            throw new IllegalStateException("An error is not told as one line of JSON: " + line);
        }
    }
}
