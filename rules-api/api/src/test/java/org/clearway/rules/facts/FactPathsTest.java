package org.clearway.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.clearway.rules.AnyRequests;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.RequestException;
import org.clearway.rules.json.FactsJson;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class FactPathsTest {

    private static final Facts NONE = Facts.empty();

    @Test
    void aFactIsStatedByItsPathWithTheValueThatJsonSpells() {
        assertThat(NONE.with("device.duration", "SHORT_TERM").device())
                .isEqualTo(Device.builder().duration(Device.Duration.SHORT_TERM).build());
        assertThat(NONE.with("device.qualifies", true).value("device.qualifies"))
                .isEqualTo(true);
        assertThat(NONE.with("market.lastPlacedDate", "2026-11-22").value("market.lastPlacedDate"))
                .isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void aFactIsStatedByItsPathWithTheValueThatJavaHas() {
        assertThat(NONE.with("device.duration", Device.Duration.SHORT_TERM))
                .isEqualTo(NONE.with("device.duration", "SHORT_TERM"));
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThat(NONE.with("market.lastPlacedDate", day).value("market.lastPlacedDate"))
                .isEqualTo(day);
    }

    @Test
    void aSetIsStatedAsACollectionOrAnArray() {
        FactDefinition set = first(fact -> fact.type() == FactType.SET);
        String value = set.values().get(0);
        assertThat(NONE.with(set.path(), List.of(value)).value(set.path())).isEqualTo(Set.of(set.constant(value)));
        assertThat(NONE.with(set.path(), new String[] {value})).isEqualTo(NONE.with(set.path(), Set.of(value)));
        assertThat(NONE.with(set.path(), Set.of()).value(set.path())).isEqualTo(Set.of());
    }

    @Test
    void aWholeNumberMayBeOfAnyNumberType() {
        FactDefinition number = first(fact -> fact.type() == FactType.INTEGER);
        assertThat(NONE.with(number.path(), 12L).value(number.path())).isEqualTo(12);
        assertThat(NONE.with(number.path(), new BigDecimal("12")).value(number.path()))
                .isEqualTo(12);
        refused(() -> NONE.with(number.path(), 1.5), ErrorCode.FACT_WRONG_TYPE, number.path());
        refused(() -> NONE.with(number.path(), Double.NaN), ErrorCode.NUMBER_OUT_OF_RANGE, number.path());
    }

    @Test
    void theOtherFactsStayAndTheFactsThemselvesDoNotChange() {
        Facts before = NONE.with("device.qualifies", true).with("software.medicalPurpose", false);
        Facts after = before.with("device.sterile", true);
        assertThat(after.value("device.qualifies")).isEqualTo(true);
        assertThat(after.value("software.medicalPurpose")).isEqualTo(false);
        assertThat(before.value("device.sterile")).isNull();
        assertThat(after.with("device.sterile", false).value("device.sterile")).isEqualTo(false);
    }

    @Test
    void nullTakesAFactAwayAndTheSectionWithItsLast() {
        Facts two = NONE.with("device.qualifies", true).with("device.sterile", true);
        assertThat(two.with("device.sterile", null)).isEqualTo(NONE.with("device.qualifies", true));
        assertThat(two.with("device.sterile", null).with("device.qualifies", null))
                .isEqualTo(NONE);
        assertThat(NONE.with("approvals[3].origin", null)).isEqualTo(NONE);
    }

    @Test
    void anItemOfAListIsNamedByItsIndex() {
        Facts facts = NONE.with("approvals[0].origin", "US").with("approvals[1].origin", "CA");
        assertThat(facts.approvals())
                .containsExactly(
                        Approval.builder().origin(Approval.Origin.US).build(),
                        Approval.builder().origin(Approval.Origin.CA).build());
        assertThat(facts.with("approvals[0].origin", "EU").value("approvals[0].origin"))
                .isEqualTo(Approval.Origin.EU);
        assertThat(facts.with("approvals[0].origin", null).approvals()).hasSize(2);
        assertThat(facts.value("approvals[7].origin")).isNull();
    }

    @Test
    void noItemOfAListIsSkipped() {
        RequestException error =
                refused(() -> NONE.with("approvals[1].origin", "US"), ErrorCode.ITEM_SKIPPED, "approvals[1].origin");
        assertThat(error).hasMessageContaining("the next item of approvals is approvals[0]");
        refused(() -> Facts.of(Map.of("approvals[1].origin", "US")), ErrorCode.ITEM_SKIPPED, "approvals[1]");
        refused(() -> NONE.with("approvals[999999999].origin", "US"), ErrorCode.TOO_MANY_ITEMS, "approvals[64]");
    }

    @Test
    void errorsAreThoseOfTheReaderWithThePathAsTheirPlace() {
        RequestException error = refused(
                () -> NONE.with("device.invasivness", "SURGICAL"), ErrorCode.FACT_UNKNOWN_NAME, "device.invasivness");
        assertThat(error.didYouMean()).isEqualTo("invasiveness");
        error = refused(
                () -> NONE.with("device.duration", "SHORT"), ErrorCode.FACT_NOT_IN_ENUMERATION, "device.duration");
        assertThat(error).hasMessageContaining("SHORT_TERM");
        refused(() -> NONE.with("device.qualifies", "yes"), ErrorCode.FACT_WRONG_TYPE, "device.qualifies");
        refused(
                () -> NONE.with("market.lastPlacedDate", "22.11.2026"),
                ErrorCode.DATE_INVALID,
                "market.lastPlacedDate");
        refused(() -> NONE.with("approvals[0].orign", "US"), ErrorCode.FACT_UNKNOWN_NAME, "approvals[0].orign");
        error = refused(() -> NONE.with("devise.duration", "SHORT_TERM"), ErrorCode.SECTION_UNKNOWN, "devise");
        assertThat(error.didYouMean()).isEqualTo("device");
        refused(() -> NONE.value("device.invasivness"), ErrorCode.FACT_UNKNOWN_NAME, "device.invasivness");
        refused(() -> NONE.with("device.invasivness", null), ErrorCode.FACT_UNKNOWN_NAME, "device.invasivness");
    }

    @Test
    void aPathThatNamesNoFactIsRefused() {
        refused(() -> NONE.with("device", true), ErrorCode.FACT_UNKNOWN_NAME, "device");
        assertThat(refused(() -> NONE.with("duration", "SHORT_TERM"), ErrorCode.SECTION_UNKNOWN, "duration")
                        .didYouMean())
                .isEqualTo("device.duration");
        refused(() -> NONE.with("", true), ErrorCode.SECTION_UNKNOWN, "");
        refused(() -> NONE.with("approvals.origin", "US"), ErrorCode.FACT_WRONG_TYPE, "approvals");
        refused(() -> NONE.with("device[0].duration", "SHORT_TERM"), ErrorCode.FACT_WRONG_TYPE, "device");
    }

    @Test
    void aValueThatJsonDoesNotHaveIsRefused() {
        assertThat(refused(
                        () -> NONE.with("description.intendedPurpose", URI.create("a:b")),
                        ErrorCode.FACT_WRONG_TYPE,
                        "description.intendedPurpose"))
                .hasMessageContaining("java.net.URI");
        List<Object> itself = Arrays.asList(new Object[1]);
        itself.set(0, itself);
        assertThat(catchThrowableOfType(RequestException.class, () -> NONE.with("device.duration", itself))
                        .code())
                .isEqualTo(ErrorCode.JSON_TOO_DEEP);
    }

    @Test
    void aMapMayBeNestedOrDottedOrBoth() {
        Facts facts = NONE.with("device.qualifies", true)
                .with("device.duration", "SHORT_TERM")
                .with("approvals[0].origin", "US")
                .with("approvals[1].origin", "CA");
        assertThat(Facts.of(Map.of(
                        "device", Map.of("qualifies", true, "duration", "SHORT_TERM"),
                        "approvals", List.of(Map.of("origin", "US"), Map.of("origin", "CA")))))
                .isEqualTo(facts);
        assertThat(Facts.of(Map.of(
                        "device", Map.of("qualifies", true),
                        "device.duration", "SHORT_TERM",
                        "approvals[1].origin", "CA",
                        "approvals[0].origin", "US")))
                .isEqualTo(facts);
        assertThat(Facts.of(Map.of())).isEqualTo(NONE);
    }

    @Test
    void nullInAMapIsNotKnown() {
        Map<String, Object> map = new HashMap<>();
        map.put("device.duration", null);
        map.put("software", null);
        assertThat(Facts.of(map).value("device.duration")).isNull();
    }

    @Test
    void whatStandsTwiceInAMapIsRefused() {
        refused(
                () -> Facts.of(Map.of("device", Map.of("qualifies", true), "device.qualifies", true)),
                ErrorCode.JSON_DUPLICATE_KEY,
                "device.qualifies");
        refused(
                () -> Facts.of(Map.of("approvals", List.of(Map.of("origin", "US")), "approvals[0].origin", "US")),
                ErrorCode.JSON_DUPLICATE_KEY,
                "approvals");
    }

    @Test
    void theDefinitionOfAFactIsFoundByThePathOfAnItem() {
        assertThat(Vocabulary.fact("approvals[0].origin")).isSameAs(Vocabulary.fact("approvals.origin"));
        assertThat(Vocabulary.fact("approvals[12].origin")).isNotNull();
        for (String none : List.of(
                "device[0].duration",
                "approvals[].origin",
                "approvals[x].origin",
                "approvals[0]x.origin",
                "[0].origin")) {
            assertThat(Vocabulary.fact(none)).as(none).isNull();
        }
    }

    @Property(tries = 100)
    void factsStatedOneByOneAreThoseStatedTogether(@ForAll long seed) {
        Facts together = new AnyRequests(new Random(seed)).facts();
        Facts oneByOne = Facts.empty();
        Map<String, Object> map = new HashMap<>();
        AtomicInteger emptyHomes = new AtomicInteger();
        for (SectionDefinition section : Vocabulary.sections()) {
            List<? extends Section> items = together.items(section.index());
            Section single = section.repeated() ? null : together.section(section.index());
            List<? extends Section> homes = items != null ? items : single != null ? List.of(single) : List.of();
            if (items != null && items.isEmpty()) {
                emptyHomes.incrementAndGet();
            }
            for (int i = 0; i < homes.size(); i++) {
                boolean any = false;
                for (FactDefinition fact : section.facts()) {
                    Object value = homes.get(i).value(fact.index());
                    if (value != null) {
                        any = true;
                        String path = section.name() + (items == null ? "" : "[" + i + "]") + "." + fact.name();
                        map.put(path, value);
                    }
                }
                emptyHomes.addAndGet(any ? 0 : 1);
            }
        }
        if (emptyHomes.get() > 0) {
            return;
        }
        for (String path : map.keySet().stream().sorted(FactPathsTest::byItem).toList()) {
            oneByOne = oneByOne.with(path, map.get(path));
        }
        assertThat(oneByOne).isEqualTo(together);
        assertThat(Facts.of(map)).isEqualTo(together);
        assertThat(FactsJson.read(FactsJson.write(together))).isEqualTo(together);
        map.forEach((path, value) -> assertThat(together.value(path)).isEqualTo(value));
    }

    private static int byItem(String a, String b) {
        int byNumber = Integer.compare(item(a), item(b));
        return byNumber != 0 ? byNumber : a.compareTo(b);
    }

    private static int item(String path) {
        int open = path.indexOf('[');
        return open < 0 ? -1 : Integer.parseInt(path.substring(open + 1, path.indexOf(']')));
    }

    private static FactDefinition first(Predicate<FactDefinition> like) {
        return Vocabulary.sections().stream()
                .filter(section -> !section.repeated())
                .flatMap(section -> section.facts().stream())
                .filter(like)
                .findFirst()
                .orElseThrow();
    }

    private static RequestException refused(ThrowingCallable call, ErrorCode code, String at) {
        RequestException error = catchThrowableOfType(RequestException.class, call);
        assertThat(error).isNotNull();
        assertThat(error.code()).as(error.getMessage()).isEqualTo(code);
        assertThat(error.at()).isEqualTo(at);
        return error;
    }
}
