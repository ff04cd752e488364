package org.clearway.rules.cli.records;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * What speaks against itself in a registration, and so may be why its class is not among the possible ones. Each is a
 * plain statement about the registration, found by looking at it and not at the rules; for a class that is not possible
 * the first that is true is given as the cause. What none of them says is not explained.
 */
enum Cause {
    MEDICINE_BELOW_III(
            "a medicinal substance or one from human blood, which Rule 14 puts in class III",
            of -> !of.registered().equals("III") && (of.is(Flag.CONTAINS_MEDICINE) || of.is(Flag.HUMAN_BLOOD))),
    HUMAN_TISSUE_BELOW_III(
            "human tissue or cells, which Rule 18 puts in class III",
            of -> !of.registered().equals("III") && of.is(Flag.HUMAN_TISSUE)),
    ACTIVE_IMPLANT_BELOW_III(
            "implantable and active, which Rule 8 puts in class III",
            of -> !of.registered().equals("III") && of.is(Flag.IMPLANTABLE) && of.is(Flag.ACTIVE)),
    IMPLANT_IN_CLASS_I(
            "implantable, which Rule 8 puts in class IIa or above",
            of -> of.registered().equals("I") && of.is(Flag.IMPLANTABLE)),
    SINGLE_USE_AND_REUSABLE_INSTRUMENT(
            "a reusable surgical instrument and single use, which exclude each other",
            of -> of.is(Flag.REUSABLE_SURGICAL) && of.is(Flag.SINGLE_USE)),
    ACTIVE_AND_REUSABLE_INSTRUMENT(
            "active and a reusable surgical instrument, which by Annex VIII 2.3 has no connection to an active device",
            of -> of.is(Flag.REUSABLE_SURGICAL) && of.is(Flag.ACTIVE)),
    SOFTWARE_NOT_ACTIVE(
            "software and not active, while Article 2(4) counts software as active",
            of -> of.software() && of.isNot(Flag.ACTIVE)),
    /** Nothing in the registration that is looked for. */
    UNEXPLAINED("no known cause", of -> false);

    private final String words;
    private final Predicate<Registration> of;

    Cause(String words, Predicate<Registration> of) {
        this.words = words;
        this.of = of;
    }

    /** What the registration does, in words. */
    String words() {
        return words;
    }

    /** The first cause that is true of a registration. */
    static Cause of(Registration registration) {
        return allOf(registration).stream().findFirst().orElse(UNEXPLAINED);
    }

    /**
     * Every cause that is true of a registration, whether its class is possible or not. All are about devices of the
     * MDR: human tissue in an IVD, for one, has no bearing on its class.
     */
    static List<Cause> allOf(Registration registration) {
        return Arrays.stream(values())
                .filter(cause -> registration.act() == Act.MDR && cause.of.test(registration))
                .toList();
    }
}
