package org.clearway.rules.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.clearway.rules.facts.Classification;
import org.clearway.rules.facts.Device;
import org.clearway.rules.facts.Device.ActiveFunction;
import org.clearway.rules.facts.Device.Aimd;
import org.clearway.rules.facts.Device.ConduitOf;
import org.clearway.rules.facts.Device.ConnectsActive;
import org.clearway.rules.facts.Device.Disinfects;
import org.clearway.rules.facts.Device.Duration;
import org.clearway.rules.facts.Device.Energy;
import org.clearway.rules.facts.Device.Invasiveness;
import org.clearway.rules.facts.Device.IonisingUse;
import org.clearway.rules.facts.Device.JointReplacement;
import org.clearway.rules.facts.Device.NotDeviceReason;
import org.clearway.rules.facts.Device.OrificeZone;
import org.clearway.rules.facts.Device.Site;
import org.clearway.rules.facts.Device.Software;
import org.clearway.rules.facts.Device.WoundRole;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Ivd;
import org.jspecify.annotations.Nullable;

/**
 * The class rules of Great Britain as a programmer would write them: plain ifs, for facts that are all stated or assumed.
 * No unknowns, no reasons, no citations, no editions. A test holds it equal to the library on every worked case.
 *
 * <p>One class on purpose: it shows how long such a program is, and its rules write into one table of classes and provisions, which
 * several of them read again.
 */
final class HandWritten {
    private static final String[] CLASSES = {"I", "Is", "Im", "Ism", "IIa", "IIb", "III"};
    private static final int I = 0;
    private static final int IS = 1;
    private static final int IM = 2;
    private static final int ISM = 3;
    private static final int IIA = 4;
    private static final int IIB = 5;
    private static final int III = 6;

    private static final String[] PROVISIONS = {
        "Rule 1", "Rule 2", "Rule 3", "Rule 4", "Rule 5", "Rule 6", "Rule 7", "Rule 8", "Directive 2003/12",
        "Directive 2005/50", "Rule 9", "Rule 10", "Rule 11", "Rule 12", "Rule 13", "Rule 14", "Rule 15", "Rule 16",
        "Rule 17", "Section II 2.3", "reg 12", "reg 13"
    };
    private static final int DIRECTIVE_2003_12 = 8;
    private static final int DIRECTIVE_2005_50 = 9;
    private static final int RULE_9 = 10;
    private static final int RULE_10 = 11;
    private static final int RULE_11 = 12;
    private static final int RULE_12 = 13;
    private static final int RULE_13 = 14;
    private static final int RULE_14 = 15;
    private static final int RULE_15 = 16;
    private static final int RULE_16 = 17;
    private static final int RULE_17 = 18;
    private static final int SECTION_II = 19;
    private static final int REG_12 = 20;
    private static final int REG_13 = 21;

    /**
     * A class and the provisions that give it.
     *
     * @param outcome the class, or why there is none
     * @param deciding the provisions, strictest first
     */
    record Answer(String outcome, List<String> deciding) {}

    private final Device device;
    private final Classification classification;
    private final int[] provisions = new int[CLASSES.length];

    private HandWritten(Device device, Classification classification) {
        this.device = device;
        this.classification = classification;
    }

    static Answer classify(Facts facts) {
        Device device = Objects.requireNonNull(facts.device());
        Ivd ivd = Objects.requireNonNull(facts.ivd());
        Classification classification = Objects.requireNonNull(facts.classification());
        if (yes(ivd.inVitroExamination())) {
            return new Answer("IVD", List.of("Part IV"));
        }
        if (!yes(device.qualifies())) {
            boolean medicine = device.notDeviceReason() == NotDeviceReason.MEDICINAL_PRODUCT;
            return new Answer("NOT_A_DEVICE", List.of(medicine ? "reg 3" : "reg 2"));
        }
        if (device.aimd() == Aimd.IMPLANT || device.aimd() == Aimd.ACCESSORY || yes(device.controlsAimd())) {
            return new Answer("AIMD", List.of("Part III"));
        }
        if (yes(classification.systemOrPack()) && !yes(classification.packComponentIrregular())) {
            return new Answer("PACK", List.of("reg 14"));
        }
        if (yes(device.bloodBag())) {
            return new Answer("IIb", List.of("Rule 18"));
        }
        HandWritten hand = new HandWritten(device, classification);
        hand.nonInvasive();
        hand.orifice();
        hand.transientUse();
        hand.shortTermUse();
        hand.longTermUse();
        hand.active();
        hand.special();
        hand.software();
        hand.others();
        hand.pack();
        return hand.answer();
    }

    private void gives(int outcome, int provision) {
        provisions[outcome] |= 1 << provision;
    }

    private void gives(boolean applies, int outcome, int provision) {
        if (applies) {
            provisions[outcome] |= 1 << provision;
        }
    }

    private boolean applies(int provision) {
        int all = 0;
        for (int given : provisions) {
            all |= given;
        }
        return (all & (1 << provision)) != 0;
    }

    private static boolean yes(@Nullable Boolean fact) {
        return fact != null && fact;
    }

    private static boolean has(@Nullable Set<?> set, Object element) {
        return set != null && set.contains(element);
    }

    private static boolean any(@Nullable Set<?> set) {
        return set != null && !set.isEmpty();
    }

    private void nonInvasive() {
        if (device.invasiveness() != Invasiveness.NONE) {
            return;
        }
        if (yes(device.forAdministration()) && any(device.conduit())) {
            boolean stricter = device.connectsActive() == ConnectsActive.CLASS_IIA_PLUS
                    || has(device.conduitOf(), ConduitOf.BLOOD)
                    || has(device.conduitOf(), ConduitOf.BODY_LIQUID)
                    || has(device.conduit(), Device.Conduit.STORE)
                            && has(device.conduitOf(), ConduitOf.ORGAN_TISSUE_CELLS);
            gives(stricter ? IIA : I, 1);
        }
        if (yes(device.modifiesLiquid())) {
            boolean physical = any(device.modification()) && !has(device.modification(), Device.Modification.OTHER);
            gives(physical ? IIA : IIB, 2);
        }
        if (device.site() == Site.INJURED_SKIN) {
            wound(device.woundRole());
        }
    }

    private void wound(@Nullable Set<WoundRole> role) {
        boolean secondary = has(role, WoundRole.BREACHED_DERMIS_SECONDARY);
        boolean environment = has(role, WoundRole.MICROENVIRONMENT);
        boolean barrier = has(role, WoundRole.BARRIER) && !environment && !secondary && !has(role, WoundRole.OTHER);
        gives(barrier, I, 3);
        gives(secondary, IIB, 3);
        gives(environment || !barrier && !secondary, IIA, 3);
    }

    private void orifice() {
        if (device.invasiveness() != Invasiveness.BODY_ORIFICE) {
            return;
        }
        ConnectsActive connects = device.connectsActive();
        if (connects == ConnectsActive.CLASS_IIA_PLUS) {
            gives(IIA, 4);
        }
        if (connects != ConnectsActive.NONE && connects != ConnectsActive.CLASS_I) {
            return;
        }
        if (device.duration() == Duration.TRANSIENT) {
            gives(I, 4);
        } else if (device.duration() == Duration.SHORT_TERM) {
            gives(mouthEarOrNose() ? I : IIA, 4);
        } else if (device.duration() == Duration.LONG_TERM) {
            gives(mouthEarOrNose() && !yes(device.mucosaAbsorbed()) ? IIA : IIB, 4);
        }
    }

    private boolean mouthEarOrNose() {
        Site site = device.site();
        OrificeZone zone = device.orificeZone();
        return site == Site.ORAL_TO_PHARYNX
                || site == Site.EAR_CANAL_TO_DRUM
                || site == Site.NASAL_CAVITY
                || site == Site.TEETH
                || (site == Site.INJURED_SKIN || site == Site.INJURED_MUCOSA)
                        && (zone == OrificeZone.ORAL_TO_PHARYNX
                                || zone == OrificeZone.EAR_CANAL_TO_DRUM
                                || zone == OrificeZone.NASAL_CAVITY);
    }

    private void transientUse() {
        if (device.invasiveness() != Invasiveness.SURGICAL || device.duration() != Duration.TRANSIENT) {
            return;
        }
        boolean heart = yes(device.cardioDefect());
        boolean nerves = yes(device.cnsContact());
        gives(heart || nerves, III, 5);
        boolean instrument = yes(device.reusableSurgicalInstrument());
        gives(instrument && device.connectsActive() == ConnectsActive.NONE && !heart && !nerves, I, 5);
        boolean hazardous = yes(device.administersMedicine()) && yes(device.hazardousAdmin());
        gives(
                yes(device.emitsIonising()) || yes(device.biologicalEffect()) || yes(device.absorbed()) || hazardous,
                IIB,
                5);
        gives(!applies(5), IIA, 5);
    }

    private void shortTermUse() {
        if (device.invasiveness() != Invasiveness.SURGICAL || device.duration() != Duration.SHORT_TERM) {
            return;
        }
        gives(yes(device.cardioDefect()) || yes(device.cnsContact()), III, 6);
        gives(yes(device.biologicalEffect()) || yes(device.absorbed()), III, 6);
        gives(yes(device.emitsIonising()) || yes(device.administersMedicine()), IIB, 6);
        gives(yes(device.chemicalChange()) && device.site() != Site.TEETH, IIB, 6);
        gives(!applies(6), IIA, 6);
    }

    private void longTermUse() {
        gives(yes(device.breastImplant()), III, DIRECTIVE_2003_12);
        boolean implant = device.invasiveness() == Invasiveness.IMPLANTABLE;
        JointReplacement joint = device.jointReplacement();
        boolean replaced =
                joint == JointReplacement.HIP || joint == JointReplacement.KNEE || joint == JointReplacement.SHOULDER;
        gives(implant && replaced && !yes(device.jointAncillary()), III, DIRECTIVE_2005_50);
        if (!implant && (device.invasiveness() != Invasiveness.SURGICAL || device.duration() != Duration.LONG_TERM)) {
            return;
        }
        Site site = device.site();
        gives(site == Site.TEETH, IIA, 7);
        gives(site == Site.HEART || site == Site.CENTRAL_CIRCULATORY || site == Site.CENTRAL_NERVOUS, III, 7);
        gives(yes(device.heartCcsContact()) || yes(device.cnsContact()), III, 7);
        gives(yes(device.biologicalEffect()) || yes(device.absorbed()), III, 7);
        gives(yes(device.chemicalChange()) && site != Site.TEETH, III, 7);
        gives(yes(device.administersMedicine()), III, 7);
        gives(!applies(7) && !applies(DIRECTIVE_2003_12) && !applies(DIRECTIVE_2005_50), IIB, 7);
    }

    private void active() {
        boolean software = device.software() == Software.INDEPENDENT || device.software() == Software.DRIVES_DEVICE;
        boolean active = yes(device.active());
        if (!active && !software) {
            return;
        }
        Set<ActiveFunction> function = device.activeFunction();
        Set<IonisingUse> ionising = device.ionisingUse();
        if (has(function, ActiveFunction.THERAPEUTIC) && any(device.energy())) {
            gives(IIA, RULE_9);
            gives(yes(device.hazardousEnergy()) || has(device.energy(), Energy.IONISING), IIB, RULE_9);
        }
        gives(has(ionising, IonisingUse.THERAPY), IIB, RULE_9);
        gives(yes(device.controlsTherapeuticIib()), IIB, RULE_9);
        if (has(function, ActiveFunction.DIAGNOSTIC) || has(function, ActiveFunction.MONITORING)) {
            boolean absorbed = yes(device.diagEnergyAbsorbed()) && !yes(device.visibleIlluminationOnly());
            gives(absorbed || yes(device.imagesRadiopharma()) || yes(device.directDiagnosis()), IIA, RULE_10);
            gives(yes(device.vitalMonitoring()), IIA, RULE_10);
            gives(yes(device.vitalMonitoring()) && yes(device.immediateDanger()), IIB, RULE_10);
        }
        gives(has(ionising, IonisingUse.DIAGNOSTIC) || has(ionising, IonisingUse.INTERVENTIONAL), IIB, RULE_10);
        if (has(function, ActiveFunction.ADMINISTER_REMOVE)) {
            gives(yes(device.hazardousAdmin()) ? IIB : IIA, RULE_11);
        }
        gives(!applies(RULE_9) && !applies(RULE_10) && !applies(RULE_11), I, RULE_12);
    }

    private void special() {
        gives(yes(device.ancillaryMedicine()) || yes(device.bloodDerivative()), III, RULE_13);
        if (yes(device.contraceptionSti())) {
            Invasiveness invasiveness = device.invasiveness();
            boolean inside = invasiveness == Invasiveness.BODY_ORIFICE || invasiveness == Invasiveness.SURGICAL;
            boolean stays =
                    invasiveness == Invasiveness.IMPLANTABLE || inside && device.duration() == Duration.LONG_TERM;
            gives(stays ? III : IIB, RULE_14);
        }
        gives(yes(device.lensCare()), IIB, RULE_15);
        if (!yes(device.physicalCleaningOnly())) {
            Set<Disinfects> disinfects = device.disinfects();
            gives(has(disinfects, Disinfects.INVASIVE_DEVICES), IIB, RULE_15);
            boolean others = has(disinfects, Disinfects.NONINVASIVE_DEVICES) || has(disinfects, Disinfects.STERILISES);
            gives(others, IIA, RULE_15);
        }
        gives(yes(device.xrayRecording()), IIA, RULE_16);
        gives(yes(device.animalTissue()) && !yes(device.intactSkinOnly()), III, RULE_17);
    }

    private void software() {
        if (device.software() == Software.DRIVES_DEVICE && device.drivenDeviceClass() != null) {
            gives(
                    switch (device.drivenDeviceClass()) {
                        case I -> I;
                        case IIA -> IIA;
                        case IIB -> IIB;
                        case III -> III;
                    },
                    SECTION_II);
        }
    }

    private void pack() {
        if (yes(classification.systemOrPack()) && classification.packStrictestClass() != null) {
            switch (classification.packStrictestClass()) {
                case I -> gives(I, REG_12);
                case IIA -> gives(IIA, REG_12);
                case IIB -> gives(IIB, REG_12);
                case III -> gives(III, REG_12);
                default -> {}
            }
        }
    }

    private void others() {
        boolean none = true;
        for (int given : provisions) {
            none &= given == 0;
        }
        gives(none && device.invasiveness() == Invasiveness.NONE, I, 0);
        gives(yes(device.sterile()), IS, REG_13);
        gives(yes(device.measuring()), IM, REG_13);
    }

    private Answer answer() {
        int strictest = CLASSES.length - 1;
        while (strictest > 0 && provisions[strictest] == 0) {
            strictest--;
        }
        if (strictest == IM && provisions[IS] != 0) {
            strictest = ISM;
        }
        List<String> deciding = new ArrayList<>();
        if (strictest == ISM) {
            add(deciding, provisions[IS] | provisions[IM]);
        }
        add(deciding, provisions[strictest]);
        if (strictest == IS || strictest == IM || strictest == ISM) {
            add(deciding, provisions[I]);
        }
        return new Answer(CLASSES[strictest], deciding);
    }

    private static void add(List<String> deciding, int set) {
        for (int rest = set; rest != 0; rest &= rest - 1) {
            deciding.add(PROVISIONS[Integer.numberOfTrailingZeros(rest)]);
        }
    }
}
