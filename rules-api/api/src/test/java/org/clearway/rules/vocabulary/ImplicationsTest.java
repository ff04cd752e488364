package org.clearway.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clearway.rules.AnyRequests;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.RequestException;
import org.clearway.rules.facts.Adoption;
import org.clearway.rules.facts.AiData;
import org.clearway.rules.facts.AiMonitoring;
import org.clearway.rules.facts.AiSystem;
import org.clearway.rules.facts.Approval;
import org.clearway.rules.facts.Classification;
import org.clearway.rules.facts.Device;
import org.clearway.rules.facts.EuAiAct;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Incident;
import org.clearway.rules.facts.Ivd;
import org.clearway.rules.facts.Readiness;
import org.clearway.rules.facts.Software;
import org.junit.jupiter.api.Test;

class ImplicationsTest {

    private static Settled settle(Facts.Builder facts) {
        return Implications.settle(facts.build());
    }

    private static Facts.Builder device(Device.Invasiveness invasiveness) {
        return Facts.builder()
                .device(Device.builder().invasiveness(invasiveness).build());
    }

    private static RequestException contradiction(Facts.Builder facts) {
        RequestException error = catchThrowableOfType(RequestException.class, () -> settle(facts));
        assertThat(error).isNotNull();
        assertThat(error.code()).isEqualTo(ErrorCode.FACTS_CONTRADICT);
        return error;
    }

    @Test
    void whereNothingFollowsTheFactsAreTheSame() {
        Facts facts =
                Facts.builder().device(Device.builder().qualifies(true).build()).build();
        Settled settled = Implications.settle(facts);
        assertThat(settled.facts()).isSameAs(facts);
        assertThat(settled.derived()).isEmpty();
    }

    @Test
    void anImplantedDeviceIsImplantableAndAnyOtherIsNot() {
        assertThat(settle(device(Device.Invasiveness.IMPLANTABLE)).facts().classification())
                .isEqualTo(Classification.builder().implantable(true).build());
        for (Device.Invasiveness other :
                List.of(Device.Invasiveness.NONE, Device.Invasiveness.BODY_ORIFICE, Device.Invasiveness.SURGICAL)) {
            assertThat(settle(device(other)).facts().classification())
                    .isEqualTo(Classification.builder().implantable(false).build());
        }
    }

    @Test
    void whatWasDerivedNamesTheFactItFollowsFrom() {
        assertThat(settle(device(Device.Invasiveness.IMPLANTABLE)).derived())
                .singleElement()
                .satisfies(assumption -> {
                    assertThat(assumption.fact()).isEqualTo("classification.implantable");
                    assertThat(assumption.value()).isEqualTo(true);
                    assertThat(assumption.follows()).isEqualTo("device.invasiveness");
                });
    }

    @Test
    void aStatedFactThatAgreesIsNotDerivedAgain() {
        Facts.Builder facts = device(Device.Invasiveness.IMPLANTABLE)
                .classification(Classification.builder().implantable(true).build());
        assertThat(settle(facts).derived()).isEmpty();
    }

    @Test
    void aContradictionNamesBothFacts() {
        RequestException error = contradiction(device(Device.Invasiveness.SURGICAL)
                .classification(Classification.builder().implantable(true).build()));
        assertThat(error.at()).isEqualTo("facts.classification.implantable");
        assertThat(error.value()).isEqualTo("true");
        assertThat(error)
                .hasMessageContainingAll(
                        "classification.implantable is stated as true", "device.invasiveness SURGICAL means false");
    }

    @Test
    void aCompanionDiagnosticFollowsFromThePurposesBothWays() {
        Facts.Builder with = Facts.builder()
                .ivd(Ivd.builder()
                        .addPurposes(Ivd.Purposes.COMPANION_DIAGNOSTIC)
                        .build());
        Facts.Builder without =
                Facts.builder().ivd(Ivd.builder().purposes(List.of()).build());
        assertThat(settle(with).facts().classification().companionDiagnostic()).isTrue();
        assertThat(settle(without).facts().classification().companionDiagnostic())
                .isFalse();
    }

    @Test
    void anUnknownSetSettlesNothing() {
        assertThat(settle(Facts.builder().ivd(Ivd.builder().nearPatient(true).build()))
                        .derived())
                .isEmpty();
    }

    @Test
    void withoutHumanTissueThereIsNoNonViableTissueButNotTheOtherWayRound() {
        Facts.Builder none =
                Facts.builder().device(Device.builder().humanTissue(false).build());
        Facts.Builder some =
                Facts.builder().device(Device.builder().humanTissue(true).build());
        assertThat(settle(none).facts().classification().humanTissueNonViable()).isFalse();
        assertThat(settle(some).derived()).isEmpty();
    }

    @Test
    void aReusableInstrumentIsReusable() {
        Facts.Builder facts = Facts.builder()
                .device(Device.builder().reusableSurgicalInstrument(true).build());
        assertThat(settle(facts).facts().classification().reusable()).isTrue();
    }

    @Test
    void whatIsNotMadeInHouseIsNoInHouseDeviceInTheEu() {
        Facts.Builder facts = Facts.builder()
                .classification(Classification.builder().inHouse(false).build());
        assertThat(settle(facts).facts().euAiAct())
                .isEqualTo(EuAiAct.builder().inHouseDevice(false).build());
    }

    @Test
    void theKindOfSoftwareSettlesMentalHealthBothWaysAndScribesOneWay() {
        Facts voice = settle(Facts.builder()
                        .software(Software.builder()
                                .addProductKind(Software.ProductKind.AMBIENT_VOICE)
                                .build()))
                .facts();
        assertThat(voice.aiSystem())
                .isEqualTo(AiSystem.builder().isDigitalMentalHealth(false).build());
        assertThat(voice.adoption())
                .isEqualTo(Adoption.builder().ambientScribe(true).build());
        Facts mental = settle(Facts.builder()
                        .software(Software.builder()
                                .addProductKind(Software.ProductKind.MENTAL_HEALTH)
                                .build()))
                .facts();
        assertThat(mental.aiSystem())
                .isEqualTo(AiSystem.builder().isDigitalMentalHealth(true).build());
        assertThat(mental.adoption())
                .as("a drafter that uses no voice may still be a scribe")
                .isNull();
    }

    @Test
    void aSuggestedDiagnosisIsNewClinicalInformation() {
        Facts.Builder facts = Facts.builder()
                .adoption(Adoption.builder().suggestsDiagnosisOrTreatment(true).build());
        assertThat(settle(facts).facts().software().derivesNewClinicalInformation())
                .isTrue();
    }

    @Test
    void theQualityCertificateSettlesIso13485UnlessItIsMdsap() {
        for (Readiness.QmsCertificateType type : Readiness.QmsCertificateType.values()) {
            Readiness settled = settle(Facts.builder()
                            .readiness(
                                    Readiness.builder().qmsCertificateType(type).build()))
                    .facts()
                    .readiness();
            assertThat(settled.iso13485Certified())
                    .isEqualTo(
                            switch (type) {
                                case ISO_13485_ACCREDITED, ISO_13485_OTHER -> Boolean.TRUE;
                                case NONE -> Boolean.FALSE;
                                case MDSAP -> null;
                            });
        }
    }

    @Test
    void healthDataArePersonalData() {
        Facts.Builder facts = Facts.builder()
                .aiData(AiData.builder().processesPersonalHealthData(true).build());
        assertThat(settle(facts).facts().adoption().processesPersonalData()).isTrue();
    }

    private static Incident.Builder seriousIncident() {
        return Incident.builder().occurred(true).deviceSuspected(true);
    }

    private static AiMonitoring.IncidentType type(Incident.Builder incident) {
        AiMonitoring monitoring =
                settle(Facts.builder().incident(incident.build())).facts().aiMonitoring();
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

    private static Approval.Pathway pathway(Approval.Builder approval) {
        return settle(Facts.builder().addApprovals(approval.build()))
                .facts()
                .approvals()
                .get(0)
                .pathway();
    }

    @Test
    void everyDecisionCodeGivesAPathway() {
        for (Approval.DecisionCode code : Approval.DecisionCode.values()) {
            Approval.Pathway expected = switch (code) {
                case DENG -> Approval.Pathway.US_DE_NOVO;
                case APPR, APRL, APCV, APWD, APCB, OK30 -> Approval.Pathway.US_PMA;
                default -> Approval.Pathway.US_510K;
            };
            assertThat(pathway(Approval.builder().decisionCode(code)))
                    .as(code.name())
                    .isEqualTo(expected);
        }
    }

    @Test
    void aNumberGivesAPathwayByItsPattern() {
        assertThat(pathway(Approval.builder().number("K123456"))).isEqualTo(Approval.Pathway.US_510K);
        assertThat(pathway(Approval.builder().number("BK123456"))).isEqualTo(Approval.Pathway.US_510K);
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
    void eachApprovalIsSettledOnItsOwn() {
        Settled settled = settle(Facts.builder()
                .addApprovals(Approval.builder().origin(Approval.Origin.CA).build())
                .addApprovals(Approval.builder().number("DEN180001").build()));
        assertThat(settled.facts().approvals())
                .extracting(Approval::pathway)
                .containsExactly(null, Approval.Pathway.US_DE_NOVO);
        assertThat(settled.derived()).singleElement().satisfies(assumption -> {
            assertThat(assumption.fact()).isEqualTo("approvals[1].pathway");
            assertThat(assumption.follows()).isEqualTo("approvals[1].number");
        });
    }

    @Test
    void theOriginIsNotPresumed() {
        Approval approval = settle(Facts.builder()
                        .addApprovals(Approval.builder().number("K123456").build()))
                .facts()
                .approvals()
                .get(0);
        assertThat(approval.origin()).isNull();
    }

    @Test
    void implicationsAreListedForReaders() {
        assertThat(Vocabulary.implications()).hasSizeGreaterThanOrEqualTo(29).allSatisfy(implication -> {
            assertThat(Vocabulary.fact(implication.fact())).isNotNull();
            assertThat(implication.where()).isNotEmpty();
        });
    }

    @Property
    void settlingTwiceChangesNothingMore(@ForAll Random random) {
        Facts facts = new AnyRequests(random).facts();
        Settled settled;
        try {
            settled = Implications.settle(facts);
        } catch (RequestException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.FACTS_CONTRADICT);
            return;
        }
        Settled again = Implications.settle(settled.facts());
        assertThat(again.facts()).isSameAs(settled.facts());
        assertThat(again.derived()).isEmpty();
    }

    @Property
    void settlingKeepsEveryStatedFact(@ForAll Random random) {
        Facts facts = new AnyRequests(random).facts();
        Settled settled;
        try {
            settled = Implications.settle(facts);
        } catch (RequestException e) {
            return;
        }
        for (SectionDefinition section : Vocabulary.sections()) {
            if (facts.section(section.index()) == null) {
                continue;
            }
            for (FactDefinition fact : section.facts()) {
                Object stated = facts.section(section.index()).value(fact.index());
                if (stated != null) {
                    assertThat(settled.facts().section(section.index()).value(fact.index()))
                            .isEqualTo(stated);
                }
            }
        }
    }
}
