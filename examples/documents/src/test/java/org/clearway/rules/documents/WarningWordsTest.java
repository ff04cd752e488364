package org.clearway.rules.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearway.rules.Request;
import org.clearway.rules.Warning;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.RequestJson;
import org.junit.jupiter.api.Test;

class WarningWordsTest {

    @Test
    void factsThatAreOddTogetherAreNamedByTheirLabelsWithoutTheTie() throws IOException {
        Request request = RequestJson.read(Files.readString(Path.of("../requests/us-510k.json")));
        Warning odd = RegulatoryRules.load().decide(request).warnings().stream()
                .filter(warning -> warning.code().equals("FACTS_UNUSUAL"))
                .findFirst()
                .orElseThrow();

        assertThat(WarningWords.of(odd))
                .isEqualTo("\"territory where this unit is placed: GB\" and \"all territories of supply: US\" are odd"
                        + " together; check them.");
    }

    @Test
    void anyOtherWarningStaysAsItIs() {
        Warning other = Warning.builder()
                .code("EACH_UNIT")
                .text("Placing on the market is judged for each single device.")
                .build();

        assertThat(WarningWords.of(other)).isEqualTo(other.text());
    }
}
