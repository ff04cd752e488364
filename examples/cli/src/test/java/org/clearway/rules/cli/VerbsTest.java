package org.clearway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerbsTest {

    private static final List<String> VERBS = Clearway.VERBS;

    private static final Terminal NOWHERE = new Terminal(
            InputStream.nullInputStream(),
            new PrintWriter(Writer.nullWriter()),
            new PrintWriter(Writer.nullWriter()),
            false,
            false,
            false,
            80);

    @ParameterizedTest
    @FieldSource("VERBS")
    void aVerbIsReachedByItsName(String verb) {
        assertThat(Clearway.commandLine(NOWHERE, verb).getSubcommands()).containsKey(verb);
    }

    @Test
    void ofTheOtherVerbsNothingIsReadWhereOneIsCalled() {
        assertThat(Clearway.commandLine(NOWHERE, "decide", "request.json").getSubcommands())
                .containsOnlyKeys("decide");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--quiet", "man", "completion", "decid"})
    void allAreThereWhereNoneComesFirstOrWhereOneTellsOfAll(String word) {
        assertThat(Clearway.commandLine(NOWHERE, word, "decide")
                        .getSubcommands()
                        .keySet())
                .containsExactlyElementsOf(VERBS);
    }

    @Test
    void anOptionMayStandBeforeTheVerb() {
        Run run = Run.of("--quiet", "rulesets");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(Run.of("rulesets", "--quiet").out());
    }
}
