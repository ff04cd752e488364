package org.clearway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition is signed, loaded beside what is installed, and refused where it should be. */
class BundleCommandTest {
    private static final Path EDITION =
            Path.of("../../rulesets/classification/src/main/rulesets/samd-category/2014-09-18");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String key = "";
    private String bundle = "";
    private String request = "";

    @BeforeEach
    void sign() throws IOException {
        key = folder.resolve("team.key").toString();
        bundle = folder.resolve("edition.jar").toString();
        request = Files.writeString(
                        folder.resolve("request.json"),
                        "{\"ruleset\":\"samd-category\",\"asOf\":\"2027-06-15\",\"edition\":\"2027-06-15\",\"facts\":{}}")
                .toString();
        Run made = Run.of("bundle", "--new-key", key);
        assertThat(made.exit()).as(made.err()).isZero();
        Path edition = Files.createDirectory(folder.resolve("2027-06-15"));
        try (Stream<Path> files = Files.list(EDITION)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(
                        edition.resolve(file.getFileName()),
                        Files.readString(file).replaceFirst("(?m)^edition: .*", "edition: 2027-06-15"));
            }
        }
        Run signed = Run.of("bundle", edition.toString(), "--key", key, "--output", bundle, "--reviewer", "A. Lawyer");
        assertThat(signed.exit()).as(signed.err()).isZero();
        assertThat(signed.out()).contains("samd-category 2027-06-15, revision 1", " by A. Lawyer", "signer    sha256:");
    }

    @Test
    void aBundleIsLoadedBesideWhatIsInstalled() {
        Run decided = Run.of("decide", "--json", "--bundle", bundle, "--trust", key + ".pub", request);
        assertThat(decided.exit()).as(decided.err()).isZero();
        assertThat(decided.out()).contains("\"edition\":\"2027-06-15\"", "\"crossChecked\":true");
        Run listed = Run.of("rulesets", "--bundle", bundle, "--trust", key + ".pub", "--json");
        assertThat(listed.out()).contains("2027-06-15", "2014-09-18");
    }

    @Test
    void anEditionWhoseCasesFailIsNotSigned() throws IOException {
        Path cases = Files.createDirectories(folder.resolve("2027-06-15/cases"));
        Files.writeString(cases.resolve("some.yaml"), """
                - case: Nothing is known
                  id: ONE
                  asOf: 2027-06-15
                  facts: {}
                  expect: { outcome: IV }
                """);
        Path other = folder.resolve("other.jar");

        Run refused =
                Run.of("bundle", folder.resolve("2027-06-15").toString(), "--key", key, "--output", other.toString());

        assertThat(refused.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("CASES_FAIL", "1 of 1 case of this edition fail", "clearway test");
        assertThat(other).doesNotExist();
    }

    @Test
    void withoutTheBundleItsEditionIsUnknown() {
        assertThat(Run.of("decide", "--json", request).out()).contains("EDITION_UNKNOWN");
    }

    @Test
    void aSignerWhoIsNotTrustedIsRefused() {
        Run decided = Run.of("decide", "--bundle", bundle, request);
        assertThat(decided.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(decided.err()).contains("error BUNDLE_SIGNER_UNKNOWN at " + bundle);
    }

    @Test
    void aKeyIsNeverReplaced() {
        Run made = Run.of("bundle", "--new-key", key);
        assertThat(made.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(made.err()).contains("error FILE_UNWRITABLE at " + key);
    }

    @Test
    void aBundleNeedsAnEditionAKeyAndAnOutput() {
        Run run = Run.of("bundle", EDITION.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--key and --output");
    }

    @Test
    void anEditionThatIsRefusedIsNotSigned() throws IOException {
        Path edition = Files.createDirectory(folder.resolve("wrong"));
        Run run = Run.of("bundle", edition.toString(), "--key", key, "--output", bundle + "x");
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("RULESET_UNREADABLE", "ruleset.yaml:1:1");
        assertThat(folder.resolve("edition.jarx")).doesNotExist();
    }
}
