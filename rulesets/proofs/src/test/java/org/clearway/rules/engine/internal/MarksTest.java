package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.clearway.rules.Certainty;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Unstated;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.facts.Classification;
import org.clearway.rules.facts.Classification.EuClass;
import org.clearway.rules.facts.Classification.GbClass;
import org.clearway.rules.facts.Device;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Market;
import org.clearway.rules.facts.Marking;
import org.clearway.rules.facts.Marking.CeConformity;
import org.clearway.rules.facts.Marking.Marks;
import org.clearway.rules.facts.Marking.UkcaConformity;
import org.clearway.rules.facts.Readiness;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.internal.Settling;
import org.clearway.rules.json.RequestJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Marks and what they rest on, over random requests, against a reading of the law written here anew: a mark counts only for its
 * own kind of device, a declaration only where the law asks for no body, a certificate only while it is there and stands.
 */
class MarksTest {

    private static final int REQUESTS = 100_000;
    private static final int TOLD = 500;
    private static final RegulatoryRules RULES = Editions.rules();
    private static final LoadedEdition EDITION =
            Editions.catalogue().editions("gb-market-access").get(0);

    private static final List<LocalDate> DAYS = days(
            "2023-07-01",
            "2024-05-26",
            "2025-05-26",
            "2026-05-26",
            "2026-05-28",
            "2026-11-28",
            "2027-12-31",
            "2028-06-30",
            "2028-12-31",
            "2029-12-31",
            "2030-06-30",
            "2031-03-01");
    private static final List<LocalDate> SIGNED = days("2021-05-26", "2022-05-26", "2026-11-28", "2032-01-01");

    private static final Set<GbClass> TESTS =
            EnumSet.of(GbClass.GENERAL, GbClass.SELF_TEST, GbClass.LIST_B, GbClass.LIST_A);
    private static final Set<EuClass> TEST_CLASSES =
            EnumSet.of(EuClass.A, EuClass.A_STERILE, EuClass.B, EuClass.C, EuClass.D);
    private static final Set<Marks> NEW = EnumSet.of(Marks.CE_MDR, Marks.CE_IVDR);

    private static List<LocalDate> days(String... texts) {
        return Arrays.stream(texts)
                .map(LocalDate::parse)
                .flatMap(day -> List.of(day.minusDays(1), day, day.plusDays(1)).stream())
                .filter(day -> !day.isBefore(LocalDate.of(2020, 1, 1)))
                .toList();
    }

    @Test
    void noMarkCountsForAnotherKindOfDeviceOrWithoutWhatTheLawAsksFor() {
        Random random = new Random(20_261_128);
        int decided = 0;
        int allowed = 0;
        int exact = 0;
        while (decided < REQUESTS) {
            Draw draw = new Draw(random, random.nextInt(10) == 0 ? 0.12 : 0);
            Facts facts = draw.facts();
            Settled settled;
            try {
                settled = Settling.settle(facts, draw.day, Unstated.FALSE);
            } catch (RequestException contradiction) {
                continue;
            }
            decided++;
            Evaluation evaluation = Evaluator.suppose(EDITION, settled, Budget.standard());
            if (!evaluation.determined()) {
                continue;
            }
            String outcome = EDITION.outcomes().name(evaluation.outcome());
            boolean lawful = new Law(facts, draw.day).lawful();
            Request request = request(draw.day, facts);
            if (outcome.equals("ALLOWED") || outcome.equals("NEEDS_FIX")) {
                allowed++;
                assertThat(lawful)
                        .as("%s: %s", outcome, RequestJson.write(request))
                        .isTrue();
            } else if (draw.complete && outcome.equals("NOT_ALLOWED")) {
                exact++;
                assertThat(lawful)
                        .as("%s: %s", outcome, RequestJson.write(request))
                        .isFalse();
            }
        }
        assertThat(allowed).isGreaterThan(REQUESTS / 50);
        assertThat(exact).isGreaterThan(REQUESTS / 50);
    }

    @Test
    void aDecisionCitesTheLawOfItsTerritoryAndNeverTellsALastDayThatHasPassed() {
        Random random = new Random(4);
        int told = 0;
        while (told < TOLD) {
            Draw draw = new Draw(random, 0);
            Decision decision;
            try {
                decision = RULES.decide(request(draw.day, draw.facts()));
            } catch (RequestException contradiction) {
                continue;
            }
            told++;
            LocalDate last = decision.dates().get("lastPlacingDate");
            if (last != null) {
                boolean open = !"NOT_ALLOWED".equals(decision.outcome());
                assertThat(last.isBefore(draw.day))
                        .as("%s %s", draw.day, decision)
                        .isNotEqualTo(open);
            }
            if (draw.territory == Market.Territory.GB) {
                assertThat(decision.findings().stream()
                                .filter(finding -> finding.certainty() == Certainty.CERTAIN)
                                .flatMap(finding -> finding.citations().stream())
                                .filter(citation -> citation.instrument().startsWith("Regulation (EU)")
                                        && citation.provision().startsWith("Art 5(")))
                        .as("%s", decision)
                        .isEmpty();
            }
        }
    }

    private static Request request(LocalDate day, Facts facts) {
        return Request.builder()
                .ruleset("gb-market-access")
                .asOf(day)
                .unstated(Unstated.FALSE)
                .facts(facts)
                .build();
    }

    /** A random request about marks. */
    private static final class Draw {
        private final Random random;
        private final double unstated;
        private final boolean complete;
        private final LocalDate day;
        private final Market.Territory territory;

        Draw(Random random, double unstated) {
            this.random = random;
            this.unstated = unstated;
            complete = unstated == 0;
            day = one(DAYS.stream()
                    .filter(day -> !day.isBefore(LocalDate.of(2023, 7, 1)))
                    .toList());
            territory = one(List.of(Market.Territory.values()));
        }

        private <T> T one(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }

        private <T> @Nullable T maybe(T value) {
            return random.nextDouble() < unstated ? null : value;
        }

        private <E extends Enum<E>> @Nullable E maybe(Class<E> type) {
            return maybe(one(List.of(type.getEnumConstants())));
        }

        private @Nullable Boolean maybe() {
            return maybe(random.nextBoolean());
        }

        /** More often true than not. */
        private @Nullable Boolean mostly(boolean value) {
            return maybe((random.nextInt(5) > 0) == value);
        }

        Facts facts() {
            EnumSet<Marks> marks = EnumSet.noneOf(Marks.class);
            for (int i = random.nextInt(4); i > 0; i--) {
                marks.add(one(List.of(Marks.values())));
            }
            boolean customMade = random.nextInt(8) == 0;
            // A pack made for one patient is told to be odd; what holds for each of the two is drawn apart.
            boolean pack = !customMade && random.nextInt(10) == 0;
            if (customMade || pack && random.nextBoolean()) {
                marks.clear();
            }
            GbClass gbClass = one(List.of(GbClass.values()));
            List<EuClass> fitting = Arrays.stream(EuClass.values())
                    .filter(value -> TEST_CLASSES.contains(value) == TESTS.contains(gbClass))
                    .toList();
            EuClass euClass = gbClass == GbClass.AIMD ? EuClass.III : one(fitting);
            Marking.Builder marking = Marking.builder()
                    .marks(marks)
                    .euDeemedValid(mostly(true))
                    .ukcaConformity(marks.contains(Marks.UKCA) ? maybe(UkcaConformity.class) : null)
                    .ceConformity(customMade ? CeConformity.CUSTOM_MADE_STATEMENT : conformity());
            Marking drawn = marking.build();
            if (drawn.ukcaConformity() == UkcaConformity.APPROVED_BODY_CERTIFICATE) {
                marking.ukcaCertificateExpiry(maybe(one(DAYS)))
                        .ukcaCertificateState(state(Marking.UkcaCertificateState.class));
            }
            if (drawn.ceConformity() == CeConformity.NOTIFIED_BODY_CERTIFICATE) {
                marking.ceCertificateExpiry(maybe(one(DAYS)))
                        .ceCertificateState(state(Marking.CeCertificateState.class));
                if (random.nextInt(6) == 0) {
                    marking.ceCertificateIssued(one(SIGNED));
                }
            }
            if (drawn.ceConformity() == CeConformity.SELF_DECLARATION) {
                marking.ceDeclarationDate(maybe(one(SIGNED)));
            }
            if (marks.stream().anyMatch(NEW::contains)
                    && marks.stream().anyMatch(EnumSet.of(Marks.CE_MDD, Marks.CE_AIMDD, Marks.CE_IVDD)::contains)) {
                Marking.LegacyConformity legacy = maybe(one(List.of(
                        Marking.LegacyConformity.NOTIFIED_BODY_CERTIFICATE,
                        Marking.LegacyConformity.SELF_DECLARATION)));
                marking.legacyConformity(legacy);
                if (legacy == Marking.LegacyConformity.NOTIFIED_BODY_CERTIFICATE) {
                    marking.legacyCertificateExpiry(maybe(one(DAYS)))
                            .legacyCertificateState(state(Marking.LegacyCertificateState.class));
                } else if (legacy != null) {
                    marking.legacyDeclarationDate(maybe(one(SIGNED)));
                }
            }
            if (customMade) {
                marking.statementLaw(maybe(Marking.StatementLaw.class))
                        .customMadeCertificate(maybe())
                        .customMadeRelief(maybe());
                if (random.nextBoolean()) {
                    marking.ceCertificateExpiry(one(DAYS)).certificateWithdrawn(false);
                }
                if (marking.build().statementLaw() == Marking.StatementLaw.UK_MDR
                        || marking.build().statementLaw() == Marking.StatementLaw.NONE) {
                    marking.ceConformity(null);
                }
            }
            Classification.Builder classification = Classification.builder()
                    .gbClass(maybe(gbClass))
                    .euClass(maybe(euClass))
                    .implantable(maybe())
                    .systemOrPack(pack);
            if (Boolean.TRUE.equals(classification.build().implantable())) {
                classification.wetListed(maybe());
            }
            if (pack) {
                marking.packStatementLaw(maybe(Marking.PackStatementLaw.class));
                classification
                        .packComponentIrregular(mostly(false))
                        .packSterilised(mostly(false))
                        .packHoldsHighRiskDevice(maybe());
            }
            return Facts.builder()
                    .device(Device.builder()
                            .qualifies(true)
                            .customMade(customMade)
                            .build())
                    .market(Market.builder()
                            .territory(territory)
                            .manufacturerLocation(maybe(Market.ManufacturerLocation.class))
                            .qualifyingNiGoods(territory == Market.Territory.GB ? maybe(random.nextInt(6) == 0) : null)
                            .euNiFirstPlacedDate(territory == Market.Territory.NI ? LocalDate.of(2022, 1, 1) : null)
                            .build())
                    .marking(marking.build())
                    .readiness(Readiness.builder()
                            .mhraRegistered(mostly(true))
                            .ukrpAppointed(mostly(true))
                            .ukrpOnLabel(mostly(true))
                            .eudamedRegistered(mostly(true))
                            .authorisedRepresentativeEuNi(mostly(true))
                            .build())
                    .classification(classification.build())
                    .build();
        }

        private @Nullable CeConformity conformity() {
            return random.nextBoolean()
                    ? maybe(CeConformity.NOTIFIED_BODY_CERTIFICATE)
                    : maybe(CeConformity.SELF_DECLARATION);
        }

        /** Mostly the first value, which is that of a document that stands. */
        private <E extends Enum<E>> @Nullable E state(Class<E> type) {
            List<E> values = List.of(type.getEnumConstants());
            return maybe(random.nextInt(4) > 0 ? values.get(0) : one(values));
        }
    }

    /** Whether any mark or statement is a basis on the day, by what is stated; what is not stated is not held against it. */
    private static final class Law {
        private final Marking marking;
        private final Classification classification;
        private final Market market;
        private final boolean customMade;
        private final LocalDate day;
        private final Set<Marks> marks;
        private final @Nullable GbClass gb;
        private final @Nullable EuClass eu;

        Law(Facts facts, LocalDate day) {
            marking = facts.marking();
            classification = facts.classification();
            market = facts.market();
            customMade = Boolean.TRUE.equals(facts.device().customMade());
            this.day = day;
            marks = marking.marks();
            gb = classification.gbClass();
            eu = classification.euClass();
        }

        boolean lawful() {
            if (market.territory() == Market.Territory.NI) {
                return european(false);
            }
            boolean qualifying = Boolean.TRUE.equals(market.qualifyingNiGoods())
                    || market.qualifyingNiGoods() == null && market.manufacturerLocation() == null;
            return ukca()
                    || european(true)
                    || customMade && marking.statementLaw() == Marking.StatementLaw.UK_MDR
                    || pack(Marking.PackStatementLaw.UK_MDR, ukcaCertificate())
                    || qualifying && european(false);
        }

        private boolean until(String last) {
            return !day.isAfter(LocalDate.parse(last));
        }

        private boolean reaches(@Nullable LocalDate expiry) {
            return expiry != null && !day.isAfter(expiry);
        }

        /** Whether the class stated for the device is, or may be, that of a test. */
        private boolean test(boolean asked) {
            if (gb != null) {
                return TESTS.contains(gb) == asked;
            }
            return eu == null || TEST_CLASSES.contains(eu) == asked;
        }

        private boolean ukca() {
            if (!marks.contains(Marks.UKCA)) {
                return false;
            }
            boolean declared = gb == GbClass.I || gb == GbClass.GENERAL;
            return declared ? marking.ukcaConformity() != UkcaConformity.APPROVED_BODY_CERTIFICATE : ukcaCertificate();
        }

        private boolean ukcaCertificate() {
            return marking.ukcaConformity() == UkcaConformity.APPROVED_BODY_CERTIFICATE
                    && marking.ukcaCertificateState() == Marking.UkcaCertificateState.VALID
                    && reaches(marking.ukcaCertificateExpiry());
        }

        /** The certificate behind the mark under a regulation, or behind the one CE mark, but for its printed day. */
        private boolean certificateThere() {
            LocalDate issued = marking.ceCertificateIssued();
            return (marking.ceConformity() == CeConformity.NOTIFIED_BODY_CERTIFICATE
                            || marking.ceConformity() == null && marking.ceCertificateExpiry() != null)
                    && marking.ceCertificateState() == Marking.CeCertificateState.VALID
                    && (issued == null || !issued.isAfter(day));
        }

        private boolean certificate() {
            return certificateThere() && reaches(marking.ceCertificateExpiry());
        }

        /** Of a class that no body certifies, the mark rests on a declaration also where that is not stated. */
        private boolean selfDeclared() {
            return marking.ceConformity() == CeConformity.SELF_DECLARATION
                    || marking.ceConformity() == null && marking.ceCertificateExpiry() == null;
        }

        private boolean declared() {
            LocalDate signed = marking.ceDeclarationDate();
            return selfDeclared() && (signed == null || !signed.isAfter(day));
        }

        private boolean oldCertificate(String ends) {
            boolean two = marks.stream().anyMatch(NEW::contains);
            boolean there = two
                    ? marking.legacyConformity() == Marking.LegacyConformity.NOTIFIED_BODY_CERTIFICATE
                            && marking.legacyCertificateState() == Marking.LegacyCertificateState.VALID
                    : certificateThere();
            LocalDate printed = two ? marking.legacyCertificateExpiry() : marking.ceCertificateExpiry();
            return there && (Boolean.TRUE.equals(marking.euDeemedValid()) || until(ends) && reaches(printed));
        }

        private boolean oldDeclaration(String before) {
            boolean two = marks.stream().anyMatch(NEW::contains);
            boolean there = two
                    ? marking.legacyConformity() == Marking.LegacyConformity.SELF_DECLARATION
                            || marking.legacyConformity() == null
                    : selfDeclared();
            LocalDate signed = two ? marking.legacyDeclarationDate() : marking.ceDeclarationDate();
            return there
                    && Boolean.TRUE.equals(marking.euDeemedValid())
                    && signed != null
                    && signed.isBefore(LocalDate.parse(before));
        }

        private boolean implantOf(boolean classIii, boolean classIib) {
            return classIii
                    || classIib
                            && Boolean.TRUE.equals(classification.implantable())
                            && Boolean.FALSE.equals(classification.wetListed());
        }

        private boolean high(boolean britain) {
            return implantOf(eu == EuClass.III, eu == EuClass.IIb)
                    || britain && implantOf(gb == GbClass.III, gb == GbClass.IIb)
                    || Boolean.TRUE.equals(classification.systemOrPack())
                            && Boolean.TRUE.equals(classification.packHoldsHighRiskDevice());
        }

        private boolean european(boolean britain) {
            return regulations() && (!britain || until("2030-06-30"))
                    || statement() && (!britain || until("2030-06-30"))
                    || pack(Marking.PackStatementLaw.EU_MDR, certificate())
                    || directives(britain);
        }

        private boolean regulations() {
            return marks.contains(Marks.CE_MDR) && test(false) && (certificate() || declared() && eu == EuClass.I)
                    || marks.contains(Marks.CE_IVDR) && test(true) && (certificate() || declared() && eu == EuClass.A);
        }

        private boolean directives(boolean britain) {
            boolean general = gb == null ? test(false) : gb != GbClass.AIMD && !TESTS.contains(gb);
            boolean mdd = marks.contains(Marks.CE_MDD)
                    && general
                    && (gb != GbClass.I
                                    && oldCertificate("2024-05-26")
                                    && until(high(britain) ? "2027-12-31" : britain ? "2028-06-30" : "2028-12-31")
                            || gb == GbClass.I
                                    && eu != EuClass.I
                                    && oldDeclaration("2021-05-26")
                                    && until(britain ? "2028-06-30" : "2028-12-31"));
            boolean aimdd = marks.contains(Marks.CE_AIMDD)
                    && (gb == GbClass.AIMD || gb == null && (eu == null || eu == EuClass.III))
                    && oldCertificate("2024-05-26")
                    && until("2027-12-31");
            boolean ivdd = marks.contains(Marks.CE_IVDD)
                    && test(true)
                    && (gb != GbClass.GENERAL && oldCertificate("2025-05-26") && until("2027-12-31")
                            || gb == GbClass.GENERAL
                                    && eu != EuClass.A
                                    && oldDeclaration("2022-05-26")
                                    && until(
                                            eu == EuClass.D
                                                    ? "2027-12-31"
                                                    : eu == EuClass.C
                                                            ? "2028-12-31"
                                                            : britain ? "2030-06-30" : "2029-12-31"));
            return mdd || aimdd || ivdd;
        }

        private boolean statement() {
            boolean law = marking.statementLaw() == Marking.StatementLaw.EU_MDR
                    || marking.statementLaw() == null && marking.ceConformity() == CeConformity.CUSTOM_MADE_STATEMENT;
            boolean body = gb == GbClass.AIMD || eu == EuClass.III && Boolean.TRUE.equals(classification.implantable());
            boolean certified =
                    Boolean.TRUE.equals(marking.customMadeCertificate()) && reaches(marking.ceCertificateExpiry());
            boolean relieved = Boolean.TRUE.equals(marking.customMadeRelief()) && until("2026-05-26");
            return customMade && law && (!body || certified || relieved);
        }

        private boolean pack(Marking.PackStatementLaw law, boolean certified) {
            return Boolean.TRUE.equals(classification.systemOrPack())
                    && marking.packStatementLaw() == law
                    && Boolean.FALSE.equals(classification.packComponentIrregular())
                    && (Boolean.FALSE.equals(classification.packSterilised()) || certified);
        }
    }
}
