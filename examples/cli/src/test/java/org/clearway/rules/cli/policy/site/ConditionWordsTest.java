package org.clearway.rules.cli.policy.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.clearway.rules.authoring.profile.DerivedFact;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.Condition.All;
import org.clearway.rules.engine.model.Condition.Any;
import org.clearway.rules.engine.model.Condition.Compare;
import org.clearway.rules.engine.model.Condition.Has;
import org.clearway.rules.engine.model.Condition.Known;
import org.clearway.rules.engine.model.Condition.OneOf;
import org.clearway.rules.engine.model.Function;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Operator;
import org.clearway.rules.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/** Conditions in words. */
class ConditionWordsTest {
    private static final Condition SURGICAL = choice("device.invasiveness", "SURGICAL");
    private static final Operand DAY = new Operand.FactValue("request.asOf");
    private static final Operand END = new Operand.Day(LocalDate.of(2030, 6, 30));
    private static final Operand EXPIRY = new Operand.FactValue("marking.ceCertificateExpiry");

    private static OneOf choice(String fact, String... values) {
        return new OneOf(fact, Set.of(values), Vocabulary.fact(fact).values());
    }

    private static Clause clause(Condition condition) {
        PageLinks links = new PageLinks(true);
        return ConditionWords.of(condition, Notions.of(List.of(), List.of(), links), links);
    }

    private static String words(Condition condition) {
        return clause(condition).line();
    }

    @Test
    void aFactStandsByItsLabelAndItsValueAsTheVocabularyCallsIt() {
        assertThat(words(SURGICAL)).isEqualTo("how it enters the body: surgical");
        assertThat(words(new OneOf("device.cnsContact", Set.of("true"), List.of("true", "false"))))
                .isEqualTo("contact with the central nervous system: yes");
        assertThat(words(new Known("marking.ceCertificateExpiry", false)))
                .isEqualTo("expiry date of the notified body certificate: none");
    }

    @Test
    void ofManyValuesThoseLeftOutAreToldWhereThatIsShorter() {
        assertThat(words(SURGICAL.opposite())).isEqualTo("how it enters the body: none, body orifice or implantable");
        assertThat(words(choice("device.site", "HEART").opposite())).endsWith(": anything but heart");
    }

    @Test
    void aDayIsBeforeOnOrAfterAnotherOneFromEitherSide() {
        assertThat(words(new Compare(DAY, Operator.LE, END, null, false)))
                .isEqualTo("day of the decision: on or before 30 June 2030");
        assertThat(words(new Compare(DAY, Operator.LE, END, null, true)))
                .isEqualTo("day of the decision: after 30 June 2030");
        assertThat(words(new Compare(END, Operator.LT, EXPIRY, null, false)))
                .isEqualTo("expiry date of the notified body certificate: after 30 June 2030");
    }

    @Test
    void whatIsMadeOfDaysIsToldAsPeopleSayIt() {
        Operand later =
                new Operand.Call(Function.PLUS_MONTHS, List.of(EXPIRY, new Operand.Number(new BigDecimal("3"))));
        Operand first = new Operand.Call(Function.EARLIEST, List.of(END, later));
        assertThat(words(new Compare(DAY, Operator.GT, first, null, false)))
                .isEqualTo("day of the decision: after the earliest of: 30 June 2030 and 3 months after expiry date of"
                        + " the notified body certificate");
    }

    @Test
    void elementsOfASetAreToldTogetherWhereOneIsEnoughOrNoneMayBe() {
        Condition one =
                new Any(List.of(new Has("marking.marks", "CE_MDR", true), new Has("marking.marks", "CE_IVDR", true)));
        assertThat(words(one)).matches("[^;(]*: includes CE under .* or CE under .*");
        assertThat(words(one.opposite())).matches("[^;(]*: does not include CE under .* or CE under .*");
        Condition both =
                new All(List.of(new Has("marking.marks", "CE_MDR", true), new Has("marking.marks", "CE_IVDR", true)));
        assertThat(clause(both).parts()).hasSize(2);
    }

    @Test
    void thatASetIsEmptyIsOnePart() {
        List<Condition> every = Vocabulary.fact("device.energy").values().stream()
                .map(element -> (Condition) new Has("device.energy", element, false))
                .toList();
        assertThat(words(new All(every))).endsWith(": none");
        assertThat(words(new All(every).opposite())).endsWith(": at least one");
        assertThat(clause(new All(List.of(SURGICAL, new All(every)))).parts()).hasSize(2);
    }

    @Test
    void aListInAListOfTheSameKindIsNoListOfItsOwn() {
        Condition known = new Known("device.cnsContact", true);
        Clause clause = clause(new All(List.of(new All(List.of(SURGICAL)), new All(List.of(known, SURGICAL)))));
        assertThat(clause.parts()).extracting(Clause::kind).containsOnly(Clause.Kind.FACT);
        assertThat(clause.parts()).hasSize(2);
        Clause mixed = clause(new All(List.of(known, new Any(List.of(SURGICAL, known)))));
        assertThat(mixed.parts().get(1).isList()).isTrue();
        assertThat(mixed.parts().get(1).head()).isEqualTo("at least one of these");
    }

    @Test
    void whatAsksNothingSaysSo() {
        assertThat(words(new All(List.of()))).isEqualTo("whatever the facts");
        assertThat(words(new Any(List.of()))).isEqualTo("never");
    }

    @Test
    void whatTheEditionHasANameForStandsByItAndIsExplainedWhereItIsAllThatIsAsked() {
        Condition known = new Known("device.cnsContact", true);
        Condition inner = new All(List.of(SURGICAL, known));
        DerivedFact fact = new DerivedFact(
                "nerves",
                inner,
                List.of(new DerivedFact.Limb("Nerves", "by surgery", "definitions.drl", 1, inner, List.of())));
        PageLinks links = new PageLinks(true);
        Notions notions = Notions.of(List.of(fact), List.of(), links);
        Condition absent = new Known("device.site", false);

        Clause among = ConditionWords.of(new All(List.of(absent, inner)), notions, links);
        assertThat(among.parts().get(1).line()).isEqualTo("Nerves: by surgery: holds");
        assertThat(among.parts().get(1).href()).isEqualTo("#notion-nerves");
        Clause without = ConditionWords.of(new Any(List.of(absent, inner.opposite())), notions, links);
        assertThat(without.parts().get(1).line()).isEqualTo("Nerves: by surgery: does not hold");
        Clause alone = ConditionWords.of(new All(List.of(inner)), notions, links);
        assertThat(alone.line()).isEqualTo("Nerves: by surgery: holds");
        assertThat(alone.parts().get(0).parts()).hasSize(2);
        assertThat(ConditionWords.of(inner, notions, links).isList())
                .as("by its own name it is not explained")
                .isTrue();
    }
}
