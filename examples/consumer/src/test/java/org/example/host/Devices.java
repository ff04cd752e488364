package org.example.host;

import java.time.LocalDate;
import java.util.List;
import org.clearway.rules.Request;
import org.clearway.rules.Unstated;
import org.clearway.rules.facts.Device;
import org.clearway.rules.facts.Facts;

/** Requests of the host, with their answers. */
final class Devices {

    /** A request and the class that it must get. */
    record Known(Request request, String outcome) {}

    private Devices() {}

    static List<Known> all() {
        return List.of(
                new Known(request(surgical().cnsContact(true)), "III"),
                new Known(request(surgical().emitsIonising(true)), "IIb"),
                new Known(request(surgical()), "IIa"),
                new Known(
                        request(surgical().reusableSurgicalInstrument(true).connectsActive(Device.ConnectsActive.NONE)),
                        "I"),
                new Known(request(surgical().bloodBag(true)), "IIb"),
                new Known(request(Device.builder().qualifies(false)), "NOT_A_DEVICE"));
    }

    private static Device.Builder surgical() {
        return Device.builder()
                .qualifies(true)
                .invasiveness(Device.Invasiveness.SURGICAL)
                .duration(Device.Duration.TRANSIENT)
                .active(false)
                .aimd(Device.Aimd.NONE)
                .software(Device.Software.NONE);
    }

    private static Request request(Device.Builder device) {
        return Request.builder()
                .ruleset("gb-device-class")
                .asOf(LocalDate.of(2026, 11, 22))
                .unstated(Unstated.FALSE)
                .facts(Facts.builder().device(device.build()).build())
                .build();
    }
}
