package org.clearway.rules.authoring.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.Fixture;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;

/** Slips of the pen: a file with a few characters wrong is refused with a place, or read without losing a rule. */
class MutationTest {
    private static final String RULES = """
            // Rules of the fixture, with a "quotation" and an apostrophe's mark.
            import org.clearway.rules.facts.*;

            rule "Rule 1: base"
              @Concludes(outcome = "I")
              @Cites("LAW Art 1")
            when
              Device( active == true, duration in ( TRANSIENT, SHORT_TERM ), conduit contains STORE )
            then
            end

            /* The second rule displaces the first. */
            rule "Rule 2: limb" extends "Rule 1: base"
              @Concludes(outcome = "III", unless = "Rule 3", ends = "readiness.qmsCertificateExpiry")
              @Cites("LAW Art 2; GUIDE 4.2") // both
              @Basis("INFERRED")
            when
              $r : Request()
              ( Readiness( qmsCertificateExpiry >= $r.asOf ) or not( Classification( gbClass == IIa ) ) )
            then
            end

            rule "Rule 3: base"
              @Concludes(outcome = "III")
              @Cites("LAW Art 3")
            when
              AiMonitoring( driftStatistic > 0.5 && driftStatistic != driftLimit )
            then
            end
            """;

    private static final String TABLE = """
            rule,extends,Device.active,Device.duration,Readiness.qmsCertificateExpiry <,-> outcome,unless,cites,note
            Row 1: one,,true,!LONG_TERM,2026-01-01,III,,LAW Art 4,"A note, and more"
            Row 2: two,Rule 1: base,,TRANSIENT|LONG_TERM,,I,Rule 3,,
            """;

    /** What counts for nothing: comments outside of texts, white space, imports. */
    private static final Pattern NOTHING = Pattern.compile(
            "(\"[^\"\\n]*\")|//[^\\n]*|/\\*(?s:.*?)\\*/|import\\s+org\\s*\\.\\s*clearway\\s*\\.\\s*rules\\s*\\.\\s*facts\\s*\\.\\s*\\*\\s*;?");

    private static Path folder = Path.of("");
    private static String original = "";

    @BeforeContainer
    static void prepare() throws IOException {
        folder = Files.createTempDirectory("mutations");
        Fixture.edition()
                .header("sources:", "dates: { ends: Last day of the certificate }\nsources:")
                .with("rules.drl", RULES)
                .table(TABLE)
                .write(folder);
        original = meaning(EditionReader.read(folder));
    }

    @AfterContainer
    static void clear() throws IOException {
        for (String file : List.of("rules.drl", "table.csv", "ruleset.yaml")) {
            Files.deleteIfExists(folder.resolve(file));
        }
        Files.deleteIfExists(folder);
    }

    /** One slip: a character left out, written twice, swapped with its neighbour, or another in its place. */
    record Slip(int kind, double place, char other) {
        String apply(String text) {
            if (text.isEmpty()) {
                return text;
            }
            int at = (int) (place * (text.length() - 1));
            String before = text.substring(0, at);
            String after = text.substring(at + 1);
            char here = text.charAt(at);
            return switch (kind) {
                case 0 -> before + after;
                case 1 -> before + here + here + after;
                case 2 -> after.isEmpty() ? text : before + after.charAt(0) + here + after.substring(1);
                default -> before + other + after;
            };
        }
    }

    @Provide
    Arbitrary<List<Slip>> slips() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.of("\"'()@:;,.*/\\=!<>|&?#{}[]$ \n\r\tae19-\u00e9\u200b"
                                .chars()
                                .mapToObj(c -> (char) c)
                                .toList()))
                .as(Slip::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Example
    void theFixtureItselfIsRead() throws IOException {
        assertThat(read("rules.drl", RULES).rules()).hasSize(5);
    }

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void ofRules(@ForAll("slips") List<Slip> slips) throws IOException {
        String text = RULES;
        for (Slip slip : slips) {
            text = slip.apply(text);
        }
        try {
            EditionModel edition = read("rules.drl", text);
            assertThat(edition.rules().stream().filter(rule -> rule.file().equals("rules.drl")))
                    .as(text)
                    .hasSize(3);
            assertThat(edition.rules()).as(text).allMatch(MutationTest::isWhole);
            assertThat(meaning(edition).equals(original))
                    .as(text)
                    .isEqualTo(bare(text).equals(bare(RULES)));
        } catch (AuthoringException e) {
            assertThat(e.problems()).isNotEmpty().allMatch(problem -> problem.line() >= 1 && problem.column() >= 1);
        } finally {
            Files.writeString(folder.resolve("rules.drl"), RULES);
        }
    }

    @Property(tries = 700, edgeCases = EdgeCasesMode.NONE)
    void ofTables(@ForAll("slips") List<Slip> slips) throws IOException {
        String text = TABLE;
        for (Slip slip : slips) {
            text = slip.apply(text);
        }
        try {
            EditionModel edition = read("table.csv", text);
            assertThat(edition.rules().stream().filter(rule -> rule.file().equals("table.csv")))
                    .as(text)
                    .hasSize(2);
            assertThat(edition.rules()).as(text).allMatch(MutationTest::isWhole);
        } catch (AuthoringException e) {
            assertThat(e.problems()).isNotEmpty().allMatch(problem -> problem.line() >= 1 && problem.column() >= 1);
        } finally {
            Files.writeString(folder.resolve("table.csv"), TABLE);
        }
    }

    @Property(tries = 700, edgeCases = EdgeCasesMode.NONE)
    void ofHeaders(@ForAll("slips") List<Slip> slips) throws IOException {
        String good = Files.readString(folder.resolve("ruleset.yaml"));
        String text = good;
        for (Slip slip : slips) {
            text = slip.apply(text);
        }
        try {
            assertThat(read("ruleset.yaml", text).rules()).as(text).hasSize(5);
        } catch (AuthoringException e) {
            assertThat(e.problems()).isNotEmpty().allMatch(problem -> problem.line() >= 1 && problem.column() >= 1);
        } finally {
            Files.writeString(folder.resolve("ruleset.yaml"), good);
        }
    }

    private static String bare(String text) {
        String normal = text.replace("\r\n", "\n").replace('\r', '\n');
        return NOTHING.matcher(normal).replaceAll("$1").replaceAll("\\s", "");
    }

    /** The rules without the lines they stand on. */
    private static String meaning(EditionModel edition) {
        return edition.rules().stream()
                .map(rule ->
                        rule.name() + rule.when() + rule.conclusion() + rule.unless() + rule.citations() + rule.note())
                .map(rule -> rule.replaceAll("\\s", ""))
                .toList()
                .toString();
    }

    private static boolean isWhole(Rule rule) {
        return !rule.citations().isEmpty() && rule.conclusion() instanceof Rule.Outcome;
    }

    private static EditionModel read(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        return EditionReader.read(folder);
    }
}
