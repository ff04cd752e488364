package org.clearway.rules.quickstart;

import java.time.LocalDate;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.Unstated;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.facts.Device;
import org.clearway.rules.facts.Facts;

/** Which class is a spinal needle in Great Britain? */
public final class Quickstart {
    private Quickstart() {}

    public static void main(String... arguments) {
        RegulatoryRules rules = RegulatoryRules.load(); // once; share it between threads
        Device needle = Device.builder()
                .qualifies(true)
                .invasiveness(Device.Invasiveness.SURGICAL)
                .duration(Device.Duration.TRANSIENT)
                .site(Device.Site.CENTRAL_NERVOUS)
                .cnsContact(true)
                .aimd(Device.Aimd.NONE)
                .software(Device.Software.NONE)
                .build();
        Decision decision = rules.decide(Request.builder()
                .ruleset("gb-device-class")
                .asOf(LocalDate.of(2026, 11, 22)) // the day whose law applies; there is no "today"
                .unstated(Unstated.FALSE) // what is left out is not so, dangers and scope apart; else it is unknown
                .facts(Facts.builder().device(needle).build())
                .build());
        System.out.println(decision.status() + " " + decision.outcome() + " by " + decision.deciding());
        decision.findings().forEach(finding -> {
            System.out.println(finding.rule() + ", " + finding.limb() + ": " + finding.conclusion());
            finding.because().forEach(fact -> System.out.println("  because " + fact.fact() + " = " + fact.value()));
            finding.citations().forEach(at -> System.out.println("  " + at.instrument() + ", " + at.provision()));
        });
    }
}
