package org.example.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.clearway.rules.engine.RegulatoryRules;
import org.junit.jupiter.api.Test;

class RecordsIT {
    private final RegulatoryRules rules = RegulatoryRules.load();
    private final Records records = new Records(rules);

    @Test
    void whatWasDecidedIsShownAgainByItsDigest() {
        for (Devices.Known device : Devices.all()) {
            String digest = records.decide(device.request());
            assertThat(records.proved(digest).outcome()).isEqualTo(device.outcome());
        }
    }

    @Test
    void anotherDigestShowsNothing() {
        records.decide(Devices.all().get(0).request());
        assertThatIllegalStateException().isThrownBy(() -> records.proved("sha256:" + "0".repeat(64)));
    }

    @Test
    void theSameRulesFlipNothing() {
        Devices.all().forEach(device -> records.decide(device.request()));
        assertThat(records.flips(rules.crossCheck(false))).isZero();
    }
}
