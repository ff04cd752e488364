package org.clearway.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.clearway.rules.authoring.Fixture;
import org.clearway.rules.authoring.profile.EditionReader;
import org.clearway.rules.engine.model.EditionModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a changed edition answers as before is proved over every completely stated product. */
class SameAnswersTest {
    private static final String RULES = Fixture.rule("  Device( active == true )");

    @TempDir
    Path folder;

    private EditionModel edition(String name, String rules) throws IOException {
        Fixture.edition().with("rules.drl", rules).write(folder.resolve(name));
        return EditionReader.read(folder.resolve(name));
    }

    private boolean same(String before, String after) throws IOException {
        EditionModel was = edition("a", before);
        return new SameAnswers(was).as(was.withRules(edition("b", after).rules()));
    }

    @Test
    void whatAsksTheSameOtherwiseChangesNothing() throws IOException {
        String after = RULES.replace("active == true", "!( active == false )");
        assertThat(same(RULES, after)).isTrue();
        assertThat(same(RULES, RULES.replace("true", "false"))).isFalse();
    }

    @Test
    void whichRuleDecidesCountsWhereTheOutcomeIsTheSame() throws IOException {
        String other = Fixture.rule("  Device( duration == LONG_TERM )").replace("Rule 1", "Rule 2");
        String narrower = other.replace("LONG_TERM", "LONG_TERM, active == false");
        assertThat(same(RULES + other, RULES + narrower)).isFalse();
    }

    @Test
    void aWarningAndAnotherConclusionCount() throws IOException {
        String warned = RULES.replace("when", "  @Warns(code = \"W1\", text = \"Beware.\")\nwhen");
        assertThat(same(warned, RULES)).isFalse();
        assertThat(same(RULES, RULES.replace("\"III\"", "\"I\""))).isFalse();
    }

    @Test
    void anExampleShowsWhereTheAnswerIsAnother() throws IOException {
        EditionModel was = edition("a", RULES);
        EditionModel changed =
                was.withRules(edition("b", RULES.replace("true", "false")).rules());
        assertThat(new SameAnswers(was).example(changed, shown -> true)).isNotNull();
        assertThat(new SameAnswers(was).example(changed, shown -> false)).isNull();
        assertThat(new SameAnswers(was).example(was, shown -> true)).isNull();
    }
}
