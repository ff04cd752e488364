package org.clearway.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clearway.rules.AnyRequests;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class SectionTest {

    @Test
    void aFactIsReadByNameAndByIndex() {
        Device device = Device.builder()
                .invasiveness(Device.Invasiveness.SURGICAL)
                .addConduit(Device.Conduit.STORE)
                .build();
        FactDefinition invasiveness = Vocabulary.fact("device.invasiveness");
        assertThat(device.invasiveness()).isEqualTo(Device.Invasiveness.SURGICAL);
        assertThat(device.value(invasiveness.index())).isEqualTo(Device.Invasiveness.SURGICAL);
        assertThat(device.conduit()).containsExactly(Device.Conduit.STORE);
        assertThat(device.qualifies()).as("unknown is not false").isNull();
    }

    @Test
    void anIndexBeyondTheFactsIsRefused() {
        int sections = Vocabulary.sections().size();
        int beyond = Vocabulary.section("device").facts().size();
        assertThatThrownBy(() -> Device.empty().value(beyond)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Device.builder().set(-1, null)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Facts.empty().section(sections)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Facts.builder().set(sections, null)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aValueOfAnotherTypeIsRefusedByName() {
        assertThatThrownBy(() -> Device.builder().set(0, "yes"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("device.qualifies takes a value of type Boolean, not String");
        int conduit = Vocabulary.fact("device.conduit").index();
        assertThatThrownBy(() -> Device.builder().set(conduit, "STORE"))
                .hasMessage("device.conduit takes a value of type Set, not String");
        assertThatThrownBy(() -> Device.builder().set(conduit, Set.of(Device.Site.TEETH)))
                .hasMessage("device.conduit takes a value of type Conduit, not Site");
    }

    @Test
    void aSectionOfAnotherTypeIsRefusedByName() {
        assertThatThrownBy(() -> Facts.builder().set(0, Ivd.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("device takes a value of type Device");
        int approvals = Vocabulary.section("approvals").index();
        assertThatThrownBy(() -> Facts.builder().set(approvals, Approval.empty()))
                .hasMessageContaining("List");
        assertThatThrownBy(() -> Facts.builder().set(approvals, List.of(Ivd.empty())))
                .hasMessageContaining("Approval");
    }

    @Test
    void sectionsWithTheSameFactsAreEqual() {
        Market one = Market.builder().firstPlacedDate(LocalDate.of(2026, 1, 2)).build();
        Market two = Market.builder().firstPlacedDate(LocalDate.of(2026, 1, 2)).build();
        assertThat(one).isEqualTo(two).hasSameHashCodeAs(two);
        assertThat(Market.builder().build()).isEqualTo(Market.empty());
    }

    @Test
    void aSetThatIsBuiltCannotBeChanged() {
        Device device = Device.builder().addConduit(Device.Conduit.STORE).build();
        assertThatThrownBy(() -> device.conduit().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anEmptySetIsKnownToBeNone() {
        assertThat(Device.builder().conduit(List.of()).build().conduit()).isEmpty();
        assertThat(Device.builder().build().conduit()).isNull();
    }

    @Test
    void itemsAndSectionsAreToldApart() {
        Facts facts = Facts.builder()
                .device(Device.empty())
                .addApprovals(Approval.builder().number("K123456").build())
                .build();
        int approvals = Vocabulary.section("approvals").index();
        assertThat(facts.section(approvals)).isNull();
        assertThat(facts.items(approvals)).hasSize(1);
        assertThat(facts.section(0)).isEqualTo(Device.empty());
        assertThat(facts.items(0)).isNull();
        assertThat(Facts.empty().items(approvals)).isNull();
    }

    @Property
    void aSectionRebuiltByIndexIsEqual(@ForAll Random random) {
        AnyRequests any = new AnyRequests(random);
        for (SectionDefinition definition : Vocabulary.sections()) {
            Section section = any.section(definition);
            SectionBuilder builder = definition.builder();
            for (FactDefinition fact : definition.facts()) {
                builder.set(fact.index(), section.value(fact.index()));
            }
            assertThat(builder.build()).isEqualTo(section);
        }
    }
}
