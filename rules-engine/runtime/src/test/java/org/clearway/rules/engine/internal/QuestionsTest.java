package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearway.rules.engine.internal.Parts.compare;
import static org.clearway.rules.engine.internal.Parts.fact;
import static org.clearway.rules.engine.internal.Parts.facts;
import static org.clearway.rules.engine.internal.Parts.gives;
import static org.clearway.rules.engine.internal.Parts.has;
import static org.clearway.rules.engine.internal.Parts.is;
import static org.clearway.rules.engine.internal.Parts.yes;
import static org.clearway.rules.engine.internal.Samples.approvals;
import static org.clearway.rules.engine.internal.Samples.deviceClass;
import static org.clearway.rules.engine.internal.Samples.scalpel;

import java.util.List;
import org.clearway.rules.Decision;
import org.clearway.rules.Question;
import org.clearway.rules.engine.model.Stage;
import org.clearway.rules.facts.Facts;
import org.junit.jupiter.api.Test;

/** Which facts are still worth asking, in which order, and what each answer would leave. */
class QuestionsTest {

    private static List<String> asked(Decision decision) {
        return decision.questions().stream()
                .map(question -> question.fact() + " "
                        + question.answers().stream()
                                .map(answer -> answer.answer() + "=" + String.join("|", answer.possible()))
                                .toList())
                .toList();
    }

    @Test
    void theFactWhoseAnswersLeaveLeastIsAskedFirst() {
        Decision decision = new SmallEdition("small", "2020-01-01")
                .stage(Stage.Join.STRICTEST, "I", "II", "III")
                .rule("Rule 1: base", Parts.always(), gives("I"))
                .rule("Rule 2: sterile", yes("device.sterile"), gives("II"))
                .rule("Rule 3: contraception", yes("device.contraceptionSti"), gives("III"))
                .decide(Facts.empty());

        assertThat(asked(decision))
                .containsExactly(
                        "device.contraceptionSti [false=I|II, true=III]", "device.sterile [false=I|III, true=II|III]");
    }

    @Test
    void whatCouldChangeNothingIsNotAsked() {
        Decision decision = deviceClass("2020-01-01").decide(scalpel("device.measuring", "device.contraceptionSti"));

        assertThat(decision.questions()).extracting(Question::fact).containsExactly("device.contraceptionSti");
    }

    @Test
    void theFactOfARuleThatMayDisplaceAnotherIsAskedToo() {
        Decision decision = deviceClass("2020-01-01").decide(scalpel("classification.inHouse"));

        assertThat(asked(decision)).containsExactly("classification.inHouse [false=IIa, true=I]");
    }

    @Test
    void valuesThatNoRuleTellsApartAreOneAnswer() {
        Decision decision = new SmallEdition("small", "2020-01-01")
                .stage(Stage.Join.STRICTEST, "I", "III")
                .rule("Rule 1: base", Parts.always(), gives("I"))
                .rule("Rule 2: research", is("aiSystem.setting", "RESEARCH"), gives("III"))
                .decide(Facts.empty());

        assertThat(asked(decision)).containsExactly("aiSystem.setting [HEALTHCARE or OTHER=I, RESEARCH=III]");
    }

    @Test
    void ofASetEachElementThatARuleNamesIsAnAnswerAndSoIsNone() {
        Decision decision = new SmallEdition("small", "2020-01-01")
                .stage(Stage.Join.STRICTEST, "I", "III")
                .rule("Rule 1: base", Parts.always(), gives("I"))
                .rule("Rule 2: Great Britain", has("market.territories", "GB"), gives("III"))
                .decide(Facts.empty());

        assertThat(asked(decision)).containsExactly("market.territories [with GB=III, none of these=I]");
    }

    @Test
    void aDayHasNoAnswersToList() {
        Decision decision = new SmallEdition("small", "2020-01-01")
                .stage(Stage.Join.STRICTEST, "I", "III")
                .rule("Rule 1: base", Parts.always(), gives("I"))
                .rule(
                        "Rule 2: late",
                        compare(fact("readiness.qmsCertificateExpiry"), "<", Parts.day("2026-01-01")),
                        gives("III"))
                .decide(Facts.empty());

        assertThat(asked(decision)).containsExactly("readiness.qmsCertificateExpiry []");
    }

    @Test
    void anAnswerThatContradictsWhatIsStatedIsNone() {
        // What is put into the body to stay is not in it for minutes.
        Decision decision = new SmallEdition("small", "2020-01-01")
                .stage(Stage.Join.STRICTEST, "I", "II", "III")
                .rule("Rule 1: base", Parts.always(), gives("I"))
                .rule("Rule 2: short", is("device.duration", "SHORT_TERM"), gives("II"))
                .rule("Rule 3: transient", is("device.duration", "TRANSIENT"), gives("III"))
                .decide(facts("device.invasiveness", "IMPLANTABLE"));

        assertThat(asked(decision)).containsExactly("device.duration [SHORT_TERM=II, LONG_TERM=I]");
    }

    @Test
    void aFactOfAnElementIsAskedOfThatElement() {
        Decision decision = approvals().decide(facts("approvals[0].status", "EXPIRED", "approvals[1].origin", "US"));

        assertThat(decision.questions()).extracting(Question::fact).containsExactly("approvals[1].status");
    }
}
