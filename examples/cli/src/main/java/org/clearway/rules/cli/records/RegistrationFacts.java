package org.clearway.rules.cli.records;

import java.util.Set;
import org.clearway.rules.facts.Classification;
import org.clearway.rules.facts.Device;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Ivd;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a registration of EUDAMED states, and no others. Each flag is taken by itself: nothing in a
 * registration corrects another part of it, so that a registration which contradicts itself is found out. The
 * registered class is never stated, because it is what the facts are compared with.
 *
 * <p>Left unknown, because EUDAMED asks something else or less than the vocabulary does:
 *
 * <ul>
 *   <li>invasiveness of a device that is not implantable, its duration and its site: nothing is asked about them;
 *   <li>the function of an active device: it is a set, and to name one member would deny the others;
 *   <li>what software is (independent, or driving a device): only that it is software is registered;
 *   <li>whether it is a system or procedure pack: EUDAMED means one that is a device in itself, the vocabulary one
 *       that is put together of others;
 *   <li>whether an IVD is a companion diagnostic: it is one of a set of purposes, and to name one would deny the
 *       others.
 * </ul>
 */
final class RegistrationFacts {

    private RegistrationFacts() {}

    static Facts of(Registration registration) {
        return switch (registration.act()) {
            case MDR, MDD, AIMDD -> device(registration);
            case IVDR, IVDD -> ivd(registration);
        };
    }

    private static Facts device(Registration of) {
        return Facts.builder()
                .device(Device.builder()
                        // Who registers a device declares that it is one, and under this act that it is no IVD.
                        .qualifies(true)
                        .invasiveness(of.is(Flag.IMPLANTABLE) ? Device.Invasiveness.IMPLANTABLE : null)
                        .active(of.stated(Flag.ACTIVE))
                        .aimd(of.is(Flag.ACTIVE) && of.is(Flag.IMPLANTABLE) ? Device.Aimd.IMPLANT : null)
                        .measuring(of.stated(Flag.MEASURING))
                        .reusableSurgicalInstrument(of.stated(Flag.REUSABLE_SURGICAL))
                        .administersMedicine(deniedOnly(of, Flag.ADMINISTERS_MEDICINE))
                        .inhalationAdmin(deniedOnly(of, Flag.ADMINISTERS_MEDICINE))
                        // Both flags are in the words of Rule 14, which these facts ask for.
                        .ancillaryMedicine(of.stated(Flag.CONTAINS_MEDICINE))
                        .bloodDerivative(of.stated(Flag.HUMAN_BLOOD))
                        // The Regulation takes no device with viable tissue, so what is stated here is not viable.
                        .humanTissue(of.stated(Flag.HUMAN_TISSUE))
                        .animalTissue(affirmedOnly(of, Flag.ANIMAL_TISSUE))
                        .sterile(of.stated(Flag.STERILE))
                        .build())
                .ivd(Ivd.builder().inVitroExamination(false).build())
                .classification(classification(of))
                .build();
    }

    /** What no class rule asks; null where nothing of it is stated. */
    private static @Nullable Classification classification(Registration of) {
        Classification stated = Classification.builder()
                .implantable(of.stated(Flag.IMPLANTABLE))
                .wetListed(of.stated(Flag.IMPLANT_EXEMPT))
                .reusable(opposite(of.stated(Flag.SINGLE_USE)))
                .build();
        return stated.equals(Classification.builder().build()) ? null : stated;
    }

    private static Facts ivd(Registration of) {
        boolean answered = usersAnswered(of);
        return Facts.builder()
                .device(
                        of.stated(Flag.STERILE) == null
                                ? null
                                : Device.builder()
                                        .sterile(of.stated(Flag.STERILE))
                                        .build())
                .ivd(Ivd.builder()
                        // Who registers an IVD declares that it is one, and so none of the things that are not.
                        .inVitroExamination(true)
                        .ivdExclusion(Set.of())
                        .component(component(of))
                        .layTesting(answered ? of.stated(Flag.SELF_TEST) : null)
                        .nearPatient(answered ? of.stated(Flag.NEAR_PATIENT) : null)
                        .build())
                .classification(classification(of))
                .build();
    }

    /**
     * A reagent stays unknown: EUDAMED calls calibrators and controls so too, which the law classifies otherwise. What
     * is stated to be two things is not stated to be one.
     */
    private static Ivd.@Nullable Component component(Registration of) {
        if (of.software()) {
            return of.is(Flag.INSTRUMENT) || of.is(Flag.REAGENT) ? null : Ivd.Component.SOFTWARE;
        }
        return of.is(Flag.INSTRUMENT) && !of.is(Flag.REAGENT) ? Ivd.Component.INSTRUMENT : null;
    }

    /**
     * Whether it was answered who uses the IVD. Somebody does: a lay person, a professional near the patient, or a
     * professional elsewhere. Where all three are denied, the form was left at its preset, and that states nothing.
     */
    private static boolean usersAnswered(Registration of) {
        return of.is(Flag.SELF_TEST) || of.is(Flag.NEAR_PATIENT) || of.is(Flag.PROFESSIONAL);
    }

    /**
     * For a flag that is wider than the fact, so that only its no answers the fact. EUDAMED asks whether a device is to
     * administer <em>or remove</em> a medicine, be it invasive or not, and a yes covers one that only channels it.
     */
    private static @Nullable Boolean deniedOnly(Registration of, Flag flag) {
        return of.isNot(flag) ? Boolean.FALSE : null;
    }

    /**
     * For a flag that is narrower than the fact, so that only its yes answers the fact. EUDAMED asks for animal tissue
     * under Regulation (EU) 722/2012, which is that of ruminants and a few other species; Rule 18 means any animal.
     */
    private static @Nullable Boolean affirmedOnly(Registration of, Flag flag) {
        return of.is(flag) ? Boolean.TRUE : null;
    }

    private static @Nullable Boolean opposite(@Nullable Boolean stated) {
        return stated == null ? null : !stated;
    }
}
