package org.clearway.rules.benchmarks;

import static org.clearway.rules.benchmarks.Three.NO;
import static org.clearway.rules.benchmarks.Three.YES;
import static org.clearway.rules.benchmarks.Three.and;
import static org.clearway.rules.benchmarks.Three.any;
import static org.clearway.rules.benchmarks.Three.has;
import static org.clearway.rules.benchmarks.Three.is;
import static org.clearway.rules.benchmarks.Three.not;
import static org.clearway.rules.benchmarks.Three.or;
import static org.clearway.rules.benchmarks.Three.yes;

import java.util.Objects;
import org.clearway.rules.facts.Classification;
import org.clearway.rules.facts.Classification.PackStrictestClass;
import org.clearway.rules.facts.Device;
import org.clearway.rules.facts.Device.ActiveFunction;
import org.clearway.rules.facts.Device.Aimd;
import org.clearway.rules.facts.Device.Conduit;
import org.clearway.rules.facts.Device.ConduitOf;
import org.clearway.rules.facts.Device.ConnectsActive;
import org.clearway.rules.facts.Device.Disinfects;
import org.clearway.rules.facts.Device.DrivenDeviceClass;
import org.clearway.rules.facts.Device.Duration;
import org.clearway.rules.facts.Device.Energy;
import org.clearway.rules.facts.Device.Invasiveness;
import org.clearway.rules.facts.Device.IonisingUse;
import org.clearway.rules.facts.Device.JointReplacement;
import org.clearway.rules.facts.Device.Modification;
import org.clearway.rules.facts.Device.OrificeZone;
import org.clearway.rules.facts.Device.Site;
import org.clearway.rules.facts.Device.Software;
import org.clearway.rules.facts.Device.WoundRole;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Ivd;

/**
 * The class rules of Great Britain by hand for facts that may be unknown: each rule is no, open or yes, and the answer is the outcomes that
 * this leaves. No reasons, no citations, no editions, no questions. It may leave an outcome that no way to settle the facts can give, since
 * it does not try them out; it never leaves one out.
 *
 * <p>One class on purpose, as {@link HandWritten}.
 */
final class HandWrittenOpen {
    private static final int I = 0;
    private static final int IS = 1;
    private static final int IM = 2;
    private static final int ISM = 3;
    private static final int IIA = 4;
    private static final int IIB = 5;
    private static final int III = 6;

    /** The outcomes by the bits of {@link #classify}, classes from the weakest. */
    static final String[] OUTCOMES = {"I", "Is", "Im", "Ism", "IIa", "IIb", "III", "AIMD", "NOT_A_DEVICE", "IVD", "PACK"
    };

    private static final int AIMD = 7;
    private static final int NOT_A_DEVICE = 8;
    private static final int IVD = 9;
    private static final int PACK = 10;
    private static final int[] GATES = {IVD, NOT_A_DEVICE, AIMD, PACK, IIB};

    private final Device device;
    private final Classification classification;
    private int surely;
    private int perhaps;

    private HandWrittenOpen(Device device, Classification classification) {
        this.device = device;
        this.classification = classification;
    }

    /** The outcomes that are possible, a bit for each. */
    static int classify(Facts facts) {
        Device device = Objects.requireNonNull(facts.device());
        Ivd ivd = Objects.requireNonNull(facts.ivd());
        Classification classification = Objects.requireNonNull(facts.classification());
        int pack = and(yes(classification.systemOrPack()), not(yes(classification.packComponentIrregular())));
        int aimd = or(is(device.aimd(), Aimd.IMPLANT, Aimd.ACCESSORY), yes(device.controlsAimd()));
        int[] gates = {yes(ivd.inVitroExamination()), not(yes(device.qualifies())), aimd, pack, yes(device.bloodBag())};
        int possible = 0;
        for (int i = 0; i < gates.length; i++) {
            possible |= gates[i] == NO ? 0 : 1 << GATES[i];
            if (gates[i] == YES) {
                return possible;
            }
        }
        HandWrittenOpen hand = new HandWrittenOpen(device, classification);
        hand.rules();
        return possible | hand.classes();
    }

    private int gives(int applies, int outcome) {
        surely |= applies == YES ? 1 << outcome : 0;
        perhaps |= applies == NO ? 0 : 1 << outcome;
        return applies;
    }

    private void rules() {
        int given = or(nonInvasive(), orifice(), transientUse());
        given = or(given, shortTermUse(), longTermUse());
        given = or(given, active(), special());
        given = or(given, software());
        gives(and(is(device.invasiveness(), Invasiveness.NONE), not(given)), I);
        pack();
        gives(yes(device.sterile()), IS);
        gives(yes(device.measuring()), IM);
    }

    private int nonInvasive() {
        int outside = is(device.invasiveness(), Invasiveness.NONE);
        if (outside == NO) {
            return NO;
        }
        int conduit = and(outside, and(yes(device.forAdministration()), any(device.conduit())));
        int organs = and(has(device.conduit(), Conduit.STORE), has(device.conduitOf(), ConduitOf.ORGAN_TISSUE_CELLS));
        int liquid = or(has(device.conduitOf(), ConduitOf.BLOOD), has(device.conduitOf(), ConduitOf.BODY_LIQUID));
        int stricter = or(is(device.connectsActive(), ConnectsActive.CLASS_IIA_PLUS), liquid, organs);
        gives(and(conduit, stricter), IIA);
        gives(and(conduit, not(stricter)), I);

        int modifies = and(outside, yes(device.modifiesLiquid()));
        int physical = and(any(device.modification()), not(has(device.modification(), Modification.OTHER)));
        gives(and(modifies, physical), IIA);
        gives(and(modifies, not(physical)), IIB);

        int wound = and(outside, is(device.site(), Site.INJURED_SKIN));
        int secondary = has(device.woundRole(), WoundRole.BREACHED_DERMIS_SECONDARY);
        int environment = has(device.woundRole(), WoundRole.MICROENVIRONMENT);
        int other = or(environment, secondary, has(device.woundRole(), WoundRole.OTHER));
        int barrier = and(has(device.woundRole(), WoundRole.BARRIER), not(other));
        gives(and(wound, barrier), I);
        gives(and(wound, secondary), IIB);
        gives(and(wound, environment), IIA);
        gives(and(wound, not(or(barrier, secondary, environment))), IIA);
        return or(conduit, modifies, wound);
    }

    private int orifice() {
        int orifice = is(device.invasiveness(), Invasiveness.BODY_ORIFICE);
        if (orifice == NO) {
            return NO;
        }
        int alone = and(orifice, is(device.connectsActive(), ConnectsActive.NONE, ConnectsActive.CLASS_I));
        int spared = mouthEarOrNose();
        int shortTerm = and(alone, is(device.duration(), Duration.SHORT_TERM));
        int longTerm = and(alone, is(device.duration(), Duration.LONG_TERM));
        int absorbed = yes(device.mucosaAbsorbed());
        int given = gives(and(alone, is(device.duration(), Duration.TRANSIENT)), I);
        given = or(given, gives(and(shortTerm, spared), I), gives(and(shortTerm, not(spared)), IIA));
        int longSpared = and(longTerm, spared);
        given = or(given, gives(and(longSpared, not(absorbed)), IIA), gives(and(longSpared, absorbed), IIB));
        given = or(given, gives(and(longTerm, not(spared)), IIB));
        return or(given, gives(and(orifice, is(device.connectsActive(), ConnectsActive.CLASS_IIA_PLUS)), IIA));
    }

    private int mouthEarOrNose() {
        Site site = device.site();
        int zone = is(
                device.orificeZone(),
                OrificeZone.ORAL_TO_PHARYNX,
                OrificeZone.EAR_CANAL_TO_DRUM,
                OrificeZone.NASAL_CAVITY);
        return or(
                is(site, Site.ORAL_TO_PHARYNX, Site.EAR_CANAL_TO_DRUM, Site.NASAL_CAVITY),
                is(site, Site.TEETH),
                and(is(site, Site.INJURED_SKIN, Site.INJURED_MUCOSA), zone));
    }

    private int transientUse() {
        int use = and(is(device.invasiveness(), Invasiveness.SURGICAL), is(device.duration(), Duration.TRANSIENT));
        if (use == NO) {
            return NO;
        }
        int heart = yes(device.cardioDefect());
        int nerves = yes(device.cnsContact());
        int strictest = or(heart, nerves);
        int instrument = and(
                and(yes(device.reusableSurgicalInstrument()), is(device.connectsActive(), ConnectsActive.NONE)),
                not(strictest));
        int hazardous = and(yes(device.administersMedicine()), yes(device.hazardousAdmin()));
        int strict =
                or(or(yes(device.emitsIonising()), hazardous), yes(device.biologicalEffect()), yes(device.absorbed()));
        gives(and(use, strictest), III);
        gives(and(use, instrument), I);
        gives(and(use, strict), IIB);
        gives(and(use, not(or(strictest, instrument, strict))), IIA);
        return use;
    }

    private int shortTermUse() {
        int use = and(is(device.invasiveness(), Invasiveness.SURGICAL), is(device.duration(), Duration.SHORT_TERM));
        if (use == NO) {
            return NO;
        }
        int strictest = or(
                or(yes(device.cardioDefect()), yes(device.cnsContact())),
                yes(device.biologicalEffect()),
                yes(device.absorbed()));
        int changes = and(yes(device.chemicalChange()), not(is(device.site(), Site.TEETH)));
        int strict = or(yes(device.emitsIonising()), yes(device.administersMedicine()), changes);
        gives(and(use, strictest), III);
        gives(and(use, strict), IIB);
        gives(and(use, not(or(strictest, strict))), IIA);
        return use;
    }

    private int longTermUse() {
        int implant = is(device.invasiveness(), Invasiveness.IMPLANTABLE);
        int breast = gives(yes(device.breastImplant()), III);
        int replaced =
                is(device.jointReplacement(), JointReplacement.HIP, JointReplacement.KNEE, JointReplacement.SHOULDER);
        int joint = gives(and(and(implant, replaced), not(yes(device.jointAncillary()))), III);
        int use = or(
                implant,
                and(is(device.invasiveness(), Invasiveness.SURGICAL), is(device.duration(), Duration.LONG_TERM)));
        if (use == NO) {
            return or(breast, joint);
        }
        Site site = device.site();
        int teeth = is(site, Site.TEETH);
        int central = or(
                is(site, Site.HEART, Site.CENTRAL_CIRCULATORY, Site.CENTRAL_NERVOUS),
                yes(device.heartCcsContact()),
                yes(device.cnsContact()));
        int effect = or(yes(device.biologicalEffect()), yes(device.absorbed()), yes(device.administersMedicine()));
        int strictest = or(central, effect, and(yes(device.chemicalChange()), not(teeth)));
        gives(and(use, teeth), IIA);
        gives(and(use, strictest), III);
        gives(and(use, not(or(or(teeth, strictest), breast, joint))), IIB);
        return or(use, breast, joint);
    }

    private int active() {
        int software = is(device.software(), Software.INDEPENDENT, Software.DRIVES_DEVICE);
        int powered = or(yes(device.active()), software);
        if (powered == NO) {
            return NO;
        }
        int treats = has(device.activeFunction(), ActiveFunction.THERAPEUTIC);
        int given = gives(and(powered, and(treats, any(device.energy()))), IIA);
        int strict = or(
                and(treats, yes(device.hazardousEnergy())),
                or(has(device.ionisingUse(), IonisingUse.THERAPY), and(treats, has(device.energy(), Energy.IONISING))),
                yes(device.controlsTherapeuticIib()));
        given = or(given, gives(and(powered, strict), IIB));

        int diagnosis = and(
                powered,
                or(
                        has(device.activeFunction(), ActiveFunction.DIAGNOSTIC),
                        has(device.activeFunction(), ActiveFunction.MONITORING)));
        int energy = and(yes(device.diagEnergyAbsorbed()), not(yes(device.visibleIlluminationOnly())));
        int vital = yes(device.vitalMonitoring());
        int shows = or(or(energy, vital), yes(device.imagesRadiopharma()), yes(device.directDiagnosis()));
        int images = or(
                has(device.ionisingUse(), IonisingUse.DIAGNOSTIC),
                has(device.ionisingUse(), IonisingUse.INTERVENTIONAL));
        given = or(given, gives(and(diagnosis, shows), IIA));
        given = or(given, gives(and(diagnosis, and(vital, yes(device.immediateDanger()))), IIB));
        given = or(given, gives(and(powered, images), IIB));

        int moves = and(powered, has(device.activeFunction(), ActiveFunction.ADMINISTER_REMOVE));
        int hazardous = yes(device.hazardousAdmin());
        gives(and(moves, hazardous), IIB);
        gives(and(moves, not(hazardous)), IIA);
        gives(and(powered, not(or(given, moves))), I);
        return powered;
    }

    private int special() {
        int given = gives(or(yes(device.ancillaryMedicine()), yes(device.bloodDerivative())), III);
        int barrier = yes(device.contraceptionSti());
        int inside = is(device.invasiveness(), Invasiveness.BODY_ORIFICE, Invasiveness.SURGICAL);
        int stays = or(
                is(device.invasiveness(), Invasiveness.IMPLANTABLE),
                and(inside, is(device.duration(), Duration.LONG_TERM)));
        gives(and(barrier, stays), III);
        gives(and(barrier, not(stays)), IIB);
        int cleans = not(yes(device.physicalCleaningOnly()));
        int others = or(
                has(device.disinfects(), Disinfects.NONINVASIVE_DEVICES),
                has(device.disinfects(), Disinfects.STERILISES));
        given = or(given, barrier, gives(yes(device.lensCare()), IIB));
        given = or(given, gives(and(cleans, has(device.disinfects(), Disinfects.INVASIVE_DEVICES)), IIB));
        given = or(given, gives(and(cleans, others), IIA), gives(yes(device.xrayRecording()), IIA));
        return or(given, gives(and(yes(device.animalTissue()), not(yes(device.intactSkinOnly()))), III));
    }

    private int software() {
        int drives = is(device.software(), Software.DRIVES_DEVICE);
        if (drives == NO) {
            return NO;
        }
        DrivenDeviceClass driven = device.drivenDeviceClass();
        int weak = or(
                gives(and(drives, is(driven, DrivenDeviceClass.I)), I),
                gives(and(drives, is(driven, DrivenDeviceClass.IIA)), IIA));
        return or(
                weak,
                gives(and(drives, is(driven, DrivenDeviceClass.IIB)), IIB),
                gives(and(drives, is(driven, DrivenDeviceClass.III)), III));
    }

    private void pack() {
        int irregular = and(yes(classification.systemOrPack()), yes(classification.packComponentIrregular()));
        if (irregular != NO) {
            PackStrictestClass strictest = classification.packStrictestClass();
            gives(and(irregular, is(strictest, PackStrictestClass.I)), I);
            gives(and(irregular, is(strictest, PackStrictestClass.IIA)), IIA);
            gives(and(irregular, is(strictest, PackStrictestClass.IIB)), IIB);
            gives(and(irregular, is(strictest, PackStrictestClass.III)), III);
        }
    }

    /** The classes that the strictest of the rules that apply may be: none weaker than one that surely applies. */
    private int classes() {
        int both = 1 << IS | 1 << IM;
        int sure = (surely & both) == both ? surely | 1 << ISM : surely;
        int maybe = (perhaps & both) == both ? perhaps | 1 << ISM : perhaps;
        int weakest = sure == 0 ? 0 : 31 - Integer.numberOfLeadingZeros(sure);
        int stricter = maybe & -1 << weakest;
        // Sterile and measuring are neither weaker than the other: where one is sure, the other does not stand alone.
        return weakest == IS ? stricter & ~(1 << IM) : stricter;
    }
}
