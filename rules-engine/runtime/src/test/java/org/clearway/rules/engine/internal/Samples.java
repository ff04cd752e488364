package org.clearway.rules.engine.internal;

import static org.clearway.rules.engine.internal.Parts.all;
import static org.clearway.rules.engine.internal.Parts.always;
import static org.clearway.rules.engine.internal.Parts.check;
import static org.clearway.rules.engine.internal.Parts.fact;
import static org.clearway.rules.engine.internal.Parts.facts;
import static org.clearway.rules.engine.internal.Parts.gives;
import static org.clearway.rules.engine.internal.Parts.is;
import static org.clearway.rules.engine.internal.Parts.no;
import static org.clearway.rules.engine.internal.Parts.notReached;
import static org.clearway.rules.engine.internal.Parts.notReachedWhereStated;
import static org.clearway.rules.engine.internal.Parts.otherwise;
import static org.clearway.rules.engine.internal.Parts.verdict;
import static org.clearway.rules.engine.internal.Parts.yes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.clearway.rules.Severity;
import org.clearway.rules.Verdict;
import org.clearway.rules.engine.model.Function;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Stage;
import org.clearway.rules.facts.Facts;

/** Small editions that several tests use, one of each kind. */
final class Samples {

    private Samples() {}

    /** A class of a device: a gate, then the strictest of four rules, one of which gives way to another. */
    static SmallEdition deviceClass(String edition) {
        return new SmallEdition("small-class", edition)
                .stage(Stage.Join.GATE)
                .rule("Art 1: no device", no("device.qualifies"), notReachedWhereStated())
                .stage(
                        Stage.Join.STRICTEST,
                        Map.of("Ism", List.of("Is", "Im")),
                        Map.of("Is", "I", "Im", "I"),
                        "I",
                        "Is",
                        "Im",
                        "Ism",
                        "IIa",
                        "III")
                .rule("Rule 1: base", always(), gives("I"))
                .rule("Rule 1: sterile", yes("device.sterile"), gives("Is"))
                .rule("Rule 1: measuring", yes("device.measuring"), gives("Im"))
                .rule(
                        "Rule 6: surgical",
                        all(is("device.invasiveness", "SURGICAL"), is("device.duration", "TRANSIENT")),
                        gives("IIa"),
                        "Rule 6: made in-house")
                .rule("Rule 6: made in-house", yes("classification.inHouse"), gives("I"))
                .rule("Rule 14: contraception", yes("device.contraceptionSti"), gives("III"));
    }

    /** Facts that {@link #deviceClass} needs, but for those that a test leaves out. */
    static Facts scalpel(String... left) {
        Facts facts = facts(
                "device.qualifies", true,
                "device.sterile", false,
                "device.measuring", false,
                "device.invasiveness", "SURGICAL",
                "device.duration", "TRANSIENT",
                "device.contraceptionSti", false,
                "classification.inHouse", false);
        for (String path : left) {
            facts = facts.with(path, null);
        }
        return facts;
    }

    /** Duties as a set: one with a date, one for a rise, and none where nothing happened. */
    static SmallEdition duties() {
        return new SmallEdition("small-duties", "2020-01-01")
                .stage(Stage.Join.GATE)
                .rule("Art 1: made in-house", yes("classification.inHouse"), notReached())
                .stage(Stage.Join.ALL, "REPORT", "TREND", "DOCUMENT")
                .rule(
                        "Art 5: incident",
                        yes("incident.publicHealthThreat"),
                        gives("REPORT", "reportBy", plus("incident.awareDate", 10)))
                .rule("Art 6: rise", yes("surveillance.riseObserved"), gives("TREND"))
                .rule("Art 7: concern", yes("surveillance.mhraConcern"), gives("DOCUMENT"));
    }

    private static Operand plus(String fact, int days) {
        return new Operand.Call(Function.PLUS_DAYS, List.of(fact(fact), new Operand.Number(BigDecimal.valueOf(days))));
    }

    /** A checklist: a check that law makes, one of guidance, and one that ended. */
    static SmallEdition checklist() {
        return new SmallEdition("small-checks", "2020-01-01")
                .stage(Stage.Join.CHECKS, "CLEAR", "FINDINGS", "BLOCKED")
                .rule("A-1: applies", yes("aiSystem.isSoftware"), check("A-1", Severity.BLOCKER))
                .rule("A-1: passes", yes("readiness.englishLabel"), verdict("A-1", Verdict.PASS))
                .rule("A-1: fails", no("readiness.englishLabel"), otherwise("A-1", Verdict.FAIL))
                .rule("A-2: applies", yes("aiSystem.isSoftware"), check("A-2", Severity.MAJOR))
                .rule("A-2: passes", yes("readiness.udiPhysical"), verdict("A-2", Verdict.PASS))
                .rule("A-2: fails", no("readiness.udiPhysical"), otherwise("A-2", Verdict.FAIL))
                .rule(
                        "A-3: applies",
                        yes("aiSystem.isSoftware"),
                        check("A-3", Severity.BLOCKER, "2020-01-01", "2025-12-31"))
                .rule("A-3: passes", yes("readiness.unitsCompatible"), verdict("A-3", Verdict.PASS))
                .rule("A-3: fails", no("readiness.unitsCompatible"), otherwise("A-3", Verdict.FAIL));
    }

    /** The best of the approvals: each is judged by itself. */
    static SmallEdition approvals() {
        return new SmallEdition("small-route", "2020-01-01")
                .each("approvals")
                .stage(Stage.Join.STRICTEST, "OPEN", "CLOSED")
                .rule("Art 3: current", is("approvals.status", "CURRENT"), gives("OPEN", "ROUTE_1"))
                .rule("Art 4: ended", is("approvals.status", "EXPIRED", "WITHDRAWN"), gives("CLOSED"))
                .rule(
                        "Art 4: in question",
                        is("approvals.status", "PROPOSED_RESCISSION", "SUSPENDED", "RESCINDED", "CANCELLED"),
                        gives("CLOSED"));
    }
}
