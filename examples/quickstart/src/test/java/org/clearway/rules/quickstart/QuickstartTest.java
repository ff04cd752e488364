package org.clearway.rules.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class QuickstartTest {

    @Test
    void aSpinalNeedleIsClassThreeByRuleSixBecauseItTouchesTheCentralNervousSystem() {
        assertThat(printed(Quickstart::main))
                .startsWith("DETERMINED III by [Rule 6]")
                .contains("Rule 6, specifically for direct contact with the central nervous system: III")
                .contains("  because device.cnsContact = true")
                .contains("  Directive 93/42/EEC Annex IX, III 2.2 Rule 6");
    }

    @Test
    void inJsonTheUnknownFactsLeaveTheClassOpenAndAreAskedFor() {
        assertThat(printed(JsonQuickstart::main))
                .contains("\"status\":\"UNDETERMINED\"")
                .contains("\"possible\":[")
                .contains("\"questions\":[{\"fact\":\"");
    }

    @Test
    void theSmallestProgramFitsOnAScreen() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/main/java/org/clearway/rules/quickstart/Quickstart.java")))
                .hasSizeLessThan(50);
    }

    private interface Program {
        void run(String... arguments);
    }

    private static String printed(Program program) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
