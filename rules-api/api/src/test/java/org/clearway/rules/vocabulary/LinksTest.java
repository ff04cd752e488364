package org.clearway.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clearway.rules.ConsistentFacts;
import org.clearway.rules.Contradictions;
import org.clearway.rules.RequestException;
import org.clearway.rules.facts.Adoption;
import org.clearway.rules.facts.AiData;
import org.clearway.rules.facts.AiMonitoring;
import org.clearway.rules.facts.Approval;
import org.clearway.rules.facts.Classification;
import org.clearway.rules.facts.Description;
import org.clearway.rules.facts.Device;
import org.clearway.rules.facts.EuAiAct;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Incident;
import org.clearway.rules.facts.Ivd;
import org.clearway.rules.facts.Readiness;
import org.clearway.rules.facts.Section;
import org.clearway.rules.facts.Software;
import org.junit.jupiter.api.Test;

/** The ties of the vocabulary, as a caller outside the engine sees what follows from them. */
class LinksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static Facts settle(Facts.Builder facts) {
        return Links.settle(facts.build(), DAY);
    }

    private static Facts.Builder device(Device.Invasiveness invasiveness) {
        return Facts.builder()
                .device(Device.builder().invasiveness(invasiveness).build());
    }

    private static Facts.Builder classification(Classification.Builder classification) {
        return Facts.builder().classification(classification.build());
    }

    private static RequestException contradiction(Facts.Builder facts) {
        return Contradictions.of(() -> settle(facts));
    }

    @Test
    void whereNothingFollowsTheFactsAreTheSame() {
        Facts facts = Facts.builder()
                .device(Device.builder().contraceptionSti(false).build())
                .description(Description.builder().productName("Test").build())
                .build();
        assertThat(Links.settle(facts, DAY)).isEqualTo(facts);
        assertThat(settle(Facts.builder())).isEqualTo(Facts.builder().build());
    }

    @Test
    void anImplantedDeviceIsImplantableAndAnyOtherIsNot() {
        assertThat(settle(device(Device.Invasiveness.IMPLANTABLE)).classification())
                .extracting(Classification::implantable)
                .isEqualTo(true);
        for (Device.Invasiveness other : List.of(Device.Invasiveness.NONE, Device.Invasiveness.BODY_ORIFICE)) {
            assertThat(settle(device(other)).classification())
                    .extracting(Classification::implantable)
                    .isEqualTo(false);
        }
    }

    @Test
    void whatEntersByTheSurfaceIsImplantableOrNotByHowLongItStays() {
        assertThat(settle(device(Device.Invasiveness.SURGICAL)).classification())
                .as("it may be left in place")
                .extracting(Classification::implantable)
                .isNull();
        for (Device.Duration duration : Device.Duration.values()) {
            Classification classification = settle(Facts.builder()
                            .device(Device.builder()
                                    .invasiveness(Device.Invasiveness.SURGICAL)
                                    .duration(duration)
                                    .build()))
                    .classification();
            assertThat(classification == null ? null : classification.implantable())
                    .as(duration.name())
                    .isEqualTo(duration == Device.Duration.LONG_TERM ? null : false);
        }
    }

    @Test
    void aContradictionNamesBothFacts() {
        RequestException error = contradiction(device(Device.Invasiveness.NONE)
                .classification(Classification.builder().implantable(true).build()));
        assertThat(error.at()).isIn("facts.classification.implantable", "facts.device.invasiveness");
        assertThat(error)
                .hasMessageContainingAll("classification.implantable = true", "device.invasiveness = NONE")
                .hasMessageContaining("device.invasiveness settles \"this=NONE -> classification.implantable=false\"");
    }

    @Test
    void aCompanionDiagnosticFollowsFromThePurposesBothWays() {
        Facts.Builder with = Facts.builder()
                .ivd(Ivd.builder()
                        .addPurposes(Ivd.Purposes.COMPANION_DIAGNOSTIC)
                        .build());
        Facts.Builder without =
                Facts.builder().ivd(Ivd.builder().purposes(List.of()).build());
        assertThat(settle(with).classification().companionDiagnostic()).isTrue();
        assertThat(settle(without).classification().companionDiagnostic()).isFalse();
    }

    @Test
    void anUnknownSetSettlesNothing() {
        Facts settled =
                settle(Facts.builder().ivd(Ivd.builder().nearPatient(true).build()));
        assertThat(settled.classification()).isNull();
        assertThat(settled.ivd().purposes()).isNull();
    }

    @Test
    void withoutHumanTissueThereIsNoNonViableTissueButNotTheOtherWayRound() {
        Facts.Builder none =
                Facts.builder().device(Device.builder().humanTissue(false).build());
        Facts.Builder some =
                Facts.builder().device(Device.builder().humanTissue(true).build());
        assertThat(settle(none).classification().humanTissueNonViable()).isFalse();
        assertThat(settle(some).classification()).isNull();
        assertThat(settle(classification(Classification.builder().humanTissueNonViable(true)))
                        .device()
                        .humanTissue())
                .as("a tie is read in both directions")
                .isTrue();
    }

    @Test
    void aReusableInstrumentIsReusable() {
        Facts.Builder facts = Facts.builder()
                .device(Device.builder().reusableSurgicalInstrument(true).build());
        assertThat(settle(facts).classification().reusable()).isTrue();
    }

    @Test
    void whatIsNotMadeInHouseIsNoInHouseDeviceInTheEu() {
        Facts settled = settle(classification(Classification.builder().inHouse(false)));
        assertThat(settled.euAiAct()).extracting(EuAiAct::inHouseDevice).isEqualTo(false);
    }

    @Test
    void theKindOfSoftwareSettlesMentalHealthBothWaysAndScribesOneWay() {
        Facts voice = settle(Facts.builder()
                .software(Software.builder()
                        .addProductKind(Software.ProductKind.AMBIENT_VOICE)
                        .build()));
        assertThat(voice.aiSystem().isDigitalMentalHealth()).isFalse();
        assertThat(voice.adoption().ambientScribe()).isTrue();
        Facts mental = settle(Facts.builder()
                .software(Software.builder()
                        .addProductKind(Software.ProductKind.MENTAL_HEALTH)
                        .build()));
        assertThat(mental.aiSystem().isDigitalMentalHealth()).isTrue();
        assertThat(mental.adoption() == null ? null : mental.adoption().ambientScribe())
                .as("a drafter that uses no voice may still be a scribe")
                .isNull();
    }

    @Test
    void aSuggestedDiagnosisIsNewClinicalInformation() {
        Facts.Builder facts = Facts.builder()
                .adoption(Adoption.builder().suggestsDiagnosisOrTreatment(true).build());
        assertThat(settle(facts).software().derivesNewClinicalInformation()).isTrue();
    }

    private static Boolean iso13485(Readiness.Builder readiness) {
        return settle(Facts.builder().readiness(readiness.build())).readiness().iso13485Certified();
    }

    @Test
    void theQualityCertificateTellsOfIso13485UnlessItIsMdsap() {
        for (Readiness.QmsCertificateType type : Readiness.QmsCertificateType.values()) {
            assertThat(iso13485(Readiness.builder().qmsCertificateType(type)))
                    .isEqualTo(
                            switch (type) {
                                case ISO_13485_ACCREDITED, ISO_13485_OTHER -> Boolean.TRUE;
                                case NONE -> Boolean.FALSE;
                                case MDSAP -> null;
                            });
        }
    }

    @Test
    void aQualityCertificateThatHasRunOutCertifiesNobody() {
        for (boolean out : List.of(true, false)) {
            assertThat(iso13485(Readiness.builder()
                            .qmsCertificateType(Readiness.QmsCertificateType.ISO_13485_OTHER)
                            .qmsCertificateExpiry(out ? DAY.minusDays(1) : DAY)))
                    .isEqualTo(out ? null : true);
        }
    }

    @Test
    void healthDataArePersonalData() {
        Facts.Builder facts = Facts.builder()
                .aiData(AiData.builder().processesPersonalHealthData(true).build());
        assertThat(settle(facts).adoption().processesPersonalData()).isTrue();
    }

    private static Incident.Builder seriousIncident() {
        return Incident.builder().occurred(true).deviceSuspected(true);
    }

    private static AiMonitoring.IncidentType type(Incident.Builder incident) {
        AiMonitoring monitoring =
                settle(Facts.builder().incident(incident.build())).aiMonitoring();
        return monitoring == null ? null : monitoring.incidentType();
    }

    @Test
    void thePublicHealthThreatComesFirstInTheTypeOfAnIncident() {
        assertThat(type(seriousIncident().publicHealthThreat(true).harm(Incident.Harm.DEATH)))
                .isEqualTo(AiMonitoring.IncidentType.SERIOUS_PUBLIC_HEALTH_THREAT);
    }

    @Test
    void deathAndUnanticipatedDeteriorationAreReportedAlike() {
        assertThat(type(seriousIncident().publicHealthThreat(false).harm(Incident.Harm.DEATH)))
                .isEqualTo(AiMonitoring.IncidentType.DEATH_OR_UNANTICIPATED_SERIOUS);
        assertThat(type(seriousIncident()
                        .publicHealthThreat(false)
                        .harm(Incident.Harm.SERIOUS_DETERIORATION)
                        .unanticipated(true)))
                .isEqualTo(AiMonitoring.IncidentType.DEATH_OR_UNANTICIPATED_SERIOUS);
    }

    @Test
    void anticipatedOrOnlyPossibleSeriousHarmIsAnotherSeriousIncident() {
        assertThat(type(seriousIncident()
                        .publicHealthThreat(false)
                        .harm(Incident.Harm.SERIOUS_DETERIORATION)
                        .unanticipated(false)))
                .isEqualTo(AiMonitoring.IncidentType.OTHER_SERIOUS);
        assertThat(type(seriousIncident()
                        .publicHealthThreat(false)
                        .harm(Incident.Harm.NONE)
                        .potentialHarm(Incident.PotentialHarm.DEATH)))
                .isEqualTo(AiMonitoring.IncidentType.OTHER_SERIOUS);
    }

    @Test
    void anIncidentThatIsNotSeriousHasNoType() {
        assertThat(type(seriousIncident()
                        .publicHealthThreat(false)
                        .harm(Incident.Harm.NON_SERIOUS)
                        .potentialHarm(Incident.PotentialHarm.NON_SERIOUS)))
                .isNull();
        assertThat(type(Incident.builder().occurred(true).deviceSuspected(false).publicHealthThreat(true)))
                .isNull();
        assertThat(type(seriousIncident().harm(Incident.Harm.DEATH)))
                .as("the threat is unknown")
                .isNull();
    }

    private static Approval approval(Approval.Builder approval) {
        return settle(Facts.builder().addApprovals(approval.build()))
                .approvals()
                .get(0);
    }

    private static Approval.Pathway pathway(Approval.Builder approval) {
        return approval(approval).pathway();
    }

    @Test
    void everyDecisionCodeOfOnePathwayGivesIt() {
        for (Approval.DecisionCode code : Approval.DecisionCode.values()) {
            Approval.Pathway expected = switch (code) {
                case DENG -> Approval.Pathway.US_DE_NOVO;
                // Premarket approvals and humanitarian exemptions share them.
                case APPR, APRL, APCV, APWD, APCB, OK30 -> null;
                default -> Approval.Pathway.US_510K;
            };
            assertThat(pathway(Approval.builder().decisionCode(code)))
                    .as(code.name())
                    .isEqualTo(expected);
        }
    }

    @Test
    void ofTheCodesThatTwoPathwaysShareTheNumberTellsThePathway() {
        Approval.Builder approved = Approval.builder().decisionCode(Approval.DecisionCode.APPR);
        assertThat(pathway(approved.number("P910023"))).isEqualTo(Approval.Pathway.US_PMA);
        assertThat(pathway(approved.number("H910023"))).isEqualTo(Approval.Pathway.US_HDE);
    }

    @Test
    void aNumberGivesAPathwayByItsPattern() {
        assertThat(pathway(Approval.builder().number("DEN180001"))).isEqualTo(Approval.Pathway.US_DE_NOVO);
        assertThat(pathway(Approval.builder().number("P910023"))).isEqualTo(Approval.Pathway.US_PMA);
        assertThat(pathway(Approval.builder().number("P910023/S482"))).isEqualTo(Approval.Pathway.US_PMA);
        assertThat(pathway(Approval.builder().number("BP910023"))).isEqualTo(Approval.Pathway.US_PMA);
        assertThat(pathway(Approval.builder().number("N18033/S12"))).isEqualTo(Approval.Pathway.US_PMA);
        assertThat(pathway(Approval.builder().number("H990001"))).isEqualTo(Approval.Pathway.US_HDE);
        assertThat(pathway(Approval.builder().number("EUA200001"))).isEqualTo(Approval.Pathway.US_EUA);
        assertThat(pathway(Approval.builder().number("G170001"))).isEqualTo(Approval.Pathway.US_IDE);
        assertThat(pathway(Approval.builder().number("K12345"))).isNull();
        assertThat(pathway(Approval.builder().number("see K123456"))).isNull();
    }

    @Test
    void aKNumberLeavesThePathwayOpenSinceADeNovoMayHaveOne() {
        for (String number : List.of("K123456", "BK123456")) {
            Approval approval = approval(Approval.builder().number(number));
            assertThat(approval.pathway()).isNull();
            assertThat(approval.origin()).as("either of the two is American").isEqualTo(Approval.Origin.US);
        }
        assertThat(pathway(Approval.builder().number("K123456").decisionCode(Approval.DecisionCode.SESE)))
                .isEqualTo(Approval.Pathway.US_510K);
    }

    @Test
    void theDecisionCodeComesBeforeTheNumber() {
        assertThat(pathway(Approval.builder().number("K123456").decisionCode(Approval.DecisionCode.DENG)))
                .isEqualTo(Approval.Pathway.US_DE_NOVO);
    }

    @Test
    void aStatedPathwayStandsWhateverTheNumberSays() {
        assertThat(pathway(Approval.builder().number("K123456").pathway(Approval.Pathway.OTHER)))
                .isEqualTo(Approval.Pathway.OTHER);
    }

    @Test
    void aPathwayThatTheNumberRulesOutIsAnError() {
        RequestException error = contradiction(Facts.builder()
                .addApprovals(Approval.builder().origin(Approval.Origin.CA).build())
                .addApprovals(Approval.builder()
                        .number("P910023")
                        .pathway(Approval.Pathway.US_510K)
                        .build()));
        assertThat(error).hasMessageContainingAll("approvals[1].number = P910023", "approvals[1].pathway = US_510K");
    }

    @Test
    void aPathwayPresumesItsOrigin() {
        for (Approval.Pathway pathway : Approval.Pathway.values()) {
            String name = pathway.name();
            assertThat(approval(Approval.builder().pathway(pathway)).origin())
                    .as(name)
                    .isEqualTo(
                            name.startsWith("US_")
                                    ? Approval.Origin.US
                                    : name.startsWith("CA_")
                                            ? Approval.Origin.CA
                                            : name.startsWith("AU_")
                                                    ? Approval.Origin.AU
                                                    : name.startsWith("EU_") ? Approval.Origin.EU : null);
        }
    }

    @Test
    void eachApprovalIsSettledOnItsOwn() {
        Facts settled = settle(Facts.builder()
                .addApprovals(Approval.builder().origin(Approval.Origin.CA).build())
                .addApprovals(Approval.builder().number("DEN180001").build()));
        assertThat(settled.approvals())
                .extracting(Approval::pathway)
                .containsExactly(null, Approval.Pathway.US_DE_NOVO);
        assertThat(settled.approvals())
                .extracting(Approval::origin)
                .containsExactly(Approval.Origin.CA, Approval.Origin.US);
    }

    @Test
    void theOriginIsNotPresumedWithoutAPathway() {
        assertThat(approval(Approval.builder().number("see K123456")).origin()).isNull();
    }

    @Test
    void aStatedOriginIsNotOverruledByTheNumber() {
        Approval approval = approval(Approval.builder().number("DEN180001").origin(Approval.Origin.CA));
        assertThat(approval.origin()).isEqualTo(Approval.Origin.CA);
    }

    @Test
    void tiesAreListedForReaders() {
        assertThat(Vocabulary.ties()).hasSizeGreaterThanOrEqualTo(300).allSatisfy(tie -> {
            assertThat(Vocabulary.fact(tie.fact())).isNotNull();
            assertThat(tie.text()).isNotBlank();
        });
        assertThat(Vocabulary.ties()).extracting(FactTie::kind).contains(FactTie.Kind.values());
    }

    @Provide
    Arbitrary<Facts> consistent() {
        return Arbitraries.longs().map(seed -> ConsistentFacts.of(seed, DAY));
    }

    @Property(tries = 300)
    void settlingTwiceChangesNothingMore(@ForAll("consistent") Facts facts) {
        Facts settled = Links.settle(facts, DAY);
        assertThat(Links.settle(settled, DAY)).isEqualTo(settled);
    }

    @Property(tries = 300)
    void settlingKeepsEveryStatedFact(@ForAll("consistent") Facts facts) {
        Facts settled = Links.settle(facts, DAY);
        for (SectionDefinition section : Vocabulary.sections()) {
            if (section.repeated()) {
                List<? extends Section> items = facts.items(section.index());
                for (int item = 0; items != null && item < items.size(); item++) {
                    kept(
                            section,
                            items.get(item),
                            settled.items(section.index()).get(item));
                }
            } else if (facts.section(section.index()) != null) {
                kept(section, facts.section(section.index()), settled.section(section.index()));
            }
        }
    }

    private static void kept(SectionDefinition section, Section stated, Section settled) {
        for (FactDefinition fact : section.facts()) {
            Object value = stated.value(fact.index());
            boolean later = value instanceof LocalDate day && fact.links().event() && day.isAfter(DAY);
            if (value != null) {
                assertThat(settled.value(fact.index())).as(fact.path()).isEqualTo(later ? null : value);
            }
        }
    }
}
