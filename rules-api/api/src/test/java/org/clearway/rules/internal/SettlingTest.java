package org.clearway.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clearway.rules.Because;
import org.clearway.rules.ConsistentFacts;
import org.clearway.rules.Contradictions;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Known;
import org.clearway.rules.RequestException;
import org.clearway.rules.Unstated;
import org.clearway.rules.facts.AiMonitoring;
import org.clearway.rules.facts.AiSystem;
import org.clearway.rules.facts.Approval;
import org.clearway.rules.facts.Classification;
import org.clearway.rules.facts.Device;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Incident;
import org.clearway.rules.facts.Market;
import org.clearway.rules.facts.Software;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The mechanism of ties, held on ties of the vocabulary of which each shows one thing. */
class SettlingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void aDayOrANumberThatOnlyABuilderTookIsRefused() {
        Facts.Builder day = Facts.builder()
                .incident(Incident.builder().awareDate(LocalDate.MAX).build());
        Facts.Builder number = Facts.builder()
                .aiMonitoring(AiMonitoring.builder()
                        .driftLimit(new BigDecimal("100e2147483647"))
                        .build());
        assertThat(catchThrowableOfType(RequestException.class, () -> settle(day))
                        .code())
                .isEqualTo(ErrorCode.DATE_INVALID);
        assertThat(catchThrowableOfType(RequestException.class, () -> settle(number)))
                .hasMessageContaining("facts.aiMonitoring.driftLimit")
                .extracting(RequestException::code)
                .isEqualTo(ErrorCode.NUMBER_OUT_OF_RANGE);
    }

    private static Settled settle(Facts.Builder facts, Unstated unstated) {
        return Settling.settle(facts.build(), DAY, unstated);
    }

    private static Settled settle(Facts.Builder facts) {
        return settle(facts, Unstated.UNKNOWN);
    }

    private static Settled settle(Device.Builder device) {
        return settle(Facts.builder().device(device.build()));
    }

    private static FactDefinition fact(String path) {
        return Objects.requireNonNull(Vocabulary.fact(path), path);
    }

    private static State state(Settled settled, String path) {
        return fact(path).section().equals("approvals")
                ? settled.items(fact(path).sectionIndex()).get(0)
                : settled.whole();
    }

    private static int cell(Settled settled, String path) {
        return state(settled, path).frame().cell(fact(path).number());
    }

    private static Object value(Settled settled, String path) {
        return state(settled, path).value(cell(settled, path));
    }

    private static Known how(Settled settled, String path) {
        return state(settled, path).how(cell(settled, path));
    }

    private static boolean open(Settled settled, String path) {
        State state = state(settled, path);
        int cell = cell(settled, path);
        return !state.known(cell) && !state.absent(cell);
    }

    private static void is(Settled settled, String path, Object value, Known how) {
        assertThat(value(settled, path)).as(path).isEqualTo(value);
        assertThat(how(settled, path)).as(path).isEqualTo(how);
    }

    private static RequestException contradiction(Facts.Builder facts) {
        return Contradictions.of(() -> settle(facts));
    }

    @Test
    void whatIsCertainFollowsForwardsAndNamesWhatItFollowsFrom() {
        Settled settled = settle(Device.builder().invasiveness(Device.Invasiveness.IMPLANTABLE));
        is(settled, "device.invasiveness", Device.Invasiveness.IMPLANTABLE, Known.STATED);
        is(settled, "classification.implantable", true, Known.SETTLED);
        assertThat(settled.whole().follows(cell(settled, "classification.implantable"), -1))
                .isEqualTo("device.invasiveness");
        assertThat(settled.whole().follows(cell(settled, "device.invasiveness"), -1))
                .as("what is stated follows from nothing")
                .isNull();
    }

    @Test
    void aStatedFactThatAgreesStaysStated() {
        Settled settled = settle(Facts.builder()
                .device(Device.builder()
                        .invasiveness(Device.Invasiveness.IMPLANTABLE)
                        .build())
                .classification(Classification.builder().implantable(true).build()));
        is(settled, "classification.implantable", true, Known.STATED);
    }

    @Test
    void whereAConclusionDoesNotHoldItsConditionDoesNotEither() {
        Settled settled = settle(
                Facts.builder().device(Device.builder().humanTissue(false).build()));
        is(settled, "classification.humanTissueNonViable", false, Known.SETTLED);
    }

    @Test
    void backwardsAChoiceLosesTheValuesThatCannotBe() {
        Settled settled = settle(Facts.builder()
                .classification(Classification.builder().implantable(false).build()));
        int cell = cell(settled, "device.invasiveness");
        assertThat(settled.whole().may[cell])
                .isEqualTo(settled.whole().frame().domain(cell) & ~(1L << Device.Invasiveness.IMPLANTABLE.ordinal()));
        assertThat(open(settled, "device.invasiveness")).isTrue();
        assertThat(settled.known().device())
                .as("what is known in part is not written out")
                .extracting(Device::invasiveness)
                .isNull();
    }

    @Test
    void ofTwoConditionsTheOneThatIsLeftIsSettled() {
        Settled one = settle(Device.builder().aimd(Device.Aimd.NONE));
        assertThat(open(one, "device.active")).as("either may be otherwise").isTrue();
        assertThat(open(one, "device.invasiveness")).isTrue();
        Settled both = settle(Facts.builder()
                .device(Device.builder()
                        .invasiveness(Device.Invasiveness.IMPLANTABLE)
                        .aimd(Device.Aimd.NONE)
                        .build()));
        is(both, "device.active", false, Known.SETTLED);
    }

    @Test
    void whatNothingCanBeIsAnErrorAlsoWhereNoTieHoldsBothFacts() {
        assertThat(contradiction(Facts.builder()
                        .device(Device.builder()
                                .duration(Device.Duration.TRANSIENT)
                                .build())
                        .classification(
                                Classification.builder().implantable(true).build())))
                .as("each way to enter the body is ruled out by one of the two")
                .hasMessageContainingAll("device.duration = TRANSIENT", "classification.implantable = true");
    }

    @Test
    void aPositiveAnswerSaysThatWhatItNeedsHolds() {
        Settled settled = settle(
                Facts.builder().aiSystem(AiSystem.builder().generativeAi(true).build()));
        is(settled, "aiSystem.usesML", true, Known.SETTLED);
        is(settled, "aiSystem.isSoftware", true, Known.SETTLED);
    }

    @Test
    void aPositiveAnswerContradictsTheOppositeOfWhatItNeeds() {
        assertThat(contradiction(Facts.builder()
                        .aiSystem(AiSystem.builder()
                                .generativeAi(true)
                                .isSoftware(false)
                                .build())))
                .hasMessageContainingAll("aiSystem.generativeAi = true", "aiSystem.isSoftware = false", "needs");
    }

    @Test
    void aNegativeAnswerSaysNothingOfWhatItNeeds() {
        Settled settled = settle(
                Facts.builder().aiSystem(AiSystem.builder().generativeAi(false).build()));
        assertThat(open(settled, "aiSystem.usesML")).isTrue();
    }

    @Test
    void whatIsNotReachedIsNoEmptyNoneOrWithoutAValue() {
        Settled software = settle(
                Facts.builder().aiSystem(AiSystem.builder().isSoftware(false).build()));
        is(software, "aiSystem.usesML", false, Known.SETTLED);
        is(software, "aiSystem.generativeAi", false, Known.SETTLED);
        assertThat(software.whole().unreached(cell(software, "aiSystem.usesML")))
                .isTrue();
        Settled passive = settle(Device.builder().active(false).qualifies(true));
        is(passive, "device.activeFunction", Set.of(), Known.SETTLED);
        assertThat(passive.whole().absent(cell(passive, "device.notDeviceReason")))
                .isTrue();
        assertThat(value(passive, "device.notDeviceReason")).isNull();
        Settled quiet = settle(
                Facts.builder().incident(Incident.builder().occurred(false).build()));
        is(quiet, "incident.harm", Incident.Harm.NONE, Known.SETTLED);
    }

    @Test
    void aStatedAnswerThatNobodyAsksForStandsAndSaysNothingOfTheCondition() {
        Settled settled = settle(
                Facts.builder().incident(Incident.builder().inGreatBritain(true).build()));
        is(settled, "incident.inGreatBritain", true, Known.STATED);
        assertThat(open(settled, "incident.occurred")).isTrue();
        Settled both = settle(Facts.builder()
                .incident(
                        Incident.builder().inGreatBritain(true).occurred(false).build()));
        is(both, "incident.inGreatBritain", true, Known.STATED);
    }

    private static Facts.Builder seriousUnlessNoThreat(Set<Market.Territories> territories) {
        return Facts.builder()
                .market(Market.builder().territories(territories).build())
                .incident(Incident.builder()
                        .occurred(true)
                        .deviceSuspected(true)
                        .inGreatBritain(true)
                        .build());
    }

    @Test
    void whatMayNeverBeAssumedStaysUnknownWhereItIsNotAsked() {
        Settled notAsked = settle(seriousUnlessNoThreat(Set.of(Market.Territories.EU)));
        assertThat(open(notAsked, "aiMonitoring.seriousIncidentInUk")).isTrue();
        assertThat(open(notAsked, "incident.publicHealthThreat")).isTrue();
        assertThat(open(notAsked, "incident.harm")).isTrue();
        Settled stated = settle(seriousUnlessNoThreat(Set.of(Market.Territories.EU))
                .aiMonitoring(AiMonitoring.builder().seriousIncidentInUk(false).build()));
        is(stated, "incident.publicHealthThreat", false, Known.SETTLED);
    }

    @Test
    void whatIsPresumedGivesWayToWhatIsStated() {
        Settled presumed =
                settle(Facts.builder().software(Software.builder().samd(true).build()));
        is(presumed, "device.software", Device.Software.INDEPENDENT, Known.PRESUMED);
        is(presumed, "device.qualifies", true, Known.PRESUMED);
        Settled stated = settle(Facts.builder()
                .software(Software.builder().samd(true).build())
                .device(Device.builder()
                        .software(Device.Software.DRIVES_DEVICE)
                        .qualifies(false)
                        .build()));
        is(stated, "device.software", Device.Software.DRIVES_DEVICE, Known.STATED);
        is(stated, "device.qualifies", false, Known.STATED);
    }

    @Test
    void ofTwoPresumptionsTheFirstIsTaken() {
        Settled settled = settle(Facts.builder()
                .addApprovals(Approval.builder()
                        .number("K123456")
                        .decisionCode(Approval.DecisionCode.DENG)
                        .build()));
        is(settled, "approvals.pathway", Approval.Pathway.US_DE_NOVO, Known.PRESUMED);
    }

    @Test
    void aConclusionIsAsStrongAsItsWeakestPremise() {
        Settled settled = settle(Device.builder().jointReplacement(Device.JointReplacement.HIP));
        is(settled, "device.invasiveness", Device.Invasiveness.IMPLANTABLE, Known.PRESUMED);
        is(settled, "classification.implantable", true, Known.PRESUMED);
        assertThat(settled.whole().follows(cell(settled, "classification.implantable"), -1))
                .isEqualTo("device.invasiveness");
    }

    @Test
    void whatFollowsInAListNamesTheItem() {
        Settled settled = settle(Facts.builder()
                .addApprovals(Approval.builder().number("DEN180001").build()));
        is(settled, "approvals.pathway", Approval.Pathway.US_DE_NOVO, Known.PRESUMED);
        assertThat(state(settled, "approvals.pathway").follows(cell(settled, "approvals.pathway"), 0))
                .isEqualTo("approvals[0].number");
    }

    @Test
    void onlyWhatMayBeAssumedIsTakenAsNo() {
        Facts.Builder nothing = Facts.builder();
        Settled unknown = settle(nothing, Unstated.UNKNOWN);
        assertThat(open(unknown, "device.lensCare")).isTrue();
        assertThat(how(unknown, "device.lensCare")).isNull();
        Settled assumed = settle(nothing, Unstated.FALSE);
        is(assumed, "device.lensCare", false, Known.ASSUMED);
        is(assumed, "ivd.kitParts", Set.of(), Known.ASSUMED);
        assertThat(assumed.whole().follows(cell(assumed, "device.lensCare"), -1))
                .isNull();
        assertThat(open(assumed, "device.active")).isTrue();
        assertThat(open(assumed, "ivd.purposes")).isTrue();
    }

    @Test
    void aFactIsAssumedExactlyWhereTheVocabularySaysSo() {
        Settled assumed = settle(Facts.builder(), Unstated.FALSE);
        for (SectionDefinition section : Vocabulary.sections()) {
            for (FactDefinition fact : section.facts()) {
                State state =
                        section.repeated() ? assumed.items(section.index()).get(0) : assumed.whole();
                int cell = state.frame().cell(fact.number());
                boolean assumable = fact.links().assumable();
                if (state.how(cell) == Known.ASSUMED && state.follows(cell, -1) == null) {
                    assertThat(assumable).as(fact.path()).isTrue();
                }
                if (assumable) {
                    assertThat(state.known(cell)).as(fact.path()).isTrue();
                }
            }
        }
    }

    @Test
    void aSetKnownInPartIsClosedWhereWhatIsLeftOutIsNo() {
        Facts.Builder facts =
                Facts.builder().device(Device.builder().bloodBag(true).build());
        Settled unknown = settle(facts, Unstated.UNKNOWN);
        assertThat(open(unknown, "device.conduitOf")).isTrue();
        assertThat(unknown.whole().elements(cell(unknown, "device.conduitOf"))).containsExactly(Device.ConduitOf.BLOOD);
        assertThat(how(unknown, "device.conduitOf")).isEqualTo(Known.SETTLED);
        Settled assumed = settle(facts, Unstated.FALSE);
        is(assumed, "device.conduitOf", Set.of(Device.ConduitOf.BLOOD), Known.ASSUMED);
        is(assumed, "device.conduit", Set.of(Device.Conduit.STORE), Known.ASSUMED);
    }

    @Test
    void aSetThatIsKnownNotToBeEmptyIsNotTakenAsEmpty() {
        Settled settled = settle(
                Facts.builder()
                        .device(Device.builder()
                                .site(Device.Site.INJURED_MUCOSA)
                                .build()),
                Unstated.FALSE);
        assertThat(settled.whole().notEmpty(cell(settled, "device.woundRole"))).isTrue();
        assertThat(open(settled, "device.woundRole")).isTrue();
    }

    @Test
    void whatIsToHappenAfterTheDayHasNotHappened() {
        Facts.Builder later = Facts.builder()
                .market(Market.builder().firstPlacedDate(DAY.plusDays(1)).build());
        Settled settled = settle(later);
        assertThat(value(settled, "market.firstPlacedDate")).isNull();
        assertThat(settled.whole().absent(cell(settled, "market.firstPlacedDate")))
                .isTrue();
        assertThat(settled.later())
                .extracting(Because::fact, Because::value)
                .containsExactly(tuple("market.firstPlacedDate", DAY.plusDays(1)));
        assertThat(open(settled, "aiSystem.placedOnMarket"))
                .as("nothing follows from a day that has not come")
                .isTrue();
        Settled today = settle(
                Facts.builder().market(Market.builder().firstPlacedDate(DAY).build()));
        is(today, "market.firstPlacedDate", DAY, Known.STATED);
        is(today, "aiSystem.placedOnMarket", true, Known.PRESUMED);
        assertThat(today.later()).isEmpty();
    }

    @Test
    void aDayOfWhichNothingHappensMayLieAhead() {
        Settled settled = settle(Facts.builder()
                .addApprovals(Approval.builder().expiry(DAY.plusYears(1)).build()));
        is(settled, "approvals.expiry", DAY.plusYears(1), Known.STATED);
        assertThat(settled.later()).isEmpty();
    }

    @Test
    void whatExcludesEachOtherIsAnErrorThatNamesBoth() {
        RequestException error = contradiction(Facts.builder()
                .device(Device.builder()
                        .invasiveness(Device.Invasiveness.IMPLANTABLE)
                        .duration(Device.Duration.TRANSIENT)
                        .build()));
        assertThat(error)
                .hasMessageContainingAll(
                        "device.invasiveness = IMPLANTABLE", "device.duration = TRANSIENT", "cannot all be so");
        assertThat(error.at()).isIn("facts.device.invasiveness", "facts.device.duration");
    }

    @Test
    void theErrorNamesWhatIsStatedAlsoWhereAConclusionLiesBetween() {
        assertThat(contradiction(Facts.builder()
                        .software(Software.builder().samd(true).build())
                        .device(Device.builder().software(Device.Software.NONE).build())))
                .hasMessageContainingAll("software.samd = true", "device.software = NONE");
        assertThat(contradiction(Facts.builder()
                        .software(Software.builder().samd(true).build())
                        .aiSystem(AiSystem.builder().isSoftware(false).build())))
                .hasMessageContainingAll("software.samd = true", "aiSystem.isSoftware = false");
    }

    @Test
    void anExclusionMaySpeakOfWhatIsNotSaid() {
        assertThat(contradiction(Facts.builder()
                        .device(Device.builder()
                                .heartCcsContact(true)
                                .invasiveness(Device.Invasiveness.NONE)
                                .build())))
                .hasMessageContainingAll("device.heartCcsContact = true", "device.invasiveness = NONE");
        Settled placed = settle(Device.builder()
                .heartCcsContact(true)
                .invasiveness(Device.Invasiveness.NONE)
                .site(Device.Site.EX_VIVO));
        is(placed, "device.heartCcsContact", true, Known.STATED);
    }

    @Test
    void nothingIsPresumedThatIsExcludedAsLongAsSomethingIsNotSaid() {
        Device.Builder bag = Device.builder().bloodBag(true);
        is(settle(bag), "device.invasiveness", Device.Invasiveness.NONE, Known.PRESUMED);
        Settled heart = settle(bag.heartCcsContact(true));
        assertThat(value(heart, "device.invasiveness")).isNotEqualTo(Device.Invasiveness.NONE);
    }

    @Test
    void whatIsOddTogetherIsADoubtAndNoError() {
        Settled odd = settle(Facts.builder()
                .software(Software.builder().samd(true).build())
                .device(Device.builder().qualifies(false).build()));
        assertThat(odd.doubts()).anySatisfy(doubt -> {
            assertThat(doubt.text()).contains("software.samd = true", "device.qualifies = false", "odd together");
            assertThat(doubt.facts())
                    .extracting(Because::fact, Because::value)
                    .containsExactlyInAnyOrder(tuple("software.samd", true), tuple("device.qualifies", false));
        });
        assertThat(settle(Facts.builder().software(Software.builder().samd(true).build()))
                        .doubts())
                .isEmpty();
    }

    @Test
    void aSuppositionIsSettledLikeAStatement() {
        Settled presumed =
                settle(Facts.builder().software(Software.builder().samd(true).build()));
        Settled other = suppose(presumed, "device.software", 1L << Device.Software.DRIVES_DEVICE.ordinal());
        assertThat(other).isNotNull();
        assertThat(value(other, "device.software")).isEqualTo(Device.Software.DRIVES_DEVICE);
        assertThat(value(presumed, "device.software"))
                .as("the settled facts themselves stay")
                .isEqualTo(Device.Software.INDEPENDENT);
    }

    @Test
    void aSuppositionThatContradictsWhatIsStatedIsNone() {
        Settled settled =
                settle(Facts.builder().software(Software.builder().samd(true).build()));
        assertThat(suppose(settled, "device.software", 1L << Device.Software.NONE.ordinal()))
                .isNull();
    }

    private static @Nullable Settled suppose(Settled settled, String path, long values) {
        return new Supposing(settled)
                .suppose(
                        new Settling.Supposition(
                                fact(path).sectionIndex(), -1, fact(path).number(), values),
                        Dependents.of(settled.whole(), cell(settled, path)));
    }

    @Test
    void nothingIsDrawnFromFactsThatAreOnlyStated() {
        Settled stated = Settling.stated(
                Facts.builder()
                        .device(Device.builder()
                                .invasiveness(Device.Invasiveness.IMPLANTABLE)
                                .duration(Device.Duration.TRANSIENT)
                                .build())
                        .build(),
                DAY);
        assertThat(how(stated, "classification.implantable")).isNull();
        is(stated, "device.duration", Device.Duration.TRANSIENT, Known.STATED);
    }

    @Provide
    Arbitrary<Facts> consistent() {
        return Arbitraries.longs().map(seed -> ConsistentFacts.of(seed, DAY));
    }

    @Property(tries = 300)
    void settlingDrawsEverythingAtOnce(@ForAll("consistent") Facts facts, @ForAll Unstated unstated) {
        Settled settled = Settling.settle(facts, DAY, unstated);
        assertThat(settled.whole().propagate()).isTrue();
        Facts known = settled.known();
        assertThat(Settling.settle(facts, DAY, unstated).known())
                .as("the same facts settle alike")
                .isEqualTo(known);
    }

    @Property(tries = 300)
    void nothingThatMayNeverBeAssumedIsTakenAsNotAsked(@ForAll("consistent") Facts facts, @ForAll Unstated unstated) {
        State state = Settling.settle(facts, DAY, unstated).whole();
        for (int cell = 0; cell < state.frame().size(); cell++) {
            int fact = state.frame().fact(cell);
            if (fact >= 0 && state.notAsked(cell)) {
                assertThat(Ties.fact(fact).links().assumable())
                        .as(Ties.fact(fact).path())
                        .isTrue();
            }
        }
    }

    @Property(tries = 300)
    void everyStatedFactIsKeptAsStated(@ForAll("consistent") Facts facts, @ForAll Unstated unstated) {
        Settled settled = Settling.settle(facts, DAY, unstated);
        for (SectionDefinition section : Vocabulary.sections()) {
            if (section.repeated() || facts.section(section.index()) == null) {
                continue;
            }
            for (FactDefinition fact : section.facts()) {
                if (facts.section(section.index()).value(fact.index()) != null) {
                    assertThat(how(settled, fact.path())).as(fact.path()).isEqualTo(Known.STATED);
                }
            }
        }
    }

    @Property(tries = 300)
    void whatIsKnownWithoutAssumptionsIsKnownWithThem(@ForAll("consistent") Facts facts) {
        Settled unknown = Settling.settle(facts, DAY, Unstated.UNKNOWN);
        Settled assumed = Settling.settle(facts, DAY, Unstated.FALSE);
        List<State> before = List.of(unknown.whole());
        List<State> after = List.of(assumed.whole());
        for (int cell = 0; cell < before.get(0).frame().size(); cell++) {
            assertThat(after.get(0).may[cell] & ~before.get(0).may[cell]).isZero();
            assertThat(before.get(0).must[cell] & ~after.get(0).must[cell]).isZero();
        }
    }
}
