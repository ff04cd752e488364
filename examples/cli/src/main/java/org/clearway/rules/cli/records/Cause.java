package org.clearway.rules.cli.records;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Why a registered class is not among the possible ones. Each is a plain statement about the registration, found by
 * looking at it and not at the rules; the first that is true is given. What none of them says is not explained.
 */
enum Cause {
    MEDICINE_BELOW_III(
            "states a medicinal substance or one from human blood, which Rule 14 puts in class III",
            of -> !of.registered().equals("III") && (of.is(Flag.CONTAINS_MEDICINE) || of.is(Flag.HUMAN_BLOOD))),
    HUMAN_TISSUE_BELOW_III(
            "states human tissue or cells, which Rule 18 puts in class III",
            of -> !of.registered().equals("III") && of.is(Flag.HUMAN_TISSUE)),
    ACTIVE_IMPLANT_BELOW_III(
            "states implantable and active, which Rule 8 puts in class III",
            of -> !of.registered().equals("III") && of.is(Flag.IMPLANTABLE) && of.is(Flag.ACTIVE)),
    IMPLANT_IN_CLASS_I(
            "states implantable, which Rule 8 puts in class IIa or above",
            of -> of.registered().equals("I") && of.is(Flag.IMPLANTABLE)),
    SINGLE_USE_AND_REUSABLE_INSTRUMENT(
            "states a reusable surgical instrument and single use, which exclude each other",
            of -> of.is(Flag.REUSABLE_SURGICAL) && of.is(Flag.SINGLE_USE)),
    ACTIVE_AND_REUSABLE_INSTRUMENT(
            "states active and a reusable surgical instrument, which by Annex VIII 2.3 has no connection to an active device",
            of -> of.is(Flag.REUSABLE_SURGICAL) && of.is(Flag.ACTIVE)),
    SOFTWARE_NOT_ACTIVE(
            "states software and not active, while Article 2(4) counts software as active",
            of -> of.act() == Act.MDR && of.software() && of.isNot(Flag.ACTIVE)),
    /** Nothing in the registration that is looked for. */
    UNEXPLAINED("no known cause", of -> true);

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
        return Arrays.stream(values())
                .filter(cause -> cause.of.test(registration))
                .findFirst()
                .orElse(UNEXPLAINED);
    }
}
